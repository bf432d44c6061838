"""Importing the register: regions, their map and neighbours, agencies, and what changes when."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from .files import Row, read_rows
from .models import NATIONAL, Agency, Region
from .upserts import Tally, Wanted, bring_up_to_date, link

DATA = Path(__file__).parent / "data"

#: The police units of the whole country stand at Landelijk's table.
NATIONAL_UNITS = ("LX", "LO")


def import_registry(folder: Path = DATA) -> list[Tally]:
    """Read the register's files in order; each stands or falls as a whole.

    Returns what each file did. Raises BadRow, which names file, line, what is wrong and the mend: files
    before it have been taken over, the bad one and those after it have not.
    """
    return [_import_file(folder / name, *how) for name, how in FILES.items()]


def _import_file(path: Path, take_over: Callable, columns: str, key: str) -> Tally:
    rows = read_rows(path, columns=columns.split(), key=key.split())
    with transaction.atomic():
        return take_over(path.name, rows)


def _import_safety_regions(file: str, rows: list[Row]) -> Tally:
    """The 25 regions, Landelijk beside them, and an agency for each safety region."""
    regions, made, changed = bring_up_to_date(
        Region, [_national(file), *(_region(row) for row in rows)], key="code", only_new=["slug"]
    )
    agencies = [_safety_region_agency(row) for row in rows]
    wanted_regions = {row["vr_code"]: [regions[row["vr_code"]].pk] for row in rows}
    agencies_made, agencies_changed = _bring_agencies(agencies, wanted_regions)
    made, changed = made | agencies_made, (changed | agencies_changed) - made
    tally = Tally(file, len(made), len(changed), len(set(regions) - made - changed))
    tally.gone = _names(Region.objects.exclude(code__in=regions))
    tally.gone += _gone_agencies(Agency.Kind.SAFETY_REGION, wanted_regions)
    return tally


def _national(file: str) -> Wanted:
    fields = {"name": "Landelijk", "official_name": "Landelijk", "slug": "landelijk"}
    return Wanted(NATIONAL, Row(file, 1, {}), fields)


def _region(row: Row) -> Wanted:
    fields = {
        "name": row["naam"],
        "official_name": row["officiele_naam"],
        "slug": slugify(row["naam"]),
        "seat": row["zetel"],
        "province": row["provincie"],
        "police_unit_name": row["politie_eenheid"],
    }
    return Wanted(row["vr_code"], row, fields)


def _safety_region_agency(row: Row) -> Wanted:
    name = row["officiele_naam"]
    fields = {
        "name": name,
        "slug": slugify(name),
        "kind": Agency.Kind.SAFETY_REGION,
        "province": row["provincie"],
    }
    return Wanted(row["vr_code"], row, fields)


def _import_tiles(file: str, rows: list[Row]) -> Tally:
    """Where each region stands on the schematic map; two may not share a tile."""
    regions = _regions_by_code()
    wanted, taken = [], {}
    for row in rows:
        _known_region(row, row["vr_code"], regions)
        place = row.number("rij"), row.number("kolom")
        if place in taken:
            raise row.wrong(_("op deze tegel staat al %s") % taken[place], _("Kies een vrije rij en kolom."))
        taken[place] = row["vr_code"]
        fields = {"tile_row": place[0], "tile_column": place[1], "tile_abbreviation": row["afkorting_eigen"]}
        wanted.append(Wanted(row["vr_code"], row, fields))
    _stored, made, changed = bring_up_to_date(Region, wanted, key="code")
    return Tally(file, len(made), len(changed), len(wanted) - len(made) - len(changed))


def _import_neighbours(file: str, rows: list[Row]) -> Tally:
    """Which regions border on each other: said once in the file, stored both ways."""
    regions = _regions_by_code()
    wanted = set()
    for row in rows:
        one, other = (_known_region(row, row[column], regions) for column in ("vr_a", "vr_b"))
        if one == other:
            raise row.wrong(_("een regio is geen buur van zichzelf"), _("Noem twee regio’s."))
        wanted |= {(one.pk, other.pk), (other.pk, one.pk)}
    ids = [region.pk for region in regions.values()]
    added, removed = link(Region.neighbours.through, "from_region_id", "to_region_id", wanted, ids)
    made, changed, same = len(added) // 2, len(removed) // 2, (len(wanted) - len(added)) // 2
    return Tally(file, made, changed, same)


def _import_police_units(file: str, rows: list[Row]) -> Tally:
    """The ten regional units at the tables of their regions, the two national ones at Landelijk's."""
    regions, wanted, tables = _regions_by_code(), [], {}
    for row in rows:
        codes = [NATIONAL] if row["code_eigen"] in NATIONAL_UNITS else row.codes("vr_codes")
        if not codes:
            raise row.wrong(_("kolom 'vr_codes' is leeg"), _("Noem de regio’s van deze eenheid."))
        tables[row["code_eigen"]] = [_known_region(row, code, regions).pk for code in codes]
        slug = f"politie-{slugify(row['korte_naam'])}"
        fields = {"name": row["naam"], "slug": slug, "kind": Agency.Kind.POLICE_UNIT}
        wanted.append(Wanted(row["code_eigen"], row, fields))
    return _tally_agencies(file, wanted, tables, Agency.Kind.POLICE_UNIT)


