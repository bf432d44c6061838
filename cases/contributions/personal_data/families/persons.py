"""Likely names of people: near a role, after initials, or a known first name with a surname.

Words are read one by one with a small look ahead, so the time grows with the text and with nothing else.
"""

import re
from typing import NamedTuple

from ..kinds import Finding, Found, Kind, found
from .first_names import FIRST_NAMES, SURNAMES
from .places import BRANDS, STREET_WORDS, is_street, no_persons

_WORD = re.compile(r"(?:[^\W\d_]+(?:['’-][^\W\d_]+)*|['’][st]\b)\.?")
_GAP = re.compile(r"[ \t\u00a0]{0,3}")
#: "TweetDeck", but not "McDonald" or "MacLean".
_BRANDLIKE = re.compile(r"(?<!^Mc)(?<!^Mac)(?<=[a-z])[A-Z]")
_AGE = re.compile(r" ?\((?:[1-9]\d)(?: jaar)?\)")

#: Words after which a small "van" may begin a name, for they are always followed by one.
TITLES = frozenset(
    (
        "mevrouw mevr mevr. mw mw. meneer dhr dhr. heer mijnheer juffrouw familie fam. ds. dr. ir. mr. drs. prof. ing."
    ).split()
)
#: Ends of words for a person's role: "wijkagent", "oud-burgemeester", "hoofdagente".
_ROLES = tuple(
    """
    agent agente agenten burgemeester wethouder ambtenaar boa inwoner inwoonster bewoner bewoonster verdachte
    verdachten
    slachtoffer getuige jongere jongen meisje leerling buurman buurvrouw moeder vader zoon dochter broer zus
    zusje oom
    tante officier raadslid minister staatssecretaris journalist journaliste verslaggever imam dominee pastoor
    docent
    docente leraar lerares directeur directrice voorzitter collega adviseur woordvoerder woordvoerster
    medewerker
    medewerkster commandant teamchef teamleider coördinator coordinator jongerenwerker influencer youtuber
    tiktokker
    streamer dader melder meldster organisator eigenaar eigenaresse ondernemer winkelier huisarts trainer
    student
    studente rechercheur inspecteur secretaris griffier beveiliger portier rector conciërge mentor hulpverlener
    initiatiefnemer vriend vriendin ex-vriend aangever aangeefster arrestant relschopper vrouw man initiator
    beheerder
    president premier jarige bestuurder leider commissaris hoofdofficier politiechef korpschef gebruiker rapper
    dj artiest actievoerder demonstrant klant
    """.split()
)
_ROLE_WORDS = frozenset(_ROLES)
_LONG_ROLES = tuple(role for role in _ROLES if len(role) > 4)
#: "een jongen genaamd Kevin", "hij heet Kevin".
_CALLED = frozenset("genaamd genaamde geheten heet heette naam: ene zekere".split())

_NAMING = frozenset("naam voornaam achternaam contact contactpersoon auteur".split())
_KNOWN = FIRST_NAMES | SURNAMES
#: Before a first name alone, in the middle of a sentence.
_TOWARDS = frozenset(
    "volgens aldus met door tegen aan bij van naar voor en zei belde sprak vertelde hoorde vroeg".split()
)
_ARTICLES = frozenset("de een onze hun zijn haar hoofd".split())

_BETWEEN = frozenset(
    "van de den der ten ter te het 't ’t el al la le von du di da dos bin ben in op aan 's".split()
)


class Word(NamedTuple):
    """One word with its place; `dotted` when a point belongs to it."""

    text: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        return self.text.rstrip(".")

    @property
    def is_initial(self) -> bool:
        return len(self.text) == 2 and self.text[1] == "." and self.text[0].isupper() and self.text[0] != "X"

    @property
    def is_name(self) -> bool:
        bare = self.bare
        return len(bare) > 1 and bare[0].isupper() and not bare.isupper() and not _BRANDLIKE.search(bare)

    @property
    def is_between(self) -> bool:
        return self.bare.lower() in _BETWEEN


