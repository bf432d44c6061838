"""What looks like personal data in a draft or a page, and what was answered about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from cases.catalogue.models import Entry

from ..capture.models import Draft
from .finding import Finding, find
from .fingerprints import fingerprint_of, normalised
from .models import PersonalDataAnswer
from .removing import plain_of_markdown
from .sentences import Sentence, sentence_around
from .subjects import own_contact
from .wording import NAMES


@dataclass(frozen=True)
class FieldFindings:
    """One finding in one field; `sentence` is what stands around it, in three parts."""

    field: str
    finding: Finding
    sentence: Sentence
    fingerprint: str

    @property
    def blocking(self) -> bool:
        """Whether nobody can allow it."""
        return self.finding.blocks

    @property
    def name(self) -> str:
        """What it looks like, in words."""
        return str(NAMES[self.finding.kind])


def findings_in(
    fields: Mapping[str, str], *, draft: Draft | None = None, entry: Entry | None = None
) -> list[FieldFindings]:
    """Return everything that looks like personal data in `fields`, answered or not; the own contact is left out."""
    public = own_contact(draft=draft, entry=entry)
    found = []
    for name, text in fields.items():
        for finding in find(plain_of_markdown(text)):
            if (finding.kind, normalised(finding.kind, finding.text)) not in public:
                around = sentence_around(text, finding.start, finding.end)
                found.append(FieldFindings(name, finding, around, fingerprint_of(finding)))
    return found


def open_findings(
    fields: Mapping[str, str], *, draft: Draft | None = None, entry: Entry | None = None
) -> list[FieldFindings]:
    """Return the findings in `fields` that still wait for an answer; what blocks waits until it is gone."""
    allowed = allowed_in(draft=draft, entry=entry)
    return [
        one
        for one in findings_in(fields, draft=draft, entry=entry)
        if one.blocking or one.fingerprint not in allowed
    ]


def answers_about(*, draft: Draft | None = None, entry: Entry | None = None):
    """Return the answers about a draft; or about an entry, also those given while it was a quick draft."""
    if draft is not None:
        about = Q(draft=draft)
    elif entry is not None:
        about = Q(entry=entry) | Q(draft__page__entry=entry)
    else:
        return PersonalDataAnswer.objects.none()
    return PersonalDataAnswer.objects.filter(about).select_related("by")


def allowed_in(*, draft: Draft | None = None, entry: Entry | None = None) -> set[str]:
    """Return the fingerprints of what may stay."""
    answers = answers_about(draft=draft, entry=entry).filter(verdict=PersonalDataAnswer.Verdict.ALLOWED)
    return set(answers.values_list("fingerprint", flat=True))


@dataclass(frozen=True)
class Place:
    """Where something was found: the field's name, where it is changed, and the sentence."""

    label: str
    url: str
    sentence: Sentence


@dataclass(frozen=True)
class Card:
    """Everything about one finding, wherever it stands; `answer` is what was said of it."""

    fingerprint: str
    name: str
    text: str
    blocking: bool
    places: tuple[Place, ...]
    answer: PersonalDataAnswer | None = None

    @property
    def key(self) -> str:
        """A short name for it in the page."""
        return self.fingerprint[:12]


def cards_of(
    findings: list[FieldFindings], labels: Mapping[str, tuple[str, str]], answers: Any = ()
) -> list[Card]:
    """Return the findings with equal words together, what blocks first; `labels`: name and address by field."""
    said = {answer.fingerprint: answer for answer in answers if answer.verdict == "allowed"}
    together: dict[str, list[FieldFindings]] = {}
    for one in findings:
        together.setdefault(one.fingerprint, []).append(one)
    cards = [
        Card(
            fingerprint,
            same[0].name,
            same[0].finding.text,
            same[0].blocking,
            tuple(Place(*labels.get(one.field, (one.field, "")), one.sentence) for one in same),
            said.get(fingerprint),
        )
        for fingerprint, same in together.items()
    ]
    return sorted(cards, key=lambda card: not card.blocking)
