"""What changes a quick draft: begin, save, send, discard; each in one transaction."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.access.policy import user_can_contribute, user_can_write_draft
from cases.audit.actions import record_event
from cases.pages.actions import ensure_agency_page
from cases.pages.models import KnowledgePage
from cases.regions.models import Agency

from .checking import stops_sending, wrong_answers
from .making import page_of
from .models import Draft
from .neighbours import attachments_of, carry_answers, hand_in, open_findings
from .questions import GROUPS, MOST, questions_of

#: What must be right before there is a page at all: without a label nobody knows who may see it.
NEEDED_FOR_A_PAGE = ("label", "named", "shared_with")


class Conflict(Exception):
    """Somebody, probably the same person in another window, changed the same answers meanwhile.

    `draft` is the newer one; `names` are the questions whose two answers differ. Nothing was saved.
    """

    def __init__(self, draft: Draft, names: list[str]):
        super().__init__(draft.public_id)
        self.draft, self.names = draft, names


@transaction.atomic
def begin_draft(
    *,
    by: Any,
    kind: str,
    agency: Agency,
    form_id: str = "",
    answers: Mapping[str, Any] | None = None,
    losses: Iterable[str] = (),
    window: str = "",
    turn: int = 0,
) -> Draft:
    """Begin a draft of `by` for `agency`, with `answers` if there are any; return it.

    The same `form_id` a second time returns the draft that it made the first time, as it then is. `window` and `turn`:
    see save_answers.
    Raises PermissionDenied; ValueError for a kind that does not exist.
    """
    if not user_can_contribute(by, agency.pk):
        raise PermissionDenied
    if kind not in GROUPS:
        raise ValueError(kind)
    kept = _known(kind, answers or {})
    key = _key(by, kind, form_id) if form_id else None
    draft = Draft(kind=kind, author=by, agency=agency, answers=kept, losses=list(losses), form_id=key)
    draft.stamps = {name: [1, window, turn] for name in kept}
    try:
        with transaction.atomic():
            draft.save()
    except IntegrityError:
        return Draft.objects.get(form_id=key)
    record_event(action="draft begun", target=draft, by=by, detail={"kind": kind})
    return draft


def _key(by: Any, kind: str, form_id: str) -> str:
    said = f"{by.pk}\x1f{kind}\x1f{form_id}"
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()


def _known(kind: str, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers to questions of this kind that are not longer than we keep."""
    names = {question.name for question in questions_of(kind)}
    return {name: said for name, said in answers.items() if name in names and len(said) <= MOST}


@transaction.atomic
def save_answers(
    draft: Draft,
    *,
    by: Any,
    answers: Mapping[str, Any],
    version: int,
    seen: str | None = None,
    window: str = "",
    turn: int = 0,
) -> Draft:
    """Keep `answers` as they are, right or wrong; return the draft as it then is.

    `version` is the one that the writer had before them. An answer that changed since is a conflict, unless the same
    `window` changed it: then the reply got lost on the way. A save that comes later than a newer one of its window is
    passed over (`turn` counts them). `seen` names a group that was sent in.
    Raises PermissionDenied, also once it was sent, and Conflict.
    """
    draft = _open_draft(draft, by)
    changed = _changed(draft, _known(draft.kind, answers), window, turn)
    others = [name for name in changed if _is_newer(draft, name, version, window)]
    if others:
        raise Conflict(draft, others)
    is_first_look = bool(seen) and seen not in draft.seen
    if not changed and not is_first_look:
        return draft
    if is_first_look:
        draft.seen = [*draft.seen, seen]
    draft.version += 1
    draft.answers = {**draft.answers, **changed}
    draft.stamps = {**draft.stamps, **{name: [draft.version, window, turn] for name in changed}}
    draft.changed_at = timezone.now()
    draft.save(update_fields=["answers", "stamps", "seen", "version", "changed_at"])
    return draft


def _changed(draft: Draft, answers: dict[str, Any], window: str, turn: int) -> dict[str, Any]:
    """Return the answers that say something else than the draft does and do not come late."""
    return {
        name: said
        for name, said in answers.items()
        if (said or "") != (draft.answers.get(name) or "") and not _comes_late(draft, name, window, turn)
    }


def _comes_late(draft: Draft, name: str, window: str, turn: int) -> bool:
    _version, by_window, by_turn = draft.stamps.get(name, (0, "", 0))
    return bool(window) and window == by_window and turn < by_turn


def _is_newer(draft: Draft, name: str, version: int, window: str) -> bool:
    changed_in, by_window, _turn = draft.stamps.get(name, (0, "", 0))
    return changed_in > version and not (window and window == by_window)


def _open_draft(draft: Draft, by: Any) -> Draft:
    """Return the row as it now is, held until the transaction ends."""
    draft = Draft.objects.select_for_update().select_related("agency", "author").get(pk=draft.pk)
    if draft.sent_at is not None or not user_can_write_draft(by, draft):
        raise PermissionDenied
    return draft


@transaction.atomic
def send_draft(draft: Draft, *, by: Any) -> KnowledgePage:
    """Make the draft page in the agency's subtree and hand it in; return the page. A second time changes nothing.

    Raises PermissionDenied, or ValidationError with the names of the questions that still stop it.
    """
    return _become_page(draft, by, is_complete=True)


@transaction.atomic
def make_page(draft: Draft, *, by: Any) -> KnowledgePage:
    """Make the draft page for the full editor, without handing it in; it may be unfinished.

    Raises PermissionDenied, or ValidationError while it has no label.
    """
    return _become_page(draft, by, is_complete=False)


def _become_page(draft: Draft, by: Any, *, is_complete: bool) -> KnowledgePage:
    draft = Draft.objects.select_for_update().select_related("agency", "author", "page").get(pk=draft.pk)
    if not user_can_write_draft(by, draft):
        raise PermissionDenied
    if draft.sent_at is not None:
        if draft.page is None:
            raise PermissionDenied
        return draft.page.specific
    _check(draft, is_complete=is_complete)
    page = _saved_page(draft)
    draft.page, draft.sent_at = page.knowledgepage_ptr, timezone.now()
    draft.save(update_fields=["page", "sent_at"])
    carry_answers(draft, page.entry)
    record_event(action="draft became page", target=page.entry, by=by, detail={"kind": draft.kind})
    if is_complete:
        hand_in(page, by=by)
    return page


def _check(draft: Draft, *, is_complete: bool) -> None:
    few = [question for question in questions_of(draft.kind) if question.name in NEEDED_FOR_A_PAGE]
    wrong = stops_sending(draft) if is_complete else wrong_answers(draft, few)
    if wrong:
        raise ValidationError(wrong)
    if is_complete and open_findings(draft):
        raise ValidationError(_("Kijk eerst na wat op persoonsgegevens lijkt. Daarna kunt u versturen."))


def _saved_page(draft: Draft) -> KnowledgePage:
    page = page_of(draft)
    page.attachments = attachments_of(draft)
    ensure_agency_page(draft.agency).add_child(instance=page)
    page.save_revision(user=draft.author)
    page.refresh_from_db()
    return page


@transaction.atomic
def discard_draft(draft: Draft, *, by: Any) -> None:
    """Throw a draft away for good. Raises PermissionDenied, also once it was sent."""
    draft = _open_draft(draft, by)
    record_event(action="draft discarded", target=draft, by=by, detail={"kind": draft.kind})
    draft.delete()
