"""The files that a page shows: never to fewer people than the page, and never before it is published."""

import os
import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Collection

from cases.access.actions import write_audience
from cases.catalogue.actions import decide_relabel, relabel
from cases.models import Document, Entry, Image
from cases.pages.files import check_file_label, check_files, files_of, files_visible_on
from tests.conftest import make_member
from tests.media.conftest import place_document, place_image  # noqa: F401
from tests.media.files import office, pdf, picture

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


def change_label_past_the_checks(entry, label):
    """What a race would leave: the label of a page is other than when its files were checked."""
    Entry.objects.filter(pk=entry.pk).update(label=label)
    entry.refresh_from_db()
    write_audience(entry)


def test_a_page_hides_what_is_narrower_whatever_went_before(
    write_case, place_document, place_image, attach, cast, client
):
    foreign = place_document(write_case(label="amber").entry, title="Van elders")
    own = place_image(title="Eigen foto", label="amber", by=cast.eva)
    page = attach(write_case("Ander", label="amber"), foreign, own, by=cast.eva, publish=True)
    assert shown(page, cast.lies) == ["Van elders", "Eigen foto"]
    change_label_past_the_checks(page.entry, "clear")
    page = type(page).objects.get(pk=page.pk)
    assert not shown(page, cast.lies) + shown(page, cast.eva) + shown(page, OUTSIDER)
    client.force_login(cast.lies)
    text = client.get(page.entry.url).content.decode()
    assert "Ander" in text and "Van elders" not in text and "Eigen foto" not in text


@pytest.mark.parametrize("whose", ["its own", "another page's"])
def test_a_page_is_not_widened_past_a_file_that_it_shows(
    whose, write_case, place_document, attach, cast, client
):
    if whose == "its own":
        file = place_document(label="amber", title="Namenlijst", by=cast.eva)
    else:
        file = place_document(write_case(label="amber").entry, title="Namenlijst")
    page = attach(write_case("Ander", label="amber"), file, by=cast.eva, publish=True)
    client.force_login(cast.eva)
    said = {"label": "green", "reason": "Iedereen leert hiervan"}
    answer = client.post(f"/k/{page.entry.public_id}/label/", said)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "strenger label dan TLP:GREEN: ‘Namenlijst’" in text and "Haal de bijlage weg" in text
    assert "Iedereen leert hiervan" in text
    page.entry.refresh_from_db()
    assert page.entry.label == "amber"
    assert shown(page, cast.lies) == ["Namenlijst"]
    relabel(page.entry, label="amber-strict", by=cast.eva, reason="Smaller mag altijd")
    Document.objects.update(label="")
    Entry.objects.exclude(pk=page.entry_id).update(label="clear")
    change_label_past_the_checks(page.entry, "amber")
    relabel(page.entry, label="green", by=cast.eva, reason="Nu wel")
    assert shown(type(page).objects.get(pk=page.pk), cast.lies) == ["Namenlijst"]


def test_a_draft_holds_its_label_back_too(write_case, place_document, attach, cast):
    page = attach(write_case(label="amber"), place_document(label="amber", by=cast.eva), by=cast.eva)
    with pytest.raises(ValidationError, match="‘Plattegrond’"):
        relabel(page.entry, label="green", by=cast.eva, reason="Breder")


def test_a_file_that_the_page_does_not_show_anyhow_holds_nothing_back(
    write_case, place_document, attach, cast
):
    source = write_case(label="green")
    page = attach(write_case(label="amber"), place_document(source.entry), by=cast.eva, publish=True)
    relabel(source.entry, label="amber-strict", by=cast.eva, reason="Namen")
    assert relabel(page.entry, label="green", by=cast.eva, reason="Breder") is None


def test_a_file_that_the_editor_may_not_see_is_told_without_its_title(
    write_case, place_document, attach, cast, agencies
):
    source = write_case(label="amber", agency=agencies.duinkust, by=cast.dirk)
    page = attach(write_case("Ander", label="amber"), place_document(source.entry), by=cast.eva, publish=True)
    with pytest.raises(ValidationError) as refused:
        relabel(page.entry, label="green", by=cast.eva, reason="Breder")
    assert "een bestand dat u niet mag zien" in refused.value.messages[0]
    assert "Plattegrond" not in refused.value.messages[0]


def test_the_second_person_meets_the_same_check(write_case, place_document, attach, cast, agencies, client):
    emma = make_member("Emma", agencies.veenstroom, "editor")
    page = attach(write_case(label="amber-strict"), place_document(by=cast.eva), by=cast.eva, publish=True)
    request = relabel(page.entry, label="green", by=cast.eva, reason="Mag nu verder")
    Document.objects.update(label="amber-strict")
    client.force_login(emma)
    answer = client.post(f"/k/{page.entry.public_id}/label/besluit/", {"besluit": "ja"}, follow=True)
    assert "strenger label dan TLP:GREEN: ‘Plattegrond’" in answer.content.decode()
    page.entry.refresh_from_db()
    request.refresh_from_db()
    assert (page.entry.label, request.decided_at) == ("amber-strict", None)
    decide_relabel(request, by=emma, accept=False)


@pytest.mark.parametrize(
    ("own", "wanted", "fits"),
    [("", "green", True), ("", "amber", False), ("green", "", True), ("", "red", False)],
)
def test_a_file_is_not_narrowed_past_a_live_page_that_shows_it(
    own, wanted, fits, write_case, place_image, attach, cast
):
    page = attach(
        write_case("Strand", label="green"), place_image(label=own, by=cast.eva), by=cast.eva, publish=True
    )
    file = Image.objects.get()
    if fits:
        check_file_label(file, wanted, by=cast.eva)
        return
    with pytest.raises(ValidationError, match="‘Strand’"):
        check_file_label(file, wanted, by=cast.eva)
    page.unpublish()
    check_file_label(file, wanted, by=cast.eva)


