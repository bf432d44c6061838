"""Dutch sentences for an invented site: patterns of the field, filled from word lists and the thesaurus.

A word list holds whole phrases with their article, so that a filled pattern stays a sentence.
"""

import random
import re
from collections.abc import Sequence

SLOT = re.compile(r"{(\w+)}")

WORDS: dict[str, str] = {
    "wat": """
        een oproep tot een straatfeest|een aangekondigde demonstratie|een gerucht over een vermist kind|
        een livestream van een vechtpartij|een oproep om vuurwerk te gooien|een filmpje van een aanrijding|
        een hitteplan met onrust op het water|een brand met veel rook|een voetbalwedstrijd met risico|
        een oproep om winkels te blokkeren|een dreigbericht aan een school|een opvanglocatie met veel vragen|
        een illegaal feest in een loods|een stroomstoring in de avond|een uitgelekte evenementenkaart|
        een hulpverlener die werd belaagd|een nepbericht over een evacuatie|een caravanrace zonder vergunning
    """,
    "plek": """
        op het stationsplein|bij het strand|in het winkelcentrum|op het industrieterrein|
        rond het gemeentehuis|
        in de binnenstad|bij de recreatieplas|op de boulevard|rond het stadion|in de nieuwbouwwijk|
        op de markt|
        bij de middelbare school|langs de ringweg|in het uitgaansgebied|bij de veerboot
    """,
    "kanaal": "TikTok|Snapchat|Instagram|Telegram|Facebook|X|WhatsApp|Discord|YouTube|Reddit|een buurtapp",
    "wie": """
        de omgevingsanalist|de communicatieadviseur|de adviseur openbare veiligheid|de informatiemanager|
        de officier van dienst bevolkingszorg|de wijkagent|de burgemeester|de teamleider toezicht|
        de webcareredacteur|de jongerenwerker|de adviseur crisisbeheersing|de privacyadviseur
    """,
    "groep": """
        jongeren uit de regio|buurtbewoners|bezoekers|supporters|ondernemers|ouders|leerlingen|toeschouwers|
        deelnemers aan de chat|inwoners van de naburige gemeente
    """,
    "aantal": """
        enkele tientallen|ruim honderd|een paar honderd|bijna duizend|zo’n vijftig|meer dan tweehonderd
    """,
    "wanneer": """
        op vrijdagavond|in het weekend|binnen een half uur|de volgende ochtend|een week van tevoren|
        rond middernacht|
        na schooltijd|tijdens de vakantie|in het eerste uur|na het tweede bericht|vlak voor de piketwissel
    """,
    "middel": """
        het omgevingsbeeld|de webcare|het logboek|de lijst met kernboodschappen|
        het belrondje langs de scholen|
        de tijdlijn|het vaste overleg met de politie|de bellijst|het actuele beeld|
        de afspraak over woordvoering
    """,
    "fout": """
        te laat delen|alleen naar één kanaal kijken|een gerucht herhalen|wachten op volledige zekerheid|
        zonder grondslag meekijken|de buurgemeente vergeten|de nacht niet bezetten|
        accounts opslaan zonder doel
    """,
    "doe": """
        bel eerst de school|leg doel en grondslag vast|deel het beeld elk half uur|noem één woordvoerder|
        laat de politie personen beoordelen|schrijf op wat u niet weet|
        vraag de buurgemeente om hetzelfde beeld|
        stop met meekijken als de aanleiding weg is|zet het antwoord ook op de eigen site|
        oefen de eerste tien minuten|
        houd berichten en personen uit elkaar|meld een dreiging meteen
    """,
    "gevolg": """
        kwam er rust|bleef de toestroom uit|was het beeld compleet|belden er minder mensen|
        bleven er vragen over|moest het team opschalen|wist iedereen wie het woord deed|
        liep het bericht vooruit op de feiten
    """,
    "waarde": "snelheid|zorgvuldigheid|openheid|privacy|rust|vertrouwen|een gedeeld beeld",
}  # fmt: skip

