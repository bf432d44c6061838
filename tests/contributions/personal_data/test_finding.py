"""Personal data is found: enough of it, not too much beside it, and in time that grows with the text alone."""

import time

import pytest

from cases.contributions.personal_data.finding import BLOCKING, Kind, find, find_blocking

from .sentences import SENTENCES


def _counts():
    """Return hits, what was missed and what was found besides, over all sentences."""
    hits, missed, besides = 0, [], []
    for sentence, expected in SENTENCES:
        told = [(finding.kind.value, finding.text) for finding in find(sentence)]
        hits += len([one for one in expected if one in told])
        missed += [one for one in expected if one not in told]
        besides += [one for one in told if one not in expected]
    return hits, missed, besides


def test_recall_and_precision_on_sixty_sentences():
    hits, missed, besides = _counts()
    recall, precision = hits / (hits + len(missed)), hits / (hits + len(besides))
    print(f"{len(SENTENCES)} sentences: recall {recall:.2f}, precision {precision:.2f}")
    print(f"missed {missed}, besides {besides}")
    assert len(SENTENCES) == 60
    assert recall >= 0.9
    assert precision >= 0.5


def test_every_kind_is_among_the_sentences():
    assert {kind for _sentence, expected in SENTENCES for kind, _text in expected} == {
        kind.value for kind in Kind
    }


def test_handles_and_service_numbers_block_and_nothing_else():
    assert {kind.value for kind in BLOCKING} == {"bsn", "handle"}
    text = " ".join(sentence for sentence, _expected in SENTENCES)
    assert {finding.kind for finding in find(text) if finding.blocks} == BLOCKING
    assert [one for one in find(text) if one.blocks] == find_blocking(text)


@pytest.mark.parametrize("sentence", [sentence for sentence, _expected in SENTENCES])
def test_places_are_exact_and_do_not_overlap(sentence):
    text = f"Vooraf\u00a0– {sentence}\n\n{sentence}"
    findings = find(text)
    assert all(text[one.start : one.end] == one.text for one in findings)
    assert all(one.end <= after.start for one, after in zip(findings, findings[1:], strict=False))


def test_every_kind_of_number_plate_is_known():
    plates = (
        "AB-12-34 12-34-AB 12-AB-34 AB-12-CD AB-CD-12 12-AB-CD 12-ABC-3 1-ABC-23 AB-123-C A-123-BC ABC-12-D "
        "A-12-BCD 1-AB-234 123-AB-1"
    ).split()
    assert [one.text for one in find("; ".join(plates))] == plates
    loose = [find(f"kenteken {plate.replace('-', '').lower()}") for plate in plates]
    assert [one.kind for found in loose for one in found] == [Kind.PLATE] * len(plates)


def test_an_address_hides_the_handle_in_it():
    assert [one.kind for one in find("jan@voorbeeld.example of tiktok.com/@jan020")] == [
        Kind.EMAIL,
        Kind.PROFILE,
    ]


def test_a_known_account_of_a_public_body_asks_and_one_that_looks_like_it_blocks():
    assert [one.blocks for one in find("@politie en @politie_grapje")] == [False, True]


def test_letters_of_another_width_and_spaces_that_do_not_break_hide_nothing():
    assert [one.kind for one in find("１１１２２２３３３ en 06\u00a012345678")] == [Kind.BSN, Kind.PHONE]


HOSTILE = [
    "1", "@", ".", "J.", "a.", "1 ", "Jan de ", "van ", "A-", "bsn ", "kenteken ", "geboren ", "x.com/", "+31", "0",
    "NL91", "@a", "a@", "(", "06 ", "12-", "geb. 1-1-", "Jan",
    "mevrouw ", "agent ", "u/", "'", "é", "\x00", "12.", "( ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_input_is_slow(piece):
    """Four times the text takes about four times as long; a pattern that goes back on itself takes sixteen times."""
    short, long = (_quickest(piece * (size // len(piece))) for size in (10_000, 40_000))
    assert long < max(0.05, short * 10)


def _quickest(text):
    times = []
    for _try in range(2):
        start = time.process_time()
        find(text)
        times.append(time.process_time() - start)
    return min(times)


def test_two_hundred_thousand_letters_take_less_than_a_second():
    text = "\n".join(sentence for sentence, _expected in SENTENCES)
    text = (text * (200_000 // len(text) + 1))[:200_000]
    took = _quickest(text)
    print(f"200,000 letters in {took:.2f} s")
    assert took < 1
