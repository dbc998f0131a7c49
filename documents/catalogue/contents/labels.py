"""What a record is called: its label in the archive's first language, with its forms in others."""

from collections.abc import Mapping
from typing import Self


class Label(str):
    """The label itself, as text.

    `forms` by BCP 47 tag; `lang` of a source's name, where an editor says it; `filed`: by what an editor files a person.
    """

    forms: Mapping[str, str]
    lang: str
    filed: str

    def __new__(cls, text: str, forms: Mapping[str, str] | None = None, lang: str = "", filed: str = "") -> Self:
        label = super().__new__(cls, text)
        label.forms, label.lang, label.filed = forms or {}, lang, filed
        return label
