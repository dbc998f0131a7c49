"""The forms of the intake. What is typed is kept as it was typed (`raw`), and found right or wrong only when it is finished."""

import uuid
from functools import partial
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, URLValidator
from django.forms import BaseFormSet, formset_factory
from django.http import QueryDict

from documents.intake import workflow
from documents.models import DOCUMENT_KINDS, TIE_ROLES, Account, Anybody, Document, Holding, Role, Topic, choices_of
from documents.models.edtf_field import validate_edtf
from documents.models.fields import BY_NAME, REVIEWED, Holds
from documents.text import MAX_CHARS
from documents.text.characters import without_unstorable

Json = dict[str, Any]
_BLANK_ROWS = 1
_MOST_ROWS = 400


def _web_address(**more: Any) -> forms.CharField:
    return forms.CharField(
        required=False,
        max_length=2000,
        validators=[URLValidator(schemes=["http", "https"])],
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
        **more,
    )


class ComingForm(forms.Form):
    """What comes in: a text or a file, with the address where it stands if it has one; or an address alone, to be fetched."""

    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    text = forms.CharField(
        label="Text",
        required=False,
        strip=False,
        max_length=MAX_CHARS,
        widget=forms.Textarea(attrs={"rows": 12, "autofocus": True, "data-kept": "intake"}),
    )
    file = forms.FileField(
        label="File",
        required=False,
        help_text="TXT, HTML, PDF, DOCX, ODT, RTF, EML, Markdown, or a PNG, JPEG or TIFF of a page; drop one anywhere here.",
    )
    address = _web_address(
        label="Web address",
        help_text="An address alone is fetched. With a text or a file, it says where that was published.",
    )
    ignore_robots = forms.BooleanField(
        label="Fetch it although the site asks programs not to",
        required=False,
        help_text="Only for a single page that a person wants.",
    )

    def __init__(self, *args: Any, lost: str = "", **kwargs: Any) -> None:
        """`lost`: the name of a file that was sent and could not be kept: what is left is not taken for all that was meant."""
        super().__init__(*args, **kwargs)
        self._lost = lost

    def clean_file(self) -> Any:
        if len(self.files.getlist("file")) > 1:
            raise ValidationError("There are several files: add one of them now, and the others afterwards.")
        file = self.cleaned_data["file"]
        if self._lost and not file:
            raise ValidationError(f"Choose “{self._lost}” again: a file cannot be kept while you sign in.")
        return file

    def clean_address(self) -> str:
        return str(self.cleaned_data["address"]).strip()

    def clean(self) -> Json:
        cleaned: Json = super().clean() or {}
        pasted = bool(cleaned.get("text", "").strip())
        if pasted and cleaned.get("file"):
            raise ValidationError("There is a text and a file: add one of them now, and the other afterwards.")
        if not (pasted or cleaned.get("file") or cleaned.get("address") or self.errors):
            raise ValidationError("Paste a text, choose a file, or give a web address.")
        return cleaned


def raw(form: forms.BaseForm) -> Json:
    """What the browser sent for each field, as it was."""
    sent = {}
    for name, field in form.fields.items():
        value = field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
        sent[name] = without_unstorable(value, "\ufffd").replace("\r\n", "\n") if isinstance(value, str) else value or ""
        if isinstance(field, forms.BooleanField):
            sent[name] = bool(value)
    return sent


class HoldingSelect(forms.RadioSelect):
    def create_option(self, name: str, value: object, *args: Any, **kwargs: Any) -> Json:
        """The commonest change of all has a key of its own."""
        option: Json = super().create_option(name, value, *args, **kwargs)
        if value == Holding.FULL:
            option["attrs"]["accesskey"] = "h"
        return option


def _text_area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def _field_of(column: Any, **more: object) -> Any:
    """The form's field for a column of the document. What a form checks beyond its length, it checks as the column does."""
    declared = BY_NAME[column.name]
    if column.name == "source":
        return forms.CharField(
            required=False,
            max_length=declared.longest,
            help_text="Start typing; a name that is not in the archive yet becomes a new source.",
            widget=forms.TextInput(attrs={"list": "sources"}),
        )
    if declared.is_address:
        return _web_address(help_text=column.help_text)
    if column.name == "holding":
        return forms.ChoiceField(
            choices=column.choices, widget=HoldingSelect, label=declared.prompt, help_text="How much of the text may be shown."
        )
    if column.name == "kind":
        return forms.ChoiceField(choices=partial(choices_of, DOCUMENT_KINDS))
    if declared.holds == Holds.CHOICE:
        return forms.ChoiceField(choices=column.choices, label=declared.prompt or None)
    lines = declared.lines or (2 if declared.holds == Holds.TEXT else 1)
    if lines > 1:
        more["widget"] = _text_area(lines)
    elif declared.holds == Holds.TEXT:
        more["widget"] = forms.TextInput
    field = column.formfield(**({"label": declared.prompt} if declared.prompt else {}), **more)
    field.validators += [check for check in column.validators if not isinstance(check, MaxLengthValidator)]
    return field


class DescriptionForm(forms.ModelForm):
    """What the document is, as the document's own form has it, but for the source, which may be a new one."""

    class Meta:
        model = Document
        fields = tuple(one.name for one in REVIEWED)
        formfield_callback = _field_of

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())

    def _post_clean(self) -> None:
        """The document is checked when it is made, with its text; here only each field is."""


