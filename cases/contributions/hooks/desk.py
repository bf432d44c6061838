"""The editor's desk, on the first page of the admin, in the place of Wagtail's own lists of what waits."""

from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel

from ..review.desk import desk_of

#: They lead to buttons that decide without showing the text.
REPLACED = (WorkflowObjectsToModeratePanel, UserObjectsInWorkflowModerationPanel)


class DeskPanel(Component):
    """What waits for the person who looks."""

    name = "desk"
    template_name = "contributions/review/desk.html"
    order = 50

    def get_context_data(self, parent_context):
        return {"desk": desk_of(parent_context["request"].user)}


@hooks.register("construct_homepage_panels")
def desk_first(request, panels):
    panels[:] = [DeskPanel(), *(panel for panel in panels if not isinstance(panel, REPLACED))]
