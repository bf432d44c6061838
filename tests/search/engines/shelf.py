"""Short ways to fill an index and to ask it something."""

from cases.search.engines.document import OPENING, Document, Text
from cases.search.engines.question import Clause, Form, Need, Question, Word

from .words import analyse

PUBLIC = {"audience": ["clear"]}


def page(pk, title, body="", *, order=0, gist="", audience=("clear",), **keys):
    """Make a document of a title that counts most, a gist, and a body without its stop words."""
    texts = [
        Text("title", title, boost=6, ordinary=8, opens=True, exact=True),
        Text("gist", gist, boost=3, ordinary=20, opens=True),
        Text("body", body, boost=1, ordinary=150, weak=False),
    ]
    return Document(pk, texts, {"audience": list(audience), **keys}, order)


def put(index, *documents):
    with index.writing() as writer:
        for document in documents:
            writer.put(document)


def drop(index, *pks):
    with index.writing() as writer:
        for pk in pks:
            writer.drop(pk)


def word(text, weight=1.0, reads=analyse):
    """Return a word as the analyser reads it, which is also found when all its parts are there."""
    (token,) = reads(text)
    whole = Form((token.text,), weight)
    return Word((whole, Form(token.parts, weight * 0.5)) if token.parts else (whole,))


def clause(text, need=Need.ANY, others=(), reads=analyse):
    return Clause(tuple(word(one, reads=reads) for one in text.split()), tuple(others), need)


def phrase(text):
    tokens = analyse(text)
    first = tokens[0].position
    return Form(
        tuple(token.text for token in tokens), distances=tuple(token.position - first for token in tokens)
    )


def opening(letters, weight=1.0):
    return Form((OPENING + letters,), weight, prefix=True)


def of(*forms, need=Need.ANY):
    """Return a clause of one word with these forms."""
    return Clause((Word(forms),), need=need)


def ask(index, *clauses, **more):
    return index.ask(Question(tuple(clause(one) if isinstance(one, str) else one for one in clauses), **more))


def pks(index, *clauses, **more):
    """Return the primary keys that are found, best first."""
    return [hit.pk for hit in ask(index, *clauses, **more).hits]


def counts(answer):
    """Return the counts of an answer; a value that nothing holds may be left out or be zero."""
    return {
        name: {value: number for value, number in values.items() if number}
        for name, values in answer.counts.items()
    }


def assert_same(answer, expected):
    """Compare two answers; documents whose scores differ by no more than rounding may change places."""
    assert (answer.total, answer.complete) == (expected.total, expected.complete)
    assert counts(answer) == counts(expected)
    assert len(answer.hits) == len(expected.hits)
    meant = {hit.pk: hit for hit in expected.hits}
    for hit, other in zip(answer.hits, expected.hits, strict=True):
        assert close(hit.score, other.score), (hit, other)
        if hit.pk in meant:
            assert close(hit.score, meant[hit.pk].score), (hit, meant[hit.pk])
            assert hit.words == meant[hit.pk].words, (hit, meant[hit.pk])
        else:
            assert close(hit.score, expected.hits[-1].score) or close(hit.score, expected.hits[0].score)
        if hit.pk != other.pk and not (hit.pk in meant and close(meant[hit.pk].score, other.score)):
            raise AssertionError(f"{hit} stands where {other} should")


def close(one, other, within=1e-3):
    return abs(one - other) <= within * max(abs(one), abs(other), 0.01)
