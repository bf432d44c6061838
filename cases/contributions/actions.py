"""What changes how contributions are reviewed."""

from django.db import transaction
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from cases.pages.actions import ensure_tree

from .models import AgencyApprovalTask

NAME = "Controle door de organisatie"


@transaction.atomic
def ensure_workflow() -> Workflow:
    """Make the one review that every agency's pages go through, and tie it to their index; return it."""
    index = ensure_tree()
    task = AgencyApprovalTask.objects.first() or AgencyApprovalTask.objects.create(name=NAME)
    workflow = Workflow.objects.filter(workflow_tasks__task=task).first() or Workflow.objects.create(
        name=NAME
    )
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task, defaults={"sort_order": 0})
    WorkflowPage.objects.exclude(workflow=workflow).delete()
    WorkflowPage.objects.update_or_create(page=index, defaults={"workflow": workflow})
    return workflow
