"""What a reader may not see leaves no trace in hits, counts, facets or order, whatever the index says."""

import random

import pytest
from django.contrib.auth.models import AnonymousUser

from cases.access.policy import user_can_view
from cases.search.index import rebuild, sweep_index
from cases.search.queries import list_entries, search_entries

from .conftest import counts, on, titles

LABELS = ["clear", "green", "amber", "amber-strict", "red"]
WORDS = ["feest", "rellen", "strand", "monitoring", "politie", "burgemeester", "webcare", "noodbevel"]


@pytest.fixture
def readers(cast):
    return [
        AnonymousUser(),
        cast.lies,
        cast.bram,
        cast.eva,
        cast.daan,
        cast.nadia,
        cast.dirk,
        cast.cor,
        cast.pien,
        cast.xander,
    ]


@pytest.fixture
def world(shelve, cast, agencies, regions, make_term):
    """A hundred and twenty entries at random, and what they were made of; printed seed."""
    seed = 20120921
    print(f"seed {seed}")
    rng = random.Random(seed)
    terms = [make_term(f"term {n}", official=n % 2 == 0) for n in range(8)]
    everywhere = [regions.groningen, regions.kennemerland, regions.utrecht]
    places = [agencies.veenstroom, agencies.duinkust, agencies.wadrand, agencies.redactie]
    return [
        shelve(
            f"{rng.choice(WORDS)} {rng.choice(WORDS)} {number}",
            label=rng.choice(LABELS),
            agency=rng.choice(places),
            kind=rng.choice(["case_study", "playbook", "thread"]),
            state=rng.choice(["live", "live", "live", "draft", "withdrawn"]),
            regions=rng.sample(everywhere, rng.randint(1, 3)),
            terms=rng.sample(terms, rng.randint(0, 4)),
            event_date=on(rng.randint(2010, 2014)),
            named=rng.sample([cast.nadia, cast.dirk, cast.eva], 2),
            text=" ".join(rng.choices(WORDS, k=5)),
        )
        for number in range(120)
    ]


def values(entry, name):
    if not hasattr(entry, "_values"):
        entry._values = {
            "soort": {entry.kind},
            "regio": {region.slug for region in entry.regions.all()},
            "organisatiesoort": {entry.owner_agency.kind},
            "begrip": {term.slug for term in entry.terms.all()},
            "jaar": {str(entry.year)},
            "label": {str(entry.label)},
        }
    return entry._values[name]


NAMES = ["soort", "regio", "organisatiesoort", "begrip", "jaar", "label"]


def passes(entry, filters, skip=None):
    return all(values(entry, name) & set(chosen) for name, chosen in filters.items() if name != skip)


def brute_counts(entries, filters, name):
    found = {}
    for entry in entries:
        if passes(entry, filters, skip=name):
            for value in values(entry, name):
                found[value] = found.get(value, 0) + 1
    return found


FILTERS = [
    {},
    {"soort": ["playbook"]},
    {"regio": ["utrecht", "groningen"], "jaar": ["2011", "2012"]},
    {"begrip": ["term-1"], "label": ["green", "amber"], "organisatiesoort": ["municipality"]},
]


@pytest.mark.parametrize("filters", FILTERS)
def test_totals_and_facets_equal_a_brute_force_count(world, readers, filters):
    sweep_index()
    checked = 0
    live = [e for e in world if e.state == "live"]
    for reader in readers:
        visible = [e for e in live if user_can_view(reader, e)]
        for text in ("", "feest", "webcare politie"):
            answer = search_entries(user=reader, text=text, filters=filters, per_page=1000)
            seen = visible
            if text:
                seen = [e for e in seen if any(word in f"{e.title} {e.text}" for word in text.split())]
            assert {hit.entry.pk for hit in answer.hits} == {e.pk for e in seen if passes(e, filters)}
            assert answer.total == len(answer.hits)
            for name in NAMES:
                shown = {value: number for value, number in counts(answer, name).items() if number}
                assert shown == brute_counts(seen, filters, name), (str(reader), text, name)
                checked += 1
    print(f"{checked} facets compared")


def test_lists_equal_a_brute_force_count(world, readers):
    for reader in readers:
        answer = list_entries(user=reader, kind="playbook", filters={"regio": ["utrecht"]}, per_page=1000)
        seen = [e for e in world if e.state == "live" and e.kind == "playbook" and user_can_view(reader, e)]
        assert answer.total == sum("utrecht" in values(e, "regio") for e in seen)


def test_a_stale_index_shows_nothing_that_was_narrowed(shelve, cast, search):
    """The index still believes that everybody may see it; the database does not."""
    from cases.access.actions import write_audience

    entry = shelve("Geheimzinnig feest", label="clear", terms=[])
    assert titles(search("geheimzinnig")) == ["Geheimzinnig feest"]
    entry.label = "amber-strict"
    entry.save(update_fields=["label"])
    write_audience(entry)
    for text in ("geheimzinnig", "feest", ""):
        answer = search_entries(user=cast.daan, text=text)
        assert (answer.total, answer.hits) == (0, [])
        assert all(option.count == 0 for facet in answer.facets for option in facet.options)
    assert titles(search_entries(user=cast.lies, text="geheimzinnig")) == ["Geheimzinnig feest"]


def test_an_index_of_another_site_shows_nothing(shelve, search, settings, tmp_path):
    """Primary keys in the index that the database does not know, or knows as something else, add nothing."""
    from cases.models import Entry

    for number in range(10):
        shelve(f"Feest {number}")
    assert search("feest").total == 10
    Entry.objects.all().delete()
    assert search_entries(user=AnonymousUser(), text="feest").total == 0


def test_the_name_of_a_hidden_free_term_is_not_told(shelve, search, make_term, cast):
    hidden = make_term("operatie zonsopgang", official=False)
    shelve("Geheim", label="amber-strict", terms=[hidden])
    answer = search("", user=cast.daan, filters={"begrip": [hidden.slug]})
    (option,) = next(facet for facet in answer.facets if facet.name == "begrip").options
    nothing = search("", user=cast.daan, filters={"begrip": ["bestaat-niet"]})
    (other,) = next(facet for facet in nothing.facets if facet.name == "begrip").options
    assert (option.title, option.count) == (hidden.slug, 0)
    assert (other.title, other.count) == ("bestaat-niet", 0)
    assert "Geheim" not in titles(answer)


def everything_shown(answer):
    facets = [(f.name, [(o.value, str(o.title), o.count) for o in f.options]) for f in answer.facets]
    return titles(answer), [h.snippet_html for h in answer.hits], answer.total, answer.partial, facets


def test_the_twin_world_without_hidden_things_looks_the_same(world, cast):
    """What Daan sees, in what order and with what counts, does not depend on what he cannot see."""
    from cases.models import Entry

    asked = [
        *WORDS,
        "feest politie",
        "strand monitoring webcare",
        "web care",
        "noodbevel burgemeester rellen",
        "",
    ]
    for reader in (cast.daan, AnonymousUser()):
        hidden = [e.pk for e in Entry.objects.live() if not user_can_view(reader, e)]
        assert len(hidden) > 20
        rebuild()
        before = [everything_shown(search_entries(user=reader, text=text, per_page=200)) for text in asked]
        Entry.objects.filter(pk__in=hidden).delete()
        rebuild()
        after = [everything_shown(search_entries(user=reader, text=text, per_page=200)) for text in asked]
        assert after == before
