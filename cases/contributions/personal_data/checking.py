"""What stops a page from being handed in or published: personal data. Asked by every door that does so."""

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import WorkflowState

from cases.pages.models import KnowledgePage
from cases.pages.publishing import IncompleteToPublish

from .finding import find_blocking
from .fingerprints import fingerprint_of
from .queries import open_findings
from .subjects import fields_of_page, live_fields_of, newest_version
from .wording import NAMES


def blocking_in(page: KnowledgePage) -> dict[str, str]:
    """Return a sentence by field that holds what blocks publishing and is not online already.

    The sentence names the kind, never the words: it may be written to a log.
    """
    fields = fields_of_page(page)
    found = {name: find_blocking(text) for name, text in fields.items()}
    found = {name: findings for name, findings in found.items() if findings}
    if not found:
        return {}
    online = {fingerprint_of(one) for text in live_fields_of(page).values() for one in find_blocking(text)}
    new = {
        name: [one for one in findings if fingerprint_of(one) not in online]
        for name, findings in found.items()
    }
    return {name: _sentence([one.kind for one in findings]) for name, findings in new.items() if findings}


def _sentence(kinds) -> str:
    names = " en ".join(str(NAMES[kind]) for kind in dict.fromkeys(kinds))
    return _("Hier staat %(names)s. Zo kan de pagina niet online: haal het weg.") % {"names": names}


def unanswered_in(page: KnowledgePage) -> str:
    """Return a sentence when `page`, as it is in memory, holds findings without an answer; else nothing."""
    entry = page.entry if page.entry_id else None
    left = Counter(one.fingerprint for one in open_findings(fields_of_page(page), entry=entry))
    if not left:
        return ""
    return ngettext(
        "Op %(count)s plek lijkt iets op persoonsgegevens. Sla op als concept, kijk het na, en dien dan in.",
        "Op %(count)s plekken lijkt iets op persoonsgegevens. Sla op als concept, kijk het na, en dien dan in.",
        len(left),
    ) % {"count": len(left)}


def wrong_to_hand_in(page: KnowledgePage) -> dict[str, str]:
    """The same for a form: a sentence about the whole page."""
    sentence = unanswered_in(page)
    return {"": sentence} if sentence else {}


def stop_unanswered(sender, instance, **_kwargs) -> None:
    """Wagtail saves a review (sender, instance): one begins, or goes on, only when all that was found has an answer."""
    if instance.status != WorkflowState.STATUS_IN_PROGRESS:
        return
    running = WorkflowState.objects.filter(pk=instance.pk, status=WorkflowState.STATUS_IN_PROGRESS)
    page = KnowledgePage.objects.filter(pk=instance.object_id).first()
    if page is None or running.exists():
        return
    sentence = unanswered_in(newest_version(page))
    if sentence:
        raise IncompleteToPublish(page, sentence)
