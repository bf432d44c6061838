"""Building the world: things of every kind under every label, which point at one another across labels."""

import io
import random
from collections import defaultdict
from functools import partial
from graphlib import TopologicalSorter

from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db import transaction
from PIL import Image as PillowImage
from PIL import PngImagePlugin
from wagtail.models import Page

from cases.catalogue.actions import open_entry, record, recording_once, withdraw
from cases.discussions.models import Reply, Thread
from cases.media.models import Document, Image
from cases.members.actions import end_membership, start_membership
from cases.members.models import User
from cases.pages.actions import ensure_agency_rights, ensure_collection, ensure_tool_index, ensure_tree
from cases.pages.models import CaseStudyPage, KnowledgePage, LessonPage, PlaybookPage, ToolPage
from cases.regions.models import Agency, Region
from cases.tlp import Label
from cases.vocabulary.models import Term

from .people import (
    ACTORS,
    AGENCIES,
    AUDIENCES,
    DRAFT_READERS,
    NAMED,
    PASSWORD,
    REGIONS,
    TOOL_DRAFT_READERS,
    email,
)
from .values import Values, pages_chosen_by
from .words import Thing, Words

#: A field that points at one page gets the last of the list: what stands under a label far from the page's own.
FAR_FROM = {
    Label.CLEAR: Label.AMBER,
    Label.GREEN: Label.RED,
    Label.AMBER: Label.RED,
    Label.AMBER_STRICT: Label.RED,
    Label.RED: Label.AMBER_STRICT,
}


def page_models() -> list[type]:
    """Return every kind of page, what others point at first."""
    kinds = [m for m in apps.get_models() if issubclass(m, KnowledgePage) and m is not KnowledgePage]
    return list(TopologicalSorter({kind: pages_chosen_by(kind) for kind in kinds}).static_order())


#: What stands in the world besides a published page under each label.
DRAFTS = {
    CaseStudyPage: Label.GREEN,
    LessonPage: Label.GREEN,
    PlaybookPage: Label.RED,
    ToolPage: Label.GREEN,
}
WITHDRAWN = {CaseStudyPage, LessonPage}
CHANGED = {CaseStudyPage, ToolPage}
DELETED = {CaseStudyPage, ToolPage}


