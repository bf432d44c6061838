"""Invented documents of Dutch words, each as common as in Dutch, made one by one so that any number can be had.

A document depends on its number alone: a thousand documents are the first thousand of ten thousand.
"""

import gzip
import json
import random
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import accumulate
from typing import NamedTuple

from cases.search.documents import AUDIENCE, texts_of
from cases.search.dutch import STOP_WORDS, Token, analyse
from cases.search.engines.document import Document

SEED = 20_260
BODY, TITLE, TERMS, GIST, PLACES = 120, 6, 4, 15, 3

REGIONS = [f"vr{number:02d}" for number in range(1, 26)]
KINDS = ["praktijkcasus", "les", "gesprek", "hulpmiddel", "begrip", "draaiboek"]
AGENCY_KINDS = ["gemeente", "politie", "brandweer", "veiligheidsregio", "ggd", "waterschap"]
YEARS = [str(year) for year in range(2008, 2027)]
AGENCIES, TERM_NAMES, INHABITANTS = 200, 400, 2_000

#: What the facets of the search page count, of what the documents hold.
FACETS = ["soort", "regio", "organisatiesoort", "begrip", "jaar", "label"]

#: Labels with the share of the documents that has them or one before it.
LABELS = {"clear": 0.6, "green": 0.8, "amber": 0.95, "red": 1.0}

#: A member of one agency in one region, as `cases.access.policy.tokens_of_user` says it.
READER = frozenset({"clear", "green", "user:7", "agency:3", "user:7@3", "region:vr03"})


class Words(NamedTuple):
    """Words with the sums of their frequencies, as `random.choices` wants them."""

    words: list[str]
    sums: list[int]

    def draw(self, chance: random.Random, number: int) -> str:
        return " ".join(chance.choices(self.words, cum_weights=self.sums, k=number))


@cache
def all_words() -> Words:
    """Return 340,000 words with the frequencies that the analyser's own list gives them."""
    packed = resources.files("spellchecker").joinpath("resources/nl.json.gz").read_bytes()
    counted = {word: number for word, number in json.loads(gzip.decompress(packed)).items() if word.isalpha()}
    return Words(list(counted), list(accumulate(counted.values())))


@cache
def telling_words() -> Words:
    """Return the same without stop words: titles and gists hold few."""
    everything = all_words()
    sums = [0, *everything.sums]
    kept = [
        (word, sums[at + 1] - sums[at])
        for at, word in enumerate(everything.words)
        if word.casefold() not in STOP_WORDS
    ]
    return Words([word for word, _number in kept], list(accumulate(number for _word, number in kept)))


def document(pk: int, edition: int = 0) -> Document:
    """Return a document; another `edition` has other words under the same number."""
    chance = random.Random(f"{SEED} {pk} {edition}")
    telling = telling_words()
    texts = texts_of(
        title=telling.draw(chance, TITLE),
        terms="\n".join(telling.draw(chance, 1) for _n in range(TERMS)),
        gist=telling.draw(chance, GIST),
        places=telling.draw(chance, PLACES),
        text=all_words().draw(chance, BODY),
    )
    return Document(pk, texts, _keys(chance), order=chance.randrange(10**12))


def _keys(chance: random.Random) -> dict[str, list[str]]:
    lot, regions = chance.random(), chance.sample(REGIONS, chance.choice([1, 1, 1, 2]))
    label = next(label for label, share in LABELS.items() if lot < share)
    return {
        AUDIENCE: _audience(label, regions, chance),
        "label": [label],
        "soort": [chance.choice(KINDS)],
        "regio": regions,
        "jaar": [chance.choice(YEARS)],
        "begrip": sorted({f"term-{int(chance.paretovariate(0.7)) % TERM_NAMES}" for _n in range(TERMS)}),
        "organisatiesoort": [chance.choice(AGENCY_KINDS)],
    }


def _audience(label: str, regions: list[str], chance: random.Random) -> list[str]:
    agency = chance.randrange(AGENCIES)
    if label == "amber":
        return [f"agency:{agency}", *(f"region:{region}" for region in regions)]
    return [f"user:{chance.randrange(INHABITANTS)}@{agency}"] if label == "red" else [label]


def documents(number: int, first: int = 1) -> Iterator[Document]:
    return (document(pk) for pk in range(first, first + number))


class Remembering:
    """The analyser, with the tokens of some texts at hand: so that analysing does not count when indexing does."""

    def __init__(self):
        self._known: dict[str, list[Token]] = {}

    def remember(self, documents: list[Document]) -> None:
        """Remember the tokens of these, and forget all others."""
        self._known = {text.text: analyse(text.text) for one in documents for text in one.texts}

    def __call__(self, text: str) -> list[Token]:
        known = self._known.get(text)
        return analyse(text) if known is None else known
