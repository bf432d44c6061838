"""The thesaurus is read whole, twice without change, and a bad row is named."""

import pytest

from cases.models import Term
from cases.regions.files import BadRow
from cases.vocabulary.actions import import_thesaurus

pytestmark = pytest.mark.django_db


def test_all_182_terms_are_there_with_their_relations(thesaurus):
    assert (thesaurus.made, thesaurus.changed, thesaurus.same) == (182, 0, 0)
    copi = Term.objects.get(slug="copi")
    assert (copi.name, copi.official, copi.synonyms) == (
        "CoPI",
        True,
        ["commando plaats incident", "COPI"],
    )
    assert copi.broader.slug == "crisisorganisatie"
    assert copi.definition and copi.source == "Besluit Vr"


def test_related_terms_know_each_other(thesaurus):
    for term in Term.objects.prefetch_related("related__related"):
        assert all(term in other.related.all() for other in term.related.all())


def test_a_second_import_changes_nothing(thesaurus):
    again = import_thesaurus()
    assert (again.made, again.changed, again.same, again.gone) == (0, 0, 182, [])


def test_a_better_definition_comes_through(thesaurus, edited):
    again = import_thesaurus(edited("Maatregelen en voorzieningen om een ramp", "Alles om een ramp"))
    assert (again.made, again.changed) == (0, 1)
    assert Term.objects.get(slug="rampenbestrijding").definition.startswith("Alles om een ramp")


def test_a_term_that_vanished_from_the_file_is_reported_and_kept(thesaurus, edited):
    path = edited()
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("nepaccount;")), encoding="utf-8")
    with pytest.raises(BadRow, match="onbekend id 'nepaccount'"):
        import_thesaurus(path)
    text = path.read_text(encoding="utf-8").replace(" nepaccount", "").replace("nepaccount ", "")
    path.write_text(text.replace(";nepaccount;", ";;"), encoding="utf-8")
    assert import_thesaurus(path).gone == ["nepaccount"]
    assert Term.objects.filter(slug="nepaccount").exists()


def test_a_free_term_of_an_official_name_becomes_the_official_one(db):
    free = Term.objects.create(name="Nepaccount")
    tally = import_thesaurus()
    free.refresh_from_db()
    assert (free.official, free.thesaurus_id, free.name) == (True, "nepaccount", "nepaccount")
    assert (tally.made, tally.changed) == (181, 1)


def test_a_free_term_gives_up_the_address_of_an_official_one(db):
    free = Term.objects.create(name="Openbare, orde")
    assert free.slug == "openbare-orde"
    import_thesaurus()
    free.refresh_from_db()
    assert not free.official and free.slug.startswith("openbare-orde-")


RELATIONS = ";crisisbeheersing;opperbevel;opperbevel;"
TERM = "rampenbestrijding;rampenbestrijding;"
BAD_ROWS = [
    # what somebody typed, the line, what the message says
    ((RELATIONS, ";crisisbeheersin;opperbevel;opperbevel;"), 3, "onbekend id"),
    ((RELATIONS, ";crisisbeheersing;opperbevel;ramp;"), 3, "onbekend id 'ramp'"),
    ((RELATIONS, ";rampenbestrijding;;;"), 3, "hoort niet bij zichzelf"),
    ((TERM, "rampenbestrijding;;"), 3, "kolom 'term' is leeg"),
    ((TERM, "crisisbeheersing;rampenbestrijding;"), 3, "staat ook op regel 2"),
    ((TERM, "rampenbestrijding;Crisisbeheersing;"), 3, "staat ook op regel 2"),
    ((TERM, f"rampenbestrijding;{'a' * 101};"), 3, "100"),
    (("breder_id", "breder"), 1, "kolom 'breder_id' ontbreekt"),
]


@pytest.mark.parametrize(("typo", "line", "why"), BAD_ROWS)
def test_a_bad_row_is_named_and_nothing_is_taken_over(typo, line, why, edited):
    with pytest.raises(BadRow) as caught:
        import_thesaurus(edited(*typo))
    assert (caught.value.file, caught.value.line) == ("thesaurus.csv", line)
    assert why in str(caught.value)
    assert not Term.objects.exists()


def test_broader_terms_may_not_run_in_a_ring(edited):
    with pytest.raises(BadRow, match="kring"):
        import_thesaurus(
            edited("dreigt te worden aangetast.;;", "dreigt te worden aangetast.;rampenbestrijding;")
        )
