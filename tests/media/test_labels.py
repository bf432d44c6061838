"""A file may have a label of its own: it then reaches whom both labels reach, in both forms of the rule."""

import itertools

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from wagtail.models import Collection

from cases.catalogue.actions import relabel, withdraw
from cases.models import Document, Image
from cases.tlp import Label

from .files import picture, upload

PEOPLE = ("lies", "bram", "eva", "daan", "nadia", "dirk", "cor", "pien", "xander", None)
OWN_LABELS = ("", *Label)


def person(cast, name):
    return getattr(cast, name) if name else AnonymousUser()


def readers(file, cast) -> tuple:
    file = type(file).objects.get(pk=file.pk)
    return tuple(name for name in PEOPLE if file.is_visible_to(person(cast, name)))


@pytest.fixture
def place_text(place_document):
    """Return a function that uploads a text with a label of its own."""

    def _place(entry=None, *, label="", **fields):
        return place_document(entry, name="a.txt", content=b"tekst", label=label, **fields)

    return _place


@pytest.fixture
def entries_of_all_sorts(write_case, write_tool, cast, agencies):
    """Every label, live and draft; one withdrawn, one shared, and cards of the platform editors."""
    named = [cast.eva, cast.nadia]
    pages = [write_case(label=label, publish=publish, named=named) for label in Label for publish in (1, 0)]
    pages += [
        write_case(label=label, shared_with=[agencies.duinkust], by=cast.eva) for label in ("amber", "green")
    ]
    pages += [write_tool(label=label, publish=publish) for label in ("green", "amber") for publish in (1, 0)]
    gone = write_case(label="clear")
    withdraw(gone.entry, by=cast.eva, reason="Achterhaald")
    return [page.entry for page in (*pages, gone)]


def test_both_forms_agree_for_every_label_of_file_and_page(
    entries_of_all_sorts, place_text, cast, django_assert_num_queries
):
    for entry, label, in_draft in itertools.product(entries_of_all_sorts, OWN_LABELS, (False, True)):
        place_text(entry, label=label, in_draft=in_draft)
    place_text(label="amber")
    files = list(Document.objects.select_related("entry"))
    for name in PEOPLE:
        user = person(cast, name)
        asked = {file for file in files if file.is_visible_to(user)}
        with django_assert_num_queries(1):
            listed = list(Document.objects.visible_to(user))
        assert set(listed) == asked, name
        assert len(listed) == len(asked)


@pytest.mark.parametrize(
    ("page_label", "file_label", "seers"),
    [
        ("clear", "green", ("lies", "bram", "eva", "daan", "nadia", "dirk", "cor", "pien")),
        ("clear", "amber-strict", ("lies", "bram", "eva")),
        ("green", "amber", ("lies", "bram", "eva", "cor")),
        ("green", "red", ("bram",)),
        ("amber", "amber-strict", ("lies", "bram", "eva")),
        ("amber", "clear", ("lies", "bram", "eva", "cor")),
        ("red", "clear", ("bram", "eva")),
        ("red", "amber-strict", ("bram", "eva")),
    ],
)
def test_a_file_reaches_whom_its_own_label_and_its_page_reach(
    page_label, file_label, seers, write_case, place_text, cast, client
):
    named = [cast.bram, cast.eva] if page_label == "red" else ()
    file = place_text(write_case(label=page_label, named=named).entry, label=file_label)
    assert readers(file, cast) == seers
    for name in PEOPLE:
        client.logout()
        if name:
            client.force_login(person(cast, name))
        assert (client.get(file.url).status_code == 200) == (name in seers)


def test_amber_of_its_own_follows_the_shares_and_regions_of_the_page(write_case, place_text, cast, agencies):
    page = write_case(label="amber", shared_with=[agencies.duinkust])
    file = place_text(page.entry, label="amber")
    assert readers(file, cast) == ("lies", "bram", "eva", "daan", "nadia", "dirk", "cor")


def test_a_file_without_a_label_follows_its_page_at_once(write_case, place_text, cast):
    page = write_case(label="green")
    file = place_text(page.entry)
    relabel(page.entry, label="amber-strict", by=cast.eva, reason="Namen")
    assert readers(file, cast) == ("lies", "bram", "eva")


