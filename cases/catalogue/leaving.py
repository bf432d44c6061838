"""What of the catalogue depends on one person who wants to leave."""

from django.utils.translation import gettext as _

from cases.access.policy import EDITING_ROLES, edited_agencies
from cases.members.models import Membership, User
from cases.tlp import Label

from .models import Entry


def only_red_approver(person: User) -> list[str]:
    """Nobody could approve a RED page any more if the only editor or coordinator named there left."""
    red = Entry.objects.visible_to(person).filter(label=Label.RED, owner_agency__in=edited_agencies(person))
    alone = [entry for entry in red.exclude(state=Entry.State.REMOVED) if not _others_approve(entry, person)]
    sentence = _(
        "Alleen u kunt ‘%(title)s’ (TLP:RED) goedkeuren. "
        "Vraag eerst een coördinator van %(agency)s om zich daar te laten noemen."
    )
    return [sentence % {"title": entry.title, "agency": entry.owner_agency.name} for entry in alone]


def _others_approve(entry: Entry, person: User) -> bool:
    named = {*entry.named.values_list("pk", flat=True), entry.author_id} - {person.pk, None}
    approvers = Membership.objects.current().with_role(*EDITING_ROLES)
    return approvers.filter(agency=entry.owner_agency_id, user__in=named).exists()
