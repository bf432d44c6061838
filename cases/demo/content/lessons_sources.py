"""Where the facts behind the lessons come from, one name per source; an empty date means unknown to us."""

from datetime import date

from .shapes import assessed, source

COHEN = assessed("Commissie-Cohen", "8 maart 2013", day=date(2013, 3, 8))
COT_BEACH = assessed("COT", "9 december 2009", day=date(2009, 12, 9))
COT_TRAM = assessed("COT", "10 december 2019", day=date(2019, 12, 10))
COT_EINDHOVEN_REPORT = assessed("COT", "maart 2021")
COT_LIMBURG_REPORT = assessed("COT", "januari 2022")
SAFETY_BOARD_BONFIRES = assessed("Onderzoeksraad voor Veiligheid", "oktober 2019")
BERENSCHOT_REPORT = assessed("Berenschot", "december 2024")
INSPECTORATE = assessed("Inspectie Justitie en Veiligheid", "2025")
TWENTE_MH17 = assessed(
    "Universiteit Twente, in opdracht van het WODC", "9 december 2015", day=date(2015, 12, 9)
)
COUNCIL_OF_STATE = assessed("Raad van State", "11 juni 2025", day=date(2025, 6, 11))

COHEN_SUMMARY = source(
    "Commissie-Cohen: samenvatting van het hoofdrapport bij Social Media DNA",
    "https://socialmediadna.nl/project-x-haren-hoofdrapport-twee-werelden-you-only-live-once/",
    "maart 2013",
)
COHEN_FINDINGS = source(
    "RTV Drenthe: bevindingen en aanbevelingen van de commissie-Cohen",
    "https://www.rtvdrenthe.nl/nieuws/72068/Commissie-Cohen-autoriteiten-Haren-hebben-gefaald",
    "maart 2013",
)
COHEN_COMMUNICATION = source(
    "Commissie-Cohen, deelrapport 2: conclusie over de externe communicatie",
    "https://5dok.net/article/algehele-conclusie-over-de-externe-communicatie-van-autoriteiten.ky61xnnq",
    "8 maart 2013",
)
COHEN_ADVICE = source(
    "Commissie-Cohen, deelrapport 2: conclusies en aanbevelingen",
    "https://5dok.net/article/communicatie-van-autoriteiten-conclusies-aanbevelingen.ky61xnnq",
    "8 maart 2013",
)
NO_PARTY = source(
    "Blik op Nieuws: de boodschap ‘er is geen feest’",
    "https://www.blikopnieuws.nl/2013/cohen-roepen-er-geen-feest-hielp-niet",
    "maart 2013",
)
EENVANDAAG_2022 = source(
    "EenVandaag: kan een feest als Project X nog gebeuren?",
    "https://eenvandaag.avrotros.nl/item/"
    "kan-feestje-als-project-x-nog-steeds-gebeurt-continu-maar-loopt-niet-snel-meer-uit-de-hand/",
    "2022",
)
GROWTH = source(
    "Marketingfacts: de Facebookdata in beeld",
    "https://marketingfacts.nl/berichten/projectx-haren-de-facebook-data-gevisualiseerd",
)
FIRST_DAY = source(
    "Bluestar Security: overzicht van de gebeurtenissen in Haren",
    "http://www.bluestar-security.nl/Project-X_Haren_De_Facebookrellen/",
)
FIRST_WEEKEND = source(
    "Nieuwsbericht over de aangiften in het eerste weekend na Haren",
    "https://acceptatiefp.fok.nl/nieuws/564325/1/1/50/rellen-haren-leiden-tot-25-aangiften.html",
    "september 2012",
)
TNO_HAREN = source(
    "TNO: handreiking voor digitale handhaving",
    "https://socialmediadna.nl/project-x-handreiking-voor-digitale-handhaving/",
    "2013",
)
YOLO_PROOF = source(
    "Genootschap van Burgemeesters: Yolo-proof?", "https://www.burgemeesters.nl/yoloproof", "2013"
)
REUNION_DECISION = source(
    "Haren de Krant: het besluit over het noodbevel",
    "http://www.harendekrant.nl/project-x-2-0-kiem-gesmoord-alerte-politie-lees-meer/",
    "2016",
)
REUNION_PAGE = source(
    "Haren de Krant: de pagina en de maker",
    "http://www.harendekrant.nl/nieuws/"
    "wilde-haren-opnieuw-ontwrichten-vervolg-op-project-x-vier-jaar-rampnacht-deel-2/",
    "2016",
)
REUNION_EVENING = source(
    "Haarlems Dagblad: reünie Project X Haren",
    "http://www.haarlemsdagblad.nl/algemeen/binnenland/article28533412.ece/"
    "Reunie-Project-X-Haren-in-de-kiem-gesmoord",
    "september 2016",
)
AMERSFOORT = source(
    "Soester Kwartier: Project X Amersfoort",
    "https://www.soesterkwartier.info/kat-en-muisspel-rond-project-x-amersfoort/",
)
CUIJK_WARNING = source(
    "BN DeStem: waarschuwing van de burgemeester van Cuijk",
    "https://www.bndestem.nl/binnenland/"
    "burgemeester-cuijk-waarschuwt-voor-project-x-feest-nacht-in-cel-is-niet-leuk~afa5572e/",
    "december 2018",
)
CUIJK_EVENING = source(
    "NU.nl: aanhoudingen rond het feest in Katwijk",
    "https://www.nu.nl/binnenland/5617631/"
    "twee-mannen-opgepakt-opruiing-project-x-feest-vier-arrestaties-katwijk.html",
    "december 2018",
)
CUIJK_LESSON = source(
    "De Stentor: gedragsonderzoeker over de aanpak in Katwijk",
    "https://www.destentor.nl/binnenland/"
    "maak-duidelijk-dat-je-niet-in-buurt-van-project-x-kan-komen-dan-neemt-animo-af~a84b4dc8/",
    "december 2018",
)
BEACH_FINDINGS = source(
    "EenVandaag: bevindingen van het COT over Hoek van Holland",
    "https://eenvandaag.avrotros.nl/item/politie-justitie-en-gemeente-faalden/",
    "december 2009",
)
BEACH_REPORT = source(
    "WOS: rapport van het COT over de strandrellen",
    "https://archief.wos.nl/nieuwsarchief/bericht/20091209-vernietigend-rapport-cot-over-strandrellen",
    "9 december 2009",
)
MOERDIJK_TWITTER = source(
    "NRC: Twitter was sneller dan het crisisteam",
    "https://www.nrc.nl/nieuws/2011/01/14/twitter-was-veel-sneller-dan-het-crisisteam-11987873-a1212816",
    "14 januari 2011",
)
MOERDIJK_CHANNELS = source(
    "Binnenlands Bestuur: crisis.nl en het publieksnummer",
    "https://www.binnenlandsbestuur.nl/openbare-orde-en-veiligheid/achtergrond/achtergrond/"
    "dubbele-ramp.660414.lynkx",
)
MOERDIJK_STRUCTURE = source(
    "BN DeStem: de lessen van de brand bij Chemie-Pack",
    "https://www.bndestem.nl/moerdijk/de-harde-lessen-van-de-brand-bij-chemie-pack-is-de-veiligheid-op-"
    "industrieterreinen-nu-verbeterd~a9353c64/",
)
LEIDEN_SCHOOLS = source(
    "NOS: scholen in Leiden dicht om een dreiging",
    "https://nos.nl/artikel/498255-scholen-leiden-dicht-om-dreiging.html",
    "april 2013",
)
LEIDEN_DILEMMA = source(
    "Social Media DNA: scholen dicht door een bericht op 4chan",
    "https://socialmediadna.nl/scholen-leiden-dicht-vanwege-een-4chan-bericht/",
)
TWITCIDENT = source(
    "Engineers Online: Twitcident detecteert, filtert en analyseert",
    "https://www.engineersonline.nl/twitcident-detecteert-filtert-en-analyseert/",
)
MH17_EVALUATION = source(
    "U-Today: de crisisbeheersing rond MH17",
    "https://utoday.nl/news/62359/UT_Crisisbeheersing_MH17_in_begin_moeizaam",
    "december 2015",
)
STEENBERGEN_FIRST = source(
    "Kijk op Steenbergen: de bijeenkomst in ’t Cromwiel",
    "https://kijkopsteenbergen.nl/luister-gewoon-naar-de-bevolking/",
    "oktober 2015",
)
STEENBERGEN_SECOND = source(
    "Trouw: Steenbergen houdt het rustig",
    "https://www.trouw.nl/nieuws/steenbergen-houdt-het-rustig-bij-asieldebat-wel-steen-door-ruit~be9c0191/",
    "2015",
)
STEENBERGEN_2025 = source(
    "Omroep Brabant: de verstoorde raadsvergadering in Steenbergen",
    "https://www.omroepbrabant.nl/nieuws/4760457/"
    "politiek-steenbergen-woest-na-gewelddadig-protest-gif-in-de-samenleving",
    "oktober 2025",
)
GELDERMALSEN = source(
    "Nieuwsblad Geldermalsen: de raad evalueert het proces",
    "https://nieuwsbladgeldermalsen.nl/lokaal/raad-geldermalsen-evalueert-azc-proces-86015",
    "januari 2016",
)
BONFIRES = source(
    "Omroep West: het onderzoek naar de vreugdevuren",
    "https://www.omroepwest.nl/nieuws/3947480/"
    "LEES-TERUG-hoe-gemeente-waarschuwingen-over-vliegvuur-negeerde-en-bouwers-vrij-spel-hadden",
    "oktober 2019",
)
TRAM = source(
    "Nieuws.nl: het COT over de aanslag in de tram",
    "https://nieuws.nl/algemeen/20191210/driehoek-utrecht-had-eerder-moeten-opschalen/",
    "10 december 2019",
)
URK = source(
    "Joop: de teststraat op Urk",
    "https://joop.bnnvara.nl/nieuws/ggd-testlocatie-urk-in-brand-gestoken-uit-protest-tegen-avondklok",
    "januari 2021",
)
EINDHOVEN = source(
    "NH Nieuws: het COT over de avondklokrellen in Eindhoven",
    "https://www.nhnieuws.nl/nieuws/n32419/grof-geweld-bij-avondklokrellen-kon-niet-worden-voorzien",
    "maart 2021",
)
LIMBURG = source(
    "Nieuws.nl: het COT over het hoogwater in Limburg",
    "https://nieuws.nl/algemeen/20220124/watersnood-limburg-was-voorbij-het-ergste-scenario/",
    "24 januari 2022",
)
ROTTERDAM = source(
    "Politie: liveblog over de Coolsingel",
    "https://www.politie.nl/nieuws/2021/november/19/07-liveblog-ongeregeldheden-coolsingel.html",
    "19 november 2021",
)
AREA_BAN = source(
    "Pels Rijcken: uitspraak over het online gebiedsverbod",
    "https://pelsrijcken.nl/kennis/"
    "online-gebiedsverbod-burgemeester-utrecht-houdt-ook-bij-afdeling-geen-stand",
    "11 juni 2025",
)
FARMERS = source(
    "AD: de politie over de onvoorspelbare boerenacties",
    "https://www.ad.nl/binnenland/"
    "politie-adviseert-werk-vandaag-thuis-vanwege-onvoorspelbare-boerenacties~a22afb8a/",
    "juli 2022",
)
HAGUE_ARREST = source(
    "Nieuws.nl: de burgemeester over de aanhouding",
    "https://nieuws.nl/algemeen/20240228/van-zanen-niet-goed-dat-ik-niet-wist-van-aanhouding-om-opruiing/",
    "28 februari 2024",
)
HAGUE_REPORT = source(
    "Welingelichte Kringen: het onderzoek van Berenschot",
    "https://www.welingelichtekringen.nl/samenleving/"
    "politie-en-om-deelden-niet-alle-info-over-dreiging-eritrees-feest",
    "december 2024",
)
AMSTERDAM_BEFORE = source(
    "NOS: een verbod is overwogen",
    "https://nos.nl/artikel/"
    "2544172-amsterdam-overwoog-verbod-op-ajax-maccabi-na-incidenten-met-fans-en-taxichauffeurs",
    "november 2024",
)
AMSTERDAM_INSPECTION = source(
    "Hart van Nederland: rapport over de voorbereiding van de politie",
    "https://www.hartvannederland.nl/112/crime/artikelen/"
    "noord-holland-amsterdam-rapport-politie-voorbereiding-geweld-ajax-maccabi",
    "2025",
)
AMSTERDAM_FACEBOOK = source(
    "NRC: Amsterdam in de fout met gegevens van hangjongeren",
    "https://www.nrc.nl/nieuws/2018/05/16/amsterdam-in-de-fout-met-gegevens-hangjongeren-a1603291",
    "16 mei 2018",
)
FOUR_CONDITIONS = source(
    "Vier voorwaarden voor online monitoring",
    "https://maatschappelijkeonrust.nl/nieuws-en-trends/online-monitoring",
    "26 oktober 2023",
)
TEN_FINES = source(
    "Gemeente.nu: boete voor tien gemeenten",
    "https://www.gemeente.nu/bedrijfsvoering/privacy/"
    "boete-voor-tien-gemeenten-die-onderzoek-deden-naar-moslimgemeenschappen/",
    "5 februari 2026",
)
ADDRESS_GUIDE = source("RvIG: handreiking internetonderzoek", "https://rvig.nl/node/745")
