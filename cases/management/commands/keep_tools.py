"""manage.py keep_tools CODE: the place of the cards of tools, and the agency that keeps them."""

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from cases.audit.actions import record_event
from cases.pages.actions import ensure_tool_index
from cases.pages.models import ToolIndexPage
from cases.regions.models import Agency


class Command(BaseCommand):
    help = (
        "Makes the place of the cards of tools, or gives it to another agency; may be run again at any time."
    )

    def add_arguments(self, parser):
        parser.add_argument("code", help="code of the agency, as in the register")

    def handle(self, *args, **options):
        agency = _agency_of_today(options["code"])
        former = ToolIndexPage.objects.values_list("agency__code", flat=True).first()
        if former != agency.code:
            self._hand_over(agency, former)
        else:
            ensure_tool_index(agency)
        self.stdout.write(f"{agency.name} keeps the cards of tools at /tools/.")

    @transaction.atomic
    def _hand_over(self, agency, former) -> None:
        ensure_tool_index(agency)
        record_event(action="tools kept", target=agency, origin="command", detail={"former": former or ""})


def _agency_of_today(code: str) -> Agency:
    agency = Agency.objects.valid_on(timezone.localdate()).filter(code=code).first()
    if agency is None:
        raise CommandError(f"No agency of today has the code {code!r}; codes stand in the register.")
    return agency
