"""What a reader may not see moves nothing of what he sees: the same world twice, once with hidden documents."""

import random

from cases.search.engines.question import Need

from .shelf import PUBLIC, ask, clause, drop, of, opening, page, phrase, put

WORDS = "feest markt plein rellen strand toezicht politie jongeren web-monitoring".split()


def public_pages():
    chance = random.Random(1)
    return [
        page(
            pk,
            " ".join(chance.choices(WORDS, k=3)),
            " ".join(chance.choices(WORDS, k=30)),
            order=pk,
            region=chance.sample(["a", "b", "c"], 2),
        )
        for pk in range(1, 41)
    ]


def hidden_pages():
    chance = random.Random(2)
    return [
        page(
            pk,
            " ".join(chance.choices([*WORDS, "geheim"], k=4)),
            " ".join(chance.choices([*WORDS, "geheim"], k=50)),
            order=pk,
            audience=["agency:1"],
            region=["a", "d"],
        )
        for pk in range(100, 400)
    ]


def everything_seen(index):
    """Return all that a reader without rights can get to see of an index."""
    questions = [
        [],
        ["feest"],
        ["rellen strand geheim"],
        [of(phrase("feest markt"))],
        [of(opening("str"))],
        [clause("web monitoring", Need.MUST), clause("politie", Need.NOT)],
    ]
    answers = [
        ask(
            index,
            *clauses,
            reach=PUBLIC,
            facets=["region", "audience"],
            sets={"s": {"v": range(500)}},
            **more,
        )
        for clauses in questions
        for more in ({}, {"filters": {"region": ["a"]}}, {"newest_first": True}, {"start": 5, "stop": 9})
    ]
    words = [*WORDS, "geheim", "web", "monitoring"]
    return answers, index.statistics(words), index.holders(words, most=25)


def test_hidden_documents_move_no_score_order_count_or_statistic(index):
    put(index, *public_pages())
    before = everything_seen(index)
    put(index, *hidden_pages())
    assert everything_seen(index) == before
    drop(index, *range(100, 400))
    assert everything_seen(index) == before


def test_hidden_documents_move_nothing_in_an_index_that_is_built_at_once(engine):
    seen = []
    for pages in (public_pages(), public_pages() + hidden_pages()):
        index = engine()
        with index.rebuilding() as writer:
            for one in random.Random(3).sample(pages, len(pages)):
                writer.put(one)
        seen.append(everything_seen(index))
    assert seen[0] == seen[1]


def test_statistics_and_holders_are_of_counted_documents_only(index):
    put(
        index,
        page(1, "Feest markt"),
        page(2, "Feest"),
        page(3, "Feest geheim", audience=["agency:1"]),
        page(4, "Feest", audience=[]),
    )
    statistics = index.statistics(["feest", "markt", "geheim", "nergens"])
    assert statistics.total == 2
    assert {word: number for word, number in statistics.holders.items() if number} == {"feest": 2, "markt": 1}
    held = index.holders(["feest", "markt", "geheim", "nergens"], most=1)
    assert "feest" not in held
    assert {word: pks for word, pks in held.items() if pks} == {"markt": {1}}
    assert index.holders(["feest"], most=2) == {"feest": {1, 2}}


def test_statistics_follow_what_is_put_replaced_and_dropped(index):
    put(index, page(1, "Feest"), page(2, "Feest"))
    put(index, page(1, "Markt"))
    assert dict(index.statistics(["feest", "markt"]).holders) == {"feest": 1, "markt": 1}
    put(index, page(2, "Feest", audience=["agency:1"]))
    statistics = index.statistics(["feest"])
    assert (statistics.total, statistics.holders.get("feest", 0)) == (1, 0)
    drop(index, 1, 2)
    assert index.statistics(["markt"]).total == 0


def test_without_a_rule_of_what_counts_everything_does(engine):
    index = engine(COUNTED={})
    index.reset()
    put(index, page(1, "Feest"), page(2, "Feest", audience=[]))
    assert index.statistics(["feest"]) == (2, {"feest": 2})
