"""The files that a page shows: never to fewer people than the page, and never before it is published."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError

from cases.catalogue.actions import relabel
from cases.models import Document, Image
from cases.pages.files import check_files, files_of, files_visible_on
from tests.media.conftest import place_document, place_image  # noqa: F401
from tests.media.files import office

OUTSIDER = AnonymousUser()


def blocks(*files):
    return [
        ("image", {"image": file, "caption": "Foto"})
        if isinstance(file, Image)
        else ("document", {"document": file, "caption": "Bijlage"})
        for file in files
    ]


@pytest.fixture
def attach():
    """Return a function that saves a draft with files on a page, and publishes it when told to."""

    def _attach(page, *files, by, publish=False):
        draft = page.get_latest_revision_as_object()
        draft.attachments = blocks(*files)
        revision = draft.save_revision(user=by)
        if publish:
            revision.publish()
        page.refresh_from_db()
        return page

    return _attach


def shown(page, user) -> list[str]:
    return [item.file.title for item in files_visible_on(page, user)]


def test_a_draft_claims_its_files_and_publishing_shows_them(write_case, place_document, attach, cast):
    page, file = write_case(label="clear", publish=False), place_document()
    attach(page, file, by=cast.bram)
    file.refresh_from_db()
    assert file.entry == page.entry
    assert not file.is_visible_to(cast.lies)
    assert file.is_visible_to(cast.eva)
    attach(page, file, by=cast.eva, publish=True)
    assert Document.objects.get().is_visible_to(OUTSIDER)
    assert shown(page, OUTSIDER) == ["Plattegrond"]


def test_a_file_added_to_a_published_page_waits_for_the_next_publication(
    write_case, place_image, attach, cast
):
    page, file = write_case(label="clear"), place_image()
    attach(page, file, by=cast.bram)
    file = Image.objects.get()
    assert file.entry_id == page.entry_id
    seers = [user for user in (OUTSIDER, cast.lies, cast.bram, cast.eva) if file.is_visible_to(user)]
    assert seers == [cast.bram, cast.eva]
    attach(page, file, by=cast.eva, publish=True)
    assert Image.objects.get().is_visible_to(OUTSIDER)


def test_a_foreign_number_in_a_form_pulls_no_file_into_ones_own_page(
    write_case, place_document, attach, cast
):
    secret = place_document(by=cast.dirk, title="Van Duinkust")
    page = write_case(label="clear")
    with pytest.raises(ValidationError, match="bestaat niet meer"):
        page.attachments = blocks(secret)
        check_files(page, by=cast.bram)
    attach(page, secret, by=cast.bram, publish=True)
    secret.refresh_from_db()
    assert secret.entry is None
    assert not shown(page, cast.bram) + shown(page, cast.eva) + shown(page, OUTSIDER)


def test_a_file_of_another_entry_shows_while_it_reaches_as_far(write_case, place_document, attach, cast):
    source = write_case(label="green")
    file = place_document(source.entry)
    page = attach(write_case("Ander", label="amber"), file, by=cast.eva, publish=True)
    assert shown(page, cast.lies) == ["Plattegrond"]
    file.refresh_from_db()
    assert file.entry == source.entry
    relabel(source.entry, label="amber-strict", by=cast.eva, reason="Namen")
    page.refresh_from_db()
    assert not shown(page, cast.lies) + shown(page, cast.cor)


def test_a_wider_label_on_the_page_hides_what_is_narrower(write_case, place_document, attach, cast):
    file = place_document(write_case(label="amber").entry)
    page = attach(write_case("Ander", label="amber"), file, by=cast.eva, publish=True)
    assert shown(page, cast.lies) == ["Plattegrond"]
    relabel(page.entry, label="clear", by=cast.eva, reason="Mag openbaar")
    page.refresh_from_db()
    assert not shown(page, cast.lies)


@pytest.mark.parametrize(
    ("page_label", "file_label", "fits"),
    [
        ("clear", "clear", True),
        ("clear", "green", False),
        ("green", "clear", True),
        ("green", "green", True),
        ("green", "amber", False),
        ("amber", "green", True),
        ("amber", "amber", True),
        ("amber", "amber-strict", False),
        ("amber-strict", "amber", True),
        ("amber-strict", "amber-strict", True),
    ],
)
def test_publishing_with_a_narrower_file_of_another_entry_is_refused(
    page_label, file_label, fits, write_case, place_document, cast
):
    page = write_case(label=page_label, publish=False)
    page.attachments = blocks(place_document(write_case("Ander", label=file_label).entry))
    if fits:
        check_files(page, by=cast.eva)
        return
    with pytest.raises(ValidationError, match="strenger label"):
        check_files(page, by=cast.eva)


def test_amber_of_another_agency_is_refused_though_the_label_is_the_same(
    write_case, place_document, cast, agencies
):
    other = write_case("Ander", label="amber", agency=agencies.duinkust, shared_with=[agencies.veenstroom])
    page = write_case(label="amber", publish=False)
    page.attachments = blocks(place_document(other.entry))
    with pytest.raises(ValidationError):
        check_files(page, by=cast.eva)


def test_a_file_of_a_draft_is_refused_elsewhere(write_case, place_document, cast):
    page = write_case(label="amber")
    page.attachments = blocks(place_document(write_case("Ander", label="clear", publish=False).entry))
    with pytest.raises(ValidationError):
        check_files(page)


def test_a_page_with_its_own_and_free_files_passes(write_case, place_document, place_image, attach, cast):
    page = write_case(label="red", named=[cast.bram, cast.eva])
    attach(page, place_document(by=cast.eva), by=cast.eva)
    page.attachments = blocks(*[item.file for item in files_of(page)], place_image(by=cast.eva))
    check_files(page, by=cast.eva)


def test_a_deleted_file_leaves_the_page_standing(write_case, place_document, attach, cast):
    file = place_document()
    page = attach(write_case(), file, by=cast.bram, publish=True)
    file.delete()
    page = type(page).objects.get(pk=page.pk)
    assert not shown(page, cast.bram)
    check_files(page, by=cast.bram)


def test_queries_do_not_grow_with_the_files(
    write_case, place_document, place_image, attach, cast, django_assert_max_num_queries
):
    files = [place_image(title=f"b{n}") for n in range(4)]
    files += [place_document(title=f"d{n}", content=office()) for n in range(4)]
    page = attach(write_case(), *files, by=cast.bram, publish=True)
    page = type(page).objects.select_related("entry").get(pk=page.pk)
    assert cast.lies.is_authenticated
    files_visible_on(page, cast.lies)
    page = type(page).objects.select_related("entry").get(pk=page.pk)
    with django_assert_max_num_queries(4):
        assert len(files_visible_on(page, cast.lies)) == 8