class World:
    """Builds the world and remembers which word stands where."""

    def __init__(self, seed: int):
        self.words = Words(seed)
        self.random = random.Random(seed)
        self.things: list[Thing] = []
        self.current: Thing | None = None
        self.audience: list[str] = []
        self.place = ("noord", "bijdrager-noord")
        #: By kind: what other pages can point at, with its label and whether its readers are the label's.
        self.standing: dict[type, list[tuple[Page, str, bool]]] = defaultdict(list)

    def word(self, name: str, where: str = "page", audience: list[str] | None = None) -> str:
        """Return a new word and write down that it stands in field `name` of the current thing."""
        word = self.words.new()
        readers = self.audience if audience is None else audience
        self.current.words.append({"field": name, "where": where, "word": word, "audience": readers})
        return word

    def begin(self, kind: str, label: str, audience: list[str]) -> Thing:
        """Start writing down words for a new thing."""
        self.current, self.audience = Thing(kind, str(label), ""), audience
        self.things.append(self.current)
        return self.current

    def build(self) -> dict:
        """Make everything and return the manifest."""
        self._people()
        kinds = page_models()
        doomed = [page for kind in kinds for page in self._all_of(kind)]
        for label in Label:
            self._thread(label)
        self._elsewhere(kinds)
        for page in doomed:
            type(page).objects.get(pk=page.pk).delete()
        return self.manifest()

    def _all_of(self, model) -> list[Page]:
        """Make what there is of one kind, the narrow labels first; return what is to be deleted at the end."""
        for label in reversed(Label):
            self._page(model, label)
        if model in DRAFTS:
            self._page(model, DRAFTS[model], publish=False)
        if model in CHANGED:
            self._changed_draft(model)
        if model in WITHDRAWN:
            self._withdrawn(model)
        return [self._doomed(model)] if model in DELETED else []

    def _elsewhere(self, kinds) -> None:
        """Pages of another agency, whose editor may not see most of what they point at."""
        self.place = ("zuid", "redacteur-zuid")
        for model in kinds:
            if "cases.AgencyPage" in model.parent_page_types:
                self._page(model, Label.GREEN, kind=f"{model.kind} elsewhere")
        self.place = ("noord", "bijdrager-noord")

    def manifest(self) -> dict:
        """Return what is to be printed, see the command load_canaries."""
        actors = [
            {"name": name, "email": email(name) if post else None, "password": PASSWORD if post else None}
            for name, post in ACTORS.items()
        ]
        return {"actors": actors, "things": [vars(thing) for thing in self.things]}

    def _people(self) -> None:
        ensure_tree()
        for code, name in REGIONS.items():
            Region.objects.get_or_create(
                code=code, defaults={"name": name, "slug": name.lower(), "official_name": name}
            )
        self.agencies = {}
        for key, (code, name, slug, kind, region) in AGENCIES.items():
            agency = Agency.objects.create(code=code, name=name, slug=slug, kind=kind)
            agency.regions.set(Region.objects.filter(code=region))
            ensure_agency_rights(agency)
            self.agencies[key] = agency
        ensure_tool_index(self.agencies["noord"])
        for name, post in ACTORS.items():
            if post:
                self._person(name, *post)
        end_membership(self.user("oud-lid").memberships.get())

    def _person(self, name: str, agency: str, role: str) -> None:
        is_platform_editor = name == "platformredacteur"
        user = User.objects.create_user(
            email(name), PASSWORD, first_name=name.capitalize(), is_platform_editor=is_platform_editor
        )
        start_membership(user=user, agency=self.agencies[agency], role=role)

    def user(self, name: str) -> User:
        """Return the account of an actor."""
        return User.objects.get(email=email(name))

    def _page(self, model, label, *, publish: bool = True, kind: str = "") -> Page:
        readers = AUDIENCES[label] if publish or label == Label.RED else self._draft_readers(model)
        thing = self.begin(
            kind or (model.kind.value if publish else f"{model.kind.value} draft"), label, readers
        )
        with recording_once():
            page = self._first_draft(model, label)
            revision = page.save_revision(user=page.owner)
            if publish:
                revision.publish()
        page.entry.refresh_from_db()
        thing.url = page.entry.url
        self._no_mail(thing, label)
        if not kind:
            self.standing[model].append((page, label, publish))
        return page

    def _first_draft(self, model, label) -> Page:
        """Return a page whose first version points at nothing, and which now, unsaved, points at everything."""
        agency, author = self.agencies[self.place[0]], self.user(self.place[1])
        values = Values(word=self.word, targets=partial(self._targets, label), rng=self.random).of_page(model)
        page = model(owner=author, live=False, title=f"Kanarie {self.word('title')}")
        page.first_label = {"label": label}
        if label == Label.RED:
            page.first_label["named"] = [self.user(name) for name in NAMED]
        in_tree = "cases.AgencyPage" in model.parent_page_types
        (agency.page if in_tree else ensure_tool_index(agency)).add_child(instance=page)
        page.save_revision(user=author)
        for name, value in {**values, "attachments": self._attachments(model, label)}.items():
            setattr(page, name, value)
        page.tags.add(Term.objects.create(name=self.word("term"), slug=self.words.new()))
        return page

    @staticmethod
    def _draft_readers(model) -> list[str]:
        return TOOL_DRAFT_READERS if model is ToolPage else DRAFT_READERS

    def _targets(self, label, model) -> list[Page]:
        """Return what a page under `label` points at: first what its readers see, last what stands far away.

        Of any page: one far away for each kind made so far.
        """
        if model is Page:
            return [pages[-1] for kind in list(self.standing) if (pages := self._targets(label, kind))][-2:]

        def rank(row) -> int:
            _page, its_label, published = row
            if not published:
                return 2
            return {Label.CLEAR: 1, FAR_FROM[label]: 3, label: 0}.get(its_label, 2)

        return [page for page, _label, _published in sorted(self.standing[model], key=rank)]

    def _no_mail(self, thing: Thing, label) -> None:
        """Titles above GREEN travel in no mail at all."""
        if Label(label).is_content_free_in_mail:
            title = next(word for word in thing.words if word["field"] == "title")
            thing.words.append({**title, "where": "mail", "audience": []})

    def _attachments(self, model, label) -> list:
        document, image = self._document(), self._image()
        own = [
            ("document", {"document": document, "caption": self.word("attachments.document.caption")}),
            ("image", {"image": image, "caption": self.word("attachments.image.caption")}),
        ]
        return [*own, self._narrow_attachment(model)] if label == Label.CLEAR else own

    def _narrow_attachment(self, model) -> tuple:
        """A file with a label of its own stands on a wider page, which shows it to nobody, nor what it is."""
        kept, readers = self.audience, AUDIENCES[Label.AMBER_STRICT]
        self.audience = [name for name in kept if name in readers]
        document = self._document()
        document.label = Label.AMBER_STRICT
        document.save()
        writers = {*self.audience, *self._draft_readers(model)} & set(kept)
        caption = self.word("attachments.document.caption", where="metadata", audience=sorted(writers))
        self.audience = kept
        return ("document", {"document": document, "caption": caption})

    def _document(self) -> Document:
        text = f"Bijlage {self.word('document', where='file')}\n"
        document = Document(
            title=f"Bijlage {self.word('document.title', where='metadata')}",
            uploaded_by_user=self.user(self.place[1]),
            collection=ensure_collection(self.agencies[self.place[0]]),
            file=ContentFile(text.encode(), name="bijlage.txt"),
        )
        document.save()
        return document

    def _image(self) -> Image:
        hidden = PngImagePlugin.PngInfo()
        hidden.add_text("Comment", self.word("image.comment", where="file", audience=[]))
        buffer = io.BytesIO()
        PillowImage.new("RGB", (64, 48), "#143d6f").save(buffer, "PNG", pnginfo=hidden)
        image = Image(
            title=f"Beeld {self.word('image.title', where='metadata')}",
            description=self.word("image.description"),
            uploaded_by_user=self.user(self.place[1]),
            collection=ensure_collection(self.agencies[self.place[0]]),
            file=ImageFile(io.BytesIO(buffer.getvalue()), name="beeld.png"),
        )
        image.save()
        return image

    def _thread(self, label) -> Thread:
        thing = self.begin("thread", label, AUDIENCES[label])
        author, agency = self.user("bijdrager-noord"), self.agencies["noord"]
        region = Region.objects.get(code="VR01")
        thread = Thread(
            region=region,
            author=author,
            title=f"Kanarie {self.word('title')}",
            slug=f"kanarie-{self.word('slug', where='metadata')}",
            body=f"Vraag {self.word('body')}",
            outcome=f"Uitkomst {self.word('outcome')}",
            state=Thread.State.ANSWERED,
            about=self._targets(label, CaseStudyPage)[-1].entry,
        )
        named = [self.user(name) for name in NAMED] if label == Label.RED else []
        thread.entry = open_entry(
            source=thread, agency=agency, author=author, label=label, regions=[region], named=named
        )
        thread.save()
        replier, body = self.user("redacteur-noord"), self.word("reply")
        Reply.objects.create(thread=thread, number=1, author=replier, agency=agency, body=body)
        thread.reply_count = 1
        thread.save()
        thing.url = record(thread).url
        self._no_mail(thing, label)
        return thread

    def _changed_draft(self, model) -> None:
        """A live CLEAR page whose next version nobody but its writers may read."""
        page = self._page(model, Label.CLEAR)
        self.begin(
            f"{model.kind.value} next version", Label.CLEAR, self._draft_readers(model)
        ).url = page.entry.url
        page.title = f"Kanarie {self.word('title', where='metadata')}"
        page.gist = self.word("gist", where="metadata")
        page.save_revision(user=page.owner)

    def _withdrawn(self, model) -> None:
        """A withdrawn GREEN page: title and reason are for those who could see it, its text for its writers."""
        page = self._page(model, Label.GREEN)
        thing = self.current
        for word in thing.words:
            if word["audience"] and word["field"] != "title":
                word["audience"], word["where"] = DRAFT_READERS, "metadata"
        thing.kind = f"{model.kind.value} withdrawn"
        self.audience = AUDIENCES[Label.GREEN]
        reason = f"Ingetrokken {self.word('withdrawn_reason')}"
        withdraw(page.entry, by=self.user("redacteur-noord"), reason=reason)
        self.standing[model][-1] = (page, Label.GREEN, False)

    def _doomed(self, model) -> Page:
        """A CLEAR page that others point at, deleted with its files before anybody looks: nobody finds any of it."""
        page = self._page(model, Label.CLEAR)
        self.current.kind = f"{model.kind.value} deleted"
        for word in self.current.words:
            word["audience"] = []
        self.standing[model][-1] = (page, Label.CLEAR, False)
        return page


@transaction.atomic
def load_canaries(*, seed: int) -> dict:
    """Make the canary world on an empty migrated database; return its manifest."""
    return World(seed).build()