class _Reader:
    """Reads the words of one text; `name_at` says where a name that begins at a word ends."""

    def __init__(self, text: str):
        self.text = text
        self.words = [Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]

    def follows(self, place: int) -> bool:
        """Whether nothing but a space stands between this word and the one before."""
        if not 0 < place < len(self.words):
            return False
        gap = self.text[self.words[place - 1].end : self.words[place].start]
        return len(gap) <= 3 and bool(_GAP.fullmatch(gap))

    def joined(self, place: int) -> bool:
        """The same, and the word before does not end its sentence."""
        if not self.follows(place):
            return False
        before = self.words[place - 1]
        return not before.text.endswith(".") or before.is_initial

    def initials(self, place: int) -> int:
        """Return the place after the initials that begin here; six are enough for anybody."""
        first = place
        while place < len(self.words) and self.words[place].is_initial and place - first < 6:
            place += 1
            if not self.follows(place):
                break
        return place

    def between(self, place: int) -> int:
        """Return the place after the small words ("van den") that begin here, at most three."""
        last = place
        while (
            last < len(self.words) and last - place < 3 and self.words[last].is_between and self.joined(last)
        ):
            last += 1
        return last

    def surname(self, place: int) -> int:
        """Return the place after a surname, with its small words, or `place` when there is none."""
        if place >= len(self.words) or not self.joined(place):
            return place
        after = self.between(place)
        if after >= len(self.words) or not self.joined(after):
            return place
        word = self.words[after]
        if after > place and self._is_shortened(word):
            return after + 1
        if not word.is_name or (after == place and word.bare in STREET_WORDS):
            return place
        return self.double(after + 1)

    @staticmethod
    def _is_shortened(word: Word) -> bool:
        """ "Jan de V." """
        return word.is_initial

    def double(self, place: int) -> int:
        """A second surname: "Fatima El Amrani", "Van der Meer-de Boer"."""
        if self.words[place - 1].text.lower().rpartition("-")[2] in _BETWEEN:
            return max(place, self.surname(place))
        if place < len(self.words) and self.joined(place) and not self.words[place - 1].text.endswith("."):
            word = self.words[place]
            if word.is_name and word.bare not in no_persons() and not word.is_between:
                return place + 1
        return place


def find_persons(text: str) -> Found:
    """Yield likely names; only the name is the finding, never the role before it."""
    reader = _Reader(text)
    place, total = 0, len(reader.words)
    while place < total:
        span = _person_at(reader, place)
        if span is None:
            place += 1
            continue
        yield _finding(reader, *span)
        place = span[1]
        if _goes_on(reader, place):
            yield _finding(reader, place + 1, place + 2)
            place += 2


def _goes_on(reader: _Reader, place: int) -> bool:
    """ "agenten Bos en Kramer": after a name, "en" and another name that is known."""
    if not (reader.joined(place) and reader.joined(place + 1)) or reader.words[place].text != "en":
        return False
    after = reader.words[place + 2] if reader.joined(place + 2) else None
    follows = after is not None and (after.text[0].isupper() or after.is_between)
    return reader.words[place + 1].bare in _KNOWN and not follows


def _person_at(reader: _Reader, place: int) -> tuple[int, int] | None:
    """Return first and last-but-one place of the name that begins at `place`, told by what stands before or in it."""
    word = reader.words[place]
    if not (word.text[0].isupper() or word.is_between):
        return None
    for rule in (_after_title, _after_role, _by_initials, _by_first_name):
        end = rule(reader, place)
        if end is not None and end > place and not _is_no_person(reader, place, end):
            return place, end
    return None


def _before(reader: _Reader, place: int) -> str:
    """Return the word before `place` when only a space stands between, in small letters and for one."""
    return (
        reader.words[place - 1].text.lower().removesuffix("'s").removesuffix("’s")
        if reader.follows(place)
        else ""
    )


def _after_title(reader: _Reader, place: int) -> int | None:
    """ "mevrouw A. Jansen", "de heer van den Berg"."""
    if _before(reader, place) not in TITLES:
        return None
    return _whole_name(reader, place, small_start=True)


def _after_role(reader: _Reader, place: int) -> int | None:
    """ "wijkagent Jan de Vries", "burgemeester Van Dam", "verdachte M."."""
    before = _before(reader, place)
    word = reader.words[place]
    if not before:
        return _after_colon(reader, place)
    if before.endswith(".") or not (_is_role(before) or before in _CALLED):
        return None
    if not word.text[0].isupper():
        return None
    return _whole_name(reader, place, small_start=False)


def _after_colon(reader: _Reader, place: int) -> int | None:
    """ "Melder: Kees Bakker"; other words after a colon begin a sentence."""
    if not place or reader.words[place].bare not in _KNOWN:
        return None
    before = reader.words[place - 1]
    told = reader.text[before.end : reader.words[place].start].strip() == ":"
    if told and (_is_role(before.text.lower()) or before.text.lower() in _NAMING):
        return _whole_name(reader, place, small_start=False)
    return None


def _is_role(word: str) -> bool:
    return word in _ROLE_WORDS or word.endswith(_LONG_ROLES)


def _whole_name(reader: _Reader, place: int, *, small_start: bool) -> int | None:
    """Return where a name that is sure to begin here ends: initials, first names, small words, surname."""
    word = reader.words[place]
    if word.is_initial:
        after = reader.initials(place)
        end = reader.surname(after)
        return end if end > after else after
    if word.is_between and (small_start or word.text[0].isupper()):
        end = _from_small_word(reader, place)
        return end
    if not word.is_name:
        return None
    return _more(reader, place + 1)


