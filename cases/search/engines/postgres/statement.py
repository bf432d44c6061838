"""One statement for one question: what is found, the best of it, and the numbers over all of it.

Each part is a piece of SQL with the parameters that belong to it. What a reader typed is in parameters only.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from ..document import OPENING
from ..question import Clause, Form, Need, Question
from ..ranking import COORDINATION, Statistics
from .vectors import OPENINGS, RANKS, clean, form_query, key_of, query_of, quoted, rank_of

#: So many of the best are scored exactly; more when asked deeper, so that pages fit together.
CANDIDATES = 200

#: Room behind the last one asked for, in which exact scores may still change the order.
ROOM = 50


#: Always true, but the planner expects it to cost a hundred operations for each row that is looked at: it takes
#: `vector @@` to be as cheap as a comparison, and would read the whole table for a word in a fifth of the
#: documents, which takes four times as long at 10,000.
DEAR = "CASE WHEN cardinality(keys) < 0 THEN to_tsvector('simple'::regconfig, keys[1]) IS NULL ELSE true END"

#: What a row of the statement is: the numbers over all that was found, one hit, or the state of the index.
NUMBERS_ROW, HIT_ROW, STATE_ROW = range(3)


class Sql(NamedTuple):
    """A piece of a statement, and its parameters."""

    text: str
    params: tuple[Any, ...] = ()


def joined(separator: str, parts: Iterable[Sql], empty: str = "") -> Sql:
    parts = list(parts)
    text = separator.join(part.text for part in parts) or empty
    return Sql(text, tuple(param for part in parts for param in part.params))


def call(function: str, parts: list[Sql]) -> Sql:
    """Call GREATEST or LEAST, or leave a single argument as it is."""
    if len(parts) == 1:
        return parts[0]
    inner = joined(", ", parts, "0")
    return Sql(f"{function}({inner.text})", inner.params)


def is_ranked(question: Question) -> bool:
    return not question.newest_first and any(c.need is not Need.NOT for c in question.clauses)


def phrases_of(question: Question) -> list[Form]:
    """Return the forms of which the text of weights does not tell whether they are there."""
    forms = [form for clause in question.clauses for form in _forms(clause)]
    return list(dict.fromkeys(form for form in (*forms, *question.bonuses) if form.distances))


def _forms(clause: Clause) -> list[Form]:
    return [*(form for word in clause.words for form in word.forms), *clause.others]


def counted_names(question: Question) -> list[str]:
    return list(dict.fromkeys((*question.facets, *question.sets)))


def set_counts(question: Question) -> list[tuple[str, str]]:
    return [(name, value) for name, values in question.sets.items() for value in values]


def statement(question: Question, statistics: Statistics, mark: str | None = None) -> Sql:
    """Return the statement; its rows are those that `reading` expects. With another mark it finds nothing."""
    readings = _Readings()
    ranks = _ranks(question, statistics, readings)
    read = [*readings.columns(), *([_bonus(question)] if question.bonuses else [])]
    return joined(
        "\n",
        [
            Sql("WITH state AS (SELECT build, mark FROM {t_state}), matches AS ("),
            _matches(question, read, mark),
            Sql("), words AS ("),
            _words(question, ranks),
            Sql("FROM matches), found AS MATERIALIZED ("),
            _found(question),
            Sql("), best AS ("),
            _best(question),
            Sql(")"),
            _numbers(question),
            Sql(f"UNION ALL SELECT {STATE_ROW}, current_setting('jit')::boolean::integer, 0, 0,"),
            Sql("mark::bytea, build, NULL FROM state"),
            Sql(f"UNION ALL SELECT {HIT_ROW}, b.pk, b.ord, 0, w.weights,"),
            _openings(question),
            _truths(question),
            Sql("FROM best b JOIN {t_weights} w ON w.pk = b.pk"),
            Sql("JOIN {t} t ON t.pk = b.pk" if phrases_of(question) or _other_prefixes(question) else ""),
        ],
    )


def _matches(question: Question, readings: Iterable[Sql], mark: str | None) -> Sql:
    """All documents that match, with what is read of each; OFFSET keeps it from being worked out twice."""
    missed = [name for name in question.filters if name in counted_names(question)]
    codes = Sql("codes" if question.facets else "NULL::bytea AS codes")
    columns = [Sql("pk, ord"), codes, _missed(question, missed), *readings]
    table = Sql("FROM {t} WHERE" if question.clauses or question.bonuses else "FROM {t_keys} WHERE")
    same = [Sql("(SELECT mark FROM state) = %s::text", (mark,))] if mark is not None else []
    where = joined(" AND ", [*same, *_conditions(question, missed)], "true")
    return joined("\n", [Sql("SELECT"), joined(", ", columns), table, where, Sql("OFFSET 0")])


def _conditions(question: Question, missed: Sequence[str]) -> list[Sql]:
    """What is asked of a document. IS TRUE keeps the index of keys out: most are open to most readers."""
    query = query_of(question)
    parts = [Sql("vector @@ %s::tsquery", (query,)), Sql(DEAR)] if query else []
    reach = joined(" AND ", [_holds(name, values) for name, values in question.reach.items()])
    if reach.text and question.also:
        parts.append(Sql(f"(({reach.text}) OR pk = ANY(%s::bigint[]))", (*reach.params, list(question.also))))
    elif reach.text:
        parts.append(Sql(f"({reach.text}) IS TRUE", reach.params) if query else reach)
    if question.without:
        parts.append(Sql("pk <> ALL(%s::bigint[])", (list(question.without),)))
    if question.among is not None:
        parts.append(Sql("pk = ANY(%s::bigint[])", (list(question.among),)))
    parts += [_passes(question, name) for name in question.filters if name not in missed]
    return [*parts, *_missing_one_at_most(question, missed)]


def _missing_one_at_most(question: Question, missed: Sequence[str]) -> list[Sql]:
    """With several filters at most one may refuse, so one of any two passes: that much an index can find."""
    if len(missed) < 2:
        return []
    either = joined(" OR ", [_passes(question, name) for name in missed[:2]])
    if len(missed) == 2:
        return [Sql(f"({either.text})", either.params)]
    failures = joined(" + ", [_fails(question, name) for name in missed])
    return [Sql(f"({either.text}) AND {failures.text} < 2", (*either.params, *failures.params))]


def _holds(name: str, values: Collection[str]) -> Sql:
    return Sql("keys && %s::text[]", ([key_of(name, value) for value in values],))


def _passes(question: Question, name: str) -> Sql:
    values = question.filters[name]
    if name not in question.sets:
        return _holds(name, values)
    sets: Mapping[str, Collection[int]] = question.sets[name]
    return Sql("pk = ANY(%s::bigint[])", ([pk for value in values for pk in sets.get(value, ())],))


def _fails(question: Question, name: str) -> Sql:
    passes = _passes(question, name)
    return Sql(f"(NOT {passes.text})::integer", passes.params)


def _missed(question: Question, names: Collection[str]) -> Sql:
    """0 for what passes every filter, n for what only the n-th one of `names` refuses."""
    parts = [Sql(f"{n} * {(f := _fails(question, name)).text}", f.params) for n, name in enumerate(names, 1)]
    total = joined(" + ", parts, "0")
    return Sql(f"{total.text} AS missed", total.params)


def _asked(question: Question) -> list[Clause]:
    return [clause for clause in question.clauses if clause.need is not Need.NOT]


class _Readings:
    """What is read of the vector of each match, each once however often it is needed."""

    def __init__(self) -> None:
        self._names: dict[Sql, str] = {}

    def name(self, reading: Sql) -> Sql:
        """Return the name of the column in which a reading stands."""
        return Sql(self._names.setdefault(reading, f"r{len(self._names)}"))

    def rank(self, query: str) -> Sql:
        return self.name(Sql(f"ts_rank({RANKS}, vector, %s::tsquery)", (query,)))

    def columns(self) -> list[Sql]:
        return [Sql(f"{reading.text} AS {name}", reading.params) for reading, name in self._names.items()]


def _ranks(question: Question, statistics: Statistics, readings: _Readings) -> list[tuple[str, Sql]]:
    """Return for each clause that is asked for the rank of each word (c0w0) and of its other names (c0o)."""
    ranks = []
    for number, clause in enumerate(_asked(question)):
        for place, word in enumerate(clause.words):
            ranks.append((f"c{number}w{place}", _rank_of(word.forms, statistics, readings)))
        if clause.others:
            ranks.append((f"c{number}o", _rank_of(clause.others, statistics, readings)))
    return ranks


def _rank_of(forms: tuple[Form, ...], statistics: Statistics, readings: _Readings) -> Sql:
    return call("GREATEST", [_rank_of_form(form, statistics, readings) for form in forms])


def _rank_of_form(form: Form, statistics: Statistics, readings: _Readings) -> Sql:
    factor = form.weight * statistics.rarity(form)
    if form.prefix and OPENING in form.tokens[0]:
        return readings.name(_rank_of_opening(form, factor))
    lexemes = [quoted(clean(token)) for token in form.tokens]
    sought = [form_query(form)] if form.prefix else lexemes
    rank = call("LEAST", [readings.rank(text) for text in sought])
    if not form.distances:
        return Sql(f"%s::float8 * {rank.text}", (factor,))
    holds = readings.name(Sql("vector @@ %s::tsquery", (form_query(form),)))
    return Sql(f"CASE WHEN {holds.text} THEN %s::float8 * {rank.text} ELSE 0 END", (factor,))


def _rank_of_opening(form: Form, factor: float) -> Sql:
    query = form_query(form)
    cases = [
        Sql("WHEN vector @@ %s::tsquery THEN %s::float8", (query + label, factor * rank_of(typical)))
        for label, (_least, typical) in OPENINGS.items()
    ]
    inside = joined(" ", cases)
    return Sql(f"CASE {inside.text} ELSE 0 END", inside.params)


def _bonus(question: Question) -> Sql:
    """Return what all bonuses together multiply the rank by; most documents have none, which one look tells."""
    one = "(1 + CASE WHEN vector @@ %s::tsquery THEN %s::float8 ELSE 0 END)"
    each = joined(" * ", [Sql(one, (form_query(form), form.weight)) for form in question.bonuses])
    any_of_them = " | ".join(form_query(form) for form in question.bonuses)
    return Sql(
        f"CASE WHEN vector @@ %s::tsquery THEN {each.text} ELSE 1 END AS bonus", (any_of_them, *each.params)
    )


def _words(question: Question, ranks: list[tuple[str, Sql]]) -> Sql:
    """The same documents, with a rank for each word."""
    columns = [Sql(f"{value.text} AS {name}", value.params) for name, value in ranks]
    columns += [Sql("bonus")] if question.bonuses else []
    return joined(", ", [Sql("SELECT pk, ord, codes, missed"), *columns])


def _found(question: Question) -> Sql:
    """The same documents, with the rank of the whole and whether every word was found."""
    clauses = _asked(question)
    words = sum(len(clause.words) for clause in clauses)
    values, counts = [], []
    for number, clause in enumerate(clauses):
        value, count = _clause_sums(number, clause)
        values.append(value)
        counts.append(count)
    count = " + ".join(counts) or "0"
    rank = f"({' + '.join(values)})" if values and not question.newest_first else "0"
    if words > 1 and rank != "0":
        rank += f" * power(({count}) / {words}.0::float8, {COORDINATION})"
    if question.bonuses:
        rank += " * bonus"
    return Sql(f"SELECT pk, ord, codes, missed, {rank} AS rank, ({count}) >= {words} AS complete FROM words")


def _clause_sums(number: int, clause: Clause) -> tuple[str, str]:
    names = [f"c{number}w{place}" for place in range(len(clause.words))]
    value = " + ".join(names) or "0"
    count = " + ".join(f"({name} > 0)::integer" for name in names) or "0"
    if not clause.others:
        return value, count
    other = f"c{number}o"
    return f"GREATEST({value}, {other})", f"CASE WHEN {other} > 0 THEN {len(names)} ELSE {count} END"


def _best(question: Question) -> Sql:
    base = "SELECT pk, ord FROM found WHERE missed = 0 ORDER BY"
    if not is_ranked(question):
        stop = None if question.stop is None else max(question.stop - question.start, 0)
        return Sql(f"{base} ord DESC, pk DESC LIMIT %s::bigint OFFSET %s::bigint", (stop, question.start))
    return Sql(f"{base} rank DESC, ord DESC, pk DESC LIMIT %s::bigint", (candidates(question.stop),))


def candidates(stop: int | None) -> int | None:
    """Return how many of the best to score exactly: as many for neighbouring pages."""
    return None if stop is None else CANDIDATES * -(-(stop + ROOM) // CANDIDATES)


def _numbers(question: Question) -> Sql:
    """For each filter that was missed, and for none: how many, complete ones, their codes, and those in sets."""
    one = "count(*) FILTER (WHERE pk = ANY(%s::bigint[]))"
    sets = [Sql(one, (list(question.sets[name][value]),)) for name, value in set_counts(question)]
    inside = joined(", ", sets)
    columns = [
        Sql(
            f"{NUMBERS_ROW} AS kind, missed::bigint, count(*), count(*) FILTER (WHERE complete), string_agg(codes, '')"
        ),
        Sql("NULL::text"),
        Sql(f"ARRAY[{inside.text}]::bigint[]", inside.params),
    ]
    return joined(" ", [Sql("SELECT"), joined(", ", columns), Sql("FROM found GROUP BY missed")])


def _openings(question: Question) -> Sql:
    """The tokens among which to look for those that begin so."""
    if _other_prefixes(question):
        return Sql("array_to_string(tsvector_to_array(t.vector), chr(1)),")
    forms = [form for clause in question.clauses for form in _forms(clause)]
    asked = any(form.prefix for form in (*forms, *question.bonuses))
    return Sql("w.openings," if asked else "NULL,")


def _other_prefixes(question: Question) -> bool:
    """Return whether anything but first letters is asked for by its beginning."""
    forms = [form for clause in question.clauses for form in _forms(clause)]
    return any(form.prefix and OPENING not in form.tokens[0] for form in (*forms, *question.bonuses))


def _truths(question: Question) -> Sql:
    """Whether each phrase stands in the document."""
    each = [Sql("(t.vector @@ %s::tsquery)::integer", (form_query(form),)) for form in phrases_of(question)]
    inside = joined(", ", each)
    return Sql(f"ARRAY[{inside.text}]::bigint[]", inside.params)
