"""Answers go with their draft to the page that it becomes."""

from django.db import transaction

from cases.catalogue.models import Entry

from ..capture.models import Draft


@transaction.atomic
def carry_answers(draft: Draft, entry: Entry) -> None:
    """Let the answers of a quick draft be about the page that it became."""
    taken = set(entry.personal_data_answers.values_list("fingerprint", flat=True))
    draft.personal_data_answers.exclude(fingerprint__in=taken).update(draft=None, entry=entry)
