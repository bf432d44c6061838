"""Messages about joining: whether one still holds, and what stands in it. The name of a third person never does."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.access.policy import forget_posts, user_can_manage_members
from cases.members.joining.links import invitation_token, proof_token
from cases.members.joining.models import Invitation, JoinRequest
from cases.members.joining.queries import account_at, invitation_serves, overdue_rosters
from cases.regions.models import Agency

from .models import Mail

Kind = Mail.Kind
State = JoinRequest.State

#: What these tell of is a request, an invitation or a list; all other messages are about an entry.
JOINING = frozenset(
    {
        Kind.PROVE_ADDRESS,
        Kind.ADDRESS_KNOWN,
        Kind.JOIN_ASKED,
        Kind.JOIN_APPROVED,
        Kind.JOIN_REFUSED,
        Kind.JOIN_EXPIRED,
        Kind.INVITED,
        Kind.CHECK_ROSTER,
    }
)

#: What somebody hears of the own request, and the state it must still be in.
ANSWERS = {
    Kind.JOIN_APPROVED: State.APPROVED,
    Kind.JOIN_REFUSED: State.REFUSED,
    Kind.JOIN_EXPIRED: State.EXPIRED,
}


def may_still_have_joining(mail: Mail) -> bool:
    """Whether what a message about joining says is still so, and still this person's business."""
    if mail.kind in (Kind.PROVE_ADDRESS, Kind.ADDRESS_KNOWN):
        return mail.join_request.state == State.UNPROVEN
    if mail.kind == Kind.INVITED:
        return invitation_serves(mail.invitation)
    person = mail.recipient
    forget_posts(person)
    if mail.kind == Kind.JOIN_ASKED:
        asked = mail.join_request
        return asked.state == State.WAITING and user_can_manage_members(person, asked.agency)
    if mail.kind == Kind.CHECK_ROSTER:
        is_overdue = overdue_rosters(Agency.objects.filter(pk=mail.agency_id)).exists()
        return is_overdue and user_can_manage_members(person, mail.agency)
    return person.is_active and mail.join_request.state == ANSWERS[Kind(mail.kind)]


def kind_to_send(mail: Mail) -> str:
    """Return which text goes out: whether the address has an account is asked here, by the worker alone."""
    if mail.kind == Kind.PROVE_ADDRESS and account_at(mail.address) is not None:
        return Kind.ADDRESS_KNOWN
    return mail.kind


def joining_words(mail: Mail) -> dict[str, Any]:
    """Return what the templates of joining use: the agency's name, a reason, and where to go."""
    agency = _agency_of(mail)
    reason = mail.join_request.refusal if mail.kind == Kind.JOIN_REFUSED else ""
    path = _path_of(mail, agency)
    return {"agency": agency, "reason": reason, "url": settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path}


def _agency_of(mail: Mail) -> Agency | None:
    about: JoinRequest | Invitation | None = mail.join_request or mail.invitation
    return about.agency if about is not None else mail.agency


def _path_of(mail: Mail, agency: Agency | None) -> str:
    match kind_to_send(mail):
        case Kind.PROVE_ADDRESS:
            return reverse("join-prove", args=[proof_token(mail.join_request)])
        case Kind.INVITED:
            return reverse("invitation", args=[invitation_token(mail.invitation)])
        case Kind.JOIN_ASKED:
            return reverse("join-decide", args=[mail.join_request.number])
        case Kind.CHECK_ROSTER if agency is not None:
            return reverse("members", args=[agency.slug])
        case Kind.JOIN_APPROVED:
            return reverse("home")
        case Kind.ADDRESS_KNOWN:
            return reverse("account_login")
    return reverse("join-agency")


def joining_subject(mail: Mail) -> str:
    """Return the subject; nobody's name stands in it."""
    agency = _agency_of(mail) or _("uw organisatie")
    return {
        Kind.PROVE_ADDRESS: _("Bevestig uw e-mailadres voor Kennisbank"),
        Kind.ADDRESS_KNOWN: _("U hebt al een account bij Kennisbank"),
        Kind.JOIN_ASKED: _("Iemand wil lid worden van Kennisbank"),
        Kind.JOIN_APPROVED: _("U bent toegelaten tot Kennisbank"),
        Kind.JOIN_REFUSED: _("Uw aanvraag voor Kennisbank is afgewezen"),
        Kind.JOIN_EXPIRED: _("Niemand heeft uw aanvraag voor Kennisbank behandeld"),
        Kind.INVITED: _("Uitnodiging voor Kennisbank namens %(agency)s") % {"agency": agency},
        Kind.CHECK_ROSTER: _("Klopt de ledenlijst van %(agency)s nog?") % {"agency": agency},
    }[Kind(kind_to_send(mail))]
