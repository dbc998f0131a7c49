"""The form of a document: topics by suggestion, and a status that only those may set who have the right."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.html import format_html, format_html_join

from documents.admin.links import edit_address
from documents.intake import workflow
from documents.models import Anybody, Document, Status, Topic

SECOND = "second"  # the name of a field: a second document of a text is wanted
# Buttons that save and set a status.
BUTTONS = {"_review": Status.REVIEW, "_publish": Status.PUBLISHED}


class DocumentForm(forms.ModelForm):
    """`DocumentAdmin.get_form` sets the statuses that may be chosen, the topics' widget and the user."""

    user: Anybody | None = None

    topics = forms.ModelMultipleChoiceField(
        Topic.objects.all(), required=False, help_text="Start typing: accents, case and script do not matter."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.initial.setdefault("topics", [])

    def clean_text(self) -> str:
        """A new document's text is not one that is here, unless a second is wanted."""
        text: str = self.cleaned_data["text"]
        if self.instance.pk is not None or SECOND in self.data or "_preview" in self.data:
            return text
        workflow.catch_up()
        here = Document.objects.filter(pk__in=workflow.documents_of_text(text)).seen_by(self.user)
        if here:
            links = format_html_join("; ", '<a href="{}">{}</a>', ((edit_address(one), one.title) for one in here))
            words = 'The archive has this very text already: {}. <label><input type="checkbox" name="{}" value="1"> {}</label>'
            raise ValidationError(format_html(words, links, SECOND, "Make a second document of it"))
        return text

    def clean_status(self) -> str:
        chosen: str = self.cleaned_data["status"]
        for button, status in BUTTONS.items():
            if button in self.data:
                chosen = status
        if chosen not in dict(self.fields["status"].choices):  # type: ignore[attr-defined]
            raise ValidationError(f"You may not set this document to “{Status(chosen).label}”.")
        return chosen

    def clean_embargo_until(self) -> Any:
        until = self.cleaned_data["embargo_until"]
        if until and until > timezone.now() and self.instance.was_public:
            raise ValidationError("Readers have seen this document already: withdraw it, and say why.")
        return until
