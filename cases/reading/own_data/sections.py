"""Each list in gegevens.json: rows of plain values, without a word of or about anybody else.

What stands with an entry is given only while the person may see that entry.
"""

from collections.abc import Callable, Iterator

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.db.models import Q

from cases.access.policy import second_step_of
from cases.access.second_step import second_step_last_day
from cases.audit.models import AuditEvent
from cases.catalogue.models import Entry, RelabelRequest
from cases.catalogue.terms import terms_visible_to
from cases.contributions.capture.models import Draft
from cases.contributions.models import ProblemReport
from cases.contributions.personal_data.models import PersonalDataAnswer
from cases.contributions.review.models import Submission
from cases.discussions.models import Reply, Thread
from cases.members.joining.models import Invitation, JoinRequest
from cases.members.models import Membership
from cases.notifications.models import Mail, TermFollow

from .files import files_of
from .pages import own_pages

AT_A_TIME = 200
Rows = Iterator[dict]


def profile_of(person) -> dict:
    """Return what one says of oneself and how one signs in."""
    return {
        "voornaam": person.first_name,
        "achternaam": person.last_name,
        "e_mailadres": person.email,
        "adressen": list(EmailAddress.objects.filter(user=person).values_list("email", flat=True)),
        "lid_sinds": person.date_joined,
        "laatst_ingelogd": person.last_login,
        "platformredacteur": person.is_platform_editor,
        "twee_stappen_aan": second_step_of(person).is_on,
        "twee_stappen_uiterlijk": second_step_last_day(person),
    }


def memberships(person) -> Rows:
    for row in Membership.objects.filter(user=person).select_related("agency").iterator():
        yield {
            "organisatie": row.agency.name,
            "rol": row.get_role_display(),
            "functie": row.job_title,
            "sinds": row.started_at,
            "rol_sinds": row.role_since,
            "tot": row.ended_at,
        }


def sessions(person) -> Rows:
    for row in UserSession.objects.filter(user=person).order_by("pk").iterator():
        yield {
            "sinds": row.created_at,
            "laatst": row.last_seen_at,
            "adres": row.ip,
            "browser": row.user_agent,
        }


def log(person) -> Rows:
    """What the person did, and what others did to the account: never who they were."""
    own = [str(pk) for pk in Membership.objects.filter(user=person).values_list("pk", flat=True)]
    about = Q(object_type="user", object_id=str(person.pk)) | Q(object_type="membership", object_id__in=own)
    for row in AuditEvent.objects.filter(Q(actor_id=person.pk) | about).iterator(chunk_size=AT_A_TIME):
        yield {
            "tijd": row.at,
            "handeling": row.action,
            "soort": row.object_type,
            "door_uzelf": row.actor_id == person.pk,
            "uitkomst": row.result,
            "herkomst": row.origin if row.actor_id == person.pk else "",
        }


def follows(person) -> Rows:
    rows = TermFollow.objects.filter(user=person, term__in=terms_visible_to(person)).select_related("term")
    for row in rows.iterator():
        yield {"begrip": row.term.name, "sinds": row.since}


def drafts(person) -> Rows:
    for row in Draft.objects.filter(author=person).select_related("agency").iterator(chunk_size=AT_A_TIME):
        yield {
            "soort": row.get_kind_display(),
            "organisatie": row.agency.name,
            "antwoorden": row.answers,
            "verloren_uit_word": row.losses,
            "begonnen": row.created_at,
            "gewijzigd": row.changed_at,
            "ingediend": row.sent_at,
        }


def threads(person) -> Rows:
    rows = Thread.objects.filter(author=person, entry__in=_visible(person)).select_related("entry", "region")
    for row in rows.order_by("pk").iterator(chunk_size=AT_A_TIME):
        yield {
            "titel": row.title,
            "adres": row.get_absolute_url(),
            "label": row.entry.label,
            "bericht": row.body,
            "geschreven": row.created_at,
        }