def _from_small_word(reader: _Reader, place: int) -> int | None:
    after = place + 1
    while (
        after < len(reader.words)
        and after - place < 3
        and reader.words[after].is_between
        and reader.joined(after)
    ):
        after += 1
    if after >= len(reader.words) or not reader.joined(after):
        return None
    return reader.double(after + 1) if reader.words[after].is_name else None


def _more(reader: _Reader, place: int) -> int:
    """Return where a name ends of which the first word stands before `place`."""
    if place < len(reader.words) and reader.words[place - 1].text.endswith("."):
        return place
    if place < len(reader.words) and reader.joined(place) and reader.words[place].is_initial:
        return _after_middle_initial(reader, place)
    end = reader.surname(place)
    return end if end > place and not _is_no_surname(reader, place, end) else place


def _after_middle_initial(reader: _Reader, place: int) -> int:
    """ "Jan B. de Boer" and "Kevin M."."""
    after = reader.initials(place)
    return reader.surname(after)


def _is_no_surname(reader: _Reader, start: int, end: int) -> bool:
    """A word with a capital after a name that belongs to something else: "inwoner Kees Telegram"."""
    words = reader.words[start:end]
    return len(words) == 1 and words[0].bare in no_persons()


def _by_initials(reader: _Reader, place: int) -> int | None:
    """ "J. Jansen", "A.B. van der Meer"."""
    if not reader.words[place].is_initial or (reader.follows(place) and reader.words[place - 1].is_initial):
        return None
    after = reader.initials(place)
    end = reader.surname(after)
    if end == after:
        return None
    if after - place == 1 and end - after == 1 and _is_list_mark(reader, place, end):
        return None
    return end


def _is_list_mark(reader: _Reader, place: int, end: int) -> bool:
    """ "A. Voorbereiding" on a line of its own is a heading, unless that is a known surname."""
    start = reader.words[place].start
    begins = (
        not reader.text[max(0, start - 3) : start].strip(" \t#*-") or reader.text[start - 1 : start] == "\n"
    )
    begins = begins and (start < 3 or "\n" in reader.text[max(0, start - 4) : start])
    stop = reader.words[end - 1].end
    ends = reader.text[stop : stop + 1] in ("", "\n")
    return begins and ends and reader.words[end - 1].bare not in SURNAMES


def _by_first_name(reader: _Reader, place: int) -> int | None:
    """ "Jan de Vries", "Kevin M.", "Kees (17)"."""
    word = reader.words[place]
    if not _is_first_name(word.bare):
        return None
    if word.text.endswith("."):
        return None
    end = _more(reader, place + 1)
    if end > place + 1:
        return end
    return end if _stands_for_somebody(reader, place) else None


def _stands_for_somebody(reader: _Reader, place: int) -> bool:
    """Whether a first name alone is somebody: "Kees (17)", "volgens Kees", "Kees, de wijkagent"."""
    word = reader.words[place]
    if _AGE.match(reader.text, word.end):
        return True
    if _before(reader, place) in _TOWARDS:
        return not (reader.follows(place + 1) and reader.words[place + 1].text[0].isupper())
    after = reader.words[place + 1 : place + 3]
    if len(after) < 2 or reader.text[word.end : after[0].start] != ", ":
        return False
    return after[0].text in _ARTICLES and _is_role(after[1].bare)


def _is_first_name(name: str) -> bool:
    return name in FIRST_NAMES or (
        "-" in name and name.split("-")[0] in FIRST_NAMES and name.split("-")[-1] in FIRST_NAMES
    )


def _is_no_person(reader: _Reader, start: int, end: int) -> bool:
    """Whether what was read is a street, a brand, a place or a body."""
    words = reader.words[start:end]
    names = [word.bare for word in words]
    if {" ".join(names[:2]).lower(), " ".join([names[0], names[-1]]).lower()} & BRANDS:
        return True
    if any(_is_of_a_street(words, number) for number in range(len(words))):
        return True
    if end < len(reader.words) and reader.joined(end) and reader.words[end].bare in STREET_WORDS:
        return True
    if words[0].is_between:
        return len(words) == 1
    return names[0] in no_persons() and not _is_first_name(names[0])


def _is_of_a_street(words: list[Word], number: int) -> bool:
    """ "Galenstraat", "Anne Frank Huis"; "van der Laan" is a surname."""
    name = words[number].bare
    if name in STREET_WORDS and not (number and words[number - 1].is_between):
        return True
    return name[0].isupper() and is_street(name)


def _finding(reader: _Reader, start: int, end: int) -> Finding:
    first, last = reader.words[start], reader.words[end - 1]
    stop = last.end if last.is_initial else last.start + len(last.bare)
    return found(Kind.PERSON, reader.text, first.start, stop)
