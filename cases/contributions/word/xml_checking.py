"""One XML part of a .docx, read once while it comes by: no document type, not too deep, not too much, no fault."""

from xml.sax import SAXException, SAXNotSupportedException
from xml.sax.handler import ContentHandler

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser
from django.utils.translation import gettext as _

from .refusing import Unreadable

#: The reader of Word files takes a tree apart by calling itself.
MAX_DEPTH = 80
#: In all parts together: about three hundred pages, with the styles that Word writes.
MAX_ELEMENTS = 120_000
MAX_ATTRIBUTES = 200
MAX_NAME = 400


class Budget:
    """How many elements the parts of one file have together."""

    def __init__(self):
        self.elements = 0


class _Counter(ContentHandler):
    def __init__(self, budget: Budget):
        super().__init__()
        self.depth, self.budget = 0, budget

    def startElement(self, name, attrs):
        self.depth += 1
        self.budget.elements += 1
        if self.depth > MAX_DEPTH:
            raise Unreadable(
                _(
                    "Dit bestand is te diep genest, bijvoorbeeld tabellen in tabellen. Maak de opmaak eenvoudiger."
                )
            )
        if self.budget.elements > MAX_ELEMENTS:
            raise Unreadable(
                _(
                    "Dit document is te lang: het heeft meer dan ongeveer 300 bladzijden. Neem alleen het "
                    "deel dat u wilt delen."
                ),
                is_too_big=True,
            )
        if len(attrs) > MAX_ATTRIBUTES or len(name) > MAX_NAME:
            raise broken()

    def endElement(self, name):
        self.depth -= 1


def broken() -> Unreadable:
    """Return the refusal of a part that is no XML."""
    return Unreadable(
        _(
            "De inhoud van dit Word-bestand is beschadigd. Open het in Word, sla het opnieuw op en probeer "
            "het nog eens."
        )
    )


class CheckedXml:
    """Takes the bytes of a part as they come; raises Unreadable at the first fault."""

    def __init__(self, budget: Budget):
        self._parser = make_parser()
        self._parser.forbid_dtd = True
        self._parser.setContentHandler(_Counter(budget))

    def feed(self, chunk: bytes) -> None:
        self._take(lambda: self._parser.feed(chunk))

    def close(self) -> None:
        self._take(self._parser.close)

    def _take(self, step) -> None:
        try:
            step()
        except DefusedXmlException:
            raise Unreadable(
                _(
                    "In dit bestand staat een documenttype of een verwijzing die Word niet gebruikt. Sla het "
                    "in Word opnieuw op."
                )
            ) from None
        except (SAXException, SAXNotSupportedException, ValueError, LookupError):
            raise broken() from None
