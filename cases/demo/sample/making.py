"""Saving a large invented site: in batches, past the forms, with the rows that saving one by one would make."""

import datetime
import random
import uuid
from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import F
from wagtail.models import Locale, Page

from cases.access.models import EntryAudience
from cases.access.policy import tokens_of_entry
from cases.catalogue.models import ID_LETTERS, Entry, EntryLink
from cases.discussions.models import Reply, Thread
from cases.members.actions import start_membership
from cases.members.models import User
from cases.pages.actions import ensure_agency_page, ensure_tool_index
from cases.pages.models import (
    CaseStudyPage,
    GuidePage,
    KnowledgePage,
    LessonPage,
    PlaybookPage,
    ToolIndexPage,
    ToolPage,
    ToolReviewPage,
)
from cases.regions.models import Agency, Region
from cases.tlp import Label
from cases.vocabulary.models import TaggedPage, Term

from .contents import Contents
from .language import Language
from .rows import copy_facts, copy_thread, insert, row_of, stream_or_value

BATCH = 250
LABELS = (
    [Label.CLEAR] * 30 + [Label.GREEN] * 50 + [Label.AMBER] * 12 + [Label.AMBER_STRICT] * 6 + [Label.RED] * 2
)
AGENCIES = 20
AUTHOR_EMAIL = "schrijver@meetlat.example"
READER_EMAIL = "lezer@meetlat.example"
#: Fixed, so that a seed means the same data on every day.
NOW = datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)
HOURS = 50_000
#: Of ten entries two are pages of these kinds in turn, two are lessons and six are threads.
PAGES = [ToolPage, CaseStudyPage, GuidePage, CaseStudyPage, ToolReviewPage, PlaybookPage, CaseStudyPage]
TURNS = ["page", "thread", "thread", "lesson", "thread"]
#: What others point at comes first.
IN_ORDER = [ToolPage, CaseStudyPage, GuidePage, LessonPage, ToolReviewPage, PlaybookPage]


