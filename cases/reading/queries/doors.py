"""From an address to an entry, with the rule of access inside the question."""

from urllib.parse import urlsplit

from django.urls import reverse
from wagtail.models import PageLogEntry

from cases.access.policy import user_can_accept_relabel
from cases.audit.models import AuditEvent
from cases.catalogue.models import Entry
from cases.catalogue.sources import source_of
from cases.members.models import Membership
from cases.pages.models import KnowledgePage

VERSIONS_SHOWN = 100
LONGEST_ID = 16


def entry_at(user, url: str):
    """Return the entry whose page stands at `url` and that `user` may see, or None."""
    visible = Entry.objects.few_visible_to(user).exclude(kind=Entry.Kind.THREAD)
    return visible.select_related("owner_agency", "replaced_by").filter(url=url).first()


def entries_for_doors(user):
    """Return the entries whose doors exist for `user`, with what those pages name."""
    return Entry.objects.few_visible_to(user).select_related("owner_agency", "replaced_by")


def entry_named(user, address: str):
    """Return the live entry that a pasted address or public id means, or None."""
    live = Entry.objects.visible_to(user).live()
    path = _path_of(address)
    if path.startswith("/k/"):
        return live.filter(public_id=path.split("/")[2]).first()
    return live.filter(url=path).first()


def entry_to_report(user, public_id: str):
    """Return the live entry with this id that `user` may see, or None; any text may be asked for."""
    if not (public_id.isascii() and public_id.isalnum() and len(public_id) <= LONGEST_ID):
        return None
    return Entry.objects.few_visible_to(user).live().filter(public_id=public_id).first()


def _path_of(address: str) -> str:
    if "/" not in address:
        return f"/k/{address}/"
    try:
        path = urlsplit(address).path
    except ValueError:  # for example an unfinished [ in the host
        return ""
    return path if path.endswith("/") else f"{path}/"


def replacement_for(entry, user):
    """Return what replaces a withdrawn entry, when `user` may see that."""
    if entry.replaced_by_id is None:
        return None
    return Entry.objects.visible_to(user).live().filter(pk=entry.replaced_by_id).first()


def withdrawn_at(entry):
    """Return when the entry was withdrawn, as the log has it, or None."""
    rows = AuditEvent.objects.filter(action="withdrawn", object_id=entry.public_id)
    return rows.values_list("at", flat=True).first()


def published_versions(entry) -> list[dict]:
    """Return each time that the page of `entry` was published, the newest first, numbered from 1.

    Who did it is told as a role at the agency, never by name.
    """
    source = source_of(entry)
    if not isinstance(source, KnowledgePage):
        return []
    rows = PageLogEntry.objects.filter(page=source.pk, action="wagtail.publish")
    rows = list(rows.order_by("timestamp", "pk"))
    roles = _roles_at(entry.owner_agency_id, {row.user_id for row in rows})
    numbered = [
        {"number": n, "at": row.timestamp, "role": roles.get(row.user_id, "")}
        for n, row in enumerate(rows, start=1)
    ]
    return numbered[::-1][:VERSIONS_SHOWN]


def _roles_at(agency_id: int, user_ids) -> dict[int, str]:
    memberships = Membership.objects.filter(agency=agency_id, user__in=user_ids)
    return {row.user_id: row.get_role_display() for row in memberships}


def edit_url(entry) -> str:
    """Return where the page of `entry` is written; a thing without a page is edited where it stands."""
    page_id = KnowledgePage.objects.filter(entry=entry).values_list("pk", flat=True).first()
    return reverse("wagtailadmin_pages:edit", args=[page_id]) if page_id else entry.url


def open_request(entry):
    """Return the wish for a wider label that waits, or None."""
    return entry.relabel_requests.filter(decided_at=None).select_related("requested_by").first()


def request_to_decide(user, entry):
    """Return the open wish if `user` is the second person, or None."""
    wish = open_request(entry)
    if wish and user_can_accept_relabel(user, entry, wish.requested_by_id):
        return wish
    return None


def still_visible(user, entry) -> bool:
    """Whether `user` may still see the entry, asked again after its label changed."""
    return Entry.objects.visible_to(user).filter(pk=entry.pk).exists()
