"""What a text says of itself and of the world, found by rules: suggestions for an editor, each with its evidence.

Nothing is imported here: the process that reads files needs `findings` alone, and starts for each upload.
"""
