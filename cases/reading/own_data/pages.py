"""Pages that somebody made, with the versions in that person's own words."""

from collections.abc import Iterator

from wagtail.models import Revision

from cases.catalogue.models import Entry
from cases.pages.forgetting import NAMING
from cases.pages.models import KnowledgePage

AT_A_TIME = 50


def own_pages(person) -> Iterator[dict]:
    """Yield each page that `person` made or wrote a version of, and may still see.

    Who helped and whom to ring is left out: those are others.
    """
    written = Revision.objects.page_revisions().filter(user=person)
    numbers = [int(pk) for pk in written.values_list("object_id", flat=True).distinct()]
    seen = KnowledgePage.objects.filter(entry__in=Entry.objects.visible_to(person).values("pk"))
    mine = seen.filter(pk__in=numbers) | seen.filter(owner=person)
    for page in mine.select_related("entry__owner_agency").order_by("pk").iterator(chunk_size=AT_A_TIME):
        yield {
            "titel": page.entry.title,
            "soort": page.entry.get_kind_display(),
            "organisatie": page.entry.owner_agency.name,
            "adres": page.entry.url,
            "label": page.entry.label,
            "zelf_begonnen": page.owner_id == person.pk,
            "versies": [_version(revision) for revision in page.revisions.filter(user=person).order_by("pk")],
        }


def _version(revision: Revision) -> dict:
    said = revision.as_object()
    for name in NAMING:
        setattr(said, name, "")
    return {
        "geschreven": revision.created_at,
        "titel": said.title,
        "in_een_zin": said.gist,
        "tekst": said.text(),
    }
