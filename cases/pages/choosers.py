"""Choosing another page: the one who writes meets only pages that he may see, by their titles and at all."""

from django.utils.functional import cached_property
from django.utils.html import escape
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.admin.compare import ForeignObjectComparison
from wagtail.admin.panels import FieldPanel
from wagtail.admin.widgets import AdminPageChooser
from wagtail.log_actions import get_active_log_context

from cases.access.wagtail_policies import user_can_see_page


def title_for_writer(page) -> str:
    """Return what whoever works in the admin now may read as the title of `page`."""
    user = get_active_log_context().user
    if user is not None and user_can_see_page(user, page):
        return page.specific.get_admin_display_title()
    return _("een pagina die u niet mag zien")


class SeenPageChooser(AdminPageChooser):
    """Wagtail's chooser; a chosen page that the writer may not see stays chosen, without its title."""

    def get_value_data_from_instance(self, instance):
        return {
            **super().get_value_data_from_instance(instance),
            "edit_url": None,
            "parent_id": None,
            self.display_title_key: title_for_writer(instance),
        }


class SeenPageChooserBlock(blocks.PageChooserBlock):
    """A page in a stream; `link` is the kind of EntryLink that it makes."""

    def __init__(self, page_type=None, *, link="mention", **kwargs):
        super().__init__(page_type=page_type, **kwargs)
        self.link = link

    @cached_property
    def widget(self):
        return SeenPageChooser(target_models=self.target_models)

    def render_basic(self, value, context=None):
        """Changes: the comparison of two versions tells no hidden title either."""
        return escape(title_for_writer(value)) if value else ""

    def deconstruct(self):
        """Changes: migrations know Wagtail's block; what ours adds is behaviour alone."""
        _name, args, kwargs = super().deconstruct()
        kwargs.pop("link", None)
        return "wagtail.blocks.PageChooserBlock", args, kwargs


class SeenPageComparison(ForeignObjectComparison):
    """Two versions of a chosen page, by what the reader of the comparison may know."""

    def htmldiff(self):
        before, after = (escape(title_for_writer(page)) if page else "" for page in self.get_objects())
        if before == after:
            return after or _("Geen")
        return f"<del>{before}</del> <ins>{after}</ins>"


class SeenPagePanel(FieldPanel):
    """The panel of a field that points at a page."""

    def get_form_options(self):
        options = super().get_form_options()
        target = self.db_field.related_model
        options.setdefault("widgets", {})[self.field_name] = SeenPageChooser(target_models=[target])
        return options

    def get_comparison_class(self):
        return SeenPageComparison
