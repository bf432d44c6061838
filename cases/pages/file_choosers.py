"""Choosing a file: one that the writer may not see stays chosen, without its title and its picture."""

from django.utils.functional import cached_property
from django.utils.html import escape
from django.utils.translation import gettext as _
from wagtail.admin.compare import BlockComparison
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.log_actions import get_active_log_context

#: One see-through dot, in place of a picture.
NOTHING = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


def is_seen_by_writer(file) -> bool:
    """Whether whoever works in the admin now may see `file`."""
    user = get_active_log_context().user
    return user is not None and file.is_visible_to(user)


def title_of_file(file) -> str:
    """Return what whoever works in the admin now may read as the title of `file`."""
    return file.title if is_seen_by_writer(file) else _("een bestand dat u niet mag zien")


class SeenFileChooser:
    """Mixed into Wagtail's choosers of files."""

    def get_value_data_from_instance(self, instance):
        """Changes: nothing but the number of a file that the writer may not see."""
        if is_seen_by_writer(instance):
            return super().get_value_data_from_instance(instance)
        return {
            "id": instance.pk,
            "edit_url": None,
            self.display_title_key: title_of_file(instance),
            "preview": {"url": NOTHING, "width": 1, "height": 1},
            "default_alt_text": "",
        }


def seen_only(widget):
    """Return a chooser like `widget` that keeps quiet about hidden files."""
    return type("SeenFileChooser", (SeenFileChooser, type(widget)), {})()


class SeenFileComparison(BlockComparison):
    """Two versions of a chosen file, by what the reader of the comparison may know."""

    def htmlvalue(self, val):
        return escape(title_of_file(val)) if val else ""

    def htmldiff(self):
        before, after = self.htmlvalue(self.val_a), self.htmlvalue(self.val_b)
        return after if before == after else f"<del>{before}</del> <ins>{after}</ins>"


class SeenDocumentChooserBlock(DocumentChooserBlock):
    """A document in a stream."""

    @cached_property
    def widget(self):
        return seen_only(super().widget)

    def get_comparison_class(self):
        return SeenFileComparison

    def deconstruct(self):
        """Changes: migrations know Wagtail's block; what ours adds is behaviour alone."""
        return "wagtail.documents.blocks.DocumentChooserBlock", *super().deconstruct()[1:]


class SeenImageChooserBlock(ImageChooserBlock):
    """An image in a stream."""

    @cached_property
    def widget(self):
        return seen_only(super().widget)

    def get_comparison_class(self):
        return SeenFileComparison

    def deconstruct(self):
        """Changes: as for documents."""
        return "wagtail.images.blocks.ImageChooserBlock", *super().deconstruct()[1:]
