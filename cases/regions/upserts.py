"""Making the stored rows equal to a file: new ones made, others changed, none removed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from .files import Row


@dataclass
class Tally:
    """What reading one file did. `gone` names what is stored but no longer in the file."""

    file: str
    made: int = 0
    changed: int = 0
    same: int = 0
    gone: list[str] = field(default_factory=list)

    @property
    def changed_something(self) -> bool:
        return bool(self.made or self.changed)

    def __str__(self):
        counts = _("%(made)s nieuw, %(changed)s gewijzigd, %(same)s gelijk") % vars(self)
        line = f"{self.file}: {counts}"
        if self.gone:
            line += _(" · niet meer in het bestand, wel bewaard: %s") % ", ".join(self.gone)
        return line


@dataclass(frozen=True)
class Wanted:
    """What one row asks for: the fields of the object with this `key`."""

    key: Any
    row: Row
    fields: dict[str, Any]


def bring_up_to_date(
    model: type[models.Model], wanted: Iterable[Wanted], *, key: str, only_new: Iterable[str] = ()
) -> tuple[dict[Any, Any], set, set]:
    """Make or change the objects that `wanted` describes, in two statements.

    Args: key, the field that identifies; only_new, fields that a row gives at the start and that are left
    alone later (an address that people have linked to). Returns the objects by key, the keys made and the
    keys changed. Raises BadRow for a value that the model refuses. Runs in the caller's transaction.
    """
    wanted = list(wanted)
    asked = model._default_manager.filter(**{f"{key}__in": [wish.key for wish in wanted]})
    stored = {getattr(item, key): item for item in asked}
    only_new, new, altered = set(only_new), {}, {}
    for wish in wanted:
        item = stored.get(wish.key)
        if item is None:
            new[wish.key] = item = model(**{key: wish.key}, **wish.fields)
        elif _apply(item, {name: value for name, value in wish.fields.items() if name not in only_new}):
            altered[wish.key] = item
        wish.row.check(item)
    _refuse_taken(model, wanted, {**stored, **new}, key)
    model._default_manager.bulk_create(new.values())
    names = {name for wish in wanted for name in wish.fields} - only_new
    if altered:
        model._default_manager.bulk_update(altered.values(), sorted(names), batch_size=100)
    return {**stored, **new}, set(new), set(altered)


def _apply(item: models.Model, fields: dict[str, Any]) -> bool:
    changed = False
    for name, value in fields.items():
        if getattr(item, name) != value:
            setattr(item, name, value)
            changed = True
    return changed


def _refuse_taken(model, wanted: list[Wanted], items: dict, key: str) -> None:
    """Name the row whose unique value something else holds: made by hand, or twice in the file."""
    for name in _unique_fields(model, wanted, key):
        values = [getattr(items[wish.key], name) for wish in wanted]
        holders = dict(model._default_manager.filter(**{f"{name}__in": values}).values_list(name, "pk"))
        seen = set()
        for wish, value in zip(wanted, values, strict=True):
            mine = items[wish.key].pk
            if value in seen or holders.get(value, mine) != mine:
                what = {"label": model._meta.get_field(name).verbose_name, "value": value}
                why = _("%(label)s '%(value)s' is al in gebruik") % what
                raise wish.row.wrong(why, _("Kies een andere waarde."))
            seen.add(value)


def _unique_fields(model, wanted: list[Wanted], key: str) -> list[str]:
    given = {name for wish in wanted for name in wish.fields}
    return [field.name for field in model._meta.fields if field.unique and field.name in given - {key}]


def link(
    table: type[models.Model], left: str, right: str, wanted: set[tuple], among: Iterable
) -> tuple[set[tuple], set[tuple]]:
    """Make the pairs of a many-to-many table equal to `wanted`, for the left ids in `among`.

    Returns the pairs added and the pairs removed.
    """
    rows = table._default_manager.filter(**{f"{left}__in": list(among)})
    stored = {(getattr(row, left), getattr(row, right)): row.pk for row in rows}
    extra, missing = set(stored) - wanted, wanted - set(stored)
    if extra:
        rows.filter(pk__in=[stored[pair] for pair in extra]).delete()
    table._default_manager.bulk_create(table(**{left: one, right: other}) for one, other in sorted(missing))
    return missing, extra
