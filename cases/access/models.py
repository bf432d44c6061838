"""EntryAudience: the tokens of which a reader must hold one to see an entry."""

from django.db import models


class EntryAudience(models.Model):
    """One token of an entry's audience; written by cases.access.actions alone."""

    entry = models.ForeignKey("cases.Entry", models.CASCADE, related_name="audience")
    token = models.CharField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "token"], name="an_audience_token_once")]
        indexes = [models.Index(fields=["token", "entry"], name="audience_by_token")]

    def __str__(self):
        return f"{self.entry_id}: {self.token}"
