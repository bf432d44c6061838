"""Makes known-item queries from a corpus: what somebody types who knows the page and spells it in a way of his own.

Six kinds, each in several fashions, from the words of titles and the distinctive words of bodies. The same seed
makes the same queries; half of the pages is for tuning ("seen"), the other half is not ("unseen"). Inflections
and parts of compounds are made by rule and kept when a list of Dutch words has them; that list is not the one
of the analyser (Debian's package wdutch: /usr/share/dict/dutch), so that nobody marks his own work.

    python -m tests.search.relevance.known_items corpus.jsonl --words /usr/share/dict/dutch --out queries
"""

import argparse
import json
import random
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

VOWELS = "aeiou"
SEPARABLE = (
    "aan",
    "af",
    "bij",
    "door",
    "in",
    "mee",
    "na",
    "om",
    "op",
    "over",
    "samen",
    "toe",
    "uit",
    "vast",
    "weg",
)
LINKS = ("", "s", "e", "en")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LETTERS = "abcdefghijklmnopqrstuvwxyz"

#: What a list of words has, and nobody would type as part of a compound.
NO_PARTS = frozenset(
    """
    aalde aangesteld aren atie baar belen bijge eerde ende eren ering erend gebel genen genoot heden heid ingen keurige
    kelen keren klemmen kunde leding lende lende lijden lijk lijke lingen loos matig meling menten midde onder rende
    ring ringen rende schap sende sing tering teren vermin verde vermel volle voors wijze zijde
    """.split()
)
#: Words of four letters that do form compounds; of the others the parts have five letters or more.
SHORT_PARTS = frozenset(
    """
    balk band beel blad blok boek bord code data deel doel druk foto kaart kleur kolom kop kern land lijn lijst maat
    mail menu naam page pagi pijl plan punt raam rand regel stap stem stijl taak taal tabel team tekst test tijd toon
    type veld vlak vorm wijk wind woon zoek zone
    """.split()
)


class Page(NamedTuple):
    id: str
    title: str
    body: str


class Query(NamedTuple):
    kind: str
    fashion: str
    q: str
    gold: list[str]


def plain(text: str) -> str:
    """Return `text` in small letters without diacritics."""
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()


def words_of(text: str) -> list[str]:
    return WORD.findall(text.lower())


class Corpus:
    """The pages, and which of them hold a word in the title or at all."""

    def __init__(self, pages: list[Page], dutch: frozenset[str]):
        self.pages, self.dutch = pages, dutch
        self.in_title: dict[str, set[str]] = defaultdict(set)
        self.anywhere: dict[str, set[str]] = defaultdict(set)
        self.called: dict[str, list[str]] = defaultdict(list)
        for page in pages:
            self.called[plain(page.title)].append(page.id)
            for word in set(words_of(page.title)):
                self.in_title[word].add(page.id)
            for word in set(words_of(page.title + "\n" + page.body)):
                self.anywhere[word].add(page.id)

    def named(self, page: Page) -> list[str]:
        """Return the pages that are called the same; nobody can tell them apart by their title."""
        return self.called[plain(page.title)]

    def telling(self, page: Page) -> list[str]:
        """Return the title's words of at least four letters, the rarest first."""
        words = [word for word in dict.fromkeys(words_of(page.title)) if len(word) > 3]
        return sorted(words, key=lambda word: len(self.anywhere[word]))

    def titled(self, words: list[str]) -> set[str]:
        """Return the pages whose title holds all `words`."""
        return set.intersection(*(self.in_title[word] for word in words)) if words else set()

    def beginning(self, letters: str) -> set[str]:
        """Return the pages whose title holds a word that begins with these letters."""
        return {id for word, ids in self.in_title.items() if word.startswith(letters) for id in ids}

    def with_part(self, part: str) -> set[str]:
        """Return the pages whose title holds a part of a compound, alone or not, inflected or not."""
        stem = part if len(part) < 6 else part[:-2]
        return {id for word, ids in self.in_title.items() if stem in word for id in ids}

    def distinctive(self, page: Page) -> list[str]:
        """Return Dutch words of the body that stand in at most three pages."""
        words = set(words_of(page.body))
        return sorted(w for w in words if len(w) > 5 and w in self.dutch and len(self.anywhere[w]) <= 3)


