"""The text of a message. Above GREEN it says nothing of the entry: mail leaves the platform."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from cases.tlp import Label

from .joining import JOINING, joining_subject, joining_words, kind_to_send
from .models import Mail


def message_of(mail: Mail, connection=None) -> EmailMultiAlternatives:
    """Return the message for one recipient, as the entry's label allows it now."""
    with translation.override("nl"):
        kind, context = kind_to_send(mail), _context_of(mail)
        message = EmailMultiAlternatives(
            subject=_subject_of(mail, context["title"]),
            body=render_to_string(f"emails/{kind}.txt", context),
            to=[mail.recipient.email if mail.recipient else mail.address],
            connection=connection,
            headers={
                "List-Id": f"<meldingen.{urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or 'kennisbank'}>",
                "Auto-Submitted": "auto-generated",
                **_thread_headers(mail),
            },
        )
        message.attach_alternative(render_to_string(f"emails/{kind}.html", context), "text/html")
    return message


def _context_of(mail: Mail) -> dict:
    """Return the words a template may use; the title is empty where the label forbids it."""
    if mail.kind == Mail.Kind.SECOND_STEP_RESET:
        return {"title": "", "url": settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse("mfa_index")}
    if mail.kind in JOINING:
        return {"title": "", **joining_words(mail)}
    is_closed = Label(mail.entry.label).is_content_free_in_mail
    return {
        "title": "" if is_closed else _one_line(mail.entry.title),
        "url": settings.WAGTAILADMIN_BASE_URL.rstrip("/") + _address_of(mail),
    }


def _address_of(mail: Mail) -> str:
    """Lead to the page itself once it is online, before that to where it is judged."""
    if mail.kind == Mail.Kind.PUBLISHED:
        return mail.entry.get_permalink()
    return reverse("review", args=[mail.entry.public_id])


def _thread_headers(mail: Mail) -> dict[str, str]:
    """Return what lets mail programs show all that is said of one entry as one thread; it holds no word of it."""
    if mail.entry_id is None:
        return {}
    host = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "kennisbank"
    root = f"<{mail.entry.public_id}@{host}>"
    return {
        "Message-ID": f"<{mail.entry.public_id}.{mail.pk}@{host}>",
        "In-Reply-To": root,
        "References": root,
    }


def _subject_of(mail: Mail, title: str) -> str:
    if mail.kind in JOINING:
        return _one_line(joining_subject(mail))
    subject = {
        Mail.Kind.AWAITS_YOU: _("Er wacht iets op u"),
        Mail.Kind.PUBLISHED: _("Uw bijdrage is gepubliceerd"),
        Mail.Kind.RETURNED: _("Uw bijdrage is teruggestuurd"),
        Mail.Kind.SECOND_STEP_RESET: _("Inloggen in twee stappen is voor u uitgezet"),
        Mail.Kind.STILL_WAITING: _("Er wacht nog iets op u"),
    }[Mail.Kind(mail.kind)]
    return f"{subject}: {title}" if title else subject


def _one_line(text: str) -> str:
    """A line break in a subject would start a header of its own."""
    return " ".join(text.split())
