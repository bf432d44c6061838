"""No response to an actor outside its audience holds a canary's word; and everybody finds what is theirs."""

import random
import re

import pytest

from cases.demo.canaries import ACTORS
from cases.media.models import Document, Image
from cases.models import Entry
from cases.reading.kinds import KINDS

from .channels import crawl, said
from .conftest import client_of

pytestmark = pytest.mark.django_db

STARTS = (
    """
    / /zoeken/ /regios/ /regios/groningen/ /regios/kennemerland/ /begrippen/
    /gesprekken/ /vergelijken/ /vergelijken/regios/?regios=groningen,kennemerland /vergelijken/tools/ /organisaties/
    /organisaties/noordkanarie/ /organisaties/zuidkanarie/ /mijn/ /bijdragen/ /beheer/ /sitemap.xml /robots.txt
""".split()
    + [f"/{kind.path}" for kind in KINDS.values()]
)
NONSENSE = "qzzzzzzzzzzzzq"
#: What a word of the world looks like; they may stand close together, so every place is tried.
CANARY = re.compile(r"(?=(q[bcdfgkmpqrvwxz]{12}q))")


def forbidden_words(world, actor):
    """Return word -> where it stands, for all words that this actor may never meet."""
    allowed = {w["word"] for thing in world["things"] for w in thing["words"] if actor in w["audience"]}
    return {
        w["word"]: f"{thing['kind']} {thing['label']} {w['field']}"
        for thing in world["things"]
        for w in thing["words"]
        if w["word"] not in allowed
    }


def leaks(answers: dict[str, str], forbidden: dict[str, str]) -> list[str]:
    """Return address and origin of each forbidden word in the answers."""
    return [
        f"{address}: {forbidden[word]}"
        for address, text in answers.items()
        for word in sorted(set(CANARY.findall(text.lower())) & forbidden.keys())
    ]


def words_for(thing, actor) -> list[dict]:
    """Return the words that stand on the page of a thing for this actor; of a draft, which has another door, none."""
    if "draft" in thing["kind"]:
        return []
    return [word for word in thing["words"] if word["where"] == "page" and actor in word["audience"]]


def direct_addresses(world, actor) -> list[str]:
    """Return every address that somebody could have been sent: of things, permanent links and files.

    The things that are theirs are read in the test that looks for their words.
    """
    addresses = {thing["url"] for thing in world["things"] if not words_for(thing, actor)}
    for entry in Entry.objects.all():
        base = entry.get_permalink()
        addresses |= {
            base,
            f"{base}label/",
            f"{base}intrekken/",
            f"{base}geschiedenis/",
        }
    for file in [*Document.objects.all(), *Image.objects.all()]:
        addresses.add(file.url)
    return sorted((addresses | side_by_side()) - {""})


def side_by_side() -> set[str]:
    """Return comparisons of what stands under different labels, asked for by number."""
    tools, playbooks = (
        [entry.public_id for entry in Entry.objects.live().of_kind(kind).order_by("pk")]
        for kind in (Entry.Kind.TOOL, Entry.Kind.PLAYBOOK)
    )
    several = {f"/vergelijken/tools/?tools={one},{','.join(tools[-4:])}" for one in tools[:-4]}
    return several | {f"/vergelijken/draaiboeken/?a={one}&b={playbooks[-1]}" for one in playbooks[:-1]}


def test_the_world_holds_every_kind_under_every_label(world):
    made = {(thing["kind"], thing["label"]) for thing in world["things"]}
    for kind in Entry.Kind.values:
        for label in ("clear", "green", "amber", "amber-strict", "red"):
            assert (kind, label) in made
    words = [word["word"] for thing in world["things"] for word in thing["words"]]
    assert len(words) > 1500
    assert all(CANARY.match(word) for word in words)


#: Each stands for another way of seeing little or much; the others walk in `make robustness`.
WALKERS = ("anoniem", "redacteur-zuid", "genoemd", "platformredacteur")


@pytest.mark.parametrize(
    "actor", [name if name in WALKERS else pytest.param(name, marks=pytest.mark.long) for name in ACTORS]
)
def test_walking_the_site_shows_nobody_what_is_not_theirs(actor, world):
    answers = crawl(client_of(actor), STARTS)
    assert len(answers) > 25
    assert leaks(answers, forbidden_words(world, actor)) == []


@pytest.mark.parametrize("actor", list(ACTORS))
def test_knowing_the_address_does_not_help(actor, world):
    client = client_of(actor)
    # An answer may repeat the address that was asked for, as in "sign in to go there".
    answers = {
        address: said(client.get(address)).replace(address, "") for address in direct_addresses(world, actor)
    }
    assert leaks(answers, forbidden_words(world, actor)) == []
    assert [address for address, text in answers.items() if text.startswith("5")] == []


