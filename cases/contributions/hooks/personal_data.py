"""Word about personal data in Wagtail's editor: after each save, how much still waits for an answer."""

from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import ngettext
from wagtail import hooks

from cases.contributions.personal_data.queries import open_findings
from cases.contributions.personal_data.subjects import fields_of_page, newest_version
from cases.pages.models import KnowledgePage


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_personal_data(request, page):
    """Say with a link where one answers; saving while typing says nothing."""
    if not isinstance(page, KnowledgePage) or not request.accepts("text/html"):
        return
    waiting = open_findings_of(page)
    if waiting:
        messages.warning(request, sentence_about(page, len({one.fingerprint for one in waiting})))


def open_findings_of(page):
    """Return what still waits for an answer in the newest version of `page`."""
    return open_findings(fields_of_page(newest_version(page)), entry=page.entry)


def sentence_about(page, count: int):
    """Return the warning, as HTML with a link to the page where one answers."""
    sentence = ngettext(
        "Op %(count)s punt lijkt iets op een persoonsgegeven.",
        "Op %(count)s punten lijkt iets op een persoonsgegeven.",
        count,
    ) % {"count": count}
    address = reverse("personal-data", args=[page.entry.public_id])
    return format_html(
        '{} <a href="{}">{}</a>', sentence, address, ngettext("Kijk het na", "Kijk ze na", count)
    )
