"""The register is read whole, twice without change, and a bad row is named."""

import datetime
import time

import pytest

from cases.models import Agency, Region
from cases.regions.actions import import_registry
from cases.regions.files import BadRow

pytestmark = pytest.mark.django_db


def test_the_register_holds_the_whole_country():
    import_registry()
    assert Region.objects.safety_regions().count() == 25
    assert Agency.objects.filter(kind="safety_region").count() == 25
    assert Agency.objects.filter(kind="police_unit").count() == 12
    assert Agency.objects.filter(kind="municipality").count() == 342
    assert Region.objects.get(code="NL").slug == "landelijk"
    assert not Agency.objects.filter(regions__isnull=True).exists()


def test_a_municipality_a_region_and_a_police_unit_can_be_told_apart_by_name_and_address():
    import_registry()
    found = Agency.objects.filter(code__in=["GM0344", "VR09", "MNL"]).order_by("code")
    assert [(agency.name, agency.slug) for agency in found] == [
        ("Gemeente Utrecht", "utrecht"),
        ("Politie Eenheid Midden-Nederland", "politie-midden-nederland"),
        ("Veiligheidsregio Utrecht", "veiligheidsregio-utrecht"),
    ]


def test_national_police_units_sit_at_the_table_of_landelijk_only():
    import_registry()
    at_landelijk = Agency.objects.in_region(Region.objects.get(code="NL"))
    assert sorted(at_landelijk.values_list("code", flat=True)) == ["LO", "LX"]


def test_a_police_unit_sits_at_the_tables_of_all_its_regions():
    import_registry()
    unit = Agency.objects.get(code="NNL")
    assert sorted(unit.regions.values_list("code", flat=True)) == ["VR01", "VR02", "VR03"]


def test_neighbours_know_each_other_and_every_region_has_a_tile_of_its_own():
    import_registry()
    for region in Region.objects.safety_regions():
        assert region.neighbours.exists()
        assert all(region in other.neighbours.all() for other in region.neighbours.all())
    tiles = Region.objects.safety_regions().values_list("tile_row", "tile_column")
    assert len(set(tiles)) == 25


def test_wijdemeren_is_there_until_new_year_2027_and_hilversum_follows():
    import_registry()
    wijdemeren = Agency.objects.get(slug="wijdemeren")
    assert wijdemeren.successor.slug == "hilversum"
    last_day, first_day = datetime.date(2026, 12, 31), datetime.date(2027, 1, 1)
    assert wijdemeren in Agency.objects.valid_on(last_day)
    assert wijdemeren not in Agency.objects.valid_on(first_day)
    assert Agency.objects.valid_on(first_day).filter(kind="municipality").count() == 341


def test_a_second_import_changes_nothing():
    first = import_registry()
    before = list(Agency.objects.order_by("pk").values())
    second = import_registry()
    assert sum(tally.made for tally in first) == 26 + 50 + 12 + 342
    assert not any(tally.changed_something or tally.gone for tally in second)
    assert list(Agency.objects.order_by("pk").values()) == before


def test_the_import_takes_less_than_three_seconds():
    start = time.monotonic()
    import_registry()
    assert time.monotonic() - start < 3


def test_a_changed_name_comes_through_and_the_address_stays(register, edit):
    import_registry(register)
    edit("gemeenten.csv", "Stadskanaal;Stadskanaal;stadskanaal", "Stadskanaal;Knoalster;knoalster")
    tallies = {tally.file: tally for tally in import_registry(register)}
    assert (tallies["gemeenten.csv"].changed, tallies["gemeenten.csv"].same) == (1, 341)
    agency = Agency.objects.get(code="GM0037")
    assert (agency.name, agency.slug) == ("Gemeente Knoalster", "stadskanaal")


def test_a_municipality_that_moves_region_changes_tables(register, edit):
    import_registry(register)
    edit("gemeenten.csv", "GM0034;Almere;Almere;almere;VR25", "GM0034;Almere;Almere;almere;VR09")
    tallies = {tally.file: tally for tally in import_registry(register)}
    assert tallies["gemeenten.csv"].changed == 1
    assert [r.code for r in Agency.objects.get(code="GM0034").regions.all()] == ["VR09"]


def test_contacts_that_people_entered_stay():
    import_registry()
    contact = {"contact_role": "adviseur OOV", "contact_phone": "050 000 00 00", "website": "voorbeeld.nl"}
    Agency.objects.filter(code="GM0014").update(**contact)
    import_registry()
    assert Agency.objects.filter(code="GM0014", **contact).exists()


