"""Image and Document: each belongs to the entry for which it was uploaded and reaches its audience, or less."""

from pathlib import PurePosixPath

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelsearch import index
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition, Filter

from cases.access.policy import (
    is_active_member,
    tokens_of_user,
    tokens_under,
    user_can_edit,
    user_can_view,
)
from cases.tlp import LABEL_CHOICES, is_narrower, narrowest

from .checks import INLINE, KINDS_IN_WORDS
from .cleaning import CleanFile, clean_document, clean_image
from .naming import document_path, image_path, new_file_id, rendition_path
from .querysets import DocumentFiles, ImageFiles


def uploader():
    """Return the column for who uploaded a file; Wagtail's own clashes with its unused stock models."""
    column = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("geplaatst door"),
    )
    column.wagtail_reference_index_ignore = True
    return column


class EntryFile(models.Model):
    """A file with the audience of `entry`; until a page carries it, only its uploader sees it.

    `label`: its own, or empty for that of its entry. A narrower one keeps it from some of the entry's readers;
    a wider one, which is there after the entry was narrowed, gives it to nobody else.
    `in_draft`: added to a page that readers see already, by a draft that is not published yet. Such a file,
    and those of a withdrawn entry, are for who wrote it and for its editors. The file goes with its entry.
    """

    public_id = models.CharField(max_length=24, unique=True, default=new_file_id, editable=False)
    entry = models.ForeignKey(
        "cases.Entry",
        models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        related_name="%(class)ss",
    )
    in_draft = models.BooleanField(default=False, editable=False)
    label = models.CharField(_("TLP-label"), max_length=12, choices=LABEL_CHOICES, blank=True)

    class Meta:
        abstract = True

    search_fields = [
        index.SearchField("title", boost=10),
        index.AutocompleteField("title"),
        index.FilterField("title"),
        index.FilterField("id"),
        index.FilterField("collection"),
        index.FilterField("created_at"),
        index.FilterField("uploaded_by_user"),
    ]

    def is_visible_to(self, user) -> bool:
        """The rule of `visible_to` for one file."""
        if self.entry_id is None:
            return is_active_member(user) and self.uploaded_by_user_id == user.pk
        if not user_can_view(user, self.entry) or not self.label_reaches(user):
            return False
        if not self.in_draft and self.entry.state != "withdrawn":
            return True
        wrote_it = is_active_member(user) and user.pk in (self.uploaded_by_user_id, self.entry.author_id)
        return wrote_it or user_can_edit(user, self.entry)

    def label_reaches(self, user) -> bool:
        """Whether a label of its own, narrower than its entry's, lets it through to `user`."""
        if not self.label or not is_narrower(self.label, self.entry.label):
            return True
        return bool(tokens_of_user(user) & tokens_under(self.entry, self.label))

    @property
    def reach_label(self) -> str:
        """The label by which it is read: its own or its entry's, whichever is narrower; "" when it has neither."""
        labels = [label for label in (self.label, self.entry.label if self.entry_id else "") if label]
        return str(narrowest(labels)) if labels else ""

    @property
    def opens_in_browser(self) -> bool:
        """Whether its address shows it, instead of handing it over to be saved."""
        return PurePosixPath(self.file.name).suffix.lower().lstrip(".") in INLINE

    def store_clean(self, clean_file) -> bool:
        """Make a new file pass `clean_file(file, name)`; whoever saves it. Returns whether it had to."""
        is_new = self.file and not self.file._committed
        if not is_new or isinstance(self.file.file, CleanFile):
            return False
        self.file = clean_file(self.file.file, self.file.name)
        return True


class Image(EntryFile, AbstractImage):
    tags = None  # Wagtail's are one list for everybody, and would tell what is hidden.
    uploaded_by_user = uploader()

    objects = ImageFiles.as_manager()
    admin_form_fields = (
        "title",
        "file",
        "description",
        "label",
        "collection",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("afbeelding")
        verbose_name_plural = _("afbeeldingen")

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        """Adds: no door stores an image that was not checked and cleaned; raises ValidationError."""
        if self.store_clean(clean_image):
            self._set_image_file_metadata()
        super().save(*args, **kwargs)

    def get_upload_to(self, filename):
        """Random names: a path tells nothing about the content."""
        return image_path(self, filename)

    def url_in(self, filter_spec: str) -> str:
        """Return the address of this image in a size of cases.media.formats; made when asked for."""
        return reverse("media-rendition", args=[self.public_id, filter_spec, self.filename_in(filter_spec)])

    def filename_in(self, filter_spec: str) -> str:
        """Return the last part of that address; of a crop it changes with the focal point, as the content does."""
        key = Filter(spec=filter_spec).get_cache_key(self)
        return f"{key}-{self.filename}" if key else self.filename

    def get_renditions(self, *filters) -> dict:
        """Changes: promises, with address and size; each file is made when its address is asked for.

        `{% picture %}` asks for many at once, of which a browser takes one.
        """
        specs = dict.fromkeys(wish if isinstance(wish, str) else wish.spec for wish in filters)
        return {spec: self._promised(spec) for spec in specs}

    def _promised(self, spec: str) -> "Rendition":
        wanted = Filter(spec=spec)
        width, height = wanted.get_transform(self).size
        promise = Rendition(image=self, filter_spec=spec, focal_point_key=wanted.get_cache_key(self))
        promise.width, promise.height = width, height
        return promise

    @property
    def default_alt_text(self):
        """The description alone: a title is a file name more often than not."""
        return self.description

    @property
    def url(self):
        return reverse("media", args=["beeld", self.public_id, self.filename])


class Rendition(AbstractRendition):
    image = models.ForeignKey(Image, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="one_rendition_per_filter",
            )
        ]

    def get_upload_to(self, filename):
        return rendition_path(self, filename)

    @property
    def url(self):
        """Renditions go through the same door as the image."""
        return self.image.url_in(self.filter_spec)


class Document(EntryFile, AbstractDocument):
    file = models.FileField(_("bestand"), upload_to=document_path)

    tags = None  # Wagtail's are one list for everybody, and would tell what is hidden.
    uploaded_by_user = uploader()

    objects = DocumentFiles.as_manager()
    admin_form_fields = ("title", "file", "label", "collection")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documenten")

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        """Adds: no door stores a document that was not checked and cleaned; raises ValidationError."""
        if self.store_clean(clean_document):
            self._set_document_file_metadata()
        super().save(*args, **kwargs)

    @property
    def kind_in_words(self) -> str:
        """What it is, for who does not read extensions."""
        return str(KINDS_IN_WORDS.get(self.file_extension.lower(), _("bestand")))

    @property
    def url(self):
        return reverse("media", args=["document", self.public_id, self.filename])
