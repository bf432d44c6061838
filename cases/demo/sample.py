"""A large invented site for measuring: quick to make, shaped like the real one."""

import datetime
import random

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Locale, Page

from cases.access.models import EntryAudience
from cases.access.policy import tokens_of_entry
from cases.catalogue.models import Entry
from cases.members.actions import start_membership
from cases.members.models import User
from cases.pages.actions import ensure_agency_page
from cases.pages.models import CaseStudyPage, KnowledgePage
from cases.regions.models import Agency
from cases.tlp import Label
from cases.vocabulary.models import TaggedPage, Term

BATCH = 500
LABELS = (
    [Label.CLEAR] * 30 + [Label.GREEN] * 50 + [Label.AMBER] * 12 + [Label.AMBER_STRICT] * 6 + [Label.RED] * 2
)
AGENCIES = 20
AUTHOR_EMAIL = "schrijver@meetlat.example"
READER_EMAIL = "lezer@meetlat.example"


class Sample:
    """Makes `entries` published case studies at existing municipalities, the same ones for the same seed."""

    def __init__(self, *, entries: int, seed: int):
        self.random, self.entries = random.Random(seed), entries
        self.terms = list(Term.objects.filter(official=True).order_by("pk"))
        self.words = sorted(
            {word for term in self.terms for word in f"{term.name} {term.definition}".lower().split()}
        )
        self.now = timezone.now()
        self.locale = Locale.get_default()
        self.content_type = ContentType.objects.get_for_model(CaseStudyPage)

    def make(self) -> int:
        """Save everything; return how many entries were made."""
        agencies = list(Agency.objects.filter(kind=Agency.Kind.MUNICIPALITY).order_by("code")[:AGENCIES])
        parents = [ensure_agency_page(agency) for agency in agencies]
        author = self._member(AUTHOR_EMAIL, agencies[0], "editor")
        self._member(READER_EMAIL, agencies[0], "reader")
        share = -(-self.entries // len(parents))
        before = KnowledgePage.objects.filter(slug__startswith="meting-").count()
        made = 0
        for parent in parents:
            numbers = range(before + made, before + made + min(share, self.entries - made))
            for start in range(0, len(numbers), BATCH):
                self._batch(parent, author, numbers[start : start + BATCH])
            made += len(numbers)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        return made

    def _member(self, email: str, agency, role: str) -> User:
        user = User.objects.filter(email=email).first()
        if user is None:
            user = User.objects.create_user(email, first_name="Meet", last_name="Lid")
            start_membership(user=user, agency=agency, role=role)
        return user

    def _sentence(self, length: int) -> str:
        return " ".join(self.random.choice(self.words) for _n in range(length))

    @transaction.atomic
    def _batch(self, parent, author, numbers: range) -> None:
        entries = [self._entry(parent, author, number) for number in numbers]
        pages = self._new_pages(parent, author, entries)
        for entry, page in zip(entries, pages, strict=True):
            entry.text = page.text()
        Entry.objects.bulk_create(entries)
        regions = list(parent.agency.regions.all())
        tagged = [(entry, term) for entry in entries for term in self.random.sample(self.terms, 4)]
        Entry.regions.through.objects.bulk_create(
            Entry.regions.through(entry=entry, region=region) for entry in entries for region in regions
        )
        Entry.terms.through.objects.bulk_create(Entry.terms.through(entry=e, term=t) for e, t in tagged)
        EntryAudience.objects.bulk_create(
            EntryAudience(entry=entry, token=token)
            for entry in Entry.objects.filter(pk__in=[e.pk for e in entries]).prefetch_related(
                "regions", "shared_with", "named"
            )
            for token in tokens_of_entry(entry)
        )
        self._save_pages(parent, pages, tagged)

    def _entry(self, parent, author, number: int) -> Entry:
        day = datetime.date(2012, 1, 1) + datetime.timedelta(days=self.random.randrange(5300))
        published = self.now - datetime.timedelta(hours=self.random.randrange(50_000))
        return Entry(
            kind=Entry.Kind.CASE_STUDY,
            state=Entry.State.LIVE,
            title=f"{self._sentence(4).capitalize()} {number}",
            gist=self._sentence(12).capitalize(),
            url=f"/organisaties/{parent.slug}/meting-{number}/",
            event_date=day,
            year=day.year,
            published_at=published,
            changed_at=published,
            label=self.random.choice(LABELS),
            author=author,
            owner_agency=parent.agency,
            is_example=True,
        )

    def _new_pages(self, parent, author, entries) -> list[CaseStudyPage]:
        before = Page.objects.values_list("numchild", flat=True).get(pk=parent.pk)
        return [self._page(parent, author, entry, before + n) for n, entry in enumerate(entries, start=1)]

    def _save_pages(self, parent, pages, tagged) -> None:
        """Insert the rows of the three tables themselves: saving 10,000 pages one by one takes minutes."""
        bases = Page.objects.bulk_create([self._base(page) for page in pages])
        for page, base in zip(pages, bases, strict=True):
            page.pk = page.page_ptr_id = page.knowledgepage_ptr_id = base.pk
            page.entry_id = page.entry.pk
            KnowledgePage.save_base(self._middle(page), raw=True)
            page.save_base(raw=True)
        by_entry = {page.entry_id: page.pk for page in pages}
        TaggedPage.objects.bulk_create(TaggedPage(tag=t, content_object_id=by_entry[e.pk]) for e, t in tagged)
        Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + len(pages))

    def _page(self, parent, author, entry, number: int) -> CaseStudyPage:
        path = Page._get_path(parent.path, parent.depth + 1, number)
        slug = entry.url.rstrip("/").rsplit("/", 1)[1]
        return CaseStudyPage(
            path=path, depth=parent.depth + 1, numchild=0, slug=slug, url_path=f"{parent.url_path}{slug}/",
            title=entry.title, draft_title=entry.title, live=True, owner=author, entry=entry, locale=self.locale,
            content_type=self.content_type, first_published_at=entry.published_at,
            last_published_at=entry.published_at, gist=entry.gist, case_kind="incident",
            date_from=entry.event_date, place=parent.agency.name, is_example=True,
            what_happened=f"<p>{self._sentence(200)}</p>", again=f"<p>{self._sentence(20)}</p>",
            not_again=f"<p>{self._sentence(20)}</p>",
        )  # fmt: skip

    @staticmethod
    def _base(page) -> Page:
        return Page(**{field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields})

    @staticmethod
    def _middle(page) -> KnowledgePage:
        return KnowledgePage(
            **{field.attname: getattr(page, field.attname) for field in KnowledgePage._meta.concrete_fields}
        )


def load_sample(*, entries: int, seed: int) -> int:
    """Make a sample; needs the registry and the thesaurus. Return how many entries were made."""
    return Sample(entries=entries, seed=seed).make()
