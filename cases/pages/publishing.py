"""When a page may go live: what must be filled in, whatever door it goes through."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

#: Ask a page what else stops it: a sentence by field. Those who ask live higher up and are named in cases.wiring.
Check = Callable[[Any], dict[str, str]]
_checks: list[Check] = []
_checks_before_review: list[Check] = []


def ask_before_publishing(check: Check) -> None:
    """Let `check` say what stops a page from going live, at every door."""
    if check not in _checks:
        _checks.append(check)


def ask_before_handing_in(check: Check) -> None:
    """Let `check` say what stops a page from being handed in by the form; under "" what is about the whole page."""
    if check not in _checks_before_review:
        _checks_before_review.append(check)


class IncompleteToPublish(ValidationError):
    """A page was about to go live without all that readers need; `page` is that page."""

    def __init__(self, page, errors):
        super().__init__(errors)
        self.page = page


def is_empty(value: Any) -> bool:
    """Whether a field holds nothing that a reader would see; rich text without letters is nothing."""
    if isinstance(value, StreamValue):
        return len(value) == 0
    if isinstance(value, str):
        return not strip_tags(value).replace("&nbsp;", "").strip()
    return value is None or value == []


def missing_to_publish(page) -> dict[str, str]:
    """Return the fields that still stop `page` from going live, each with a sentence about it."""
    return {
        name: _("Vul “%(field)s” in. Zonder dit kan de pagina niet online.")
        % {"field": page._meta.get_field(name).verbose_name}
        for name in page.required_to_publish
        if is_empty(getattr(page, name))
    }


def wrong_to_publish(page) -> dict[str, str]:
    """Return what is filled in but may not go live so, by the page's own word and that of those who asked to look."""
    wrong = page.wrong_to_publish()
    for check in _checks:
        wrong = check(page) | wrong
    return wrong


def wrong_to_hand_in(page) -> dict[str, str]:
    """Return what else stops `page` from being handed in for review."""
    return {name: sentence for check in _checks_before_review for name, sentence in check(page).items()}


def check_ready_to_publish(page) -> None:
    """Raise IncompleteToPublish when `page` may not go live as it stands."""
    wrong = wrong_to_publish(page) | missing_to_publish(page)
    if wrong:
        raise IncompleteToPublish(page, wrong)
