"""Forms of new records that were sent: each makes its record once, however often it comes."""

from django.db import models


class SentForm(models.Model):
    """`token` stands in the form; `digest` is of what was sent: a form changed since is not one sent twice."""

    token = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=20, help_text="The model’s name.")
    record = models.BigIntegerField()
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    def __str__(self) -> str:
        return f"{self.kind} no. {self.record}"
