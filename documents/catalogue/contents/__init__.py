"""What the catalogue holds of documents and records, as values, whatever engine holds them."""
