"""Where the facts about Project X Haren come from. An empty date means that our collection gives none."""

from .shapes import source

COHEN_SUMMARY = "https://socialmediadna.nl/project-x-haren-hoofdrapport-twee-werelden-you-only-live-once/"
PART_TWO = "https://www.scribd.com/document/129273301/Rellen-Haren-deelrapport-2"
PART_TWO_CONCLUSION = (
    "https://5dok.net/article/algehele-conclusie-over-de-externe-communicatie-van-autoriteiten.ky61xnnq"
)
PART_TWO_ADVICE = "https://5dok.net/article/communicatie-van-autoriteiten-conclusies-aanbevelingen.ky61xnnq"
PART_GOVERNMENT = (
    "https://www.yumpu.com/nl/document/view/20458753/commissie-cohen-deelrapport-overheid-eenvandaag/19"
)
FACEBOOK_GROWTH = "https://marketingfacts.nl/berichten/projectx-haren-de-facebook-data-gevisualiseerd"
FIRST_DAY = "http://www.bluestar-security.nl/Project-X_Haren_De_Facebookrellen/"
FIRST_WEEKEND = "https://acceptatiefp.fok.nl/nieuws/564325/1/1/50/rellen-haren-leiden-tot-25-aangiften.html"
GRID = "https://gridgroningen.nl/liegen9"
EENVANDAAG = (
    "https://eenvandaag.avrotros.nl/item/"
    "kan-feestje-als-project-x-nog-steeds-gebeurt-continu-maar-loopt-niet-snel-meer-uit-de-hand/"
)
VOLKSKRANT = (
    "https://www.volkskrant.nl/nieuws-achtergrond/"
    "katwijk-hermetisch-afgesloten-om-project-x-te-voorkomen-gaat-er-nog-iemand-er-is-politie-~b066a87c/"
)
RTV_DRENTHE = "https://www.rtvdrenthe.nl/nieuws/72068/Commissie-Cohen-autoriteiten-Haren-hebben-gefaald"

HAREN_SOURCES = [
    source(
        "Commissie-Cohen: hoofdrapport ‘Twee werelden’, samenvatting bij Social Media DNA",
        COHEN_SUMMARY,
        "maart 2013",
    ),
    source("Commissie-Cohen: deelrapport 2, over de communicatie", PART_TWO, "8 maart 2013"),
    source(
        "Deelrapport 2, conclusie over de externe communicatie",
        PART_TWO_CONCLUSION,
        "8 maart 2013",
    ),
    source("Deelrapport 2, conclusies en aanbevelingen", PART_TWO_ADVICE, "8 maart 2013"),
    source("Commissie-Cohen: deelrapport over de overheid", PART_GOVERNMENT, "8 maart 2013"),
    source(
        "VVEM: de vier rapporten van de commissie",
        "https://vvem.nl/kennisbank/rapporten-commissie-haren-verschenen/",
        "2013",
    ),
    source(
        "RTV Drenthe: bevindingen en aanbevelingen van de commissie",
        RTV_DRENTHE,
        "maart 2013",
    ),
    source(
        "Social Media Tools: de commissie presenteert het eindrapport",
        "https://socialmediatools.nl/social-media-research/commissie-project-x-haren-presenteert-eindrapport/",
        "maart 2013",
    ),
    source(
        "Blik op Nieuws: de boodschap ‘er is geen feest’",
        "https://www.blikopnieuws.nl/2013/cohen-roepen-er-geen-feest-hielp-niet",
        "maart 2013",
    ),
    source(
        "Genootschap van Burgemeesters: Yolo-proof?",
        "https://www.burgemeesters.nl/yoloproof",
        "2013",
    ),
    source(
        "TNO: handreiking voor digitale handhaving",
        "https://socialmediadna.nl/project-x-handreiking-voor-digitale-handhaving/",
        "2013",
    ),
    source("Marketingfacts: de Facebookdata in beeld", FACEBOOK_GROWTH),
    source("Bluestar Security: overzicht van de gebeurtenissen", FIRST_DAY),
    source("GRID Groningen over de avond van de rellen", GRID),
    source(
        "Nieuwsbericht over de aangiften in het eerste weekend",
        FIRST_WEEKEND,
        "september 2012",
    ),
    source("EenVandaag: kan een feest als Project X nog gebeuren?", EENVANDAAG, "2022"),
    source(
        "de Volkskrant: Katwijk afgesloten om Project X te voorkomen",
        VOLKSKRANT,
        "2018",
    ),
    source(
        "GIC: kosten van het onderzoek",
        "https://www.gic.nl/economie/onderzoek-project-x-haren-bijna-4-ton",
        "2013",
    ),
    source(
        "OOG TV: de burgemeester van Haren stopt",
        "https://www.oogtv.nl/2013/03/rob-bats-stapt-op-als-burgemeester-van-haren/amp",
        "maart 2013",
    ),
    source(
        "Tweede Kamer: dossier 33 571",
        "https://zoek.officielebekendmakingen.nl/kst-33571-5.html",
        "24 april 2013",
    ),
    source(
        "BN DeStem: de fusie van Haren, Groningen en Ten Boer",
        "https://www.bndestem.nl/politiek/zo-stemden-de-37-fusiegemeenten-voor-de-verkiezingen~abfe582d/",
        "november 2018",
    ),
]
