"""Hundreds of questions that nobody thought of, over a world that nobody wrote: every engine answers as the oracle."""

import random

import pytest

from cases.search.engines.question import Clause, Form, Need, Question, Word

from .shelf import assert_same, opening, page

WORDS = [
    f"{start}{end}"
    for start in ("be", "do", "ka", "lu", "mi", "ro")
    for end in ("ra", "nel", "t", "vo", "zen")
]
COMPOUNDS = [f"{one}-{two}" for one, two in zip(WORDS[::2], WORDS[1::2], strict=True)]
STOPS = ["de", "van", "op"]
VALUES = [f"v{number}" for number in range(6)]
AUDIENCES = ["clear", "agency:1", "agency:2", "region:1"]


def text_of(chance, length):
    rare = chance.choices(WORDS[:6], k=length // 3)
    return " ".join([*chance.choices(WORDS + COMPOUNDS + STOPS, k=length), *rare])


def page_of(chance, pk):
    return page(
        pk,
        text_of(chance, chance.randint(1, 6)),
        text_of(chance, chance.randint(0, 60)),
        gist=text_of(chance, chance.randint(0, 12)),
        order=chance.randint(0, 50),
        audience=chance.sample(AUDIENCES, chance.randint(0, 2)) if chance.random() < 0.5 else ["clear"],
        region=chance.sample(VALUES, chance.randint(0, 3)),
        kind=[chance.choice("abc")],
    )


def fill(chance, *indexes):
    """Put, replace and drop the same in all of them, in several commits."""
    for _commit in range(6):
        pages = [page_of(chance, pk) for pk in chance.sample(range(1, 191), 80)]
        dropped = set(chance.sample(range(1, 191), 8)) - {one.pk for one in pages}
        for index in indexes:
            with index.writing() as writer:
                for one in pages:
                    writer.put(one)
                for pk in sorted(dropped):
                    writer.drop(pk)


def form_of(chance):
    weight = chance.choice([1.0, 1.0, 0.5, 0.3])
    kind = chance.random()
    if kind < 0.65:
        return Form((chance.choice([*WORDS, *COMPOUNDS, *STOPS, "nergens"]),), weight)
    if kind < 0.75:
        return Form(tuple(chance.choices(WORDS, k=2)), weight)
    if kind < 0.88:
        distances = chance.choice([(0, 1), (0, 2), (0, 1, 2)])
        return Form(tuple(chance.choices(WORDS[:8], k=len(distances))), weight, distances)
    return opening(chance.choice(WORDS)[: chance.randint(1, 3)], weight)


def clause_of(chance):
    words = tuple(
        Word(tuple(form_of(chance) for _form in range(chance.choice([1, 1, 1, 2, 3]))))
        for _word in range(chance.choice([1, 1, 1, 2, 3]))
    )
    others = tuple(form_of(chance) for _form in range(chance.choice([0, 0, 0, 1, 2])))
    need = chance.choices([Need.ANY, Need.MUST, Need.NOT], [7, 2, 1])[0]
    return Clause(words, others, need)


def some(chance, share, make, otherwise):
    return make() if chance.random() < share else otherwise


def pks_of(chance):
    return chance.sample(range(1, 200), chance.randint(0, 150))


def question_of(chance):
    start = some(chance, 0.3, lambda: chance.randint(0, 60), 0)
    return Question(
        clauses=tuple(clause_of(chance) for _clause in range(chance.choice([0, 1, 1, 2, 3]))),
        reach=some(chance, 0.6, lambda: {"audience": chance.sample(AUDIENCES, chance.randint(1, 3))}, {}),
        filters={
            name: chance.sample(values, chance.randint(0, 2) if chance.random() < 0.2 else 2)
            for name, values in (("region", VALUES), ("kind", ["a", "b", "c"]), ("set", ["x", "y"]))
            if chance.random() < 0.3
        },
        without=some(chance, 0.2, lambda: pks_of(chance), ()),
        also=some(chance, 0.2, lambda: pks_of(chance), ()),
        among=some(chance, 0.1, lambda: pks_of(chance), None),
        bonuses=tuple(form_of(chance) for _form in range(chance.choice([0, 0, 1, 2]))),
        facets=chance.sample(["region", "kind", "audience"], chance.randint(0, 3)),
        sets={"set": {"x": pks_of(chance), "y": pks_of(chance)}},
        newest_first=chance.random() < 0.15,
        start=start,
        stop=some(chance, 0.5, lambda: start + chance.randint(0, 40), None),
    )


@pytest.mark.parametrize("seed", range(5))
def test_every_engine_answers_as_the_oracle(index, oracle, seed):
    chance = random.Random(seed)
    fill(chance, index, oracle)
    for number in range(100):
        question = question_of(chance)
        try:
            assert_same(index.ask(question), oracle.ask(question))
        except AssertionError as error:
            raise AssertionError(f"question {number}: {question}: {error}") from error
    words = [*WORDS, *COMPOUNDS, "nergens"]
    assert held(index.statistics(words)) == held(oracle.statistics(words))
    assert known(index.holders(words, most=40)) == known(oracle.holders(words, most=40))


def held(statistics):
    return statistics.total, {word: number for word, number in statistics.holders.items() if number}


def known(holders):
    return {word: pks for word, pks in holders.items() if pks}
