"""The one view through which files leave the house."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import get_resolver, reverse

from cases.catalogue.actions import relabel, withdraw
from cases.media.formats import FORMATS
from cases.models import Document, Entry, Image
from cases.tlp import Label

from .files import pdf

PEOPLE = ("lies", "bram", "eva", "daan", "nadia", "dirk", "cor", "pien", "xander", None)


@pytest.fixture
def looks_at(client, cast):
    """Return a function: the answer that somebody from the cast (None: nobody) gets."""

    def _looks_at(name, url, method="get"):
        client.logout()
        if name:
            client.force_login(getattr(cast, name))
        return getattr(client, method)(url)

    return _looks_at


def test_a_file_is_seen_by_whom_its_entry_reaches_in_both_forms(write_case, place_image, looks_at, cast):
    named = [cast.bram, cast.eva]
    files = [
        place_image(write_case(label=label, named=named if label == "red" else ()).entry) for label in Label
    ]
    files += [place_image(write_case(publish=False).entry), place_image()]
    files += [place_image(write_case(label="clear").entry, in_draft=True)]
    for name in PEOPLE:
        user = getattr(cast, name) if name else AnonymousUser()
        rows = set(Image.objects.visible_to(user))
        for file in files:
            seen = looks_at(name, file.url).status_code == 200
            assert seen == file.is_visible_to(user) == (file in rows), (name, file.entry)
            assert seen == (looks_at(name, file.url_in("width-320")).status_code == 200)


@pytest.mark.parametrize(
    ("label", "seers"),
    [
        ("clear", PEOPLE),
        ("green", ("lies", "bram", "eva", "daan", "nadia", "dirk", "cor", "pien")),
        ("amber", ("lies", "bram", "eva", "cor")),
        ("amber-strict", ("lies", "bram", "eva")),
        ("red", ("bram", "eva")),
    ],
)
def test_each_label_reaches_its_people(label, seers, write_case, place_document, looks_at, cast):
    named = [cast.bram, cast.eva] if label == "red" else ()
    file = place_document(write_case(label=label, named=named).entry)
    assert tuple(name for name in PEOPLE if looks_at(name, file.url).status_code == 200) == seers


def test_what_may_not_be_seen_answers_as_what_does_not_exist(write_case, place_document, looks_at):
    file = place_document(write_case(label="amber").entry)
    hidden = looks_at("daan", file.url)
    absent = looks_at("daan", reverse("media", args=["document", "bestaatnietbestaatnie", "a.docx"]))
    assert hidden.status_code == absent.status_code == 404
    assert [t.name for t in hidden.templates] == [t.name for t in absent.templates]
    assert "Cache-Control" not in hidden or "public" not in hidden["Cache-Control"]


def test_public_files_are_kept_long_and_all_others_never(write_case, place_image, looks_at):
    public = looks_at(None, place_image(write_case(label="clear").entry).url)
    closed = looks_at("bram", place_image(write_case().entry).url)
    draft = looks_at("bram", place_image(write_case(label="clear", publish=False).entry).url)
    assert public["Cache-Control"] == "public, max-age=31536000, immutable"
    assert closed["Cache-Control"] == draft["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    ("name", "content", "disposition", "media_type"),
    [
        (
            "a.docx",
            None,
            "attachment",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        ("a.pdf", pdf(), "inline", "application/pdf"),
        ("a.csv", b"naam;waarde\n", "attachment", "text/csv; charset=utf-8"),
        ("a.txt", b"<script>alert(1)</script>", "attachment", "text/plain; charset=utf-8"),
    ],
    ids=["docx", "pdf", "csv", "txt"],
)
def test_a_file_cannot_act_as_a_page_of_ours(
    name, content, disposition, media_type, write_case, place_document, looks_at
):
    answer = looks_at("lies", place_document(write_case().entry, name=name, content=content).url)
    assert answer["Content-Disposition"].startswith(f'{disposition}; filename="plattegrond.{name[2:]}"')
    assert answer["Content-Type"] == media_type
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert ("sandbox" in answer["Content-Security-Policy"]) == (name != "a.pdf")


def test_head_and_conditional_requests_work_and_other_methods_do_not(
    write_case, place_image, looks_at, client
):
    url = place_image(write_case(label="clear").entry).url
    head = looks_at(None, url, "head")
    assert head.status_code == 200
    assert not b"".join(head)
    assert client.get(url, headers={"if-none-match": head["ETag"]}).status_code == 304
    for method in ("post", "put", "delete", "patch"):
        assert looks_at(None, url, method).status_code == 405


def test_images_come_in_the_sizes_of_the_list_only(write_case, place_image, looks_at):
    image = place_image(write_case(label="clear").entry)
    for size in FORMATS:
        assert looks_at(None, image.url_in(size)).status_code == 200
    for size in (
        "width-321",
        "width-99999",
        "fill-5000x5000",
        "width-320|format-avif",
        "original|jpegquality-1",
    ):
        assert looks_at(None, image.url_in(size)).status_code == 404
    assert image.renditions.count() == len(FORMATS)
    assert image.get_rendition("width-320").url == image.url_in("width-320")


def test_the_address_of_a_replaced_file_leads_to_the_new_one(write_case, place_image, looks_at):
    image = place_image(write_case(label="clear").entry)
    for old in (
        reverse("media", args=["beeld", image.public_id, "oud.png"]),
        reverse("media-rendition", args=[image.public_id, "width-320", "oud.png"]),
    ):
        answer = looks_at(None, old)
        assert (answer.status_code, answer["Cache-Control"]) == (302, "private, no-store")
        assert looks_at(None, answer["Location"]).status_code == 200


def test_addresses_and_file_names_tell_nothing(write_case, place_document):
    file = place_document(write_case().entry, title="Inval vrijdag", name="inval-vrijdag.docx")
    assert "inval" not in file.url + file.file.name
    assert str(file.pk) not in file.url.split("/")


def test_a_narrower_label_acts_at_the_next_request(write_case, place_image, looks_at, cast):
    page = write_case(label="green")
    url = place_image(page.entry).url
    assert looks_at("daan", url).status_code == 200
    relabel(page.entry, label="amber-strict", by=cast.eva, reason="Namen van collega’s")
    assert looks_at("daan", url).status_code == looks_at("cor", url).status_code == 404
    assert looks_at("lies", url).status_code == 200


def test_files_of_a_withdrawn_entry_are_for_its_author_and_editors(write_case, place_image, looks_at, cast):
    page = write_case(label="clear")
    url = place_image(page.entry, by=cast.eva).url
    withdraw(page.entry, by=cast.eva, reason="Achterhaald")
    seers = [name for name in PEOPLE if looks_at(name, url).status_code == 200]
    assert seers == ["bram", "eva"]


def test_nobody_reaches_the_files_of_a_deleted_page(write_case, place_image, place_document, looks_at):
    page = write_case(label="clear")
    urls = [place_image(page.entry).url, place_document(page.entry).url]
    page.delete()
    assert not [(name, url) for name in PEOPLE for url in urls if looks_at(name, url).status_code != 404]


def test_the_files_go_when_their_entry_goes(write_case, place_document):
    page = write_case()
    file = place_document(page.entry)
    pk = page.entry_id
    page.delete()
    Entry.objects.get(pk=pk).delete()
    assert not Document.objects.filter(pk=file.pk).exists()


@pytest.mark.parametrize("lost", ["file", "rendition"])
def test_a_file_that_is_gone_from_the_disk_is_not_found(lost, write_case, place_image, looks_at):
    image = place_image(write_case(label="clear").entry)
    url = image.url if lost == "file" else image.url_in("width-320")
    image.file.storage.delete(image.file.name)
    assert looks_at(None, url).status_code == 404


def test_a_size_that_is_gone_from_the_disk_is_made_again(write_case, place_image, looks_at):
    image = place_image(write_case(label="clear").entry)
    url = image.url_in("width-320")
    looks_at(None, url)
    image.file.storage.delete(image.renditions.get().file.name)
    assert looks_at(None, url).status_code == 200


@pytest.mark.parametrize(
    "url",
    [
        "/media/beeld/%00/a.png",
        "/media/beeld/x'/a.png",
        "/media/document/1/%ed%a0%80",
        "/media/beeld/a/b/c%00",
    ],
)
def test_odd_addresses_are_not_found(db, client, url):
    assert client.get(url).status_code == 404


def test_no_other_door_gives_files():
    """Wagtail's own serve views, which ask nobody, are not mounted outside the admin."""
    names = set(get_resolver().reverse_dict)
    assert not {name for name in names if str(name).startswith(("wagtaildocs_serve", "wagtailimages_serve"))}
    places = [str(pattern.pattern) for pattern in get_resolver().url_patterns]
    assert not [place for place in places if place.startswith(("documents", "images", "media-bestanden"))]
