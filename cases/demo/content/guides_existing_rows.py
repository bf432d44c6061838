"""Guides that others made on looking and acting online, in the order of their subject."""

from .shapes import existing_guide

SOURCED = "Openbare bron"

LAW_AND_MEASURES = [
    existing_guide(
        "Handreiking online onderzoek door gemeenten (openbare orde)",
        "BZK en JenV met de VNG; Hooghiemstra & Partners, Pro Facto",
        "2023",
        "Stappenplan: is online onderzoek nodig en toegestaan, en zo ja, hoe? Met het juridisch kader, vragen en "
        "antwoorden, en advies van de Landsadvocaat.",
        SOURCED,
        "https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail?did=2023D44654&id=2023D44654",
    ),
    existing_guide(
        "Barrièremodel en tool online aangejaagde ordeverstoringen",
        "CCV",
        "2024",
        "Fasen met barrières: signaleren, communiceren en ingrijpen. Ruim vijftig maatregelen uit strafrecht, "
        "bestuursrecht en civiel recht, en zonder recht.",
        "Openbare bron; de namen van de fasen vonden wij niet",
        "https://veiligheidsalliantie.nl/nieuws/ccv-tool-online-aangejaagde-ordeverstoringen",
    ),
    existing_guide(
        "Interventiekaart en juridische handreiking Online Orde",
        "Noord-Holland Samen Veilig",
        "2022",
        "Handvatten om online in te grijpen, na onderzoek bij 32 gemeenten. Een model voor een protocol is "
        "aangekondigd.",
        SOURCED,
        "https://hetccv.nl/nieuws/hoe-voorkomen-gemeenten-online-aangejaagde-ordeverstoringen/",
    ),
    existing_guide(
        "Aanpak in kaart",
        "NHL Stenden (De Vries, Bantema) voor Noord-Holland Samen Veilig",
        "2022",
        "Ervaringen met signaleren en ingrijpen. Advies: ga van reageren naar voorkomen.",
        SOURCED,
        "https://www.researchgate.net/publication/"
        "359866462_Aanpak_in_kaart_-_Inzicht_in_een_regionale_aanpak_van_online_aangejaagde_ordeverstoringen",
    ),
    existing_guide(
        "Juridische grenzen en kansen bij openbare-ordehandhaving",
        "NHL Stenden voor het veiligheidsoverleg IJsselland",
        "2022",
        "Wat een APV wel en niet kan bij online oproepen.",
        SOURCED,
        "https://www.gemeente.nu/veiligheid/openbare-orde/"
        "huidige-regels-ongeschikt-om-online-ordeverstoringen-te-tackelen/",
    ),
    existing_guide(
        "Black box van gemeentelijke online monitoring",
        "NHL Stenden en RUG, Politie & Wetenschap",
        "2021",
        "Hoe gemeenten monitoren, met welke doelen en waar de grenzen liggen.",
        SOURCED,
        "https://scribd.com/document/510405548/Factsheet-gemeentelijke-online-monitoring",
    ),
    existing_guide(
        "Burgemeesters in cyberspace",
        "NHL Stenden en RUG, Politie & Wetenschap",
        "2018",
        "Maatregelen van de burgemeester in een digitale wereld.",
        SOURCED,
        "https://fdocuments.nl/document/"
        "pw103-naar-martien-voor-nieuwe-proef-deel-30-w-bantema-sma-twickler-saj-munneke.html",
    ),
    existing_guide(
        "Zakboek Openbare orde en veiligheid (derde druk)",
        "Nederlands Genootschap van Burgemeesters en RUG",
        "2021",
        "Bevoegdheden van de burgemeester.",
        SOURCED,
        "https://5dok.net/document/rz3n8gmq-zakboek-openbare-orde-en-veiligheid.html",
    ),
    existing_guide(
        "Online en sociale media bij overlast",
        "CCV",
        "2014",
        "Werken in drie fasen: informatie, analyse en actie.",
        SOURCED,
        "http://docplayer.nl/670935-Online-en-sociale-media-bij-overlast.html",
    ),
]

