"""The words by which an entry is told from others: those that it shares with few.

How many entries hold a word, also in the names of their terms and places, is counted over what everybody may
see, in the index; so the words of a hidden
entry move nothing that somebody else sees. They are chosen when an entry is indexed, after all that was indexed
with it, so that the order does not matter either. A word that becomes shared, or too common, by what a public
entry says is put right at once for that word; a rebuild of the index chooses all of them anew.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.db import transaction

from cases.catalogue.models import Entry
from cases.tlp import Label

from .documents import entry_index
from .dutch import analyse
from .engines.ids import Ids
from .models import EntryWord

#: An entry keeps at most so many words, the rarest first.
MOST_WORDS = 20

#: A word is rare when it stands in at least two public entries and in at most 2 % of them, or in at most five.
LEAST_HOLDERS = 2
MOST_SHARE = 0.02
ALWAYS_RARE = 5

SHORTEST, LONGEST = 3, 60
BATCH = 200

Holders = dict[str, set[int]]


def remember_words(pks: Iterable[int], *, are_all: bool = False) -> None:
    """Choose the rare words of entries that were indexed; of what is not live none. Raises IndexBroken.

    With `are_all` there are no others whose words could change by it.
    """
    most, known = _most_holders(), _Known()
    rest = iter(list(pks))
    while batch := list(islice(rest, BATCH)):
        said = _remember(batch, most, known)
        if not are_all:
            _forget(said, most, known)
            _teach_others(said, set(batch), most, known)


class _Known:
    """Which public entries hold a word, asked of the index once for each word."""

    def __init__(self):
        self.holders: dict[str, set[int] | None] = {}

    def of(self, words: set[str], most: int) -> Holders:
        """Return the holders of those of `words` that at most `most` entries hold."""
        new = words - self.holders.keys()
        if new:
            found = entry_index().holders(new, most=most)
            self.holders |= {word: found.get(word) for word in new}
        return {word: held for word in words if (held := self.holders[word]) is not None}


def _most_holders() -> int:
    return max(ALWAYS_RARE, int(entry_index().statistics(()).total * MOST_SHARE))


def _remember(pks: list[int], most: int, known: _Known) -> set[str]:
    """Store the words of entries; return those of public entries, and what was stored for what no longer is one."""
    rows = Entry.objects.live().exclude(kind=Entry.Kind.THREAD).filter(pk__in=Ids(pks))
    entries = list(rows.only("pk", "label", "title", "gist", "text"))
    words = {entry.pk: _words_of(entry) for entry in entries}
    public = {entry.pk for entry in entries if entry.label == Label.CLEAR}
    before = _write(pks, words, most, known)
    return set().union(*(words[pk] for pk in public), *(before.get(pk, ()) for pk in set(pks) - public))


def _words_of(entry: Entry) -> set[str]:
    """Return the telling words of an entry as the analyser writes them: no stop words and no numbers."""
    tokens = analyse("\n".join([entry.title, entry.gist, entry.text]))
    return {token.text for token in tokens if not token.weak and _tells(token.text)}


def _tells(word: str) -> bool:
    return SHORTEST <= len(word) <= LONGEST and not word.isdigit()


def _write(pks: Iterable[int], words: dict[int, set[str]], most: int, known: _Known) -> dict[int, set[str]]:
    """Store the chosen words and return what was stored before, both by entry."""
    pks = list(pks)
    held = known.of(set().union(*words.values()), most)
    before: dict[int, set[str]] = {}
    with transaction.atomic():
        for pk, word in EntryWord.objects.filter(entry__in=Ids(pks)).values_list("entry_id", "word"):
            before.setdefault(pk, set()).add(word)
        chosen = {pk: set(_rarest(own, held)) for pk, own in words.items()}
        changed = [pk for pk in pks if chosen.get(pk, set()) != before.get(pk, set())]
        EntryWord.objects.filter(entry__in=Ids(changed)).delete()
        EntryWord.objects.bulk_create(
            (EntryWord(entry_id=pk, word=word) for pk in changed for word in sorted(chosen.get(pk, ()))),
            ignore_conflicts=True,
        )
    return before


def _rarest(words: set[str], held: Holders) -> Iterator[str]:
    """Yield the words that fewest public entries hold; among equals in the order of the alphabet."""
    shared = [word for word in words if len(held.get(word, ())) >= LEAST_HOLDERS]
    yield from islice(sorted(shared, key=lambda word: (len(held[word]), word)), MOST_WORDS)


def _forget(words: set[str], most: int, known: _Known) -> None:
    """Drop everywhere what is no longer rare: too common, or alone again."""
    held = known.of(words, most)
    gone = sorted(word for word in words if len(held.get(word, ())) < LEAST_HOLDERS)
    for start in range(0, len(gone), BATCH):
        EntryWord.objects.filter(word__in=gone[start : start + BATCH]).delete()


def _teach_others(words: set[str], done: set[int], most: int, known: _Known) -> None:
    """Choose anew for the public entries with which these words are now shared for the first time."""
    held = known.of(words, most)
    others = set().union(*(held[word] for word in words if len(held.get(word, ())) == LEAST_HOLDERS)) - done
    if not others:
        return
    rows = Entry.objects.live().exclude(kind=Entry.Kind.THREAD).filter(pk__in=Ids(others))
    _write(others, {entry.pk: _words_of(entry) for entry in rows}, most, known)
