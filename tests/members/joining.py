"""What the stories about joining share: the mails that go out, and the forms that come back."""

import re

from django.core import mail as outbox

from cases.members.joining.actions.asking import ask_for_agency
from cases.members.joining.models import JoinRequest
from cases.models import Mail, User
from cases.notifications.sending import deliver
from tests.conftest import PASSWORD

JOIN, SENT, FINISH, AGENCY = (
    "/lid-worden/",
    "/lid-worden/verstuurd/",
    "/lid-worden/verder/",
    "/lid-worden/organisatie/",
)
LISTS = "/mijn/leden/"
WHO = {
    "first_name": "Kanariella",
    "last_name": "Wachtmans",
    "job_title": "analist",
    "password1": PASSWORD,
    "password2": PASSWORD,
}


def text_of(response) -> str:
    return response.content.decode()


def deliver_all() -> list[str]:
    """Let the worker send what waits; return the outcomes."""
    return [
        deliver(pk)
        for pk in Mail.objects.filter(outcome="waiting").order_by("pk").values_list("pk", flat=True)
    ]


def mails_to(address: str) -> list:
    return [message for message in outbox.outbox if address in message.to]


def link_in(message) -> str:
    """Return the path of the first link of ours in a mail."""
    return re.search(r"http://[^/\s]+(/\S*)", message.body)[1]


def ask(client, address: str):
    return client.post(JOIN, {"email": address})


def link_for(client, address: str) -> str:
    """Ask to join, and return the link of the mail that came."""
    ask(client, address)
    deliver_all()
    return link_in(mails_to(address)[-1])


def prove(client, address: str):
    """Ask to join and press the button behind the link; the answer comes back."""
    return client.post(link_for(client, address))


def wait_for(
    agency, *, email="wacht@elders.example", first_name="Kanariella", said="", **fields
) -> JoinRequest:
    """Return the request of somebody new who waits for `agency`."""
    user = User.objects.create_user(email, PASSWORD, first_name=first_name, last_name="Wachtmans")
    return ask_for_agency(by=user, agency=agency, agency_said=said, reason="Ik wil leren.", **fields)