def _import_municipalities(file: str, rows: list[Row]) -> Tally:
    """All municipalities, named so that a municipality and a region of one name can be told apart."""
    regions, wanted, tables = _regions_by_code(), [], {}
    for row in rows:
        if not row["weergavenaam"]:
            raise row.wrong(_("kolom 'weergavenaam' is leeg"), _("Vul de naam van de gemeente in."))
        tables[row["gm_code"]] = [_known_region(row, row["vr_code"], regions).pk]
        fields = {
            "name": f"Gemeente {row['weergavenaam']}",
            "slug": row["slug"],
            "kind": Agency.Kind.MUNICIPALITY,
            "province": row["provincie"],
        }
        wanted.append(Wanted(row["gm_code"], row, fields))
    return _tally_agencies(file, wanted, tables, Agency.Kind.MUNICIPALITY)


def _import_changes(file: str, rows: list[Row]) -> Tally:
    """Which agency ends when, and who takes over. `tot` is the first day on which it is gone."""
    agencies = {agency.code: agency for agency in Agency.objects.all()}
    wanted = []
    for row in rows:
        for column, name_column in (("code", "naam"), ("opvolger_code", "opvolger")):
            _same_agency(row, row[column], row[name_column], agencies)
        if row["code"] == row["opvolger_code"]:
            raise row.wrong(_("een organisatie volgt zichzelf niet op"), _("Noem de opvolger."))
        fields = {"valid_until": _day(row, "tot"), "successor_id": agencies[row["opvolger_code"]].pk}
        wanted.append(Wanted(row["code"], row, fields))
    _stored, made, changed = bring_up_to_date(Agency, wanted, key="code")
    tally = Tally(file, len(made), len(changed), len(wanted) - len(changed))
    ended = Agency.objects.filter(successor__isnull=False)
    tally.gone = _names(ended.exclude(code__in=[wish.key for wish in wanted]))
    return tally


def _same_agency(row: Row, code: str, name: str, agencies: dict) -> None:
    """A wrong digit in a code must not end another municipality: code and name have to agree."""
    found = agencies.get(code)
    if found is None or not found.name.endswith(name):
        why = _("'%(code)s' is niet de code van %(name)s") % {"code": code, "name": name or "?"}
        raise row.wrong(why, _("Zoek code en naam op in gemeenten.csv."))


def _day(row: Row, column: str) -> date:
    try:
        return date.fromisoformat(row[column])
    except ValueError:
        raise row.wrong(_("'%s' is geen datum") % row[column], _("Schrijf jjjj-mm-dd.")) from None


def _tally_agencies(file: str, wanted: list[Wanted], tables: dict, kind: str) -> Tally:
    made, changed = _bring_agencies(wanted, tables)
    same = len(wanted) - len(made) - len(changed)
    return Tally(file, len(made), len(changed), same, _gone_agencies(kind, tables))


def _bring_agencies(wanted: list[Wanted], tables: dict[str, list[int]]) -> tuple[set, set]:
    """Make or change agencies and seat them; contact fields, website and dates stay as people left them."""
    agencies, made, changed = bring_up_to_date(Agency, wanted, key="code", only_new=["slug"])
    pairs = {(agencies[code].pk, region) for code, places in tables.items() for region in places}
    among = [agency.pk for agency in agencies.values()]
    added, removed = link(Agency.regions.through, "agency_id", "region_id", pairs, among)
    touched = {agency for agency, _region in added | removed}
    moved = {code for code, agency in agencies.items() if agency.pk in touched}
    return made, (changed | moved) - made


def _gone_agencies(kind: str, codes: Iterable[str]) -> list[str]:
    """Return the stored agencies of `kind` that the file lacks; ended ones and examples are expected."""
    lasting = Agency.objects.filter(kind=kind, is_example=False, valid_until__isnull=True)
    return _names(lasting.exclude(code__in=list(codes)))


def _names(queryset) -> list[str]:
    return [f"{item.name} ({item.code})" for item in queryset]


def _regions_by_code() -> dict[str, Region]:
    return {region.code: region for region in Region.objects.all()}


def _known_region(row: Row, code: str, regions: dict[str, Region]) -> Region:
    if code not in regions:
        raise row.wrong(_("onbekende vr_code '%s'") % code, _("Gebruik een code uit veiligheidsregios.csv."))
    return regions[code]


#: File -> who takes it over, the columns it needs, and its key. The order matters: agencies stand in regions.
FILES = {
    "veiligheidsregios.csv": (
        _import_safety_regions,
        "vr_code naam officiele_naam zetel provincie politie_eenheid",
        "vr_code",
    ),
    "tegelraster.csv": (_import_tiles, "vr_code afkorting_eigen rij kolom", "vr_code"),
    "vr_buren.csv": (_import_neighbours, "vr_a vr_b", "vr_a vr_b"),
    "politie_eenheden.csv": (_import_police_units, "code_eigen naam korte_naam vr_codes", "code_eigen"),
    "gemeenten.csv": (_import_municipalities, "gm_code weergavenaam slug vr_code provincie", "gm_code"),
    "wijzigingen.csv": (_import_changes, "code naam tot opvolger_code opvolger", "code"),
}
