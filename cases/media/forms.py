"""The upload forms of the admin: Wagtail's, with our checks in front."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from .checks import DOCUMENT_EXTENSIONS, IMAGE_FORMATS
from .cleaning import clean_document, clean_image
from .labels import check_label, choices_for


class CheckedFileField(forms.FileField):
    """A file field whose value has passed `clean_file` before anything else reads it.

    `clean_file(file, name)` returns the cleaned file or raises ValidationError.
    """

    def __init__(self, *, clean_file, extensions, **kwargs):
        super().__init__(max_length=255, **kwargs)
        self.clean_file = clean_file
        self.widget.attrs["accept"] = ",".join(f".{name}" for name in extensions)

    def to_python(self, data):
        file = super().to_python(data)
        return None if file is None else self.clean_file(file, file.name)


class LabelledFileForm(forms.ModelForm):
    """Adds: a label of its own, checked against the pages that show the file."""

    def __init__(self, *args, **kwargs):
        self.for_user = kwargs.get("user")
        super().__init__(*args, **kwargs)
        if "label" in self.fields:
            self.fields["label"].choices = choices_for(self.instance)
            self.fields["label"].help_text = _(
                "Kies een label als dit bestand nooit verder mag komen, ook als de pagina later een ruimer label "
                "krijgt. Een pagina toont geen bestand met een strenger label dan zij zelf heeft."
            )

    def clean_label(self):
        label = self.cleaned_data["label"]
        check_label(self.instance, label, by=self.for_user)
        return label


class ImageForm(LabelledFileForm, BaseImageForm):
    """Adds: the content is checked and drawn again before Wagtail opens it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        replace_file_field(
            self,
            clean_file=clean_image,
            extensions=IMAGE_FORMATS,
            help_text=_("JPG, PNG, WebP of GIF, tot 20 MB. Plaats en toestel halen wij uit het bestand."),
        )

    def save(self, commit=True):
        """Adds: what was cut around an earlier focal point goes; nothing leads there any more."""
        image = super().save(commit=commit)
        if commit and any(name.startswith("focal_point") for name in self.changed_data):
            image.renditions.exclude(focal_point_key="").delete()
        return image

    class Meta(BaseImageForm.Meta):
        widgets = {name: w for name, w in BaseImageForm.Meta.widgets.items() if name != "tags"}


class DocumentForm(LabelledFileForm, BaseDocumentForm):
    """Adds: the content is checked and its property fields are emptied."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        replace_file_field(
            self,
            clean_file=clean_document,
            extensions=DOCUMENT_EXTENSIONS,
            help_text=_("PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), odt, csv of txt, tot 20 MB."),
        )

    class Meta(BaseDocumentForm.Meta):
        widgets = {name: w for name, w in BaseDocumentForm.Meta.widgets.items() if name != "tags"}


def replace_file_field(form, *, help_text, **options) -> None:
    """Put our field where Wagtail's stood; forms that edit without a file have none."""
    old = form.fields.get("file")
    if old is None:
        return
    form.fields["file"] = CheckedFileField(
        label=old.label, required=old.required, widget=old.widget, help_text=help_text, **options
    )
