"""What changes how contributions are reviewed, and what is done with reported problems."""

import hashlib
import secrets
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from cases.access.policy import user_can_view
from cases.audit.actions import record_event
from cases.catalogue.models import Entry
from cases.pages.actions import ensure_tree

from .models import AgencyApprovalTask, ProblemReport
from .reports import reports_for

MAX_REPORT = 4000

NAME = "Controle door de organisatie"


@transaction.atomic
def ensure_workflow() -> Workflow:
    """Make the one review that all pages go through, cards of tools too, and tie it to Home; return it."""
    home = ensure_tree().get_parent()
    task = AgencyApprovalTask.objects.first() or AgencyApprovalTask.objects.create(name=NAME)
    workflow = Workflow.objects.filter(workflow_tasks__task=task).first() or Workflow.objects.create(
        name=NAME
    )
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task, defaults={"sort_order": 0})
    WorkflowPage.objects.exclude(workflow=workflow, page=home).delete()
    WorkflowPage.objects.get_or_create(page=home, defaults={"workflow": workflow})
    return workflow


@transaction.atomic
def report_problem(
    *, by: Any, kind: str, text: str, entry: Entry | None = None, address: str = "", form_id: str = ""
) -> ProblemReport:
    """Keep what somebody, perhaps a visitor, found wrong; return it.

    Args: entry, a live one that `by` may see; address, a path of this site without the name of anything;
    form_id, the form's own number, so that sending it twice makes one report.
    Raises PermissionDenied, or ValidationError with the names of the fields.
    """
    if entry is not None and not (entry.is_live and user_can_view(by, entry)):
        raise PermissionDenied
    text = text.replace("\r\n", "\n").strip()
    _check_report(kind, text)
    reporter = by if getattr(by, "is_authenticated", False) else None
    said = [form_id, kind, text, entry.public_id if entry else "", address]
    key = _report_key(reporter, said) if form_id else secrets.token_hex(32)
    report = ProblemReport(
        entry=entry, kind=kind, text=text, reporter=reporter, address=address[:600], submission=key
    )
    try:
        with transaction.atomic():
            report.save()
    except IntegrityError:
        return ProblemReport.objects.get(submission=key)
    record_event(action="problem reported", target=report, by=reporter, detail={"kind": str(kind)})
    return report


def _check_report(kind: str, text: str) -> None:
    if kind not in ProblemReport.Kind.values:
        raise ValidationError({"kind": _("Kies wat er mis is.")})
    if not text:
        raise ValidationError({"text": _("Schrijf wat u zag.")})
    if len(text) > MAX_REPORT:
        raise ValidationError({"text": _("Uw melding is te lang. Er passen 4.000 tekens in.")})


def _report_key(reporter: Any, said: list[str]) -> str:
    """The same form with the same words makes one report; other words are another one."""
    parts = "\x1f".join(["report", str(reporter.pk if reporter else ""), *said])
    return hashlib.sha256(parts.encode("utf-8", "replace")).hexdigest()


@transaction.atomic
def close_report(*, by: Any, report: ProblemReport) -> ProblemReport:
    """Say that a problem was handled; saying it twice changes nothing. Raises PermissionDenied."""
    report = ProblemReport.objects.select_for_update().get(pk=report.pk)
    if not reports_for(by).filter(pk=report.pk).exists():
        raise PermissionDenied
    if report.handled_at is None:
        report.handled_at, report.handled_by = timezone.now(), by
        report.save(update_fields=["handled_at", "handled_by"])
        record_event(action="problem handled", target=report, by=by, detail={"kind": report.kind})
    return report
