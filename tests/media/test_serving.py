"""The one view through which files leave the house."""

import io

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from django.urls import get_resolver, reverse
from PIL import Image as Picture
from wagtail.images.forms import get_image_form

from cases.catalogue.actions import relabel, withdraw
from cases.media.formats import FORMATS, PICTURES
from cases.models import Document, Entry, Image
from cases.tlp import Label

from .files import office, pdf, picture

PEOPLE = ("lies", "bram", "eva", "daan", "nadia", "dirk", "cor", "pien", "xander", None)


@pytest.fixture
def looks_at(client, cast):
    """Return a function: the answer that somebody from the cast (None: nobody) gets."""

    def _looks_at(name, url, method="get", **extra):
        client.logout()
        if name:
            client.force_login(getattr(cast, name))
        return getattr(client, method)(url, **extra)

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
        "fill-320x240",
        "format-png|width-320",
        "width-320|format-webp",
        "width-320|format-avif",
        "original|jpegquality-1",
    ):
        assert looks_at(None, image.url_in(size)).status_code == 404
    assert image.renditions.count() == len(FORMATS)
    assert image.get_rendition("width-320").url == image.url_in("width-320")


def test_the_picture_tag_names_our_addresses_and_the_sizes_that_come_out(
    write_case, place_image, looks_at, django_assert_num_queries
):
    image = place_image(write_case(label="clear").entry, content=picture(size=(1001, 667)))
    tag = "{% load wagtailimages_tags %}{% picture image format-{webp,jpeg} width-{320,1280} %}"
    with django_assert_num_queries(0):
        text = Template(tag).render(Context({"image": image}))
    webp = f"{image.url_in('format-webp|width-320')} 320w, {image.url_in('format-webp|width-1280')} 1001w"
    assert f'<source srcset="{webp}" type="image/webp">' in text
    assert 'height="213"' in text and 'width="320"' in text
    for spec, promised in image.get_renditions(*PICTURES).items():
        answer = looks_at(None, promised.url)
        made = Picture.open(io.BytesIO(b"".join(answer)))
        assert made.size == (promised.width, promised.height), spec
        assert answer["Content-Type"] == made.get_format_mimetype()
        assert made.format.lower() in spec


def test_a_cut_picture_has_another_address_when_its_focal_point_moves(
    write_case, place_image, looks_at, cast
):
    image = place_image(write_case(label="clear").entry, content=picture(size=(2000, 240)))
    spec = "format-jpeg|fill-320x240"
    places, colours = [], []
    for x in (100, 1900):
        focal = {"focal_point_x": x, "focal_point_y": 120, "focal_point_width": 10, "focal_point_height": 10}
        said = {"title": "a", "label": "", "collection": image.collection_id, "description": "", **focal}
        form = get_image_form(Image)(said, instance=Image.objects.get(), user=cast.eva)
        assert form.is_valid(), form.errors
        image = form.save()
        answer = looks_at(None, image.url_in(spec))
        assert "immutable" in answer["Cache-Control"]
        red, _green, blue = Picture.open(io.BytesIO(b"".join(answer))).getpixel((160, 120))
        places.append(image.url_in(spec))
        colours.append("red" if red > blue else "blue")
    assert colours == ["red", "blue"]
    assert places[0] != places[1]
    moved = looks_at(None, places[0])
    assert (moved.status_code, moved["Location"], moved["Cache-Control"]) == (
        302,
        places[1],
        "private, no-store",
    )
    assert image.renditions.count() == 1
    assert image.url_in("format-jpeg|width-320").endswith(f"/{image.filename}")


PREFIX = "/media-intern/"
HEADERS = (
    "Content-Type",
    "Content-Disposition",
    "Cache-Control",
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "Cross-Origin-Resource-Policy",
    "ETag",
)


@pytest.mark.parametrize("kind", ["document", "image", "size"])
def test_nginx_sends_the_file_when_it_is_set_up_to(
    kind, write_case, place_image, place_document, looks_at, settings
):
    entry = write_case(label="clear").entry
    file = place_document(entry, content=office()) if kind == "document" else place_image(entry)
    url = file.url_in("width-320") if kind == "size" else file.url
    plain = looks_at("lies", url)
    assert "X-Accel-Redirect" not in plain
    settings.MEDIA_ACCEL_PREFIX = PREFIX
    for method in ("get", "head"):
        answer = looks_at("lies", url, method)
        stored = file.renditions.get().file if kind == "size" else file.file
        assert answer["X-Accel-Redirect"] == PREFIX + stored.name
        assert not answer.content
        assert [answer[name] for name in HEADERS] == [plain[name] for name in HEADERS]
    known = looks_at("lies", url, headers={"if-none-match": plain["ETag"]})
    assert known.status_code == 304 and "X-Accel-Redirect" not in known


def test_nginx_is_told_nothing_about_what_may_not_be_seen(write_case, place_document, looks_at, settings):
    settings.MEDIA_ACCEL_PREFIX = PREFIX
    answer = looks_at("daan", place_document(write_case(label="amber").entry).url)
    assert answer.status_code == 404 and "X-Accel-Redirect" not in answer


@pytest.mark.parametrize(
    "name",
    ["../../geheim.txt", "/etc/passwd", "document/../../geheim.txt", "document/weg.txt", "document"],
)
@pytest.mark.parametrize("prefix", ["", PREFIX])
def test_a_name_never_leads_out_of_the_folder(
    name, prefix, write_case, place_document, looks_at, settings, tmp_path
):
    (tmp_path / "geheim.txt").write_text("geheim")
    file = place_document(write_case(label="clear").entry)
    Document.objects.filter(pk=file.pk).update(file=name)
    settings.MEDIA_ACCEL_PREFIX = prefix
    answer = looks_at("lies", Document.objects.get().url)
    assert answer.status_code == 404 and "X-Accel-Redirect" not in answer


def test_odd_letters_in_a_name_are_written_as_an_address(write_case, place_document, looks_at, settings):
    file = place_document(write_case(label="clear").entry, name="a.txt", content=b"tekst")
    odd = "document/één 100%?#;x.txt"
    file.file.storage.save(odd, file.file)
    Document.objects.filter(pk=file.pk).update(file=odd)
    settings.MEDIA_ACCEL_PREFIX = PREFIX
    answer = looks_at("lies", Document.objects.get().url)
    assert answer["X-Accel-Redirect"] == f"{PREFIX}document/%C3%A9%C3%A9n%20100%25%3F%23%3Bx.txt"


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
