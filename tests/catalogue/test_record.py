"""The catalogue says what its sources say."""

import io

import pytest
from django.core.management import CommandError, call_command

from cases.catalogue.actions import recording_once
from cases.catalogue.consistency import find_differences, repair
from cases.models import Entry, KnowledgePage
from cases.tlp import Label


def test_a_first_draft_has_an_entry_with_its_title(write_case):
    page = write_case("Concept over het strand", publish=False)
    assert page.entry.state == Entry.State.DRAFT
    assert page.entry.title == "Concept over het strand"
    assert page.entry.year == 2025


def test_publishing_makes_the_entry_live_with_address_and_text(write_case):
    entry = write_case("Strandfeest").entry
    assert entry.state == Entry.State.LIVE
    assert entry.url == "/organisaties/veenstroom/strandfeest/"
    assert "zaterdag stond het strand vol" in entry.text
    assert "<p>" not in entry.text


def test_readers_keep_the_published_title_while_a_draft_changes(cast, write_case):
    page = write_case("Strandfeest")
    page.title = "Geheime nieuwe titel"
    page.save_revision(user=cast.bram)
    page.entry.refresh_from_db()
    assert page.entry.title == "Strandfeest"


def test_a_draft_title_follows_the_newest_draft(cast, write_case):
    page = write_case("Eerste titel", publish=False)
    page.title = "Tweede titel"
    page.save_revision(user=cast.bram)
    page.entry.refresh_from_db()
    assert page.entry.title == "Tweede titel"


def test_unpublishing_hides_the_entry_from_readers(cast, write_case):
    page = write_case(label=Label.CLEAR)
    page.unpublish(user=cast.eva)
    assert not Entry.objects.visible_to(cast.daan).exists()
    assert Entry.objects.visible_to(cast.eva).get().state == Entry.State.DRAFT


def test_a_moved_page_belongs_to_its_new_agency(cast, agencies, write_case):
    page = write_case(label=Label.AMBER_STRICT)
    other = write_case("Ander", by=cast.dirk, agency=agencies.duinkust)
    page.move(other.get_parent(), "last-child")
    page.entry.refresh_from_db()
    assert page.entry.owner_agency == agencies.duinkust
    assert page.entry.url.startswith("/organisaties/duinkust/")
    assert Entry.objects.visible_to(cast.daan).filter(pk=page.entry_id).exists()
    assert not Entry.objects.visible_to(cast.lies).filter(pk=page.entry_id).exists()


def test_a_new_slug_of_the_agency_changes_the_addresses_below_it(write_case):
    page = write_case("Strandfeest")
    parent = page.get_parent().specific
    parent.slug = "veenstroom-nieuw"
    parent.save_revision().publish()
    page.entry.refresh_from_db()
    assert page.entry.url == "/organisaties/veenstroom-nieuw/strandfeest/"


def test_a_deleted_page_leaves_a_row_that_nobody_sees_and_that_says_nothing(cast, write_case):
    page = write_case("Wordt verwijderd", label=Label.CLEAR)
    entry_id = page.entry_id
    page.delete()
    entry = Entry.objects.get(pk=entry_id)
    assert entry.state == Entry.State.REMOVED
    assert (entry.title, entry.text, entry.url) == ("", "", "")
    assert not Entry.objects.visible_to(cast.bram).exists()


def test_a_copy_gets_an_entry_of_its_own_with_the_label_of_its_source(cast, agencies, write_case):
    page = write_case("Origineel", label=Label.RED, named=[cast.eva, cast.nadia])
    copy = page.copy(update_attrs={"title": "Kopie", "slug": "kopie"}, keep_live=False, user=cast.eva)
    entry = KnowledgePage.objects.get(pk=copy.pk).entry
    assert entry.pk != page.entry_id
    assert entry.label == Label.RED
    assert set(entry.named.all()) == {cast.eva, cast.nadia}


def test_publishing_an_older_revision_does_not_widen_the_label(cast, write_case):
    page = write_case(label=Label.GREEN)
    old = page.latest_revision
    from cases.catalogue.actions import relabel

    relabel(
        page.entry,
        label=Label.RED,
        by=cast.eva,
        reason="Er staat een naam in.",
        named=[cast.eva, cast.bram],
    )
    old.publish()
    page.entry.refresh_from_db()
    assert page.entry.label == Label.RED
    assert not Entry.objects.visible_to(cast.daan).exists()


def test_check_finds_what_was_changed_behind_our_back_and_repair_mends_it(write_case):
    page = write_case("Strandfeest")
    Entry.objects.filter(pk=page.entry_id).update(title="Iets anders", label=Label.RED)
    assert [sorted(finding.wrong) for finding in find_differences()] == [["audience", "title"]]
    with pytest.raises(CommandError, match="1 entries differ"):
        call_command("catalogue", "check", stdout=io.StringIO())
    assert repair() == 1
    assert list(find_differences()) == []


def test_check_finds_an_entry_without_a_source(agencies):
    Entry.objects.create(kind="case_study", owner_agency=agencies.duinkust, title="Wees")
    assert [finding.wrong for finding in find_differences()] == [("source",)]
    repair()
    assert list(find_differences()) == []


def test_who_makes_many_at_once_has_each_source_recorded_once(write_case):
    case = write_case()
    before = case.entry.version
    with recording_once():
        for title in ("Eerste", "Tweede", "Derde"):
            case.title = title
            case.save()
        assert Entry.objects.get(pk=case.entry_id).title == "Strandfeest zonder vergunning"
    entry = Entry.objects.get(pk=case.entry_id)
    assert (entry.title, entry.version) == ("Derde", before + 1)
    assert list(find_differences()) == []


def test_a_failure_inside_leaves_nothing_half_recorded(write_case):
    case = write_case()
    with pytest.raises(RuntimeError), recording_once():
        case.title = "Half"
        case.save()
        raise RuntimeError
    assert Entry.objects.get(pk=case.entry_id).title == "Strandfeest zonder vergunning"
    assert list(find_differences()) == []
