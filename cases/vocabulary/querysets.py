"""Which terms. Which of them a reader may see is asked in cases.catalogue.terms, which knows entries."""

from django.db import models

from .words import folded


class TermQuerySet(models.QuerySet):
    def official(self):
        """Terms of the thesaurus: they exist for everybody."""
        return self.filter(official=True)

    def free(self):
        """Terms that contributors wrote: each exists for a reader only through an entry he may see."""
        return self.filter(official=False)

    def current(self):
        """Terms that are not merged into another one: what lists and boxes offer."""
        return self.filter(merged_into=None)

    def merged(self):
        """Terms that point on to another one."""
        return self.exclude(merged_into=None)

    def get(self, *args, **kwargs):
        """Adds: what taggit asks for by name is also found by synonym or abbreviation of an official term.

        So a contributor who types "OOV" in whatever door tags with "openbare orde", instead of making a twin;
        and who types the name of a merged term gets the term that it went into.
        """
        if args or set(kwargs) != {"name__iexact"}:
            return super().get(*args, **kwargs)
        words = kwargs["name__iexact"]
        named = self.filter(name__iexact=words).select_related("merged_into").order_by("pk")
        term = named.first() or self._official_named(words)
        if term is None:
            raise self.model.DoesNotExist
        return term.merged_into or term

    def _official_named(self, words: str):
        """Return the official term that `words` is a name, a synonym or the abbreviation of, or None.

        Compared in Python: SQLite does not search JSON lists and knows capitals of ASCII only.
        """
        wanted = folded(words)
        for term in self.official().select_related("merged_into").order_by("pk"):
            if wanted in map(folded, term.names):
                return term
        return None
