"""Answering what was found: it may stay, with a reason; or it is taken out. Who and when is kept, the words are not."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cases.access.policy import user_can_write_draft
from cases.audit.actions import record_event
from cases.pages.models import KnowledgePage

from ..capture.actions import save_answers
from ..capture.models import Draft
from .models import PersonalDataAnswer
from .queries import FieldFindings, findings_in
from .removing import without, without_in_blocks, without_in_html
from .subjects import fields_of_draft, fields_of_page, newest_version
from .wording import NEUTRAL

MAX_REASON = 200
Verdict = PersonalDataAnswer.Verdict


@transaction.atomic
def allow(
    fingerprint: str, reason: str, *, by: Any, draft: Draft | None = None, page: Page | None = None
) -> None:
    """Let a finding stay, for a reason; a second answer takes the place of the first.

    Raises PermissionDenied; ValidationError without a reason, for what blocks, and for what is not there.
    """
    reason = " ".join(reason.split())
    if not reason:
        raise ValidationError(
            {"reason": _("Schrijf waarom dit mag blijven, bijvoorbeeld: zij gaf zelf toestemming.")}
        )
    if len(reason) > MAX_REASON:
        raise ValidationError({"reason": _("Uw reden is te lang. Er passen 200 tekens in. Maak hem korter.")})
    about, fields = _written(by, draft, page)
    found = _found(fingerprint, fields, about)
    if found[0].blocking:
        raise ValidationError(
            _("Een burgerservicenummer of de naam van een account kan niet blijven staan. Haal het weg.")
        )
    _answer(found[0], Verdict.ALLOWED, reason, by, about)


@transaction.atomic
def remove(fingerprint: str, *, by: Any, draft: Draft | None = None, page: Page | None = None) -> None:
    """Take a finding out of every field where it stands: a neutral word comes in its place, as a new version.

    Raises PermissionDenied; ValidationError for what is not there, and for what only its writer can take out.
    """
    about, fields = _written(by, draft, page)
    found = _found(fingerprint, fields, about)
    if draft is not None:
        _remove_from_draft(draft, fields, found, by)
    else:
        _remove_from_page(about["entry"].knowledgepage, found, by)
    _answer(found[0], Verdict.REMOVED, "", by, about)


def _written(by: Any, draft: Draft | None, page: Page | None) -> tuple[dict[str, Any], Mapping[str, str]]:
    """Return what the answer is about, and its fields as they are now. Raises PermissionDenied."""
    if draft is not None:
        if draft.sent_at is not None or not user_can_write_draft(by, draft):
            raise PermissionDenied
        draft.refresh_from_db()
        return {"draft": draft}, fields_of_draft(draft)
    if page is None or not may_answer(by, page):
        raise PermissionDenied
    return {"entry": page.specific.entry}, fields_of_page(newest_version(page))


def may_answer(user: Any, page: Page) -> bool:
    """Whether `user` may change the newest version of `page` now; who handed it in may not while it waits."""
    specific = page.specific
    rights = specific.permissions_for_user(user)
    return rights.can_edit() and not rights.page_locked()


def _found(fingerprint: str, fields: Mapping[str, str], about: dict[str, Any]) -> list[FieldFindings]:
    found = [one for one in findings_in(fields, **about) if one.fingerprint == fingerprint]
    if not found:
        raise ValidationError(_("Dit staat er niet meer. Hieronder ziet u wat er nu nog staat."))
    return found


def _answer(found: FieldFindings, verdict: str, reason: str, by: Any, about: dict[str, Any]) -> None:
    said = {
        "verdict": verdict,
        "reason": reason,
        "by": by,
        "at": timezone.now(),
        "kind": found.finding.kind.value,
    }
    PersonalDataAnswer.objects.update_or_create(fingerprint=found.fingerprint, **about, defaults=said)
    target = next(iter(about.values()))
    detail = {"kind": found.finding.kind.value, "verdict": str(verdict)}
    record_event(action="personal data answered", target=target, by=by, detail=detail)


def _remove_from_draft(draft: Draft, fields: Mapping[str, str], found: list[FieldFindings], by: Any) -> None:
    neutral = str(NEUTRAL[found[0].finding.kind])
    changed = {one.field: without(fields[one.field], one.fingerprint, neutral) for one in found}
    save_answers(draft, by=by, answers=changed, version=draft.version)


def _remove_from_page(page: KnowledgePage, found: list[FieldFindings], by: Any) -> None:
    version, neutral = newest_version(page), str(NEUTRAL[found[0].finding.kind])
    for name in {one.field for one in found}:
        texts = {one.finding.text for one in found if one.field == name}
        _change_field(version, name, texts, found[0].fingerprint, neutral)
    left = findings_in(fields_of_page(version), entry=page.entry)
    if any(one.fingerprint == found[0].fingerprint for one in left):
        raise ValidationError(
            _("Dit staat in een adres of over opmaak heen. Open de editor en haal het daar zelf weg.")
        )
    version.save_revision(user=by, log_action=True)


def _change_field(page: KnowledgePage, name: str, texts: set[str], fingerprint: str, neutral: str) -> None:
    value, field = getattr(page, name), page._meta.get_field(name)
    if isinstance(field, StreamField):
        raw = without_in_blocks(list(value.get_prep_value()), texts, neutral)
        setattr(page, name, field.to_python(raw))
    elif isinstance(field, RichTextField):
        setattr(page, name, without_in_html(value, texts, neutral))
    else:
        limit = getattr(field, "max_length", None)
        setattr(page, name, without(value, fingerprint, neutral)[:limit])
