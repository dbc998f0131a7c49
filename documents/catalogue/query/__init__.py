"""What a reader asks for, as plain values: parsed from an address and from the search box."""
