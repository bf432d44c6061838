"""Which terms. Which of them a reader may see is asked in cases.catalogue.terms, which knows entries."""

from django.db import models


class TermQuerySet(models.QuerySet):
    def official(self):
        """Terms of the thesaurus: they exist for everybody."""
        return self.filter(official=True)

    def free(self):
        """Terms that contributors wrote: each exists for a reader only through an entry he may see."""
        return self.filter(official=False)

    def get(self, *args, **kwargs):
        """Adds: what taggit asks for by name is also found by synonym or abbreviation of an official term.

        So a contributor who types "OOV" in whatever door tags with "openbare orde", instead of making a twin.
        """
        try:
            return super().get(*args, **kwargs)
        except self.model.DoesNotExist:
            found = self._official_named(kwargs["name__iexact"]) if set(kwargs) == {"name__iexact"} else None
            if found is None:
                raise
            return found

    def _official_named(self, words: str):
        """Return the official term that `words` is a synonym or the abbreviation of, or None.

        Compared in Python: SQLite does not search JSON lists and knows capitals of ASCII only.
        """
        wanted = words.strip().casefold()
        for term in self.official().order_by("pk"):
            if wanted in (said.casefold() for said in (term.name, term.abbreviation, *term.synonyms) if said):
                return term
        return None