Fashion = Callable[[Corpus, Page, random.Random], tuple[str, list[str]] | None]


def inflections(word: str, dutch: frozenset[str]) -> list[str]:
    """Return other forms of a word that exist: plural and singular, forms of verbs and adjectives."""
    forms = {*_plurals(word), *_singulars(word), *_of_verb(word), word + "e", word.removesuffix("e")}
    return sorted(form for form in forms if form != word and len(form) > 2 and form in dutch)


def _plurals(word: str) -> Iterator[str]:
    yield from (
        word + "en",
        word + "s",
        word + "'s",
        word + "n",
        _shorten(word) + "en",
        word + word[-1] + "en",
    )
    if word.endswith("heid"):
        yield word[:-3] + "den"
    if word.endswith("us"):
        yield word + "sen"
    if word[-1] in "sf":
        yield _shorten(word)[:-1] + {"s": "z", "f": "v"}[word[-1]] + "en"


def _singulars(word: str) -> Iterator[str]:
    if word.endswith("heden"):
        yield word[:-5] + "heid"
    if word.endswith("en"):
        stem = word[:-2]
        yield from _bare(stem)
        yield word[:-1]
    for ending in ("s", "'s"):
        yield word.removesuffix(ending)


def _bare(stem: str) -> Iterator[str]:
    """Yield how a stem before -en is written by itself: rell/rel, huiz/huis, tak/taak."""
    if len(stem) < 3:
        return
    voiceless = stem[:-1] + {"z": "s", "v": "f"}.get(stem[-1], stem[-1])
    if stem[-1] == stem[-2]:
        yield stem[:-1]
    if stem[-2] in VOWELS and stem[-3] not in VOWELS and stem[-1] not in VOWELS:
        yield voiceless[:-1] + stem[-2] + voiceless[-1]
    yield voiceless


def _shorten(word: str) -> str:
    """Return taak as tak, before an ending that opens the syllable."""
    double = len(word) > 3 and word[-2] == word[-3] and word[-2] in VOWELS
    return word[:-2] + word[-1] if double else word


def _of_verb(word: str) -> Iterator[str]:
    if not word.endswith("en") or len(word) < 5:
        return
    for stem in _bare(word[:-2]):
        yield from (stem, stem + "t", stem + "de", stem + "te", f"ge{stem}t", f"ge{stem}d", word[:-2] + "ing")
        for prefix in SEPARABLE:
            if stem.startswith(prefix):
                rest = stem[len(prefix) :]
                yield from (f"{prefix}ge{rest}t", f"{prefix}ge{rest}d")


def parts_of(word: str, dutch: frozenset[str]) -> tuple[str, str] | None:
    """Return the two words that a compound consists of, the most even cut, or None."""
    best: tuple[int, str, str] | None = None
    for cut in range(4, len(word) - 3):
        for link in LINKS:
            first, last = word[:cut], word[cut + len(link) :]
            both = all(_can_be_part(part) and part in dutch for part in (first, last))
            if word.startswith(link, cut) and both:
                best = max(best or (0, "", ""), (min(len(first), len(last)) * 2 - len(link), first, last))
    return best[1:] if best else None


def _can_be_part(word: str) -> bool:
    return (len(word) > 4 or word in SHORT_PARTS) and word not in NO_PARTS


def misspell(word: str, chance: random.Random) -> str:
    """Return a word with one slip: two letters swapped, one dropped, doubled, added or replaced."""
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        [
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + chance.choice(LETTERS) + word[at:],
            word[:at] + chance.choice(LETTERS) + word[at + 1 :],
        ]
    )


def exact_title(corpus: Corpus, page: Page, chance: random.Random):
    return page.title, corpus.named(page)


