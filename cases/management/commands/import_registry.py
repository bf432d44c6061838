"""manage.py import_registry: regions, agencies and terms from the files that come with the site."""

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from cases.audit.actions import record_event
from cases.pages.actions import ensure_tree
from cases.regions.actions import import_registry
from cases.regions.files import BadRow
from cases.regions.models import NATIONAL, Region
from cases.vocabulary.actions import import_thesaurus


class Command(BaseCommand):
    help = "Takes over the register and the thesaurus; may be run again at any time."

    def handle(self, *args, **options):
        try:
            tallies = [*import_registry(), import_thesaurus()]
        except BadRow as error:
            raise CommandError(str(error)) from error
        ensure_tree()
        self._record(tallies)
        for tally in tallies:
            self.stdout.write(str(tally))

    @transaction.atomic
    def _record(self, tallies) -> None:
        changed = {
            tally.file: {"made": tally.made, "changed": tally.changed}
            for tally in tallies
            if tally.changed_something
        }
        if changed:
            landelijk = Region.objects.get(code=NATIONAL)
            record_event(action="registry imported", target=landelijk, origin="command", detail=changed)
