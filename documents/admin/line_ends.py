"""Line ends: a browser sends each as CR LF, which would change every text that was not typed at the desk."""

from typing import Any

from django import forms


class LinesField(forms.CharField):
    def to_python(self, value: object) -> Any:
        text = super().to_python(value)
        return text.replace("\r\n", "\n").replace("\r", "\n") if isinstance(text, str) else text
