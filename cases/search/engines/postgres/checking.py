"""Reading everything, to say what is wrong."""

from ..engine import IndexBroken
from .tables import Tables
from .vectors import RECORD

_FAULTS = {
    "documents without weights, or weights without a document": (
        "SELECT count(*) FROM {t} t FULL JOIN {t_weights} w USING (pk) WHERE t.ord IS NULL OR w.weights IS NULL"
    ),
    "documents of which the keys are not what they should be": (
        "SELECT count(*) FROM {t} t FULL JOIN {t_keys} k USING (pk)"
        " WHERE (t.ord, t.codes, t.keys) IS DISTINCT FROM (k.ord, k.codes, k.keys)"
    ),
    "documents more or less than were counted": (
        "SELECT abs((SELECT count(*) FROM {t} WHERE counted) - (SELECT counted FROM {t_state}))"
    ),
    "words of which the number of documents is wrong": (
        "SELECT count(*) FROM (SELECT token, count(*) AS holders FROM {t}, unnest(tsvector_to_array(vector)) AS token"
        " WHERE counted GROUP BY token) c FULL JOIN {t_words} w USING (token)"
        " WHERE c.holders IS DISTINCT FROM w.holders"
    ),
    "documents of which the codes are not those of their keys": (
        "SELECT count(*) FROM {t} WHERE length(codes) <> 4 * cardinality(keys)"
    ),
    "keys without a code": (
        "SELECT count(*) FROM (SELECT DISTINCT unnest(keys) AS key FROM {t}) k"
        " LEFT JOIN {t_codes} c USING (key) WHERE c.code IS NULL"
    ),
    "documents with other words than weights": (
        "SELECT count(*) FROM {t} JOIN {t_weights} USING (pk)"
        f" WHERE {RECORD.itemsize} * length(vector) <> length(weights)"
    ),
    "indexes that are missing or invalid": (
        "SELECT 6 - count(*) FROM pg_index"
        " WHERE indrelid IN (to_regclass('{t}'), to_regclass('{t_keys}')) AND indisvalid"
    ),
}


def faults(tables: Tables) -> list[str]:
    """Return what is wrong, each with how often."""
    try:
        tables.state()
        with tables.reading():
            found = [(tables.fetch(tables.named(sql))[0][0], text) for text, sql in _FAULTS.items()]
    except IndexBroken as error:
        return [str(error)]
    return [f"{number} {text}" for number, text in found if number]
