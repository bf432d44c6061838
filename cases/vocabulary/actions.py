"""Importing the thesaurus, and letting one term go into another."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from cases.regions.files import Row, read_rows
from cases.regions.upserts import Tally, Wanted, bring_up_to_date, link

from .models import TaggedPage, Term
from .words import folded

THESAURUS = Path(__file__).parent / "data" / "thesaurus.csv"
COLUMNS = "id term afkorting synoniemen categorie definitie breder_id verwant_ids basis bron_kort".split()


@transaction.atomic
def import_thesaurus(path: Path = THESAURUS) -> Tally:
    """Make the official terms equal to the file, all or nothing; return what it did.

    A free term of the same name becomes the official one and keeps its entries. `smaller_ids` is let pass:
    it says the same as `breder_id` from the other side. A row whose term was merged, or bears the name of one
    that was, is let pass too: whoever merged it decided, and what the file ties to it is tied to where it
    went. Raises BadRow.
    """
    rows = read_rows(path, columns=COLUMNS, key=["id"])
    _check_words(rows)
    _check_relations(rows)
    gone_into = _merged_rows(rows)
    kept = [row for row in rows if row["id"] not in gone_into]
    _make_room(kept)
    terms, made, changed = bring_up_to_date(
        Term, [_wanted(row) for row in kept], key="thesaurus_id", only_new=["slug"]
    )
    changed = (changed | _relate(rows, terms, gone_into)) - made
    gone = Term.objects.official().current().exclude(thesaurus_id__in=terms).values_list("name", flat=True)
    return Tally(path.name, len(made), len(changed), len(rows) - len(made) - len(changed), list(gone))


def check_merge(term: Term, into: Term) -> None:
    """Raise ValidationError, with a sentence, unless `term` may go into `into`."""
    names = {"term": term.name, "into": into.name}
    if term.pk == into.pk:
        raise ValidationError(_("Een begrip kan niet in zichzelf opgaan. Kies een ander begrip."))
    if term.merged_into_id:
        raise ValidationError(_("‘%(term)s’ is al in een ander begrip opgegaan.") % names)
    if into.merged_into_id:
        raise ValidationError(_("‘%(into)s’ is zelf in een ander begrip opgegaan. Kies dat begrip.") % names)
    if term.official and not into.official:
        why = _("‘%(term)s’ komt uit de trefwoordenlijst en ‘%(into)s’ is een eigen woord. Doe het andersom.")
        raise ValidationError(why % names)
    if term.pk in _broader_than(into):
        raise ValidationError(_("‘%(into)s’ is een smaller begrip van ‘%(term)s’. Doe het andersom.") % names)


def point_on(term: Term, into: Term) -> None:
    """Make `term` another name of `into`, which takes over its pages, its relations and what went into it.

    Called by cases.catalogue.merging, in one transaction with the entries. Raises ValidationError.
    """
    check_merge(term, into)
    into.related.add(*term.related.exclude(pk=into.pk))
    term.related.clear()
    term.narrower.update(broader=into)
    term.merged_terms.update(merged_into=into)
    term.merged_into, term.broader = into, None
    term.save(update_fields=["merged_into", "broader"])
    carrying = TaggedPage.objects.filter(tag=term)
    twice = TaggedPage.objects.filter(tag=into).values("content_object")
    carrying.filter(content_object__in=twice).delete()
    carrying.update(tag=into)


def where_now(pks: Iterable[int]) -> dict[int, int]:
    """Return for each of the terms `pks` which one it is now: itself, or what it went into."""
    pks = list(pks)
    gone_into = dict(Term.objects.merged().filter(pk__in=pks).values_list("pk", "merged_into"))
    return {pk: gone_into.get(pk, pk) for pk in pks}


def _broader_than(term: Term) -> set[int]:
    """Return the keys of all terms above `term`."""
    seen: set[int] = set()
    while term.broader_id and term.broader_id not in seen:
        seen.add(term.broader_id)
        term = term.broader
    return seen


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


def _merged_rows(rows: list[Row]) -> dict[str, Term]:
    """Return what the term of a row went into, by the id of the row."""
    merged = list(Term.objects.merged().select_related("merged_into"))
    by_id = {term.thesaurus_id: term.merged_into for term in merged if term.thesaurus_id}
    by_name = {folded(term.name): term.merged_into for term in merged}
    stored = set(Term.objects.official().current().values_list("thesaurus_id", flat=True))
    return {
        row["id"]: by_id.get(row["id"]) or by_name[folded(row["term"])]
        for row in rows
        if row["id"] in by_id or (row["id"] not in stored and folded(row["term"]) in by_name)
    }


def _make_room(rows: list[Row]) -> None:
    """Let free terms give up an official slug, and adopt those that bear an official name."""
    for term in Term.objects.free().filter(slug__in=[_slug(row) for row in rows]):
        term.slug = term.slugify(term.name, 1)
        term.save()
    stored = set(Term.objects.official().values_list("thesaurus_id", flat=True))
    open_names = {row["term"].casefold(): row for row in rows if row["id"] not in stored}
    for term in Term.objects.free().current():
        row = open_names.pop(term.name.casefold(), None)
        if row is not None:
            term.thesaurus_id, term.slug = row["id"], _slug(row)
            term.save()


def _relate(rows: list[Row], terms: Mapping[str, Term], gone_into: Mapping[str, Term]) -> set[str]:
    """Tie broader and related terms, related both ways; return the ids of terms that changed."""
    pk_of = {code: term.pk for code, term in {**terms, **gone_into}.items()}
    turned = []
    for row in rows:
        term, broader = terms.get(row["id"]), pk_of.get(row["breder_id"])
        if term and term.broader_id != broader and term.pk != broader:
            term.broader_id = broader
            turned.append(term)
    Term.objects.bulk_update(turned, ["broader"], batch_size=100)
    pairs = {(pk_of[row["id"]], pk_of[code]) for row in rows for code in row.codes("verwant_ids")}
    pairs = {(one, other) for one, other in pairs if one != other}
    pairs |= {(other, one) for one, other in pairs}
    added, removed = link(Term.related.through, "from_term_id", "to_term_id", pairs, set(pk_of.values()))
    touched = {one for one, _other in added | removed} | {term.pk for term in turned}
    return {code for code, term in terms.items() if term.pk in touched}
