"""The form of a document: topics by suggestion, and a status that only those may set who have the right."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from documents.models import Status, Topic

# Buttons that save and set a status.
BUTTONS = {"_review": Status.REVIEW, "_publish": Status.PUBLISHED}


class DocumentForm(forms.ModelForm):
    """`DocumentAdmin.get_form` sets the statuses that may be chosen and the topics' widget."""

    topics = forms.ModelMultipleChoiceField(
        Topic.objects.all(), required=False, help_text="Begin to type: accents, case and script do not matter."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.initial.setdefault("topics", [])

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
