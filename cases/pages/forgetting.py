"""Taking the name of somebody who left off the pages: the live ones, drafts and every old version.

Only where a page names who helped or whom to ring. What a text tells is the agency's; names do not belong there.
"""

import re

from django.db.models import Q
from wagtail.admin.models import EditingSession
from wagtail.models import APIToken, PageSubscription, Revision
from wagtail.users.models import UserProfile

from cases.catalogue.actions import record_again
from cases.members.account.erasing import FORMER_MEMBER, Known
from cases.members.models import User

from .models import KnowledgePage

#: Fields that name people.
NAMING = ("contact_name", "contributors", "evidence_by")
ADDRESS = "contact_email"


def forget_person(person: User, known: Known) -> None:
    """Replace the full name by "oud-lid" and take the address away; of namesakes only where the person worked."""
    for page in _pages_to_look_at(person, known):
        named = _revisions_naming(page, known)
        for revision in named:
            revision.content = without(revision.content, known)
            revision.save(update_fields=["content"])
        said = {name: getattr(page, name) for name in (*NAMING, ADDRESS)}
        changed = {name: value for name, value in without(said, known).items() if value != said[name]}
        if changed:
            KnowledgePage.objects.filter(pk=page.pk).update(**changed)
        if changed or named:
            record_again(page.specific_class.objects.get(pk=page.pk))
    _forget_desk(person)


def _pages_to_look_at(person: User, known: Known):
    written = Revision.objects.page_revisions().filter(_names(known, "content__"))
    pages = KnowledgePage.objects.filter(
        _names(known) | Q(pk__in=[int(pk) for pk in written.values_list("object_id", flat=True).distinct()])
    )
    if not known.is_only_one:
        own = Q(entry__owner_agency__in=person.memberships.values("agency")) | Q(owner=person)
        pages = pages.filter(own | _address(known))
    return pages.iterator(chunk_size=100)


def _names(known: Known, prefix: str = "") -> Q:
    """Return where the name or the address stands; a person without a name is looked for by address alone."""
    found = _address(known, prefix)
    for name in NAMING if known.name else ():
        found |= Q(**{f"{prefix}{name}__icontains": known.name})
    return found


def _address(known: Known, prefix: str = "") -> Q:
    return Q(**{f"{prefix}{ADDRESS}__iexact": known.email})


def _revisions_naming(page: KnowledgePage, known: Known) -> list[Revision]:
    return list(page.revisions.filter(_names(known, "content__")))


def without(said: dict, known: Known) -> dict:
    """Return `said`, the fields of a page by name, without the person."""
    result = dict(said)
    name = re.compile(rf"(?<!\w){re.escape(known.name)}(?!\w)", re.IGNORECASE)
    for field in NAMING:
        if known.name and result.get(field):
            result[field] = name.sub(FORMER_MEMBER, result[field])
    if (result.get(ADDRESS) or "").casefold() == known.email.casefold():
        result[ADDRESS] = ""
    return result


def _forget_desk(person: User) -> None:
    """What the editor's desk keeps of somebody: choices, subscriptions, tokens and who is typing where."""
    UserProfile.objects.filter(user=person).delete()
    PageSubscription.objects.filter(user=person).delete()
    APIToken.objects.filter(user=person).delete()
    EditingSession.objects.filter(user=person).delete()
