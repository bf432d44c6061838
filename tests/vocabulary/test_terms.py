"""What contributors type becomes a term, and a hidden term stays hidden."""

import pytest

from cases.catalogue.terms import terms_visible_to
from cases.models import Term
from cases.tlp import Label


def tagged(page, *words):
    page.tags.add(*words)
    page.save_revision().publish()
    return list(page.tags.order_by("name").values_list("name", flat=True))


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("Openbare Orde", "openbare orde"),
        ("OOV", "openbare orde"),
        ("oov", "openbare orde"),
        ("boa", "buitengewoon opsporingsambtenaar"),
        ("GDPR", "AVG"),
        ("  Openbare   orde ", "openbare orde"),
        ("Búrgeralarm", "burgeralarm"),
        ("gecoordineerde regionale incidentbestrijdingsprocedure", "GRIP"),
        ("carbidschieten", "carbidschieten"),
    ],
)
def test_bram_types_a_word_and_gets_the_official_term(typed, becomes, thesaurus, write_case):
    assert tagged(write_case(), typed) == [becomes]


def test_two_spellings_of_one_term_tag_once(thesaurus, write_case):
    assert tagged(write_case(), "OOV", "openbare orde en veiligheid") == ["openbare orde"]


def test_a_free_term_exists_only_for_who_may_see_its_entry(cast, thesaurus, write_case):
    tagged(write_case(label=Label.AMBER_STRICT), "operatie zeewind")
    assert terms_visible_to(cast.lies).filter(name="operatie zeewind").exists()
    assert not terms_visible_to(cast.daan).filter(name="operatie zeewind").exists()
    assert terms_visible_to(cast.daan).count() == 182


def test_a_taken_address_gets_a_tail_that_counts_nothing(cast, write_case):
    tagged(write_case(label=Label.AMBER_STRICT), "operatie zeewind")
    tagged(write_case("Tweede", agency=cast.dirk.memberships.get().agency, by=cast.dirk), "operatie-zeewind")
    slug = Term.objects.get(name="operatie-zeewind").slug
    assert slug.startswith("operatie-zeewind-") and len(slug) == len("operatie-zeewind-") + 6


@pytest.mark.parametrize("words", ["Café Überlast", "東京", "???", "a" * 100])
def test_every_term_has_an_address_of_plain_letters(words, client, db):
    term = Term.objects.create(name=words)
    assert term.slug.isascii() and term.slug
    assert term.get_absolute_url() == f"/begrippen/{term.slug}/"


def test_all_182_terms_explain_themselves(thesaurus):
    terms = Term.objects.official().current()
    assert terms.count() == 182
    assert [term.name for term in terms if not (term.definition and term.source and term.category)] == []
    assert len({term.slug for term in terms}) == 182


def test_capitals_make_no_second_free_word(write_case):
    assert tagged(write_case(), "Carbidschieten") == ["Carbidschieten"]
    assert tagged(write_case("Tweede"), "carbidschieten") == ["Carbidschieten"]
    assert Term.objects.count() == 1


def test_a_word_that_is_too_long_is_told_in_the_form(cast, sign_in, write_case):
    from cases.models import CaseStudyPage
    from cases.pages.term_widget import TermWidget

    form_class = CaseStudyPage.get_edit_handler().get_form_class()
    field = form_class.base_fields["tags"]
    assert isinstance(field.widget, TermWidget)
    from django.core.exceptions import ValidationError

    with pytest.raises(ValidationError, match="100"):
        field.clean("x" * 101)
    assert field.clean("x" * 100) == ["x" * 100]
