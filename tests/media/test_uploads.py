"""Uploading through the admin: checked, cleaned, and nothing left of what was refused or cut off."""

import tempfile
from io import BytesIO
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from wagtail.documents.forms import get_document_form
from wagtail.images.forms import get_image_form
from wagtail.models import Collection

from cases.models import Document, Image

from .files import SECRET, office, photo_with_secrets, picture, upload

IMAGE_UPLOAD = "/beheer/images/chooser/create/"
PREFIX = "image-chooser-upload-"


@pytest.fixture
def agency_collection(cast, agencies):
    return Collection.objects.get(name=agencies.veenstroom.name)


@pytest.fixture
def upload_image(sign_in, cast, agency_collection):
    """Return a function that uploads an image in the admin as Bram."""

    def _upload(content, name="foto.jpg"):
        return sign_in(cast.bram).post(IMAGE_UPLOAD, form(agency_collection, upload(name, content)))

    return _upload


def form(collection, file) -> dict:
    return {PREFIX + "title": "Foto", PREFIX + "collection": collection.pk, PREFIX + "file": file}


def stored_files(settings) -> list[Path]:
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def test_an_image_from_the_admin_is_stored_clean_under_a_random_name(upload_image, settings, cast):
    assert upload_image(photo_with_secrets(orientation=6)).json()["step"] == "chosen"
    image = Image.objects.get()
    assert image.uploaded_by_user == cast.bram
    assert (image.width, image.height) == (20, 40)
    originals = [path for path in stored_files(settings) if path.parent.name == "beeld"]
    assert len(originals) == 1
    assert "foto" not in originals[0].name
    assert image.file_size == originals[0].stat().st_size
    for path in stored_files(settings):
        assert SECRET.encode() not in path.read_bytes()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "leeg"),
        (b"<svg/>", "inhoud is iets anders"),
        (picture("PNG"), "inhoud is iets anders"),
        (picture("JPEG", size=(300, 300))[:500], "beschadigd"),
    ],
    ids=["empty", "svg", "png", "cut"],
)
def test_a_refused_image_leaves_nothing_and_the_reason_is_told(content, says, upload_image, settings):
    answer = upload_image(content)
    assert answer.json()["step"] == "reshow_creation_form"
    assert says in answer.json()["htmlFragment"]
    assert not Image.objects.exists()
    assert not stored_files(settings)


def test_the_forms_of_wagtail_are_ours(agency_collection, cast):
    for model, get_form in ((Image, get_image_form), (Document, get_document_form)):
        form = get_form(model)({"title": "x"}, {"file": upload("x.svg", b"<svg/>")}, user=cast.bram)
        assert "nemen wij niet aan" in str(form.errors["file"])


def test_a_replaced_image_gets_a_new_address_and_the_old_file_goes(
    place_image, cast, settings, agency_collection
):
    image = place_image(by=cast.bram)
    image.collection = agency_collection
    image.save()
    old = image.file.name, image.url
    form = get_image_form(Image)(
        {"title": "x", "collection": agency_collection.pk},
        {"file": upload("nieuw.png", picture(size=(8, 8)))},
        instance=Image.objects.get(pk=image.pk),
        user=cast.eva,
    )
    assert form.is_valid(), form.errors
    saved = form.save()
    assert old[1] != saved.url
    assert not saved.file.storage.exists(old[0])


def test_every_other_door_checks_and_cleans_too(cast):
    image = Image.objects.create(title="a", file=upload("a.jpg", photo_with_secrets()))
    document = Document.objects.create(title="a", file=upload("a.docx", office()))
    assert SECRET.encode() not in image.file.read() + document.file.read()
    assert image.file_size == image.file.size
    with pytest.raises(ValidationError):
        Image(title="a", file=upload("a.svg", b"<svg/>"), width=1, height=1).save()
    with pytest.raises(ValidationError):
        Document(title="a", file=upload("a.exe", b"MZ")).save()
    assert Image.objects.count() == Document.objects.count() == 1


def test_an_upload_cut_off_leaves_nothing(client, cast, settings, tmp_path, agency_collection):
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10
    client.force_login(cast.bram)
    body = encode_multipart(BOUNDARY, form(agency_collection, upload("a.png", picture(size=(500, 500)))))
    cut = BytesIO(body[: len(body) - 400])
    answer = client.post(
        IMAGE_UPLOAD,
        content_type=MULTIPART_CONTENT,
        **{"wsgi.input": cut, "CONTENT_LENGTH": str(len(body))},
    )
    assert answer.status_code < 500
    assert not Image.objects.exists()
    assert not stored_files(settings)
    assert not list(tmp_path.glob("*.upload*"))


def test_no_more_than_the_limit_reaches_the_disk(rf, settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 200_000
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10
    request = rf.post("/", {"file": upload("a.txt", b"x" * 3_000_000)})
    received = request.FILES["file"]
    assert 200_000 < received.size < 400_000
    assert tempfile.gettempdir() != str(tmp_path)
    received.close()
    assert not list(tmp_path.glob("*.upload*"))
