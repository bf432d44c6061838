"""More documents than an engine may rank one by one: its best are still the best, and its counts exact.

Of so many an engine may choose the best two hundred by a quicker score before it ranks them exactly; what it
leaves out by that must score all but the same as what it shows.
"""

import random

import pytest

from cases.search.engines.question import Question, Word

from .shelf import assert_same, close, counts, of, opening, page, phrase, word
from .test_random import VALUES, WORDS, text_of

FRESH_WORDS = [*WORDS[:12], "ka-lu", "nergens"]


def page_of(chance, pk):
    return page(
        pk,
        text_of(chance, chance.randint(1, 6)),
        text_of(chance, chance.randint(0, 120)),
        gist=text_of(chance, chance.randint(0, 12)),
        order=chance.randint(0, 10**12),
        audience=[chance.choice(["clear", "clear", "agency:1"])],
        region=chance.sample(VALUES, chance.randint(0, 3)),
    )


def clause_of(chance):
    kind = chance.random()
    if kind < 0.7:
        return of(*(form for _form in range(chance.choice([1, 1, 2])) for form in word_of(chance).forms))
    if kind < 0.85:
        return of(phrase(" ".join(chance.choices(WORDS[:4], k=2))))
    return of(opening(chance.choice(WORDS)[:2]))


def word_of(chance) -> Word:
    return word(chance.choice(FRESH_WORDS), chance.choice([1.0, 0.6]))


@pytest.fixture
def both(index, oracle):
    chance = random.Random(7)
    pages = [page_of(chance, pk) for pk in range(1, 1201)]
    for one in (index, oracle):
        with one.rebuilding() as writer:
            for document in pages:
                writer.put(document)
    return index, oracle


def test_the_best_of_many_are_the_best(both):
    index, oracle = both
    chance = random.Random(8)
    large = 0
    for _question in range(60):
        clauses = tuple(clause_of(chance) for _clause in range(chance.choice([1, 2, 3, 4])))
        more = {"reach": {"audience": ["clear"]}} if chance.random() < 0.5 else {}
        question = Question(clauses, facets=["region"], stop=20, **more)
        answer, expected = index.ask(question), oracle.ask(question)
        large += expected.total > 200
        assert (answer.total, answer.complete) == (expected.total, expected.complete)
        assert counts(answer) == counts(expected)
        for hit, other in zip(answer.hits, expected.hits, strict=True):
            within = 0.02 if has_prefix(question) else 0.002
            assert close(hit.score, other.score, within), (question, hit, other)
    assert large > 20


def has_prefix(question):
    """First letters are found in so many documents, scored all but the same, that any choice of those will do."""
    return any(form.prefix for one in question.clauses for word in one.words for form in word.forms)


def test_everything_newest_first_is_the_same(both):
    index, oracle = both
    for start in (0, 190, 210, 700, 1190):
        question = Question(facets=["region"], newest_first=True, start=start, stop=start + 20)
        assert_same(index.ask(question), oracle.ask(question))
