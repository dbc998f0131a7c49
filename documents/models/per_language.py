"""What a record says in several languages: translations of a text, and words for a topic.

Kept with the record, as JSON by BCP 47 tag, so that its history, a merge, its undo and an erasure have it without more ado.
Nothing that is read is trusted to have this shape: a table is also written by imports and by hand.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.renderers import get_default_renderer
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from documents.models.lines import check_text
from documents.text import one_line
from documents.text.languages import tag_of_language

if TYPE_CHECKING:
    JSONField = models.JSONField[Any, Any]
else:
    JSONField = models.JSONField

LONGEST_TEXT = 5_000  # characters of a translation
LONGEST_WORD = 100  # characters of a label
MOST_WORDS = 40  # labels in one language


def texts(held: object) -> dict[str, str]:
    """The translations, by language."""
    return {tag: text for tag, text in _by_tag(held) if isinstance(text, str) and text.strip()}


def words(held: object) -> dict[str, list[str]]:
    """The words in each language."""
    listed = ((tag, one) for tag, one in _by_tag(held) if isinstance(one, list))
    found = {tag: [word for word in held if isinstance(word, str) and word.strip()] for tag, held in listed}
    return {tag: listed for tag, listed in found.items() if listed}


def all_words(held: object) -> list[str]:
    """Those of all languages, each once."""
    return list(dict.fromkeys(word for listed in words(held).values() for word in listed))


def labels(held: object) -> dict[str, str]:
    """The word to show in each language but the archive's first, in which the record's name is shown."""
    return {tag: listed[0] for tag, listed in words(held).items() if tag != settings.LANGUAGE_CODE}


def _by_tag(held: object) -> list[tuple[str, Any]]:
    return [(tag, one) for tag, one in held.items() if isinstance(tag, str)] if isinstance(held, Mapping) else []


def _checked_tag(tag: str) -> str:
    if tag_of_language(tag) != tag:
        raise ValidationError(f"“{tag[:40]}” is not a language: write a BCP 47 tag, such as az or ru.", code="language")
    return tag


def _checked_text(text: object, longest: int) -> str:
    if not isinstance(text, str):
        raise ValidationError("A text is wanted for each language.", code="shape")
    check_text(text, longest)
    return text.strip()


class PerLanguageField(JSONField):
    """JSON by language. `clean` refuses what has another shape, in words."""

    lines = 2  # of the box of each language
    lists = False  # whether a language has several words rather than a text

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        fixed: dict[str, Any] = {"default": dict, "blank": True}
        super().__init__(*args, **fixed | kwargs)

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        if not isinstance(value or {}, dict):
            raise ValidationError("Values by language are wanted: {“az”: …}.", code="shape")
        return super().clean({_checked_tag(str(tag)): self.checked(one) for tag, one in (value or {}).items()}, model_instance)

    def checked(self, value: object) -> Any:
        raise NotImplementedError

    def languages(self) -> list[tuple[str, str]]:
        """(tag, name) of the languages that a form asks for."""
        return list(settings.LANGUAGES)

    def formfield(self, form_class: Any = None, choices_form_class: Any = None, **kwargs: Any) -> Any:
        # What the desk says of columns in general (a bigger box, its own class of fields) is not meant for these.
        known = {name: kwargs[name] for name in ("label", "help_text") if name in kwargs}
        field = PerLanguage(self.languages(), self.lines, required=False, **({"help_text": self.help_text} | known))
        field.lists = self.lists
        return field


class TranslationsField(PerLanguageField):
    """Translations of the record's own text, which is in the archive's first language."""

    lines = 3

    def checked(self, value: object) -> str:
        return _checked_text(value, LONGEST_TEXT)

    def languages(self) -> list[tuple[str, str]]:
        return [(tag, name) for tag, name in settings.LANGUAGES if tag != settings.LANGUAGE_CODE]


class WordsField(PerLanguageField):
    """Words in each language, the one to show first. In the archive's first language the record's own name is that one."""

    lines = 4
    lists = True

    def checked(self, value: object) -> list[str]:
        if not isinstance(value, list) or len(value) > MOST_WORDS:
            raise ValidationError(f"A list of at most {MOST_WORDS} words is wanted for each language.", code="shape")
        found = [one_line(_checked_text(word, LONGEST_WORD)) for word in value]
        return list(dict.fromkeys(word for word in found if word))


class PerLanguageWidget(forms.MultiWidget):
    """A box for each language."""

    def __init__(self, languages: Sequence[tuple[str, str]], lines: int) -> None:
        self.languages = list(languages)
        boxes: dict[str, forms.Widget | type[forms.Widget]] = {
            tag: forms.Textarea(attrs={"rows": lines, "lang": tag, "aria-label": name}) for tag, name in languages
        }
        super().__init__(boxes)

    def decompress(self, value: object) -> list[str]:
        held = value if isinstance(value, Mapping) else {}
        return [_as_form_text(held.get(tag, "")) for tag, _name in self.languages]

    def render(self, name: str, value: object, attrs: Any = None, renderer: Any = None) -> SafeString:
        parts = self.get_context(name, value, attrs)["widget"]["subwidgets"]
        drawer = renderer or get_default_renderer()
        boxes = [mark_safe(drawer.render(one["template_name"], {"widget": one})) for one in parts]  # noqa: S308 - Django's own
        labelled = [(label, box) for (_tag, label), box in zip(self.languages, boxes, strict=True)]
        return format_html('<div class="per-language">{}</div>', format_html_join("", "<label>{} {}</label>", labelled))


def _as_form_text(held: object) -> str:
    return "\n".join(map(str, held)) if isinstance(held, list) else str(held)


class PerLanguage(forms.MultiValueField):
    lists = False  # whether each line is a word

    def __init__(self, languages: Sequence[tuple[str, str]], lines: int, **kwargs: Any) -> None:
        self.tags = [tag for tag, _name in languages]
        fields = [forms.CharField(required=False, max_length=LONGEST_TEXT) for _tag in languages]
        widget = PerLanguageWidget(languages, lines)
        super().__init__(fields, require_all_fields=False, widget=widget, **kwargs)

    def compress(self, data_list: Sequence[str]) -> dict[str, Any]:
        typed = dict(zip(self.tags, data_list, strict=True)) if data_list else {}
        if self.lists:
            listed = {tag: [line.strip() for line in text.splitlines() if line.strip()] for tag, text in typed.items()}
            return {tag: lines for tag, lines in listed.items() if lines}
        return {tag: text.strip() for tag, text in typed.items() if text and text.strip()}