def replies(person) -> Rows:
    rows = Reply.objects.filter(author=person, thread__entry__in=_visible(person))
    for row in rows.select_related("thread__entry").order_by("pk").iterator(chunk_size=AT_A_TIME):
        yield {
            "gesprek": row.thread.title,
            "label": row.thread.entry.label,
            "nummer": row.number,
            "reactie": row.body,
            "geschreven": row.created_at,
        }


def reports(person) -> Rows:
    for row in ProblemReport.objects.filter(reporter=person).iterator(chunk_size=AT_A_TIME):
        yield {
            "soort": row.get_kind_display(),
            "adres": row.address,
            "tekst": row.text,
            "gemeld": row.created_at,
            "afgehandeld": row.handled_at,
        }


def personal_data_answers(person) -> Rows:
    rows = PersonalDataAnswer.objects.filter(by=person)
    rows = rows.filter(Q(draft__author=person) | Q(entry__in=_visible(person)))
    for row in rows.iterator(chunk_size=AT_A_TIME):
        yield {
            "soort": row.kind,
            "antwoord": row.get_verdict_display(),
            "reden": row.reason,
            "gegeven": row.at,
        }


def submissions(person) -> Rows:
    rows = Submission.objects.filter(by=person, entry__in=_visible(person)).select_related("entry")
    for row in rows.iterator(chunk_size=AT_A_TIME):
        yield {"titel": row.entry.title, "ingediend": row.at}


def relabel_wishes(person) -> Rows:
    rows = RelabelRequest.objects.filter(requested_by=person, entry__in=_visible(person))
    for row in rows.select_related("entry").iterator(chunk_size=AT_A_TIME):
        yield {
            "titel": row.entry.title,
            "label": row.label,
            "reden": row.reason,
            "gevraagd": row.requested_at,
            "besloten": row.decided_at,
            "toegestaan": row.accepted,
        }


def join_requests(person) -> Rows:
    """One's own; what somebody else typed with this address, and never proved, is not."""
    proven = Q(email__iexact=person.email, proven_at__isnull=False)
    asked = JoinRequest.objects.filter(Q(user=person) | proven).order_by("pk")
    for row in asked.select_related("agency").iterator():
        yield {
            "organisatie": row.agency.name if row.agency else row.agency_said,
            "functie": row.job_title,
            "waarom": row.reason,
            "stand": row.get_state_display(),
            "gevraagd": row.created_at,
            "besloten": row.decided_at,
            "waarom_niet": row.refusal,
        }


def invitations(person) -> Rows:
    invited = Invitation.objects.filter(Q(used_by=person) | Q(email__iexact=person.email))
    for row in invited.select_related("agency").iterator():
        yield {
            "organisatie": row.agency.name,
            "rol": row.get_role_display(),
            "verstuurd": row.created_at,
            "gebruikt": row.used_at,
        }


def mails(person) -> Rows:
    """What was sent, by kind and time: the text of a message is made at sending and kept nowhere."""
    for row in Mail.objects.filter(recipient=person).iterator(chunk_size=AT_A_TIME):
        yield {"soort": row.kind, "gemaakt": row.created_at, "stand": row.outcome, "verstuurd": row.sent_at}


def files(person) -> Rows:
    for row, name in files_of(person):
        yield {"titel": row.title, "bestand": f"bestanden/{name}", "geplaatst": row.created_at}


def _visible(person):
    return Entry.objects.visible_to(person).values("pk")


#: In the order in which they stand in the file.
SECTIONS: dict[str, Callable[..., Rows]] = {
    "lidmaatschappen": memberships,
    "sessies": sessions,
    "logboek": log,
    "gevolgd": follows,
    "concepten": drafts,
    "paginas": own_pages,
    "gesprekken": threads,
    "reacties": replies,
    "meldingen": reports,
    "antwoorden_over_persoonsgegevens": personal_data_answers,
    "ingediend": submissions,
    "labelverzoeken": relabel_wishes,
    "aanvragen": join_requests,
    "uitnodigingen": invitations,
    "berichten": mails,
    "bestanden": files,
}