@pytest.mark.parametrize("actor", list(ACTORS))
def test_everybody_finds_what_is_theirs_and_there_nothing_else(actor, world):
    client = client_of(actor)
    answers = {
        thing["url"]: said(client.get(thing["url"])) for thing in world["things"] if words_for(thing, actor)
    }
    missing = [
        f"{thing['kind']} {thing['label']} {word['field']}"
        for thing in world["things"]
        for word in words_for(thing, actor)
        if word["word"] not in answers[thing["url"]]
    ]
    assert missing == []
    assert leaks(answers, forbidden_words(world, actor)) == []


@pytest.mark.parametrize("actor", list(ACTORS))
def test_files_open_for_their_audience_and_for_nobody_else(actor, world):
    client = client_of(actor)
    texts = " ".join(said(client.get(document.url)) for document in Document.objects.all())
    for thing in world["things"]:
        for word in thing["words"]:
            if word["field"] == "document":
                assert (word["word"] in texts) is (actor in word["audience"]), (
                    f"{thing['kind']} {thing['label']}"
                )


def some(forbidden: dict[str, str]) -> list[tuple[str, str]]:
    """Return every hidden title and term, and thirty of the other words."""
    by_rule = [item for item in forbidden.items() if item[1].endswith((" title", " term"))]
    others = sorted(set(forbidden.items()) - set(by_rule))
    return by_rule + random.Random(2012).sample(others, min(30, len(others)))


@pytest.mark.parametrize("actor", list(ACTORS))
def test_searching_for_a_hidden_word_is_searching_for_nothing(actor, world):
    client = client_of(actor)
    nothing = said(client.get("/zoeken/", {"q": NONSENSE})).replace(NONSENSE, "WOORD")
    for word, origin in some(forbidden_words(world, actor)):
        answer = said(client.get("/zoeken/", {"q": word})).replace(word, "WOORD")
        assert masked(answer) == masked(nothing), origin


@pytest.mark.parametrize("actor", ["anoniem", "lezer-zuid", "genoemd"])
def test_the_beginning_of_a_hidden_word_suggests_nothing_hidden(actor, world):
    client, forbidden = client_of(actor), forbidden_words(world, actor)
    for word, origin in some(forbidden):
        for letters in (2, 5, len(word)):
            answer = said(client.get("/zoeken/suggesties/", {"q": word[:letters]}))
            assert leaks({origin: re.sub("</?b>", "", answer)}, forbidden) == []


@pytest.mark.parametrize("actor", list(ACTORS))
def test_a_facet_knows_no_value_of_what_is_hidden(actor, world):
    client = client_of(actor)
    hidden = [word for word, origin in forbidden_words(world, actor).items() if origin.endswith(" channels")]
    words = random.Random(2012).sample(hidden, min(8, len(hidden)))
    for path in ("/zoeken/", "/tools/"):
        answers = {
            re.sub(word, "WOORD", masked(said(client.get(path, {"kanaal": word}))), flags=re.IGNORECASE)
            for word in [NONSENSE, *words]
        }
        assert len(answers) == 1, path


@pytest.mark.parametrize("actor", ["anoniem", "lezer-noord", "lezer-zuid", "genoemd"])
def test_titles_are_found_by_who_may_see_them(actor, world):
    client = client_of(actor)
    searched = 0
    for thing in world["things"]:
        title = next((w for w in thing["words"] if w["field"] == "title"), None)
        if title is None or thing["kind"] not in Entry.Kind.values or actor not in title["audience"]:
            continue
        assert thing["url"] in said(client.get("/zoeken/", {"q": title["word"]}))
        searched += 1
    assert searched >= 3


def masked(text: str) -> str:
    """Return `text` without what differs between any two answers: tokens, ids of new blocks and forms, the time."""
    text = re.sub(r'name="(csrfmiddlewaretoken|form_id)" value="[^"]+"', r"\1", text)
    text = re.sub(r"[A-Za-z0-9]{64}", "csrf", text)
    text = re.sub(r"(key\\*&quot;: \\*&quot;)\w+", r"\1", text)
    text = re.sub(r"(&quot;id&quot;: &quot;)[0-9a-f-]{36}", r"\1", text)
    text = re.sub(r"(editing-sessions/)[\w/]+|\d+\s(seconden?|minuut|minuten) geleden|Zojuist", r"\1", text)
    return re.sub(r"(?im)^(set-cookie|content-length|expires|etag|last-modified): .*$", "", text)