UNREST = [
    existing_guide(
        "Handelingskader maatschappelijke onrust",
        "Ondersteuningsnetwerk maatschappelijke onrust",
        "vanaf 2023",
        "Wat een gemeente kan inregelen. Onrust hoort bij democratie en er is geen vast recept.",
        SOURCED,
        "https://maatschappelijkeonrust.nl/handelingskader",
    ),
    existing_guide(
        "Handreiking aanpak (dreigende) maatschappelijke onrust Midden-Nederland",
        "Veiligheidscoalitie Midden-Nederland",
        "",
        "Checklist voor de driehoek, met een deel over evenementen zonder vergunning.",
        SOURCED,
        "https://veiligheidscoalitie.nl/apothekerskast/radicalisering-onrust/incidenten-en-evenementen/",
    ),
    existing_guide(
        "Handreiking aanpak maatschappelijke onrust",
        "Veiligheidsregio Twente",
        "2015",
        "Coördinatie door de driehoek, een kernteam, fasen en taken.",
        SOURCED,
        "https://vdocuments.net/"
        "handreiking-aanpak-maatschappelijk-onrust-een-incident-wat-binnen-de-jeugdzorg.html",
    ),
    existing_guide(
        "Protocol maatschappelijke onrust",
        "Fryslân",
        "",
        "Regionaal protocol.",
        "Alleen de titel gezien",
        "https://docplayer.nl/amp/9863580-Protocol-maatschappelijke-onrust-fryslan.html",
    ),
    existing_guide(
        "Omgaan met maatschappelijke spanningen (SAMOS)",
        "",
        "2016",
        "Fasen, een kernteam en vroeg signaleren met het BOB-model.",
        "Openbare bron; wij weten niet wie het schreef",
        "https://5dok.net/document/yj7m5ed5-omgaan-met-maatschappelijke-spanningen.html",
    ),
    existing_guide(
        "Sociale media: factor van invloed op onrustsituaties?",
        "Politie & Wetenschap (Johannink en anderen)",
        "2013",
        "Onderzoek van casussen over onrust en sociale media.",
        SOURCED,
        "https://www.slideshare.net/Twittercrisis/sociale-media-factor-van-invloed-op-onrustsituaties",
    ),
]

COMMUNICATION = [
    existing_guide(
        "GROOTER: taakkaarten bevolkingszorg",
        "Landelijk Overleg van Coördinerend Gemeentesecretarissen",
        "2013",
        "Een taakkaart per proces, ook voor communicatie.",
        SOURCED,
        "http://docplayer.nl/17713597-Opleiden-trainen-en-oefenen-in-de-gemeentelijke-crisisbeheersing-"
        "project-grooter-taakkaarten-bevolkingszorg.html",
    ),
    existing_guide(
        "Advies voor risico- en crisiscommunicatie",
        "NCTV en anderen",
        "2011",
        "Rollen, zoals adviseur van het beleidsteam, en formulieren voor het omgevingsbeeld.",
        SOURCED,
        "https://docplayer.nl/115629198-Advies-voor-risicocommunicatie-en-crisiscommunicatie-teksten-voor-"
        "regionaal-beleidsplan-en-regionaal-crisisplan.html",
    ),
    existing_guide(
        "Onderwerp crisiscommunicatie",
        "NIPV",
        "actueel",
        "Drie doelen: betekenis geven, schade beperken en de informatiebehoefte vervullen. Een taak van de "
        "burgemeester of de voorzitter van de veiligheidsregio.",
        SOURCED,
        "https://nipv.nl/onderwerp/crisiscommunicatie/",
    ),
    existing_guide(
        "Yolo-proof?",
        "Nederlands Genootschap van Burgemeesters",
        "2013",
        "Kanttekeningen bij het rapport-Cohen: bevoegdheden, GRIP en communicatie los opschalen.",
        SOURCED,
        "https://www.burgemeesters.nl/yoloproof",
    ),
    existing_guide(
        "Sociale media in Groningen",
        "Gemeente Groningen",
        "2013",
        "Strategie met aparte delen over webmonitoring en webcare.",
        SOURCED,
        "https://pt.slideshare.net/KING_Gemeenten/groningen-conceptnota-sociale-media-jul-2013",
    ),
]

LOOKING = [
    existing_guide(
        "Sociale media veranderen het veiligheidsdomein",
        "IFV en VDMMP",
        "2014",
        "Vier fasen: luisteren, produceren, reageren en interactie. Twee functies: kanaal en bron.",
        SOURCED,
        "http://docplayer.nl/20218-Sociale-media-veranderen-het-veiligheidsdomein.html",
    ),
    existing_guide(
        "Monitoring en analyse van informatie op sociale en online media",
        "Gorissen en Johannink",
        "2016",
        "Van leren naar verbeteren: verzamelen, betrouwbaarheid en relevantie.",
        SOURCED,
        "https://pt.slideshare.net/Hemmelhoes/"
        "onderzoeksrapport-monitoring-en-analyse-informatie-inge-gorissen-en-roy-johannink-juni-2016",
    ),
    existing_guide(
        "Project X: handreiking voor digitale handhaving",
        "TNO (De Vries)",
        "2013",
        "Monitoring, kennis en soorten maatregelen na Haren.",
        SOURCED,
        "https://socialmediadna.nl/project-x-handreiking-voor-digitale-handhaving/",
    ),
    existing_guide(
        "#SM @OOV?",
        "TNO",
        "2011",
        "Visie op sociale media bij openbare orde en veiligheid.",
        SOURCED,
        "https://es.slideshare.net/Twittercrisis/tnosocialemediaveiligheidsdomein1-120212133748phpapp01",
    ),
]

EXISTING_GUIDES = [*LAW_AND_MEASURES, *UNREST, *COMMUNICATION, *LOOKING]
