"""Build the search index anew."""

from django.core.management.base import BaseCommand

from cases.search.index import rebuild


class Command(BaseCommand):
    help = "Bouwt de zoekindex opnieuw op; zoeken blijft intussen werken."

    def handle(self, *args, **options):
        number = rebuild(report=self._report)
        self.stdout.write(f"{number} vermeldingen in de zoekindex")

    def _report(self, done: int) -> None:
        if self.verbosity > 1:
            self.stdout.write(f"{done} gelezen")

    def execute(self, *args, **options):
        self.verbosity = options["verbosity"]
        return super().execute(*args, **options)
