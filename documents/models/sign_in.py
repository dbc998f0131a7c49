"""What failed sign-ins are counted by. Kept in the database, so that a restart forgets nothing and all processes share it."""

from django.db import models


class SignInCount(models.Model):
    """Failed sign-ins of one address, account or device. The key is a keyed digest: no name or address is stored."""

    key = models.CharField(max_length=64, primary_key=True)
    failures = models.PositiveIntegerField(default=0)
    last = models.DateTimeField(db_index=True)  # when the last one was counted
    until = models.DateTimeField()  # before this, none is tried

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return f"{self.failures} failures, none tried until {self.until}"