def exact_words(corpus: Corpus, page: Page, chance: random.Random):
    """The two or three rarest words of a title that no other title holds together."""
    words = corpus.telling(page)[: chance.choice((2, 2, 3))]
    if len(words) < 2 or len(corpus.titled(words)) > 1:
        return None
    return " ".join(words), [page.id]


def exact_body(corpus: Corpus, page: Page, chance: random.Random):
    """Two distinctive words of the body."""
    words = corpus.distinctive(page)
    if len(words) < 2:
        return None
    two = chance.sample(words, 2)
    return " ".join(two), sorted(set.intersection(*(corpus.anywhere[word] for word in two)))


def _swapped(page: Page, old: str, new: str) -> str:
    return " ".join(new if word == old else word for word in words_of(page.title))


def _longest(words: list[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def inflected_title(corpus: Corpus, page: Page, chance: random.Random):
    """The title with every word in another form that has one."""
    words = words_of(page.title)
    changed = [chance.choice(len(w) > 4 and inflections(w, corpus.dutch) or [w]) for w in words]
    return (" ".join(changed), corpus.named(page)) if changed != words else None


def inflected_words(corpus: Corpus, page: Page, chance: random.Random):
    words = corpus.telling(page)[:2]
    if len(words) < 2 or len(corpus.titled(words)) > 1:
        return None
    changed = [chance.choice(inflections(word, corpus.dutch) or [word]) for word in words]
    return (" ".join(changed), [page.id]) if changed != words else None


def inflected_one(corpus: Corpus, page: Page, chance: random.Random):
    """One word in another form, when no other title holds a word that begins alike."""
    for word in corpus.telling(page):
        forms = [form for form in inflections(word, corpus.dutch) if min(len(form), len(word)) > 4]
        if forms and len(corpus.beginning(word[:4])) == 1:
            return chance.choice(forms), [page.id]
    return None


def _compound(corpus: Corpus, page: Page) -> tuple[str, str, str] | None:
    for word in _longest(words_of(page.title)):
        if len(word) > 8 and (parts := parts_of(word, corpus.dutch)):
            return word, *parts
    return None


def _part(corpus: Corpus, found: tuple[str, str, str], chance: random.Random) -> str:
    """Return one of the two parts, preferably one that the corpus uses as a word."""
    return chance.choice([part for part in found[1:] if corpus.anywhere.get(part)] or found[1:])


def part_in_title(corpus: Corpus, page: Page, chance: random.Random):
    """The title with one part instead of the compound; gold is every title that holds all those words."""
    found = _compound(corpus, page)
    if not found:
        return None
    text = _swapped(page, found[0], _part(corpus, found, chance))
    if len(text.split()) < 2:
        return None
    words = [word for word in text.split() if len(word) > 3]
    return text, sorted(set.intersection(*map(corpus.with_part, words)) | {page.id})


def part_alone(corpus: Corpus, page: Page, chance: random.Random):
    """One part of a compound, when few titles hold it, alone or in a word."""
    found = _compound(corpus, page)
    if not found:
        return None
    part = _part(corpus, found, chance)
    gold = sorted(corpus.with_part(part))
    return (part, gold) if len(gold) < 8 and corpus.anywhere.get(part) else None


def part_both(corpus: Corpus, page: Page, chance: random.Random):
    """A part, with one other word of the title."""
    found = _compound(corpus, page)
    others = [word for word in corpus.telling(page) if not found or word != found[0]]
    if not found or not others:
        return None
    part = _part(corpus, found, chance)
    gold = {id for word, ids in corpus.in_title.items() if part in word for id in ids} & corpus.in_title[
        others[0]
    ]
    return f"{part} {others[0]}", sorted(gold)


def split_title(corpus: Corpus, page: Page, chance: random.Random):
    """The title with its compound written as two words."""
    found = _compound(corpus, page)
    return (_swapped(page, found[0], f"{found[1]} {found[2]}"), corpus.named(page)) if found else None


def split_alone(corpus: Corpus, page: Page, chance: random.Random):
    found = _compound(corpus, page)
    if not found or len(corpus.in_title[found[0]]) > 3:
        return None
    return f"{found[1]} {found[2]}", sorted(corpus.in_title[found[0]])


def typo_title(corpus: Corpus, page: Page, chance: random.Random):
    word = chance.choice([w for w in words_of(page.title) if len(w) > 4] or [""])
    return (_swapped(page, word, misspell(word, chance)), corpus.named(page)) if word else None


def typo_alone(corpus: Corpus, page: Page, chance: random.Random):
    """One word that few titles hold, misspelt into no word."""
    for word in _longest(words_of(page.title)):
        wrong = misspell(word, chance) if len(word) > 5 else ""
        if (
            wrong
            and wrong not in corpus.anywhere
            and wrong not in corpus.dutch
            and len(corpus.in_title[word]) < 4
        ):
            return wrong, sorted(corpus.in_title[word])
    return None


def typo_words(corpus: Corpus, page: Page, chance: random.Random):
    words = corpus.telling(page)[:2]
    if len(words) < 2 or len(corpus.titled(words)) > 1 or len(max(words, key=len)) < 5:
        return None
    long = max(words, key=len)
    return " ".join(misspell(w, chance) if w == long else w for w in words), [page.id]


def _marked(text: str) -> bool:
    return plain(text) != text.lower()


def diacritic_title(corpus: Corpus, page: Page, chance: random.Random):
    return (plain(page.title), corpus.named(page)) if _marked(page.title) else None


def diacritic_words(corpus: Corpus, page: Page, chance: random.Random):
    marked = [word for word in words_of(page.title) if _marked(word)]
    words = list(dict.fromkeys([*marked[:1], *corpus.telling(page)]))[:2]
    if not marked or len(words) < 2 or len(corpus.titled(words)) > 1:
        return None
    return plain(" ".join(words)), [page.id]


def diacritic_body(corpus: Corpus, page: Page, chance: random.Random):
    """A distinctive word of the body without its diacritics, and another."""
    words = corpus.distinctive(page)
    marked = [word for word in words if _marked(word)]
    if not marked or len(words) < 2:
        return None
    two = [marked[0], chance.choice([word for word in words if word != marked[0]])]
    return plain(" ".join(two)), sorted(set.intersection(*(corpus.anywhere[word] for word in two)))


FASHIONS: dict[str, tuple[Fashion, ...]] = {
    "exact": (exact_title, exact_words, exact_body),
    "inflected": (inflected_title, inflected_words, inflected_one),
    "compound part": (part_in_title, part_both, part_alone),
    "split compound": (split_title, split_alone),
    "typo": (typo_title, typo_words, typo_alone),
    "diacritic": (diacritic_title, diacritic_words, diacritic_body),
}


def make_queries(corpus: Corpus, each: int, seed: int) -> dict[str, list[Query]]:
    """Return at most `each` queries of every fashion, for the seen and the unseen half of the pages."""
    chance = random.Random(seed)
    pages = chance.sample(corpus.pages, len(corpus.pages))
    halves = {"seen": pages[: len(pages) // 2], "unseen": pages[len(pages) // 2 :]}
    return {name: list(_make(corpus, half, each, chance)) for name, half in halves.items()}


def _make(corpus: Corpus, pages: list[Page], each: int, chance: random.Random) -> Iterator[Query]:
    for kind, fashions in FASHIONS.items():
        for fashion in fashions:
            number: Counter[str] = Counter()
            for page in chance.sample(pages, len(pages)):
                found = fashion(corpus, page, chance) if number[kind] < each else None
                if found and found[0] and found[1]:
                    number[kind] += 1
                    yield Query(kind, fashion.__name__, *found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--each", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    rows = [json.loads(line) for line in asked.corpus.read_text("utf-8").splitlines()]
    dutch = frozenset(asked.words.read_text("utf-8").lower().split())
    corpus = Corpus([Page(**row) for row in rows], dutch)
    for name, queries in make_queries(corpus, asked.each, asked.seed).items():
        text = json.dumps([query._asdict() for query in queries], ensure_ascii=False, indent=0)
        Path(f"{asked.out}-{name}.json").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
