"""What of contributing goes with somebody who leaves: drafts that nobody else has seen."""

from cases.members.account.erasing import Known
from cases.members.models import User

from .capture.models import Draft


def forget_person(person: User, known: Known) -> None:
    """Forget the quick drafts, and what was answered about them; pages made of them are the agency's."""
    Draft.objects.filter(author=person).delete()
