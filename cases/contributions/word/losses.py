"""What a Word file holds and a page does not: counted, and told in a sentence each."""

import re
import zipfile
from collections import Counter
from xml.sax.handler import ContentHandler

from defusedxml.sax import make_parser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_O = "urn:schemas-microsoft-com:office:office"

#: Element -> what is counted.
_COUNTED = {
    (_W, "commentReference"): "comments",
    (_W, "ins"): "changes",
    (_W, "del"): "changes",
    (_W, "moveFrom"): "changes",
    (_M, "oMath"): "equations",
    (_C, "chart"): "charts",
    (_DGM, "relIds"): "diagrams",
    (_O, "OLEObject"): "objects",
    (_W, "footnoteReference"): "footnotes",
    (_W, "endnoteReference"): "footnotes",
    (_W, "checkBox"): "fields",
    (_W, "dropDownList"): "fields",
    (_W, "altChunk"): "chunks",
}
_AROUND = re.compile(r"word/(header|footer)\d*\.xml")


class _Count(ContentHandler):
    def __init__(self):
        super().__init__()
        self.counted: Counter[str] = Counter()
        self.choices = 0

    def startElementNS(self, name, qname, attrs):
        if name == (_MC, "Choice"):
            self.choices += 1
        elif name == (_W, "txbxContent"):
            self.counted["boxes in choice" if self.choices else "boxes"] += 1
        elif name in _COUNTED:
            self.counted[_COUNTED[name]] += 1

    def endElementNS(self, name, qname):
        if name == (_MC, "Choice"):
            self.choices -= 1


class _HasText(ContentHandler):
    def __init__(self):
        super().__init__()
        self.is_there = False

    def characters(self, content):
        self.is_there = self.is_there or bool(content.strip())


def _read(archive: zipfile.ZipFile, name: str, handler):
    parser = make_parser()
    parser.setFeature("http://xml.org/sax/features/namespaces", True)
    parser.setContentHandler(handler)
    with archive.open(name) as part:
        parser.parse(part)
    return handler


def losses_of(archive: zipfile.ZipFile) -> list[str]:
    """Return a sentence for each kind of thing in the file that does not arrive, or not as it was."""
    counted = _read(archive, "word/document.xml", _Count()).counted
    counted["around"] = sum(
        _read(archive, name, _HasText()).is_there for name in archive.namelist() if _AROUND.fullmatch(name)
    )
    counted["macros"] = sum("vbaproject" in name.lower() for name in archive.namelist())
    counted["boxes lost"] = max(0, counted["boxes in choice"] - counted["boxes"])
    return [sentence(counted[kind]) for kind, sentence in SENTENCES if counted[kind]]


def _of(one: str, many: str):
    return lambda count: ngettext(one, many, count) % {"count": count}


SENTENCES = (
    ("comments", _of("%(count)s opmerking in de kantlijn is niet overgenomen.",
                     "%(count)s opmerkingen in de kantlijn zijn niet overgenomen.")),
    ("changes", _of("%(count)s bijgehouden wijziging is verwerkt: nieuwe tekst is gebleven, verwijderde "
                    "tekst is weg.",
                    "%(count)s bijgehouden wijzigingen zijn verwerkt: nieuwe tekst is gebleven, verwijderde "
                    "tekst is weg.")),
    ("footnotes", _of("%(count)s voetnoot staat nu onderaan de tekst, onder “Voetnoten”.",
                      "%(count)s voetnoten staan nu onderaan de tekst, onder “Voetnoten”.")),
    ("around", _of("%(count)s koptekst of voettekst (boven of onder aan de bladzijden) is niet overgenomen.",
                   "%(count)s kopteksten en voetteksten (boven of onder aan de bladzijden) zijn niet overgenomen.")),
    ("boxes", _of("%(count)s tekstvak staat nu als gewone tekst tussen de andere tekst. Kijk na of het goed staat.",
                  "%(count)s tekstvakken staan nu als gewone tekst tussen de andere tekst. Kijk na of ze "
                  "goed staan.")),
    ("boxes lost", _of("De tekst in %(count)s tekstvak is niet overgenomen. Kopieer die tekst zelf.",
                       "De tekst in %(count)s tekstvakken is niet overgenomen. Kopieer die tekst zelf.")),
    ("equations", _of("%(count)s formule is niet overgenomen.", "%(count)s formules zijn niet overgenomen.")),
    ("charts", _of("%(count)s grafiek is niet overgenomen. Plak haar in Word als afbeelding.",
                   "%(count)s grafieken zijn niet overgenomen. Plak ze in Word als afbeelding.")),
    ("diagrams", _of("%(count)s SmartArt-figuur is niet overgenomen. Plak haar in Word als afbeelding.",
                     "%(count)s SmartArt-figuren zijn niet overgenomen. Plak ze in Word als afbeelding.")),
    ("objects", _of("%(count)s ingesloten bestand is niet overgenomen. Voeg het later toe als bijlage.",
                    "%(count)s ingesloten bestanden zijn niet overgenomen. Voeg ze later toe als bijlage.")),
    ("chunks", _of("%(count)s ingevoegd document is niet overgenomen. Kopieer die tekst zelf.",
                   "%(count)s ingevoegde documenten zijn niet overgenomen. Kopieer die tekst zelf.")),
    ("fields", _of("%(count)s invulveld is gewone tekst geworden.",
                   "%(count)s invulvelden zijn gewone tekst geworden.")),
    ("macros", lambda _count: _("De macro’s in dit bestand zijn niet overgenomen; dat zijn programma’s.")),
)  # fmt: skip
