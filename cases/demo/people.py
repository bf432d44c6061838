"""The invented members by the keys of the content."""

from cases.members.models import User

from .content.people import PEOPLE


def person(key: str) -> User:
    """Return the member with this key of the content."""
    row = next(row for row in PEOPLE if row["key"] == key)
    return User.objects.get(email=row["email"])