PATTERNS: dict[str, str] = {
    "fact": """
        {wanneer} verscheen op {kanaal} {wat}.|{aantal} {groep} kwamen {wanneer} bijeen {plek}.|
        {wie} zag het bericht {wanneer} en belde de piketdienst.|
        Op {kanaal} deelden {aantal} {groep} hetzelfde filmpje.|
        {plek} was het {wanneer} drukker dan verwacht.|
        De gemeente en de politie gebruikten {middel} om bij te blijven.|
        Na een uur {gevolg}.|{wie} legde elk besluit vast in het logboek.|
        Het bericht kwam uit {plaats} en ging daarna de regio rond.|
        Over ‘{term}’ bestond vooraf geen afspraak.|{wie} en {wie} verdeelden het werk {wanneer}.|
        Een tweede bericht op {kanaal} sprak het eerste tegen.
    """,
    "opinion": """
        Door {middel} {gevolg}.|Zonder {middel} was dit later gezien.|Wij kozen voor {waarde} boven {waarde}.|
        {fout} kostte ons tijd.|Het hielp dat {wie} het gebied kent.|
        De keuze tussen {waarde} en {waarde} bleef lastig.|
        Met ‘{term}’ begrepen de partners elkaar sneller.|{wie} had eerder aan tafel moeten zitten.
    """,
    "advice": """
        {doe}.|{doe}, ook als het rustig lijkt.|{doe} voordat {wie} naar buiten treedt.|
        Spreek af wie kijkt naar {kanaal}: {doe}.|
        Gebruik {middel} en {doe}.
    """,
    "question": """
        Wie heeft ervaring met {wat} {plek}?|Hoe regelen jullie {middel} als het bericht op {kanaal} staat?|
        Werkt {middel} ook {wanneer}?|Mag {wie} meekijken op {kanaal}, en op welke grondslag?|
        Wie deelt een voorbeeld van ‘{term}’?
    """,
    "reply": """
        Bij ons {gevolg} toen {wie} erbij kwam.|Wij doen het zo: {doe}.|
        Let op {fout}, dat ging in {plaats} mis.|
        Vraag het aan {wie}, die heeft {middel} opgezet.|
        Dat herken ik: op {kanaal} zagen wij {wanneer} hetzelfde.|
        Onze jurist noemt eerst ‘{term}’.|Dank, dit nemen we mee in onze oefening.|
        Bel gerust, wij sturen het format.
    """,
    "applies": """
        Dit geldt als {wat} nog rondgaat.|Dit geldt als {groep} elkaar via {kanaal} vinden.|
        Dit geldt zolang {wie} het beeld bijhoudt.
    """,
    "title_case": """
        {wat} {plek} in {plaats}|{plaats}: {wat}|{aantal} {groep} {plek} in {plaats}|
        Onrust na {wat} in {plaats}
    """,
    "title_lesson": "{doe}|{doe} bij {wat}|Niet doen: {fout}|{middel} helpt {wanneer}",
    "title_playbook": "Draaiboek voor {wat}|Zo werken wij bij {wat} {plek}|{wat}: van signaal tot leren",
    "title_thread": """
        Wie heeft ervaring met {wat}?|{middel}: hoe doen jullie dat?|Vraag over ‘{term}’|{wat} {plek}
    """,
    "title_guide": "Wat betekent ‘{term}’ voor de praktijk?|Werken met {middel}|‘{term}’ in gewone taal",
    "tool_name": """
        Peilstok|Uitkijk|Golfslag|Luisterlijn|Kompas|Wegwijs|Seinpost|Vuurtoren|Wimpel|Meetboei|Baken|
        Kaartenbak
    """,
    "tool_tail": "Beeld|Regio|Live|Zoek|Lokaal|Plus|Nacht|Open",
    "tool_does": """
        Zoekt in openbare berichten op {kanaal} en {kanaal}.|Meldt plotselinge groei rond ‘{term}’.|
        Toont berichten {plek} op een kaart.|Bewaart zoekvragen, geen personen.|
        Stuurt {wanneer} een samenvatting naar {wie}.
    """,
    "proof": """
        {wanneer} zagen wij het bericht op {kanaal} eerder dan de media.|
        Straattaal op {kanaal} werd half herkend.|
        {wie} vond dit in drie stappen.|In een oefening {plek} bleef dit achter.|
        De leverancier antwoordde {wanneer}.
    """,
}  # fmt: skip


def _parts(texts: str) -> list[str]:
    return [part for part in (" ".join(piece.split()) for piece in texts.split("|")) if part]


class Language:
    """Speaks Dutch of the field; the same sentences for the same `rng`.

    `terms` are names from the thesaurus, `places` names of municipalities.
    """

    def __init__(self, rng: random.Random, *, terms: Sequence[str], places: Sequence[str]):
        self.random = rng
        self.lists = {name: _parts(texts) for name, texts in {**WORDS, **PATTERNS}.items()}
        self.lists |= {"term": list(terms), "plaats": list(places)}

    def say(self, pattern: str, **known: str) -> str:
        """Return one filled pattern of that name, with a capital; `known` fills slots by name."""
        said: set[str] = set()
        filled = SLOT.sub(lambda slot: known.get(slot[1]) or self._another(slot[1], said), self.pick(pattern))
        return filled[0].upper() + filled[1:]

    def _another(self, name: str, said: set[str]) -> str:
        """Return an entry that this sentence does not hold yet."""
        word = self.pick(name)
        while word in said and len(self.lists[name]) > 1:
            word = self.pick(name)
        said.add(word)
        return word

    def pick(self, name: str) -> str:
        """Return one entry of a list."""
        return self.random.choice(self.lists[name])

    def text(self, *patterns: str, sentences: int, **known: str) -> str:
        """Return so many sentences, each after one of the patterns."""
        return " ".join(self.say(self.random.choice(patterns), **known) for _n in range(sentences))

    def paragraphs(self, *patterns: str, count: int, sentences: int = 5, **known: str) -> str:
        """Return rich text."""
        made = (self.text(*patterns, sentences=sentences, **known) for _n in range(count))
        return "".join(f"<p>{text}</p>" for text in made)
