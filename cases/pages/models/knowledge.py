"""KnowledgePage: what all knowledge pages share, and how each keeps its Entry."""

import secrets

from django.db import models, transaction
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cases.access.wagtail_policies import rights_on_page
from cases.catalogue.actions import open_entry, record
from cases.catalogue.models import Entry
from cases.catalogue.sources import EntryFacts, EntrySource
from cases.vocabulary.actions import where_now
from cases.vocabulary.models import TaggedPage

from ..blocks import RICH_TEXT, AttachedDocumentBlock, AttachedImageBlock, SourceBlock
from ..changes import announce
from ..choices import CrisisProcess, EvidenceLevel, IncidentType
from ..files import check_relabel, claim_page_files, release_page_files
from ..links import PageLink, links_of
from ..presenting import PresentedPage
from ..publishing import check_ready_to_publish
from ..querysets import KnowledgePageManager
from ..streams import stream_text


def rich(label, **kwargs):
    """Return a rich text field with the few features our pages allow."""
    return RichTextField(label, features=RICH_TEXT, blank=True, **kwargs)


class KnowledgePage(PresentedPage, EntrySource, Page):
    """A page that teaches something. Its label, owner and audience stand on its entry, not here."""

    gist = models.CharField(_("in één zin"), max_length=300, blank=True)
    contributors = models.CharField(_("wie werkten mee"), max_length=300, blank=True)
    contact_role = models.CharField(_("wie kan men bellen (rol)"), max_length=120, blank=True)
    contact_name = models.CharField(_("naam"), max_length=120, blank=True)
    contact_phone = models.CharField(_("telefoon"), max_length=40, blank=True)
    contact_email = models.EmailField(_("e-mailadres"), blank=True)
    tags = ClusterTaggableManager(through=TaggedPage, blank=True, verbose_name=_("trefwoorden"))
    incident_type = models.CharField(_("soort incident"), max_length=40, choices=IncidentType, blank=True)
    crisis_process = models.CharField(_("crisisproces"), max_length=40, choices=CrisisProcess, blank=True)
    channels = models.JSONField(_("kanalen"), default=list, blank=True)
    evidence_level = models.PositiveSmallIntegerField(
        _("bewijs"), choices=EvidenceLevel, null=True, blank=True
    )
    evidence_date = models.DateField(_("beoordeeld op"), null=True, blank=True)
    evidence_by = models.CharField(_("beoordeeld door"), max_length=160, blank=True)
    review_by = models.DateField(_("controleren voor"), null=True, blank=True)
    sources = StreamField([("source", SourceBlock())], blank=True, verbose_name=_("bronnen"))
    attachments = StreamField(
        [("document", AttachedDocumentBlock()), ("image", AttachedImageBlock())],
        blank=True,
        verbose_name=_("bijlagen"),
    )
    is_example = models.BooleanField(_("voorbeeld"), default=False)

    objects = KnowledgePageManager()

    #: Wagtail's "used N times" counts pages that the reader of the number may not see: nothing is counted.
    wagtail_reference_index_ignore = True
    #: Fields whose text is searched, in reading order.
    text_fields: tuple[str, ...] = ()
    kind: str = ""
    #: Fields that point at another page, with the kind of EntryLink that they make.
    link_fields: dict[str, str] = {}
    subpage_types: list[str] = []
    parent_page_types: list[str] = []
    #: What the form of a new page chose; the entry is made with it at the first save.
    first_label: dict | None = None

    class Meta:
        verbose_name = _("kennispagina")

    def entry_kind(self) -> str:
        return self.kind

    @transaction.atomic
    def save(self, clean=True, *args, **kwargs):
        """Adds: the entry from the first saved draft on, its copies after every save, its files once live.

        Every way to publish (editor, review, schedule, old version, copy) saves the live page here, so this
        is where an unfinished page is stopped.
        """
        if clean and self.live:
            check_ready_to_publish(self)
        if self._state.adding:
            self.entry = self._open_entry()
        result = super().save(clean, *args, **kwargs)
        if self.live and "attachments" in (kwargs.get("update_fields") or ["attachments"]):
            release_page_files(self)
        record(self)
        return result

    def _open_entry(self) -> Entry:
        """Open an entry of its own; a copy still points at its source's, and takes the label from it."""
        chosen = self.first_label or {}
        if self.entry_id is not None:
            chosen = {
                "label": self.entry.label,
                "shared_with": self.entry.shared_with.all(),
                "named": self.entry.named.all(),
            }
        return open_entry(source=self, agency=self.owner_agency(), author=self.owner, **chosen)

    def with_content_json(self, content):
        """Adds: a revision never says which entry it belongs to, the page does; merged terms point on."""
        page = super().with_content_json(_with_current_terms(content))
        page.entry_id = self.entry_id
        return page

    def save_revision(self, *args, **kwargs):
        """Adds: a draft's files, title and text reach the entry, for those who may see the draft."""
        with transaction.atomic():
            revision = super().save_revision(*args, **kwargs)
            claim_page_files(self, by=revision.user)
            announce(self, revision)
            record(self)
        return revision

    def permissions_for_user(self, user):
        """Adds: no right whatever on a page that `user` may not see."""
        return rights_on_page(user, self)

    def get_admin_display_title(self):
        """Changes: of a live page the title that readers see; choosers show it to them too."""
        return self.title if self.live else super().get_admin_display_title()

    def _get_autogenerated_slug(self, base_slug):
        """Adds: a random tail; Wagtail's own counts the pages of that name, also hidden ones."""
        if self._slug_is_available(base_slug, self.get_parent(), self):
            return base_slug
        return f"{base_slug[:240]}-{secrets.token_hex(3)}"

    def owner_agency(self):
        """Return the agency under whose page this one stands."""
        from_path = Page.objects.filter(path=self.path[: -self.steplen]).first()
        return from_path.specific.agency

    def text(self) -> str:
        """Return the plain text of all `text_fields` that hold something."""
        return "\n".join(filter(None, (self._text_of(name) for name in self.text_fields)))

    def _text_of(self, name: str) -> str:
        value, field = getattr(self, name), self._meta.get_field(name)
        if isinstance(field, StreamField):
            return stream_text(value)
        if isinstance(field, RichTextField):
            return strip_tags((value or "").replace("</", " </"))
        if isinstance(value, list):
            return ", ".join(map(str, value))
        return str(value or "")

    def event_day(self):
        """Return the date by which readers sort this, or None."""
        return None

    def entry_facts(self) -> EntryFacts:
        """What readers see: the live row, or for a page never published the newest draft."""
        row = self.__class__.objects.get(pk=self.pk)
        said = row if row.live or not row.latest_revision_id else row.get_latest_revision_as_object()
        return EntryFacts(
            title=said.title[:255],
            gist=said.gist,
            text=said.text(),
            url="/" + row.url_path.split("/", 2)[2],
            state=row.entry_state(),
            owner_agency_id=row.owner_agency().pk,
            event_date=said.event_day(),
            published_at=row.first_published_at,
            changed_at=row.last_published_at,
            review_by=said.review_by,
            incident_type=said.incident_type,
            evidence_level=said.evidence_level,
            is_example=said.is_example,
            facets=said.facets(),
            term_ids=frozenset(where_now(item.tag_id for item in said.tagged_terms.all()).values()),
            links=said.entry_links(),
        )

    def facets(self) -> dict[str, list[str]]:
        """Return the values by which readers narrow a list, by facet name; empty ones are left out."""
        found = {"kanaal": list(self.channels or []), **self.own_facets()}
        kept = {name: [str(value) for value in values if value] for name, values in found.items()}
        return {name: values for name, values in kept.items() if values}

    def own_facets(self) -> dict[str, list]:
        """Return the facets that this kind of page adds; their names are told in cases.wiring."""
        return {}

    def linked_pages(self) -> list[PageLink]:
        """Return each page that this one, as it is in memory, points at."""
        return list(links_of(self))

    def entry_links(self) -> frozenset[tuple[str, int, str]]:
        """Return the links as the catalogue keeps them; what leads to itself or to nothing is left out."""
        links = self.linked_pages()
        rows = KnowledgePage.objects.filter(pk__in={link.page_id for link in links})
        entries = dict(rows.exclude(pk=self.pk).values_list("pk", "entry_id"))
        return frozenset(
            (link.kind, entries[link.page_id], link.anchor) for link in links if link.page_id in entries
        )

    def wrong_to_publish(self) -> dict[str, str]:
        """Return what is filled in but may not go live so: a sentence by field."""
        return {}

    def entry_state(self) -> str:
        """Live or draft as Wagtail says; a withdrawn entry stays so until the page is published again."""
        if self.live:
            return Entry.State.LIVE
        state = Entry.objects.values_list("state", flat=True).get(pk=self.entry_id)
        return Entry.State.WITHDRAWN if state == Entry.State.WITHDRAWN else Entry.State.DRAFT

    def check_relabel(self, label: str, *, by) -> None:
        check_relabel(self, label, by=by)

    def take_offline(self, by) -> None:
        """Unpublish without asking Wagtail's permission again: the catalogue has asked its own."""
        if self.live:
            UnpublishPageAction(self, user=by).execute(skip_permission_checks=True)


def _with_current_terms(content: dict) -> dict:
    """Return a revision with its merged terms as what they went into, each once; a row that exists goes first."""
    rows = sorted(content.get("tagged_terms", ()), key=lambda row: row["pk"] is None)
    if not rows:
        return content
    now = where_now(row["tag"] for row in rows)
    once: dict[int, dict] = {}
    for row in rows:
        once.setdefault(now[row["tag"]], {**row, "tag": now[row["tag"]]})
    return {**content, "tagged_terms": list(once.values())}
