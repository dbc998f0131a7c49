"""Turkish in the charset of old Windows, which is guessed wrongly from a few lines: it differs from others in six letters."""

_LETTERS = frozenset("ÂÇÎÖÛÜâçîöûüĞİŞğış".encode("cp1254"))
_OWN = frozenset("ĞİŞğış".encode("cp1254"))
_FIRST_LETTER = 0xC0  # signs and typographic marks are below


def is_windows_1254(content: bytes) -> bool:
    """Whether its letters outside ASCII are those of Turkish in windows-1254 (or ISO 8859-9), some of its own among them.

    In no other charset do words have these alone: Icelandic, which has the same six places, has á, é, í and ó besides.
    """
    letters = {byte for byte in content if byte >= _FIRST_LETTER}
    return letters <= _LETTERS and not letters.isdisjoint(_OWN)