class Row(forms.Form):
    """A suggestion, or what an editor adds; `key` names the suggestion."""

    key = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200)
    take = forms.BooleanField(required=False, initial=True)
    use_required_attribute = False


class NameRow(Row):
    name = forms.CharField(required=False, max_length=300)
    role = forms.ChoiceField(choices=partial(choices_of, TIE_ROLES), initial=Role.MENTIONED)
    record = forms.CharField(required=False, max_length=20, widget=forms.Select)
    find = forms.CharField(
        required=False, max_length=100, label="Another record", widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    described_as = forms.CharField(required=False, max_length=300)
    private = forms.BooleanField(required=False, label="A private person")
    private_reason = forms.CharField(required=False, max_length=1000, label="Why private")
    never = forms.BooleanField(required=False, label="Not this")

    def clean(self) -> Json:
        cleaned: Json = super().clean() or {}
        if cleaned.get("take") and not cleaned.get("never"):
            if not (cleaned.get("name", "").strip() or cleaned.get("record")):
                self.add_error("name", "Write the name or choose a record, or untick the row.")
            if cleaned.get("private") and not cleaned.get("private_reason") and cleaned.get("record") in ("", workflow.NEW):
                self.add_error("private_reason", "Say why this person is private: other editors need to know.")
        return cleaned


class DateRow(Row):
    date = forms.CharField(required=False, max_length=64)
    what = forms.CharField(
        required=False, max_length=500, widget=_text_area(2), label="What happened, in the archive’s own words"
    )
    account = forms.ChoiceField(required=False, choices=Account.choices, initial=Account.SOURCE, label="Who says so")
    according_to = forms.CharField(required=False, max_length=300, label="By name")
    words = forms.CharField(required=False, max_length=300, label="Words of the text")
    date_basis = forms.CharField(required=False, max_length=1000, label="Basis")
    relative = forms.BooleanField(required=False, label="Needs the document’s date")

    def clean(self) -> Json:
        cleaned: Json = super().clean() or {}
        if not cleaned.get("take"):
            return cleaned
        try:
            validate_edtf(cleaned.get("date", ""))
        except ValidationError as error:
            self.add_error("date", error)
        if cleaned.get("account") == Account.NAMED and not cleaned.get("according_to", "").strip():
            self.add_error("according_to", "Write who says so, or choose the document’s source.")
        return cleaned


class TopicRow(Row):
    name = forms.CharField(required=False, max_length=100, widget=forms.TextInput(attrs={"list": "topics"}))


_FORMS: dict[str, type[Row]] = {"people": NameRow, "organisations": NameRow, "dates": DateRow, "topics": TopicRow}
_SAYING = {"people": "name", "organisations": "name", "dates": "date", "topics": "name"}  # the field that a row must have


def _draft_row(form: forms.Form) -> Json:
    """As a draft has it: what was looked for is no part of it."""
    row = raw(form)
    row.pop("find", None)
    return row


class Review:
    """All forms of the review screen: of a draft, or of what was sent."""

    def __init__(self, draft: workflow.Draft, sent: QueryDict | None = None) -> None:
        initial = draft.as_json()
        self.description = DescriptionForm(sent, initial=initial)
        self.rows: dict[str, BaseFormSet] = {}
        for part, row in _FORMS.items():
            kind = formset_factory(row, extra=_BLANK_ROWS, max_num=_MOST_ROWS, absolute_max=_MOST_ROWS)
            self.rows[part] = kind(sent, initial=initial[part], prefix=part)
        self._second = "second" in (sent or {})
        self._twins = {name.removeprefix("twin-"): value for name, value in (sent or {}).items() if name.startswith("twin-")}

    def draft(self) -> workflow.Draft:
        """What was sent, as it was: rows that say nothing are left out."""
        rows = {part: [_draft_row(form) for form in formset.forms] for part, formset in self.rows.items()}
        full = {
            part: [row for row in held if row["key"] or row[_SAYING[part]].strip() or row.get("record")]
            for part, held in rows.items()
        }
        kinds = ("", workflow.SAME, *workflow.TIES)
        twins = {pk: kind for pk, kind in self._twins.items() if pk.isdecimal() and len(pk) < 19 and kind in kinds}
        return workflow.Draft.loaded(raw(self.description) | full | {"twins": twins, "second": self._second})

    def is_valid(self, user: Anybody) -> bool:
        """Whether it can be finished; what cannot is said beside its field."""
        sound = [self.description.is_valid(), *(formset.is_valid() for formset in self.rows.values())]
        return all(sound) and self._topics_are_allowed(user)

    def _topics_are_allowed(self, user: Anybody) -> bool:
        """A new term of the vocabulary is made only by those who may make one."""
        if user.has_perm("documents.add_topic"):
            return True
        forms = [form for form in self.rows["topics"].forms if form.cleaned_data.get("take") and form.cleaned_data.get("name")]
        new = [form for form in forms if not Topic.objects.named(form.cleaned_data["name"])]
        for form in new:
            form.add_error("name", "There is no such topic, and you may not create one: choose another, or ask an editor.")
        return not new
