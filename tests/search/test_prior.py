"""Fresh and well-proven hits stand a place higher, and nothing else moves."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.search.prior import NEAR, Ranked, lift, prior_of

TODAY = date(2026, 11, 23)


def hits(*rows):
    return [Ranked(pk, score, exact, prior) for pk, score, exact, prior in rows]


def pks(ranked):
    return [hit.pk for hit in ranked]


def test_of_two_that_are_about_as_good_the_better_proven_comes_first():
    assert pks(lift(hits((1, 10.0, False, 0.2), (2, 9.5, False, 0.8)))) == [2, 1]


def test_a_clearly_better_hit_stays_above():
    assert pks(lift(hits((1, 10.0, False, 0.2), (2, 9.0, False, 0.8)))) == [1, 2]


def test_an_exact_title_is_never_passed_and_passes_nobody():
    assert pks(lift(hits((1, 10.0, True, 0.0), (2, 9.9, False, 1.0)))) == [1, 2]
    assert pks(lift(hits((1, 10.0, False, 0.0), (2, 9.9, True, 1.0)))) == [1, 2]


def test_a_hit_climbs_one_place_and_no_more():
    assert pks(lift(hits((1, 10.0, False, 0.1), (2, 10.0, False, 0.1), (3, 10.0, False, 0.9)))) == [1, 3, 2]


RANKED = st.lists(
    st.builds(
        Ranked,
        pk=st.integers(1, 10**6),
        score=st.floats(0, 50),
        exact=st.booleans(),
        prior=st.floats(0, 1),
    ),
    unique_by=lambda hit: hit.pk,
    max_size=40,
).map(lambda rows: sorted(rows, key=lambda hit: -hit.score))


@given(RANKED)
def test_nothing_moves_more_than_one_place_and_only_past_a_near_neighbour(before):
    after = lift(before)
    places = {hit.pk: place for place, hit in enumerate(before)}
    assert sorted(pks(after)) == sorted(pks(before))
    for place, hit in enumerate(after):
        assert abs(place - places[hit.pk]) <= 1
        if place < places[hit.pk]:
            passed = before[place]
            assert passed.score <= hit.score * (1 + NEAR)
            assert hit.prior > passed.prior
            assert not passed.exact


@given(RANKED)
def test_what_has_an_exact_title_stands_where_it_stood(before):
    after = lift(before)
    assert [(place, hit.pk) for place, hit in enumerate(before) if hit.exact] == [
        (place, hit.pk) for place, hit in enumerate(after) if hit.exact
    ]


@given(RANKED)
def test_without_priors_the_order_is_that_of_the_scores(before):
    same = [Ranked(hit.pk, hit.score, hit.exact, 0.5) for hit in before]
    assert lift(same) == same


def years_ago(number):
    return TODAY - timedelta(days=round(number * 365.25))


@pytest.mark.parametrize(
    ("evidence", "when", "expected"),
    [
        (None, None, 0.0),
        (4, None, 0.5),
        (None, TODAY, 0.5),
        (4, TODAY, 1.0),
        (2, years_ago(3), 0.5),
        (1, years_ago(6), 0.25),
        (None, TODAY + timedelta(days=40), 0.5),
    ],
)
def test_the_prior_is_half_proof_and_half_freshness(evidence, when, expected):
    assert prior_of(evidence=evidence, when=when, today=TODAY) == pytest.approx(expected, abs=0.001)


@given(st.integers(0, 4), st.dates(max_value=TODAY), st.integers(1, 4000))
def test_younger_and_better_proven_is_never_less(evidence, when, days):
    def prior(evidence, when):
        return prior_of(evidence=evidence, when=when, today=TODAY)

    assert 0 <= prior(evidence, when) <= 1
    if when.toordinal() > days:
        assert prior(evidence, when) >= prior(evidence, when - timedelta(days=days))
    assert prior(4, when) >= prior(evidence, when)
