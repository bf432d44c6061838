"""DraftImage: an image that came in with a Word file and waits for its page."""

from django.db import models

from cases.media.models import Image

from ..capture.models import Draft


class DraftImage(models.Model):
    """One image of a draft; until there is a page only who uploaded it sees it."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="word_images")
    image = models.OneToOneField(Image, models.CASCADE, related_name="+")
    number = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["number"]

    def __str__(self):
        return f"{self.draft_id} {self.number}"
