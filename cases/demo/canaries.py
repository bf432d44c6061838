"""The canary world: one unique word in every text field of every thing under every label.

Whoever meets a word outside its audience has found a leak. The audiences below are written out by hand, on
purpose not computed by the policy that they check.
"""

import io
import random
import string
from dataclasses import dataclass, field

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db import models, transaction
from PIL import Image as PillowImage
from PIL import PngImagePlugin
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cases.catalogue.actions import open_entry, record, withdraw
from cases.discussions.models import Reply, Thread
from cases.media.models import Document, Image
from cases.members.actions import end_membership, start_membership
from cases.members.models import User
from cases.pages.actions import ensure_agency_rights, ensure_collection, ensure_tree
from cases.pages.models import CaseStudyPage, PlaybookPage
from cases.regions.models import Agency, Region
from cases.tlp import Label
from cases.vocabulary.models import Term

#: actor -> (agency key, role); None is anonymous.
ACTORS = {
    "anoniem": None,
    "lezer-noord": ("noord", "reader"),
    "buur-noord": ("buur", "reader"),
    "lezer-zuid": ("zuid", "reader"),
    "bijdrager-noord": ("noord", "contributor"),
    "redacteur-noord": ("noord", "editor"),
    "redacteur-zuid": ("zuid", "editor"),
    "genoemd": ("zuid", "reader"),
    "oud-lid": ("noord", "contributor"),
    "platformredacteur": ("landelijk", "editor"),
}
EVERYBODY = list(ACTORS)
MEMBERS = [name for name in EVERYBODY if name not in ("anoniem", "oud-lid")]
NORTH = ["lezer-noord", "bijdrager-noord", "redacteur-noord"]
AUDIENCES = {
    Label.CLEAR: EVERYBODY,
    Label.GREEN: MEMBERS,
    Label.AMBER: [*NORTH, "buur-noord"],
    Label.AMBER_STRICT: NORTH,
    Label.RED: ["bijdrager-noord", "redacteur-noord", "genoemd"],
}
DRAFT_READERS = ["bijdrager-noord", "redacteur-noord"]
NAMED = ["redacteur-noord", "genoemd"]
AGENCIES = {
    "noord": ("KAN-NOORD", "Gemeente Noordkanarie", "noordkanarie", "municipality", "VR01"),
    "buur": ("KAN-BUUR", "Veiligheidsregio Noordkanarie", "vr-noordkanarie", "safety_region", "VR01"),
    "zuid": ("KAN-ZUID", "Gemeente Zuidkanarie", "zuidkanarie", "municipality", "VR12"),
    "landelijk": ("KAN-LAND", "Landelijke Kanarie", "landelijke-kanarie", "national", "NL"),
}
REGIONS = {"VR01": "Groningen", "VR12": "Kennemerland", "NL": "Landelijk"}
PASSWORD = "kanarie-in-de-kolenmijn"

#: Text fields that hold choices, addresses or Wagtail's own bookkeeping instead of prose.
NOT_PROSE = {"channels", "log_categories", "attachments", "slug", "url_path", "draft_title", "seo_title"}


@dataclass
class Thing:
    """One thing of the world, with its words."""

    kind: str
    label: str
    url: str
    words: list[dict] = field(default_factory=list)


