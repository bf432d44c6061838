"""Importing the thesaurus."""

from pathlib import Path

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from cases.regions.files import Row, read_rows
from cases.regions.upserts import Tally, Wanted, bring_up_to_date, link

from .models import Term

THESAURUS = Path(__file__).parent / "data" / "thesaurus.csv"
COLUMNS = "id term afkorting synoniemen categorie definitie breder_id verwant_ids basis bron_kort".split()


@transaction.atomic
def import_thesaurus(path: Path = THESAURUS) -> Tally:
    """Make the official terms equal to the file, all or nothing; return what it did.

    A free term of the same name becomes the official one and keeps its entries. `smaller_ids` is let pass:
    it says the same as `breder_id` from the other side. Raises BadRow.
    """
    rows = read_rows(path, columns=COLUMNS, key=["id"])
    _check_words(rows)
    _check_relations(rows)
    _make_room(rows)
    terms, made, changed = bring_up_to_date(
        Term, [_wanted(row) for row in rows], key="thesaurus_id", only_new=["slug"]
    )
    changed = (changed | _relate(rows, terms)) - made
    gone = Term.objects.official().exclude(thesaurus_id__in=terms).values_list("name", flat=True)
    return Tally(path.name, len(made), len(changed), len(rows) - len(made) - len(changed), list(gone))


def synonyms_of(row: Row) -> list[str]:
    """Return the synonyms of a row, which are parted by `|`."""
    return [word.strip() for word in row["synoniemen"].split("|") if word.strip()]


def _wanted(row: Row) -> Wanted:
    fields = {
        "name": row["term"],
        "slug": _slug(row),
        "abbreviation": row["afkorting"],
        "synonyms": synonyms_of(row),
        "category": row["categorie"],
        "definition": row["definitie"],
        "source": row["bron_kort"] or row["basis"],
        "official": True,
    }
    return Wanted(row["id"], row, fields)


def _slug(row: Row) -> str:
    return slugify(row["id"].replace("+", "-"))


def _check_words(rows: list[Row]) -> None:
    """A word may lead to one term only, or a contributor who types it gets whichever comes first."""
    leads_to: dict[str, Row] = {}
    for row in rows:
        if not row["term"]:
            raise row.wrong(_("kolom 'term' is leeg"), _("Vul de kolom in."))
        words = {word.casefold() for word in (row["term"], row["afkorting"], *synonyms_of(row)) if word}
        for word in sorted(words):
            if word in leads_to:
                why = _("'%(word)s' staat ook op regel %(line)s")
                where = {"word": word, "line": leads_to[word].line}
                raise row.wrong(why % where, _("Haal een van de twee weg."))
            leads_to[word] = row


def _check_relations(rows: list[Row]) -> None:
    broader = {row["id"]: row["breder_id"] for row in rows}
    for row in rows:
        for code in (*row.codes("breder_id"), *row.codes("verwant_ids")):
            if code not in broader:
                raise row.wrong(_("onbekend id '%s'") % code, _("Gebruik een id uit de eerste kolom."))
            if code == row["id"]:
                raise row.wrong(_("een begrip hoort niet bij zichzelf"), _("Noem een ander id."))
        if _goes_round(row["id"], broader):
            raise row.wrong(_("breder_id loopt in een kring"), _("Maak breder_id ergens leeg."))


def _goes_round(start: str, broader: dict[str, str]) -> bool:
    seen, code = {start}, broader.get(start)
    while code:
        if code in seen:
            return True
        seen.add(code)
        code = broader.get(code)
    return False


def _make_room(rows: list[Row]) -> None:
    """Let free terms give up an official slug, and adopt those that bear an official name."""
    for term in Term.objects.free().filter(slug__in=[_slug(row) for row in rows]):
        term.slug = term.slugify(term.name, 1)
        term.save()
    stored = set(Term.objects.official().values_list("thesaurus_id", flat=True))
    open_names = {row["term"].casefold(): row for row in rows if row["id"] not in stored}
    for term in Term.objects.free():
        row = open_names.pop(term.name.casefold(), None)
        if row is not None:
            term.thesaurus_id, term.slug = row["id"], _slug(row)
            term.save()


def _relate(rows: list[Row], terms: dict[str, Term]) -> set[str]:
    """Tie broader and related terms, related both ways; return the ids of terms that changed."""
    turned = []
    for row in rows:
        term, broader = terms[row["id"]], terms.get(row["breder_id"])
        if term.broader_id != (broader and broader.pk):
            term.broader = broader
            turned.append(term)
    Term.objects.bulk_update(turned, ["broader"], batch_size=100)
    pairs = {(terms[row["id"]].pk, terms[code].pk) for row in rows for code in row.codes("verwant_ids")}
    pairs |= {(other, one) for one, other in pairs}
    among = [term.pk for term in terms.values()]
    added, removed = link(Term.related.through, "from_term_id", "to_term_id", pairs, among)
    touched = {one for one, _other in added | removed} | {term.pk for term in turned}
    return {code for code, term in terms.items() if term.pk in touched}
