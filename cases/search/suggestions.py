"""What somebody may mean who types the beginning of it: titles, terms, agencies and regions.

Only of what everybody may see: CLEAR entries, the thesaurus, the register. So what is offered is the same for
every reader, and nothing hidden moves it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from cases.catalogue.models import Entry
from cases.regions.models import Agency, Region
from cases.vocabulary.models import Term

from .asking import LEAST_PREFIX, MOST_WORDS, read_text, read_words
from .documents import AUDIENCE, COUNTED, entry_index
from .engines.document import OPENING, words_of
from .engines.engine import IndexBroken
from .engines.ids import Ids
from .engines.question import Clause, Form, Need, Question, Word

LIMIT = 8

#: So many of each other kind keep a place beside the titles.
MOST_OTHERS = 2

#: Titles are looked for among so many hits: the first letters of terms, places and gist are found too.
MOST_HITS = 50

#: So many letters of a word are compared.
LONGEST = 64


@dataclass(frozen=True)
class Suggestion:
    """`kind` is a kind of entry, "term", "agency" or "region"; `note` says what it is, for the screen."""

    kind: str
    text: str
    url: str
    note: str


def suggest(*, user: Any, text: str, limit: int = LIMIT) -> list[Suggestion]:
    """Return what begins as `text` does: its last word as first letters, those before as whole words.

    The same for every `user`. Titles come first, then terms, agencies and regions. Too short a beginning, and a
    broken index, yield fewer or none. Raises BadQuery as a search does.
    """
    text = read_text(text)
    read_words(text)
    words = tuple(word[:LONGEST] for word in words_of(text))
    if not words or len(words) > MOST_WORDS or sum(map(len, words)) < LEAST_PREFIX:
        return []
    others = [list(find(words)) for find in (_terms, _agencies, _regions)]
    kept = list(chain.from_iterable(islice(found, MOST_OTHERS) for found in others))[: limit // 2]
    titles = list(islice(_titles(words), limit - len(kept)))
    more = chain.from_iterable(others)
    rest = [found for found in more if found not in kept]
    shown = [*kept, *rest[: limit - len(kept) - len(titles)]]
    return [*titles, *sorted(shown, key=lambda found: ("term", "agency", "region").index(found.kind))]


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(words_of(text))


def _begins(text: str, words: tuple[str, ...]) -> bool:
    """Whether `words` stand in `text`, the last one as the beginning of a word."""
    *whole, last = words
    said = _words(text)
    return set(whole) <= set(said) and any(word.startswith(last) for word in said)


def _titles(words: tuple[str, ...]) -> Iterator[Suggestion]:
    """Yield titles that everybody may see, those that begin so first, of two alike the better one.

    A broken index yields none.
    """
    pks = _found(words)
    everybody = Entry.objects.few_visible_to(AnonymousUser()).live().filter(pk__in=Ids(pks))
    rows = (
        {row[0]: row for row in everybody.values_list("pk", "kind", "title", "url").order_by()} if pks else {}
    )
    shown = [rows[pk] for pk in pks if pk in rows and _begins(rows[pk][2], words)]
    first = words[0]
    shown.sort(key=lambda row: not _words(row[2])[0].startswith(first))
    names = dict(Entry.Kind.choices)
    alike = {(kind, title): url for _pk, kind, title, url in reversed(shown)}
    for kind, title in dict.fromkeys((kind, title) for _pk, kind, title, _url in shown):
        yield Suggestion(kind, title, alike[kind, title], str(names[kind]))


def mark_beginnings(text: str, typed: str) -> SafeString:
    """Return `text` as safe HTML, in <b> the letters that were typed."""
    *whole, last = words_of(typed) or [""]
    parts, end = [], 0
    for match in re.finditer(r"\w+", text):
        said = "".join(words_of(match[0]))
        if said in whole:
            stop = match.end()
        elif last and said.startswith(last):
            stop = match.start() + (len(last) if len(said) == len(match[0]) else len(match[0]))
        else:
            continue
        parts += [escape(text[end : match.start()]), "<b>", escape(text[match.start() : stop]), "</b>"]
        end = stop
    return mark_safe("".join([*parts, escape(text[end:])]))


def _found(words: tuple[str, ...]) -> list[int]:
    *whole, last = words
    forms = [Form((OPENING + word,)) for word in whole] + [Form((OPENING + last,), prefix=True)]
    clauses = tuple(Clause((Word((form,)),), need=Need.MUST) for form in forms)
    question = Question(clauses, reach={AUDIENCE: COUNTED[AUDIENCE]}, stop=MOST_HITS)
    try:
        return [hit.pk for hit in entry_index().ask(question).hits]
    except IndexBroken:
        return []


def _terms(words: tuple[str, ...]) -> Iterator[Suggestion]:
    """Yield terms of the thesaurus, also by abbreviation and synonym, which the note then names."""
    columns = ("name", "abbreviation", "synonyms", "slug")
    rows = Term.objects.official().current().order_by("name").values_list(*columns)
    found = ((row, _named(row[0], (row[1], *row[2]), words)) for row in rows)
    by_name = sorted(((row, also) for row, also in found if also is not None), key=lambda pair: bool(pair[1]))
    for (name, _abbreviation, _synonyms, slug), also in by_name:
        note = _("begrip, ook: %s") % also if also else _("begrip")
        yield Suggestion("term", name, reverse("term", args=[slug]), note)


def _named(name: str, others: Iterable[str], words: tuple[str, ...]) -> str | None:
    """Return "" when the name itself begins so, else the other name that does, else None."""
    if _begins(name, words):
        return ""
    return next((other for other in others if other and _begins(other, words)), None)


def _agencies(words: tuple[str, ...]) -> Iterator[Suggestion]:
    """Yield the agencies of today that have a page."""
    rows = Agency.objects.valid_on(timezone.localdate()).filter(page__live=True).order_by("name")
    for name, slug in rows.values_list("name", "page__slug"):
        if _begins(name, words):
            yield Suggestion("agency", name, reverse("agency", args=[slug]), _("organisatie"))


def _regions(words: tuple[str, ...]) -> Iterator[Suggestion]:
    for name, slug in Region.objects.order_by("name").values_list("name", "slug"):
        if _begins(name, words):
            yield Suggestion("region", name, reverse("region", args=[slug]), _("regio"))
