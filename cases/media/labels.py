"""The label of a file itself: what may be chosen, and who is asked first.

Pages stand higher up and know which of them show a file; their check is named in cases.wiring.
"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.tlp import LABEL_CHOICES, Label, is_narrower

#: Called with the file, the label that is wanted and, by name, `by`; raises ValidationError.
Check = Callable[..., None]
_checks: list[Check] = []


def ask_first(check: Check) -> None:
    """Let `check(file, label, by=user)` refuse a label of a file with ValidationError."""
    if check not in _checks:
        _checks.append(check)


def choices_for(file: Any) -> list[tuple[str, str]]:
    """Return what a form offers: RED at a page that is RED alone, since that page names the persons."""
    is_red = Label.RED in (file.label, file.entry.label if file.entry_id else "")
    labels = [choice for choice in LABEL_CHOICES if is_red or choice[0] != Label.RED]
    return [("", _("zoals de pagina")), *labels]


def check_label(file: Any, label: str, *, by: Any) -> None:
    """Refuse, with ValidationError, a label that `file`, as it is stored, cannot have; the old one stays allowed."""
    if label == file.label:
        return
    if label and file.entry_id and is_narrower(file.entry.label, label):
        raise ValidationError(
            _(
                "De pagina van dit bestand heeft %(page)s. Een bestand kan niet voor meer mensen zijn dan zijn "
                "pagina. Kies een strenger label of “zoals de pagina”."
            )
            % {"page": file.entry.label_display}
        )
    for check in _checks:
        check(file, label, by=by)
