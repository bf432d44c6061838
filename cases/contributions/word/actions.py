"""Word in: a file becomes a draft with its images, or nothing at all."""

import hashlib
import time
from typing import IO, Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from cases.access.policy import user_can_contribute
from cases.media.models import Image
from cases.regions.models import Agency

from ..capture.actions import begin_draft
from ..capture.models import Draft
from .images import WordImage
from .models import DraftImage
from .reading import read_word

#: Within so many seconds the same file of the same person is a second press on the same button.
SAME_PRESS = 120


def bring_in(*, by: Any, agency: Agency, kind: str, content: IO[bytes], size: int, name: str = "") -> Draft:
    """Begin a draft with what the Word file in `content` holds; return it, with its losses.

    Raises PermissionDenied, or Unreadable with a sentence; then there is no draft and no file.
    """
    if not user_can_contribute(by, agency.pk):
        raise PermissionDenied
    word = read_word(content, size=size, kind=kind, name=name)
    stored: list[Image] = []
    try:
        with transaction.atomic():
            draft = begin_draft(
                by=by,
                kind=kind,
                agency=agency,
                answers=word.answers,
                losses=word.losses,
                form_id=_press(content),
            )
            if not draft.word_images.exists():
                for word_image in word.images:
                    stored.append(_stored(word_image, draft, by))
                    DraftImage.objects.create(draft=draft, image=stored[-1], number=word_image.number)
    except BaseException:
        # The rows are gone with the transaction; their files are not.
        for image in stored:
            image.file.storage.delete(image.file.name)
        raise
    return draft


def _press(content: IO[bytes]) -> str:
    content.seek(0)
    whole = hashlib.file_digest(content, "sha256").hexdigest()
    return f"word {whole[:32]} {int(time.time() // SAME_PRESS)}"


def _stored(word_image: WordImage, draft: Draft, by: Any) -> Image:
    title = _("Afbeelding %(number)s bij %(draft)s") % {"number": word_image.number, "draft": draft.public_id}
    image = Image(title=title, file=word_image.file, description=word_image.description, uploaded_by_user=by)
    image._set_image_file_metadata()
    image.save()
    return image


def forget_image(sender, instance, **_kwargs) -> None:
    """Django deleted a row (sender, instance): the image of a draft that was thrown away goes too."""
    for image in Image.objects.filter(pk=instance.image_id, entry=None):
        image.delete()
