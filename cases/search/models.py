"""EntryWord: the words by which an entry is told from the others."""

from django.db import models


class EntryWord(models.Model):
    """One rare word of an entry, as the analyser writes it; how rare is counted over CLEAR entries alone."""

    entry = models.ForeignKey("cases.Entry", models.CASCADE, related_name="rare_words")
    word = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "word"], name="a_rare_word_once")]
        indexes = [models.Index(fields=["word"], name="entries_by_rare_word")]

    def __str__(self):
        return f"{self.entry_id}: {self.word}"
