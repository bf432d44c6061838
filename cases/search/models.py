"""EntryWord: the words by which an entry is told from the others; IndexState: which index is ours; SearchMiss: what
members did not find.
"""

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


class IndexState(models.Model):
    """What the database remembers of an index: whose it is and how often it was written.

    Written while it is the writer's turn, so an index that says less was put back from an older copy.
    """

    name = models.CharField(max_length=100, primary_key=True)
    owner = models.CharField(max_length=40)
    serial = models.BigIntegerField(default=0)

    def __str__(self):
        return f"{self.name} {self.serial}"


class SearchMiss(models.Model):
    """That a member found nothing for these words on that day; who it was, the row does not say.

    `who` is a keyed hash of the words and the member together: the same member twice is the same hash, but two
    rows of one member with different words have nothing in common.
    """

    words = models.CharField(max_length=60)
    day = models.DateField()
    who = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["words", "day", "who"], name="a_miss_once_a_day"),
        ]
        indexes = [models.Index(fields=["day"], name="misses_by_day")]

    def __str__(self):
        return f"{self.day}: {self.words}"