def test_only_what_everybody_may_see_is_kept_by_caches(write_case, place_image, sign_in, cast):
    entry = write_case(label="clear").entry
    kept, closed = place_image(entry, label="clear"), place_image(entry, label="amber")
    client = sign_in(cast.bram)
    assert "public" in client.get(kept.url)["Cache-Control"]
    for url in (closed.url, closed.url_in("width-320")):
        assert client.get(url)["Cache-Control"] == "private, no-store"


@pytest.fixture
def collection(cast, agencies):
    return Collection.objects.get(name=agencies.veenstroom.name)


@pytest.fixture
def edit(sign_in, cast, collection):
    """Return a function that sends the admin's form of a file as Eva, or somebody else."""

    def _edit(file, label, by=None):
        type(file).objects.filter(pk=file.pk).update(collection=collection)
        door = "wagtailimages:edit" if isinstance(file, Image) else "wagtaildocs:edit"
        form = {"title": file.title, "label": label, "collection": collection.pk, "description": ""}
        return sign_in(by or cast.eva).post(reverse(door, args=[file.pk]), form)

    return _edit


def errors(answer) -> str:
    assert answer.status_code == 200
    return " ".join(answer.context["form"].errors["label"])


@pytest.mark.parametrize("kind", ["image", "document"])
def test_an_editor_gives_a_file_a_label_and_takes_it_back(
    kind, write_case, place_image, place_text, edit, sign_in, cast
):
    file = (place_image if kind == "image" else place_text)(write_case(publish=False).entry)
    assert edit(file, "amber").status_code == 302
    assert type(file).objects.get().label == "amber"
    door = "wagtailimages:edit" if kind == "image" else "wagtaildocs:edit"
    text = sign_in(cast.eva).get(reverse(door, args=[file.pk])).content.decode()
    assert "zoals de pagina" in text and "TLP:AMBER+STRICT" in text
    assert edit(file, "").status_code == 302
    assert type(file).objects.get().label == ""


def test_a_label_wider_than_the_page_is_refused_with_the_pages_label(write_case, place_text, edit):
    file = place_text(write_case(label="amber").entry)
    assert "heeft TLP:AMBER" in errors(edit(file, "green"))
    assert edit(file, "amber").status_code == 302
    assert Document.objects.get().label == "amber"


def test_a_label_that_became_wider_when_the_page_narrowed_does_not_stop_other_changes(
    write_case, place_text, edit, cast
):
    page = write_case(label="green")
    file = place_text(page.entry, label="green")
    relabel(page.entry, label="amber-strict", by=cast.eva, reason="Namen")
    file.title = "Nieuwe titel"
    assert edit(file, "green").status_code == 302
    assert Document.objects.get().title == "Nieuwe titel"


def test_red_is_offered_at_a_red_page_alone(write_case, place_text, edit, cast):
    file = place_text(write_case(label="green", publish=False).entry)
    assert errors(edit(file, "red"))
    named = [cast.bram, cast.eva]
    secret = place_text(write_case(label="red", named=named).entry)
    assert edit(secret, "red").status_code == 302


@pytest.mark.parametrize("label", ["purple", "x" * 500, "\x00"])
def test_an_unknown_label_is_refused_with_a_sentence(label, write_case, place_text, edit):
    file = place_text(write_case(publish=False).entry)
    assert errors(edit(file, label))
    assert Document.objects.get().label == ""


def test_the_label_is_chosen_where_the_file_is_uploaded(sign_in, cast, collection):
    client = sign_in(cast.bram)
    chooser = client.get("/beheer/images/chooser/").json()["html"]
    assert 'name="image-chooser-upload-label"' in chooser and "zoals de pagina" in chooser
    form = {
        "image-chooser-upload-title": "Foto",
        "image-chooser-upload-label": "amber",
        "image-chooser-upload-collection": collection.pk,
        "image-chooser-upload-file": upload("a.png", picture()),
    }
    assert client.post("/beheer/images/chooser/create/", form).json()["step"] == "chosen"
    assert Image.objects.get().label == "amber"
