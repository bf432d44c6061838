"""Term: a tag with a definition, synonyms and relations; TaggedPage ties it to a page."""

from django.db import models
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, NaturalKeyManager, TagBase

from .querysets import TermQuerySet

#: No vowels and no look-alikes, as in the public ids of entries.
TAIL_LETTERS = "23456789bcdfghjkmnpqrstvwxz"


class Term(TagBase):
    """A word of the field. Thesaurus terms are official; free ones come from contributors.

    `official` terms exist for everybody; a free term exists for a reader only through an entry that
    the reader may see (see cases.catalogue). A merged term stays as a row that points at what it went into,
    never at another merged one; it is a name and an address, and stands on nothing any more.
    """

    thesaurus_id = models.CharField(max_length=80, unique=True, null=True, blank=True)
    abbreviation = models.CharField(_("afkorting"), max_length=40, blank=True)
    synonyms = models.JSONField(_("synoniemen"), default=list, blank=True)
    category = models.CharField(_("categorie"), max_length=60, blank=True)
    definition = models.TextField(_("uitleg"), blank=True)
    source = models.CharField(_("bron"), max_length=200, blank=True)
    broader = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="narrower",
        verbose_name=_("breder"),
    )
    related = models.ManyToManyField("self", blank=True, verbose_name=_("verwant"))
    merged_into = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="merged_terms",
        verbose_name=_("opgegaan in"),
    )
    official = models.BooleanField(_("uit de trefwoordenlijst"), default=False)

    free_tagging = True

    objects = NaturalKeyManager.from_queryset(TermQuerySet)()

    class Meta:
        verbose_name = _("trefwoord")
        verbose_name_plural = _("trefwoorden")
        ordering = ["name"]

    def get_absolute_url(self):
        return reverse("term", args=[self.slug])

    @property
    def names(self) -> list[str]:
        """Everything that the term itself is called: name, abbreviation, synonyms."""
        return [said for said in (self.name, self.abbreviation, *self.synonyms) if said]

    def slugify(self, tag, i=None):
        """Adds: a taken slug gets a random tail, and addresses hold plain letters only.

        taggit counts (`operatie_1`), which would tell how many terms of that name are hidden from the reader.
        """
        slug = slugify(tag)[:80].strip("-")
        if slug and i is None:
            return slug
        return f"{slug or 'begrip'}-{get_random_string(6, TAIL_LETTERS)}"


class TaggedPage(ItemBase):
    """That a knowledge page carries a term."""

    tag = models.ForeignKey(Term, models.CASCADE, related_name="tagged_pages")
    content_object = ParentalKey("cases.KnowledgePage", on_delete=models.CASCADE, related_name="tagged_terms")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["tag", "content_object"], name="a_term_once_per_page")]
