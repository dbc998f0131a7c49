"""Text that is a picture: recognised by Tesseract, where the server has it. All of it runs in the limited process."""
