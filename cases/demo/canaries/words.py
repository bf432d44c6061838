"""The words themselves, and the things in which they stand."""

import random
from dataclasses import dataclass, field


@dataclass
class Thing:
    """One thing of the world, with its words."""

    kind: str
    label: str
    url: str
    words: list[dict] = field(default_factory=list)


class Words:
    """Makes words that occur nowhere else, the same ones for the same seed."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.made: set[str] = set()

    def new(self) -> str:
        """Return a new word of 14 letters that no stemmer touches."""
        while True:
            word = "q" + "".join(self.random.choice("bcdfgkmpqrvwxz") for _n in range(12)) + "q"
            if word not in self.made:
                self.made.add(word)
                return word
