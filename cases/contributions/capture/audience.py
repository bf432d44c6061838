"""Who would see it under each label: example people, judged by the rule of access itself."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.access.policy import Post, tokens_of_user, tokens_under
from cases.members.models import Role
from cases.regions.models import Agency
from cases.tlp import Label

#: Agencies and a region of nobody: an example works there.
ELSEWHERE, NEARBY, NOWHERE = -1, -2, ("",)


class Few(tuple):
    """Rows that were read already, asked for as a relation is."""

    def all(self) -> "Few":
        return self


@dataclass(frozen=True)
class Imagined:
    """What the rule needs to know of an entry that does not exist yet."""

    author_id: int
    owner_agency_id: int
    regions: Few
    shared_with: Few = field(default_factory=Few)
    named: Few = field(default_factory=Few)


def imagined(
    *, author: Any, agency: Agency, shared_with: Iterable[Agency] = (), named: Iterable[Any] = ()
) -> Imagined:
    """Return the entry that a draft of `author` for `agency` would become."""
    return Imagined(author.pk, agency.pk, Few(agency.regions.all()), Few(shared_with), Few(named))


def example_person(*posts: Post, pk: int = 0) -> SimpleNamespace:
    """Return somebody who holds `posts`, in the form in which the rule reads a person."""
    return SimpleNamespace(pk=pk, is_authenticated=True, is_active=True, _posts=posts)


def _reader(agency_id: int, codes: Iterable[str], kind: str) -> Post:
    return Post(agency_id, Role.READER.value, tuple(codes), kind, timezone.now())


def examples(entry: Imagined, agency: Agency) -> list[tuple[str, Any]]:
    """Return example people with who they are, the nearest first."""
    codes = [region.code for region in entry.regions]
    stranger = _reader(ELSEWHERE, NOWHERE, "municipality")
    people = [
        (_("een lezer bij %(agency)s") % {"agency": agency.name}, _reader(agency.pk, codes, agency.kind))
    ]
    for region in entry.regions:
        who = _("een collega bij een andere organisatie in %(region)s") % {"region": region.name}
        people.append((who, _reader(NEARBY, [region.code], "municipality")))
    for shared in entry.shared_with:
        people.append(
            (
                _("een lezer bij %(agency)s") % {"agency": shared.name},
                _reader(shared.pk, NOWHERE, shared.kind),
            )
        )
    people.append((_("een lid in een andere regio"), stranger))
    seen = [(who, example_person(post)) for who, post in people]
    seen += [(str(person), example_person(stranger, pk=person.pk)) for person in entry.named]
    return [*seen, (_("iemand zonder account"), SimpleNamespace(is_authenticated=False))]


def seen_under(entry: Imagined, agency: Agency, label: str) -> list[dict]:
    """Return who of the examples would see `entry` online under `label`: {who, sees}."""
    audience = tokens_under(entry, label)
    return [
        {"who": who, "sees": bool(tokens_of_user(person) & audience)}
        for who, person in examples(entry, agency)
    ]


def seen_under_each(entry: Imagined, agency: Agency) -> list[dict]:
    """Return for every label who would see it: {label, people}."""
    return [{"label": label.value, "people": seen_under(entry, agency, label)} for label in Label]
