"""What a question is, and a group of them that is asked at a time."""

from dataclasses import dataclass
from enum import StrEnum

#: So many characters fit in one answer, counted as the browser counts line ends.
MOST = 20_000


class Sort(StrEnum):
    """What is typed or chosen as an answer."""

    LINE = "line"
    PLAIN = "plain"
    TEXT = "text"
    DATE = "date"
    CHOICE = "choice"
    SCORE = "score"
    TOOL = "tool"
    LABEL = "label"
    AGENCIES = "agencies"
    PEOPLE = "people"


#: Free words of the writer: what is looked through for personal data.
WRITTEN = (Sort.LINE, Sort.PLAIN, Sort.TEXT)


@dataclass(frozen=True)
class Question:
    """One question; its answer is kept under `name`.

    `kind` is a Sort: "text" is simple Markdown that becomes rich text, "plain" is a text without marks. `page_field`
    is the field of the page that the answer fills, empty where it fills part of one. `example` is invented.
    """

    name: str
    label: str
    kind: str = Sort.TEXT
    hint: str = ""
    example: str = ""
    required: bool = False
    page_field: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    most: int = MOST
    rows: int = 6

    @property
    def is_written(self) -> bool:
        """Whether the writer's own words answer it."""
        return self.kind in WRITTEN


@dataclass(frozen=True)
class Group:
    """Questions that stand on one screen; `name` stands in its address."""

    name: str
    title: str
    questions: tuple[Question, ...]
    lead: str = ""
