"""Pien lets one term go into another: everything follows, nothing hidden shows, and nothing breaks."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.catalogue.consistency import find_differences
from cases.catalogue.merging import ANNOUNCED, merge_terms
from cases.catalogue.terms import current_slugs, merged_terms_known_to, term_called, terms_visible_to
from cases.models import AuditEvent, Entry, TaggedPage, Term
from cases.tlp import Label
from cases.vocabulary.actions import import_thesaurus


@pytest.fixture
def orde(thesaurus):
    return Term.objects.get(name="openbare orde")


@pytest.fixture
def write_tagged(write_case):
    """Return a function that publishes a case with words as its terms."""

    def _write(title, *words, **fields):
        page = write_case(title, **fields)
        page.tags.add(*words)
        page.save_revision().publish()
        page.refresh_from_db()
        return page

    return _write


def named(name):
    return Term.objects.filter(name=name).get()


def tags(page):
    return sorted(type(page).objects.get(pk=page.pk).tags.values_list("name", flat=True))


def terms_of(page):
    return sorted(Entry.objects.get(pk=page.entry_id).terms.values_list("name", flat=True))


def test_pages_and_entries_carry_the_new_term_and_the_index_hears_of_it(cast, orde, write_tagged):
    page = write_tagged("Strandfeest", "pleinrust")
    before = Entry.objects.get(pk=page.entry_id).version
    merge_terms(named("pleinrust"), orde, by=cast.pien)
    entry = Entry.objects.get(pk=page.entry_id)
    assert (tags(page), terms_of(page)) == (["openbare orde"], ["openbare orde"])
    assert entry.version > before
    assert list(find_differences()) == []


def test_a_page_with_both_terms_keeps_one(cast, orde, write_tagged):
    page = write_tagged("Strandfeest", "pleinrust", "openbare orde", "strand")
    merge_terms(named("pleinrust"), orde, by=cast.pien)
    assert tags(page) == terms_of(page) == ["openbare orde", "strand"]
    assert list(find_differences()) == []


def test_what_pien_may_not_see_moves_too(cast, orde, write_tagged):
    hidden = write_tagged("Geheim", "pleinrust", label=Label.AMBER_STRICT)
    write_tagged("Open", "pleinrust")
    assert not Entry.objects.visible_to(cast.pien).filter(pk=hidden.entry_id).exists()
    merge_terms(named("pleinrust"), orde, by=cast.pien)
    assert terms_of(hidden) == ["openbare orde"]
    assert list(find_differences()) == []


def test_more_entries_than_are_announced_wait_for_the_sweep(cast, orde, write_tagged, agencies):
    from cases.search.index import sweep_index

    free = Term.objects.create(name="pleinrust")
    for number in range(ANNOUNCED + 3):
        entry = Entry.objects.create(title=f"Plein {number}", kind="thread", owner_agency=agencies.veenstroom)
        entry.terms.add(free)
    sweep_index()
    merge_terms(free, orde, by=cast.pien)
    assert Entry.objects.behind_in_index().count() == ANNOUNCED + 3
    sweep_index()
    assert Entry.objects.behind_in_index().count() == 0
    assert Entry.objects.with_term(orde).count() == ANNOUNCED + 3


def test_a_draft_with_the_old_term_is_published_with_the_new_one(cast, orde, write_tagged):
    page = write_tagged("Strandfeest")
    page.tags.add("pleinrust")
    draft = page.save_revision(user=cast.bram)
    merge_terms(named("pleinrust"), orde, by=cast.pien)
    assert [term.name for term in page.get_latest_revision_as_object().tags.all()] == ["openbare orde"]
    draft.publish()
    assert tags(page) == terms_of(page) == ["openbare orde"]
    assert not TaggedPage.objects.filter(tag__name="pleinrust").exists()


def test_a_first_draft_follows_too(cast, orde, write_case):
    page = write_case("Concept", publish=False)
    page.tags.add("pleinrust")
    page.save_revision(user=cast.bram)
    assert terms_of(page) == ["pleinrust"]
    merge_terms(named("pleinrust"), orde, by=cast.pien)
    assert terms_of(page) == ["openbare orde"]
    assert list(find_differences()) == []


@pytest.mark.parametrize("words", [("pleinrust", "openbare orde"), ("openbare orde", "pleinrust")])
def test_a_draft_with_both_terms_is_published_with_one(cast, orde, write_tagged, words):
    page = write_tagged("Strandfeest", words[0])
    page.tags.add(words[1])
    draft = page.save_revision(user=cast.bram)
    merge_terms(named("pleinrust"), orde, by=cast.pien)
    draft.publish()
    assert tags(page) == terms_of(page) == ["openbare orde"]


def test_going_back_to_an_old_version_brings_the_new_term(cast, orde, write_tagged):
    page = write_tagged("Strandfeest", "pleinrust")
    old = page.latest_revision
    page.tags.clear()
    page.save_revision().publish()
    merge_terms(named("pleinrust"), orde, by=cast.pien)
    old.refresh_from_db()
    old.publish()
    assert tags(page) == terms_of(page) == ["openbare orde"]
    assert list(find_differences()) == []


@pytest.mark.parametrize("typed", ["pleinrust", "Pleinrust", "PLEINRUST"])
def test_who_types_the_old_name_gets_the_new_term(cast, orde, write_tagged, typed):
    write_tagged("Strandfeest", "pleinrust")
    merge_terms(named("pleinrust"), orde, by=cast.pien)
    assert terms_of(write_tagged("Ander", typed, "openbare orde")) == ["openbare orde"]
    assert Term.objects.filter(name__iexact="pleinrust").count() == 1


def test_a_chain_leads_to_the_end(cast, orde, write_tagged):
    page = write_tagged("Strandfeest", "pleinrust")
    pleinrust, stadsrust = named("pleinrust"), Term.objects.create(name="stadsrust")
    merge_terms(pleinrust, stadsrust, by=cast.pien)
    assert terms_of(page) == ["stadsrust"]
    merge_terms(stadsrust, orde, by=cast.pien)
    pleinrust.refresh_from_db()
    assert pleinrust.merged_into == orde
    assert terms_of(page) == ["openbare orde"]
    assert terms_of(write_tagged("Ander", "pleinrust")) == ["openbare orde"]
    assert current_slugs(cast.lies, ["pleinrust", "stadsrust"]) == ["openbare-orde"]


def test_the_merged_term_is_offered_nowhere(cast, orde, write_tagged, sign_in):
    write_tagged("Strandfeest", "pleinrust")
    merge_terms(named("pleinrust"), orde, by=cast.pien)
    assert not terms_visible_to(cast.lies).filter(name="pleinrust").exists()
    client = sign_in(cast.bram)
    assert client.get("/beheer/trefwoorden/?term=plein").json() == []
    for address in ("/begrippen/", "/", "/zoeken/?q=strandfeest", "/begrippen/openbare-orde/"):
        assert 'href="/begrippen/pleinrust/"' not in client.get(address).content.decode()
    assert "Openbare orde" in client.get("/zoeken/?q=strandfeest").content.decode()


def test_only_who_knew_the_term_knows_where_it_went(cast, orde, write_tagged):
    write_tagged("Geheim", "pleinrust", label=Label.AMBER_STRICT)
    pleinrust = named("pleinrust")
    merge_terms(pleinrust, orde, by=cast.pien)
    assert list(merged_terms_known_to(cast.lies)) == [pleinrust]
    assert list(merged_terms_known_to(cast.daan)) == []
    assert term_called(cast.lies, "Pleinrust") == orde
    assert term_called(cast.daan, "Pleinrust") is None


def test_what_is_narrowed_later_takes_the_old_name_along(cast, orde, write_tagged):
    from cases.catalogue.actions import relabel

    page = write_tagged("Strandfeest", "pleinrust")
    merge_terms(named("pleinrust"), orde, by=cast.pien)
    assert term_called(cast.daan, "pleinrust") == orde
    relabel(page.entry, label=Label.AMBER_STRICT, by=cast.eva, reason="Proef")
    assert term_called(cast.daan, "pleinrust") is None
    assert term_called(cast.lies, "pleinrust") == orde


def test_the_log_says_who_did_it_without_names_of_terms(cast, orde):
    free = Term.objects.create(name="pleinrust")
    merge_terms(free, orde, by=cast.pien)
    event = AuditEvent.objects.get(action="term merged")
    assert (event.actor_id, event.object_id, event.detail) == (cast.pien.pk, str(free.pk), {"into": orde.pk})


@pytest.mark.parametrize("name", ["lies", "bram", "eva", "cor", "xander"])
def test_others_may_not(cast, orde, name):
    free = Term.objects.create(name="pleinrust")
    with pytest.raises(PermissionDenied):
        merge_terms(free, orde, by=getattr(cast, name))
    free.refresh_from_db()
    assert free.merged_into is None


def test_nonsense_is_refused_with_a_sentence_and_nothing_changes(cast, orde):
    free, other = Term.objects.create(name="pleinrust"), Term.objects.create(name="stadsrust")
    gone = Term.objects.create(name="rust", merged_into=other)
    narrower = Term.objects.filter(broader__isnull=False, official=True).first()
    above = narrower.broader
    refused = [
        (free, free, "in zichzelf"),
        (free, gone, "Kies dat begrip"),
        (gone, free, "al in een ander begrip"),
        (orde, free, "Doe het andersom"),
        (above, narrower, "smaller begrip"),
    ]
    for term, into, why in refused:
        with pytest.raises(ValidationError, match=why):
            merge_terms(term, into, by=cast.pien)
    assert Term.objects.merged().get() == gone
    assert not AuditEvent.objects.filter(action="term merged").exists()


def test_back_into_what_went_into_it_is_refused(cast, orde):
    free, other = Term.objects.create(name="pleinrust"), Term.objects.create(name="stadsrust")
    merge_terms(free, other, by=cast.pien)
    with pytest.raises(ValidationError, match="Kies dat begrip"):
        merge_terms(other, free, by=cast.pien)


def relations():
    rows = Term.objects.current().prefetch_related("related")
    return {term.name: (term.broader_id, sorted(other.pk for other in term.related.all())) for term in rows}


def test_one_official_term_into_another_takes_its_relations_along(cast, thesaurus):
    copi, rot = named("CoPI"), named("ROT")
    around = set(copi.related.exclude(pk=rot.pk))
    below = set(copi.narrower.all())
    merge_terms(copi, rot, by=cast.pien)
    assert around <= set(rot.related.all())
    assert below <= set(rot.narrower.all())
    assert term_called(cast.daan, "CoPI") == rot
    assert term_called(cast.daan, "commando plaats incident") == rot
    assert Term.objects.get(name__iexact="commando plaats incident") == rot


def test_the_thesaurus_is_read_again_and_leaves_merged_terms_alone(cast, orde, edited):
    merge_terms(named("CoPI"), named("ROT"), by=cast.pien)
    merge_terms(Term.objects.create(name="pleinrust"), orde, by=cast.pien)
    before = relations()
    again = import_thesaurus()
    assert (again.made, again.changed, again.same, again.gone) == (0, 0, 182, [])
    assert relations() == before
    assert named("CoPI").merged_into == named("ROT")
    better = import_thesaurus(edited("Besluit Vr", "Besluit veiligheidsregio’s"))
    assert better.made == 0
    assert named("CoPI").merged_into == named("ROT")


def test_a_merged_word_does_not_rise_again_as_an_official_term(cast, db):
    """Somebody merged "Nepaccount" before the list of terms brought a term of that name."""
    free, trol = Term.objects.create(name="Nepaccount"), Term.objects.create(name="trol")
    merge_terms(free, trol, by=cast.pien)
    tally = import_thesaurus()
    assert (tally.made, tally.same) == (181, 1)
    assert not Term.objects.filter(thesaurus_id="nepaccount").exists()
    assert named("Nepaccount").merged_into == trol
    assert trol.related.exists(), "what the file ties to the word is tied to where it went"
    assert import_thesaurus().changed_something is False


def test_the_work_does_not_grow_with_the_entries(cast, orde, agencies, django_assert_max_num_queries):
    free = Term.objects.create(name="pleinrust")
    entries = [
        Entry.objects.create(title=f"Plein {number}", kind="thread", owner_agency=agencies.veenstroom)
        for number in range(40)
    ]
    free.entries.add(*entries)
    cast.pien.refresh_from_db()
    with django_assert_max_num_queries(40):
        merge_terms(free, orde, by=cast.pien)
