"""`manage.py search_index status|rebuild|verify`: how the search index is, build it anew, read all of it."""

import json
import sys
import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases.search.engines.engine import IndexBusy
from cases.search.index import index_status, rebuild, verify_index

#: Letters of the bar, and how often it is drawn at most, in seconds.
BAR, DRAW_EVERY = 30, 0.1


class Command(BaseCommand):
    help = "Zegt hoe de zoekindex ervoor staat, bouwt hem opnieuw of leest hem helemaal na."

    def add_arguments(self, parser):
        parser.add_argument("action", choices=["status", "rebuild", "verify"])

    def handle(self, *, action, **_options):
        getattr(self, action)()

    def status(self) -> None:
        """Print one JSON line; end with 1 when the index cannot be used."""
        status = index_status()
        self.stdout.write(json.dumps({"engine": settings.SEARCH_ENGINE, **status}))
        if not status["sound"]:
            raise CommandError(
                "De zoekindex is niet bruikbaar. Bouw hem opnieuw: manage.py search_index rebuild"
            )

    def rebuild(self) -> None:
        """Build the index anew; searching goes on with the old one meanwhile."""
        began = time.monotonic()
        try:
            number = rebuild(report=Bar(self.stderr))
        except IndexBusy as error:
            raise CommandError(
                "Een ander proces schrijft nu de zoekindex. Probeer het zo nog eens."
            ) from error
        except OSError as error:
            raise CommandError(f"De zoekindex kan niet worden geschreven: {error}") from error
        self.stdout.write(f"{number} vermeldingen in de zoekindex in {time.monotonic() - began:.1f} s")

    def verify(self) -> None:
        """Read the whole index and compare it with the catalogue; end with 1 when something differs."""
        wrong = verify_index(report=Bar(self.stderr))
        for sentence in wrong:
            self.stdout.write(sentence)
        if wrong:
            raise CommandError("De zoekindex klopt niet. Bouw hem opnieuw: manage.py search_index rebuild")
        self.stdout.write("De zoekindex klopt.")


class Bar:
    """Draws how far it is on a terminal; elsewhere it is silent."""

    def __init__(self, out):
        self.out, self.drawn = out, 0.0
        self.shown = sys.stderr.isatty()

    def __call__(self, done: int, of: int) -> None:
        now = time.monotonic()
        if not self.shown or (done < of and now - self.drawn < DRAW_EVERY):
            return
        self.drawn = now
        filled = BAR * done // max(of, 1)
        ending = "\n" if done >= of else ""
        self.out.write(f"\r[{'#' * filled}{'.' * (BAR - filled)}] {done} / {of}", ending=ending)
        self.out.flush()
