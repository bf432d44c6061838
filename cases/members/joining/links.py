"""The signed links in our mails. Nothing that opens a door is stored: the number stands in the table, the rest here."""

from django.core import signing
from django.utils.crypto import salted_hmac

from .models import INVITATION_SERVES, Invitation, JoinRequest

#: A link that proves an address works for a day, in seconds.
PROOF_SERVES = 24 * 60 * 60

PROOF, INVITED = "members.joining.proof", "members.joining.invitation"


def proof_token(request: JoinRequest) -> str:
    """Return what stands in the link that proves the address of `request`; a newer one makes it useless."""
    return signing.dumps([request.number, request.link], salt=PROOF)


def read_proof(token: str) -> tuple[str, int] | None:
    """Return number and link of a request, or None when the token is old, changed, or not ours."""
    match _read(token, salt=PROOF, serves=PROOF_SERVES):
        case [str(number), int(link)]:
            return number, link
    return None


def invitation_token(invitation: Invitation) -> str:
    """Return what stands in the link of `invitation`; it is bound to the address and the agency."""
    return signing.dumps([invitation.number, _bound_to(invitation)], salt=INVITED)


def read_invitation(token: str) -> Invitation | None:
    """Return the invitation that the token was made for, used or not, or None."""
    match _read(token, salt=INVITED, serves=int(INVITATION_SERVES.total_seconds())):
        case [str(number), str(bound)]:
            found = Invitation.objects.select_related("agency", "invited_by").filter(number=number).first()
            return found if found is not None and _bound_to(found) == bound else None
    return None


def _bound_to(invitation: Invitation) -> str:
    return salted_hmac(INVITED, f"{invitation.email} {invitation.agency_id}", algorithm="sha256").hexdigest()[
        :16
    ]


def _read(token: str, *, salt: str, serves: int):
    try:
        return signing.loads(token, salt=salt, max_age=serves)
    except (signing.BadSignature, ValueError, UnicodeError):
        return None
