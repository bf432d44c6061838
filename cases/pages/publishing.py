"""When a page may go live: what must be filled in, whatever door it goes through."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue


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


def check_ready_to_publish(page) -> None:
    """Raise IncompleteToPublish when `page` may not go live as it stands."""
    wrong = page.wrong_to_publish() | missing_to_publish(page)
    if wrong:
        raise IncompleteToPublish(page, wrong)