def test_pages_elsewhere_count_too_and_hidden_ones_are_not_named(
    write_case, place_document, attach, cast, agencies
):
    file = place_document(write_case(label="green").entry)
    others = [place_document(title=f"d{n}") for n in range(12)]
    secret = write_case("Geheim", label="amber", agency=agencies.duinkust, by=cast.dirk)
    attach(secret, file, by=cast.dirk, publish=True)
    attach(write_case("Los"), *others, by=cast.bram, publish=True)
    file.refresh_from_db()
    with pytest.raises(ValidationError) as refused:
        check_file_label(file, "amber-strict", by=cast.eva)
    assert "een pagina die u niet mag zien" in refused.value.messages[0]
    assert "Geheim" not in refused.value.messages[0] and "Los" not in refused.value.messages[0]
    with pytest.raises(ValidationError, match="‘Geheim’"):
        check_file_label(file, "amber-strict", by=cast.dirk)


def test_the_form_of_a_file_refuses_and_keeps_what_was_typed(
    write_case, place_document, attach, cast, client, agencies
):
    collection = Collection.objects.get(name=agencies.veenstroom.name)
    attach(write_case("Strand"), place_document(collection=collection), by=cast.bram, publish=True)
    file = Document.objects.get()
    client.force_login(cast.eva)
    form = {"title": "Nieuwe titel", "label": "amber", "collection": collection.pk}
    answer = client.post(reverse("wagtaildocs:edit", args=[file.pk]), form)
    text = answer.content.decode()
    assert "Dit bestand staat op een pagina die voor meer mensen is: ‘Strand’" in text
    assert 'value="Nieuwe titel"' in text
    file.refresh_from_db()
    assert (file.label, file.title) == ("", "Plattegrond")


def test_publishing_with_a_narrower_file_of_its_own_is_refused(write_case, place_document, cast):
    page = write_case(label="green", publish=False)
    page.attachments = blocks(place_document(by=cast.eva, label="amber"))
    with pytest.raises(ValidationError, match="zoals de pagina"):
        check_files(page, by=cast.eva)
    page.attachments = blocks(place_document(by=cast.eva, label="clear"))
    check_files(page, by=cast.eva)


@pytest.mark.parametrize(
    ("page_label", "own", "fits"), [("amber", "amber", True), ("amber", "amber-strict", False)]
)
def test_the_own_label_of_a_file_of_another_page_counts(
    page_label, own, fits, write_case, place_document, cast
):
    page = write_case(label=page_label, publish=False)
    page.attachments = blocks(place_document(write_case("Ander", label="green").entry, label=own))
    if fits:
        check_files(page, by=cast.eva)
        return
    with pytest.raises(ValidationError, match="strenger label"):
        check_files(page, by=cast.eva)


def test_readers_are_told_the_label_of_a_file_where_it_is_its_own_or_another(
    write_case, place_document, attach, cast
):
    files = [
        place_document(title="zoals de pagina"),
        place_document(title="zelf", label="amber"),
        place_document(title="zelf, ooit ruimer", label="clear"),
        place_document(write_case("Ander", label="green").entry, title="van elders"),
    ]
    page = attach(write_case(label="amber"), *files, by=cast.bram, publish=True)
    assert [(item.file.title, item.label) for item in files_visible_on(page, cast.lies)] == [
        ("zoals de pagina", ""),
        ("zelf", "amber"),
        ("zelf, ooit ruimer", "amber"),
        ("van elders", "green"),
    ]


def test_documents_are_listed_with_kind_and_size_and_pictures_in_sizes(
    write_case, place_document, place_image, attach, client
):
    long_name = "een-heel-lange-naam-zonder-spaties-" * 4
    files = [
        place_document(title=long_name, content=office(parts=[("word/x.xml", os.urandom(2_000))])),
        place_document(title="Folder", name="folder.pdf", content=pdf(), label="clear"),
        place_image(title="Strand", description="Mensen op het strand", content=picture(size=(1000, 600))),
    ]
    page = attach(write_case(label="clear"), *files, by=files[0].uploaded_by_user, publish=True)
    text = " ".join(client.get(page.entry.url).content.decode().split())
    assert long_name in text and re.search(r"Word-document, 2,\d\sKB · download", text)
    folder = text[text.index(">Folder</a>") :]
    assert "TLP:CLEAR" in folder[:80] and "PDF, 157 bytes · bekijk in een nieuw tabblad" in folder
    image = Image.objects.get()
    assert ' srcset="' + image.url_in("format-webp|width-320") + " 320w" in text
    assert 'alt="Mensen op het strand"' in text
    assert f'src="{image.url_in("format-jpeg|width-320")}"' in text and 'height="192"' in text
    assert not image.renditions.exists()


def test_of_several_pictures_each_is_cut_around_its_focal_point(write_case, place_image, attach, client):
    files = [place_image(title=f"Foto {n}", content=picture(size=(800, 800))) for n in range(2)]
    page = attach(write_case(label="clear"), *files, by=files[0].uploaded_by_user, publish=True)
    text = client.get(page.entry.url).content.decode()
    for image in Image.objects.all():
        assert image.url_in("format-webp|fill-640x480") in text
        assert f'<a href="{image.url}">Foto' in text


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