class Sample:
    """Makes `entries` published things at existing municipalities, the same ones for the same seed."""

    def __init__(self, *, entries: int, seed: int):
        self.entries, self.before = entries, _made_before()
        self.random = random.Random(f"{seed} {self.before}")
        self.terms = list(Term.objects.filter(official=True).order_by("pk"))
        self.agencies = list(Agency.objects.filter(kind=Agency.Kind.MUNICIPALITY).order_by("code")[:AGENCIES])
        self.regions = list(Region.objects.order_by("code"))
        self.regions_of = {agency.pk: list(agency.regions.order_by("code")) for agency in self.agencies}
        places = [_place(agency) for agency in self.agencies]
        self.language = Language(self.random, terms=[term.name for term in self.terms], places=places)
        self.earlier = {model: _pages_made(model) for model in IN_ORDER}
        self.contents = Contents(self.random, self.language, lambda model: self.earlier[model])
        self.locale = Locale.get_default()
        self.types: dict[type, ContentType] = {}

    def make(self) -> int:
        """Save everything; return how many entries were made."""
        self.author = self._member(AUTHOR_EMAIL, self.agencies[0], "editor")
        self._member(READER_EMAIL, self.agencies[0], "reader")
        self.parents = {agency.pk: ensure_agency_page(agency) for agency in self.agencies}
        self.tool_index = ToolIndexPage.objects.first() or ensure_tool_index(self.agencies[0])
        for start in range(0, self.entries, BATCH):
            end = min(start + BATCH, self.entries)
            self._batch(range(self.before + start, self.before + end))
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        return self.entries

    def _member(self, email: str, agency, role: str) -> User:
        user = User.objects.filter(email=email).first()
        if user is None:
            user = User.objects.create_user(email, first_name="Meet", last_name="Lid")
            start_membership(user=user, agency=agency, role=role)
        return user

    @transaction.atomic
    def _batch(self, numbers: range) -> None:
        """Save a batch; tools and cases of earlier batches are what its lessons, reviews and playbooks point at."""
        by_kind: dict[type, list[int]] = defaultdict(list)
        for number in numbers:
            by_kind[_kind_of(number)].append(number)
        for model in IN_ORDER:
            self._save_pages(model, [self._page(model, number) for number in by_kind[model]])
        self._save_threads([self._thread(number) for number in by_kind[Thread]])

    def _entry(self, kind: str, agency, regions) -> Entry:
        published = NOW - datetime.timedelta(hours=self.random.randrange(HOURS))
        entry = Entry(
            kind=kind,
            public_id="".join(self.random.choice(ID_LETTERS) for _n in range(12)),
            state=Entry.State.LIVE,
            label=self.random.choice(LABELS),
            author=self.author,
            owner_agency=agency,
            is_example=True,
            published_at=published,
            changed_at=published,
        )
        entry.sample_regions = regions
        return entry

    def _page(self, model, number: int):
        """Return a page that is not saved, with all that saving gives it."""
        agency = self.tool_index.agency if model is ToolPage else self.random.choice(self.agencies)
        parent = self.tool_index if model is ToolPage else self.parents[agency.pk]
        regions = self.regions_of.get(agency.pk) or list(agency.regions.order_by("code"))
        entry, slug = self._entry(model.kind, agency, regions), f"meting-{number}"
        values = self.contents.of(model, place=_place(agency))
        page = model(
            slug=slug, url_path=f"{parent.url_path}{slug}/", depth=parent.depth + 1, numchild=0, live=True,
            title=values["title"], draft_title=values.pop("title"), owner=self.author, locale=self.locale,
            content_type=self._type_of(model), first_published_at=entry.published_at, is_example=True,
            last_published_at=entry.published_at, translation_key=uuid.UUID(self.contents.new_id()),
        )  # fmt: skip
        for name, value in values.items():
            setattr(page, name, stream_or_value(model, name, value))
        page.entry, page.sample_parent = entry, parent
        page.sample_terms = self.random.sample(self.terms, min(4, len(self.terms)))
        return page

    def _type_of(self, model) -> ContentType:
        if model not in self.types:
            self.types[model] = ContentType.objects.get_for_model(model)
        return self.types[model]

    def _save_pages(self, model, pages: list) -> None:
        if not pages:
            return
        for page in pages:
            copy_facts(page)
        self._save_entries([page.entry for page in pages])
        self._give_places(pages)
        bases = Page.objects.bulk_create([row_of(Page, page) for page in pages])
        for page, base in zip(pages, bases, strict=True):
            page.pk = page.page_ptr_id = page.knowledgepage_ptr_id = base.pk
            page.entry_id = page.entry.pk
        for table in (KnowledgePage, model):
            insert(table, pages)
        self.earlier[model] += [page.pk for page in pages]
        tagged = [(page, term) for page in pages for term in page.sample_terms]
        TaggedPage.objects.bulk_create(TaggedPage(tag=t, content_object_id=page.pk) for page, t in tagged)
        Entry.terms.through.objects.bulk_create(
            Entry.terms.through(entry=page.entry, term=term) for page, term in tagged
        )
        self._save_links(pages)

    def _give_places(self, pages: list) -> None:
        """Give each page its place in the tree, behind the last one below its parent."""
        below = defaultdict(list)
        for page in pages:
            below[page.sample_parent.pk].append(page)
        for among in below.values():
            parent = among[0].sample_parent
            last = Page.objects.child_of(parent).order_by("path").last()
            step = Page._str2int(last.path[-Page.steplen :]) if last else 0
            for number, page in enumerate(among, start=step + 1):
                page.path = Page._get_path(parent.path, parent.depth + 1, number)
            Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + len(among))

    def _save_entries(self, entries: list[Entry]) -> None:
        Entry.objects.bulk_create(entries)
        Entry.regions.through.objects.bulk_create(
            Entry.regions.through(entry=entry, region=region)
            for entry in entries
            for region in entry.sample_regions
        )
        saved = Entry.objects.filter(pk__in=[entry.pk for entry in entries])
        EntryAudience.objects.bulk_create(
            EntryAudience(entry=entry, token=token)
            for entry in saved.order_by("pk").prefetch_related("regions", "shared_with", "named")
            for token in sorted(tokens_of_entry(entry))
        )

    def _save_links(self, pages: list) -> None:
        wanted = {page.pk: page.linked_pages() for page in pages}
        targets = {link.page_id for links in wanted.values() for link in links}
        entries = dict(KnowledgePage.objects.filter(pk__in=targets).values_list("pk", "entry_id"))
        EntryLink.objects.bulk_create(
            EntryLink(entry_id=page.entry_id, target_id=target, kind=kind, anchor=anchor)
            for page in pages
            for kind, target, anchor in sorted(
                {(link.kind, entries[link.page_id], link.anchor) for link in wanted[page.pk]}
            )
        )

    def _thread(self, number: int) -> Thread:
        agency, region = self.random.choice(self.agencies), self.random.choice(self.regions)
        entry, say = self._entry(Entry.Kind.THREAD, agency, [region]), self.language
        about = self.random.choice(self.earlier[CaseStudyPage] or [None])
        thread = Thread(
            region=region, entry=entry, author=self.author, title=say.say("title_thread")[:160],
            slug=f"meting-{number}", body=say.text("question", "fact", sentences=3), is_example=True,
            created_at=entry.published_at, state=self.random.choice(Thread.State.values),
        )  # fmt: skip
        thread.sample_about = about if self.random.random() < 0.3 else None
        thread.sample_replies = [
            say.text("reply", sentences=2) for _n in range(self.random.choice([0, 0, 1, 1, 2, 3, 5, 8]))
        ]
        if thread.state == Thread.State.CLOSED:
            thread.outcome = say.text("advice", sentences=1)
        return thread

    def _save_threads(self, threads: list[Thread]) -> None:
        for thread in threads:
            copy_thread(thread)
        self._save_entries([thread.entry for thread in threads])
        pages = KnowledgePage.objects.filter(pk__in={t.sample_about for t in threads if t.sample_about})
        entries = dict(pages.values_list("pk", "entry_id"))
        for thread in threads:
            thread.entry_id, thread.about_id = thread.entry.pk, entries.get(thread.sample_about)
        Thread.objects.bulk_create(threads)
        EntryLink.objects.bulk_create(
            EntryLink(entry_id=thread.entry_id, target_id=thread.about_id, kind="about")
            for thread in threads
            if thread.about_id
        )
        Reply.objects.bulk_create(
            Reply(
                thread=thread,
                number=number,
                author=self.author,
                agency=self.agencies[0],
                body=body,
                created_at=thread.created_at + datetime.timedelta(hours=number),
                is_answer=number == 1 and thread.state == Thread.State.ANSWERED,
            )
            for thread in threads
            for number, body in enumerate(thread.sample_replies, start=1)
        )


def load_sample(*, entries: int, seed: int) -> int:
    """Make a sample; needs the registry and the thesaurus. Return how many entries were made."""
    return Sample(entries=entries, seed=seed).make()


def _made_before() -> int:
    """Return how many things of samples stand there: numbers in addresses go on from it."""
    made = [model.objects.filter(slug__startswith="meting-").count() for model in (KnowledgePage, Thread)]
    return sum(made)


def _pages_made(model) -> list[int]:
    rows = model.objects.filter(slug__startswith="meting-").order_by("pk")
    return list(rows.values_list("pk", flat=True))


def _kind_of(number: int) -> type:
    """Return which model the entry with this number is of."""
    turn = TURNS[number % len(TURNS)]
    if turn == "page":
        return PAGES[number // len(TURNS) % len(PAGES)]
    return LessonPage if turn == "lesson" else Thread


def _place(agency) -> str:
    return agency.name.removeprefix("Gemeente ")