def test_what_vanished_from_the_file_is_reported_and_kept(register, edit):
    import_registry(register)
    text = (register / "gemeenten.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in text if not line.startswith("GM0037;")]
    (register / "gemeenten.csv").write_text("".join(kept), encoding="utf-8")
    tallies = {tally.file: tally for tally in import_registry(register)}
    assert tallies["gemeenten.csv"].gone == ["Gemeente Stadskanaal (GM0037)"]
    assert "Gemeente Stadskanaal" in str(tallies["gemeenten.csv"])
    assert Agency.objects.filter(code="GM0037").exists()


def test_an_example_agency_is_not_reported_as_vanished(agencies):
    agencies.veenstroom.is_example = agencies.wadrand.is_example = agencies.duinkust.is_example = True
    for agency in (agencies.veenstroom, agencies.wadrand, agencies.duinkust):
        agency.save()
    assert not any(tally.gone for tally in import_registry())


BAD_ROWS = [
    # file, what somebody typed, where it goes wrong, what the message says
    ("gemeenten.csv", ("almere;VR25", "almere;VR99"), 3, "onbekende vr_code 'VR99'"),
    ("gemeenten.csv", ("GM0034;Almere;Almere", "GM0034;Almere;"), 3, "kolom 'weergavenaam' is leeg"),
    ("gemeenten.csv", ("GM0034;", ";"), 3, "kolom 'gm_code' is leeg"),
    ("gemeenten.csv", ("GM0034;", "GM0014;"), 3, "'GM0014' staat ook op regel 2"),
    ("gemeenten.csv", (";almere;", ";groningen;"), 3, "'groningen' is al in gebruik"),
    ("gemeenten.csv", (";almere;", ";met spatie;"), 3, "slug"),
    ("gemeenten.csv", ("Almere;almere", "A" * 200 + ";almere"), 3, "120"),
    ("gemeenten.csv", ("GM0034;Almere;", "GM0034;Almere;extra;"), 3, "10 kolommen in plaats van 9"),
    ("gemeenten.csv", ("vr_code", "regio"), 1, "kolom 'vr_code' ontbreekt"),
    ("gemeenten.csv", ("GM0034;Almere", 'GM0034;"Almere'), None, "gemeenten.csv, regel"),
    ("politie_eenheden.csv", ("VR01 VR02 VR03", "VR01 XX02"), 2, "onbekende vr_code 'XX02'"),
    ("politie_eenheden.csv", ("VR01 VR02 VR03", ""), 2, "kolom 'vr_codes' is leeg"),
    ("tegelraster.csv", ("Fryslân;0;3", "Fryslân;0;4"), 3, "op deze tegel staat al VR01"),
    ("tegelraster.csv", ("Fryslân;0;3", "Fryslân;nul;3"), 3, "kolom 'rij' bevat 'nul'"),
    ("vr_buren.csv", ("VR01;VR02", "VR01;VR01"), 2, "geen buur van zichzelf"),
    ("wijzigingen.csv", ("2027-01-01", "1-1-2027"), 2, "'1-1-2027' is geen datum"),
    (
        "wijzigingen.csv",
        ("GM0402;Hilversum", "GM0403;Hilversum"),
        2,
        "'GM0403' is niet de code van",
    ),
]


@pytest.mark.parametrize(("name", "typo", "line", "why"), BAD_ROWS)
def test_a_bad_row_is_named_with_file_line_and_mend(name, typo, line, why, register, edit):
    edit(name, *typo)
    with pytest.raises(BadRow) as caught:
        import_registry(register)
    assert caught.value.file == name
    assert line is None or caught.value.line == line
    assert why in str(caught.value)
    assert caught.value.mend in str(caught.value)


def test_a_bad_file_changes_nothing_at_all(register, edit):
    import_registry(register)
    edit("gemeenten.csv", "Groningen;Groningen;groningen", "Groningen;Grunn;groningen")
    edit("gemeenten.csv", "almere;VR25", "almere;VR99")
    with pytest.raises(BadRow):
        import_registry(register)
    assert Agency.objects.get(code="GM0014").name == "Gemeente Groningen"


@pytest.mark.parametrize("content", [b"", b"gm_code;weergavenaam;slug;vr_code;provincie\n", b"\xff\xfe\x00"])
def test_an_empty_or_unreadable_file_is_named(content, register):
    (register / "gemeenten.csv").write_bytes(content)
    with pytest.raises(BadRow, match=r"gemeenten\.csv, regel 1"):
        import_registry(register)


def test_a_missing_file_is_named(register):
    (register / "vr_buren.csv").unlink()
    with pytest.raises(BadRow, match="het bestand is er niet"):
        import_registry(register)