class Words:
    """Makes words that occur nowhere else, the same ones for the same seed."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.made: set[str] = set()

    def new(self) -> str:
        """Return a new word of 14 letters that no stemmer touches."""
        while True:
            word = "q" + "".join(self.random.choice("bcdfgkmpqrvwxz") for _n in range(12)) + "q"
            if word not in self.made:
                self.made.add(word)
                return word


class World:
    """Builds the world and remembers which word stands where."""

    def __init__(self, seed: int):
        self.words = Words(seed)
        self.things: list[Thing] = []
        self.current: Thing | None = None
        self.audience: list[str] = []

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
        for label in Label:
            for model in (CaseStudyPage, PlaybookPage):
                self._page(model, label)
            self._thread(label)
        self._page(CaseStudyPage, Label.GREEN, publish=False)
        self._page(PlaybookPage, Label.RED, publish=False)
        self._changed_draft()
        self._withdrawn()
        self._deleted()
        return self.manifest()

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

    def _page(self, model, label, *, publish: bool = True) -> Page:
        readers = AUDIENCES[label] if publish or label == Label.RED else DRAFT_READERS
        thing = self.begin(model.kind.value if publish else f"{model.kind.value} draft", label, readers)
        author, parent = self.user("bijdrager-noord"), self.agencies["noord"].page
        page = model(owner=author, live=False, title=f"Kanarie {self.word('title')}", **self._fields(model))
        page.attachments = self._attachments()
        page.first_label = {"label": label}
        if label == Label.RED:
            page.first_label["named"] = [self.user(name) for name in NAMED]
        parent.add_child(instance=page)
        page.tags.add(Term.objects.create(name=self.word("term"), slug=self.words.new()))
        revision = page.save_revision(user=author)
        if publish:
            revision.publish()
        page.entry.refresh_from_db()
        thing.url = page.entry.url
        self._no_mail(thing, label)
        return page

    def _no_mail(self, thing: Thing, label) -> None:
        """Titles above GREEN travel in no mail at all."""
        if Label(label).is_content_free_in_mail:
            title = next(word for word in thing.words if word["field"] == "title")
            thing.words.append({**title, "where": "mail", "audience": []})

    def _fields(self, model) -> dict:
        values = {"evidence_level": 2}
        if model is CaseStudyPage:
            values |= {"case_kind": "incident", "date_from": "2025-06-21"}
        own = {f.name for f in Page._meta.get_fields()} | NOT_PROSE
        for column in model._meta.get_fields():
            if column.name in own or not column.concrete or getattr(column, "choices", None):
                continue
            if isinstance(column, StreamField):
                parts = column.stream_block.child_blocks.items()
                values[column.name] = [(name, self._block(block, column.name)) for name, block in parts]
            elif isinstance(column, models.EmailField):
                values[column.name] = f"{self.word(column.name)}@kanarie.example"
            elif isinstance(column, RichTextField):
                values[column.name] = f"<p>Tekst {self.word(column.name)}.</p>"
            elif isinstance(column, (models.CharField, models.TextField)):
                values[column.name] = f"{self.word(column.name)}"
        return values

    def _block(self, block, path: str):
        if isinstance(block, blocks.StructBlock):
            return {name: self._block(child, f"{path}.{name}") for name, child in block.child_blocks.items()}
        if isinstance(block, blocks.ListBlock):
            return [self._block(block.child_block, path)]
        if isinstance(block, blocks.URLBlock):
            return f"https://{self.word(path)}.example/"
        if isinstance(block, blocks.ChoiceBlock):
            return block.get_default()
        if isinstance(block, (blocks.CharBlock, blocks.TextBlock)):
            return self.word(path)
        if isinstance(block, blocks.IntegerBlock):
            return 1
        return None

    def _attachments(self) -> list:
        document, image = self._document(), self._image()
        return [
            ("document", {"document": document, "caption": self.word("attachments.document.caption")}),
            ("image", {"image": image, "caption": self.word("attachments.image.caption")}),
        ]

    def _document(self) -> Document:
        text = f"Bijlage {self.word('document', where='file')}\n"
        document = Document(
            title=f"Bijlage {self.word('document.title', where='metadata')}",
            uploaded_by_user=self.user("bijdrager-noord"),
            collection=ensure_collection(self.agencies["noord"]),
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
            uploaded_by_user=self.user("bijdrager-noord"),
            collection=ensure_collection(self.agencies["noord"]),
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

    def _changed_draft(self) -> None:
        """A live CLEAR page whose next version nobody but its writers may read."""
        page = self._page(CaseStudyPage, Label.CLEAR)
        self.begin("case_study next version", Label.CLEAR, DRAFT_READERS).url = page.entry.url
        page.title = f"Kanarie {self.word('title', where='metadata')}"
        page.gist = self.word("gist", where="metadata")
        page.save_revision(user=self.user("bijdrager-noord"))

    def _withdrawn(self) -> None:
        """A withdrawn GREEN page: title and reason are for those who could see it, its text for its writers."""
        page = self._page(CaseStudyPage, Label.GREEN)
        thing = self.current
        for word in thing.words:
            if word["audience"] and word["field"] != "title":
                word["audience"], word["where"] = DRAFT_READERS, "metadata"
        thing.kind = "case_study withdrawn"
        self.audience = AUDIENCES[Label.GREEN]
        reason = f"Ingetrokken {self.word('withdrawn_reason')}"
        withdraw(page.entry, by=self.user("redacteur-noord"), reason=reason)

    def _deleted(self) -> None:
        """A deleted CLEAR page and its files: nobody finds any of it."""
        page = self._page(CaseStudyPage, Label.CLEAR)
        self.current.kind = "case_study deleted"
        for word in self.current.words:
            word["audience"] = []
        CaseStudyPage.objects.get(pk=page.pk).delete()


def email(name: str) -> str:
    """Return an actor's address."""
    letters = "".join(letter for letter in name if letter in string.ascii_lowercase + "-")
    return f"{letters}@kanarie.example"


@transaction.atomic
def load_canaries(*, seed: int) -> dict:
    """Make the canary world on an empty migrated database; return its manifest."""
    return World(seed).build()
