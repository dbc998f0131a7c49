"""A folder of texts with a catalogue of facts about them."""
