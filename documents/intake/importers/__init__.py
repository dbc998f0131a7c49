"""Many documents at once: a folder with a catalogue, JSON Lines, tables, files and addresses."""
