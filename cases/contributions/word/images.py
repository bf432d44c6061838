"""Images in a Word file: taken out as they come by, cleaned as every upload, never fetched from elsewhere."""

import io
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from mammoth.docx.files import InvalidFileReferenceError

from cases.media.cleaning import CleanFile, clean_image

MOST = 20
MAX_BYTES = 10 * 1024 * 1024
EXTENSIONS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/jpg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
}


@dataclass(frozen=True)
class WordImage:
    """One image, cleaned; `number` is what the text calls it."""

    number: int
    file: CleanFile
    description: str


@dataclass
class Images:
    """Collects images while mammoth meets them; what cannot be kept is told in `losses`."""

    kept: list[WordImage] = field(default_factory=list)
    losses: list[str] = field(default_factory=list)
    met: int = 0

    def take(self, image) -> dict[str, str]:
        """Keep one image of mammoth's; return the attributes of the `img` that stands in its place."""
        self.met += 1
        name = _("afbeelding %(number)s") % {"number": self.met}
        try:
            self.kept.append(self._cleaned(image))
        except ValidationError as refusal:
            told = _("%(name)s is niet overgenomen: %(why)s")
            self.losses.append(told % {"name": name.capitalize(), "why": " ".join(refusal.messages)})
            name += _(", niet overgenomen")
        return {"src": name}

    def _cleaned(self, image) -> WordImage:
        extension = EXTENSIONS.get(image.content_type)
        if extension is None:
            raise ValidationError(
                _("wij nemen alleen JPG, PNG, WebP en GIF aan. Plak haar opnieuw als afbeelding.")
            )
        if len(self.kept) >= MOST:
            raise ValidationError(
                _("er passen twintig afbeeldingen bij een concept. Voeg haar later toe als bijlage.")
            )
        try:
            with image.open() as opened:
                content = opened.read(MAX_BYTES + 1)
        except InvalidFileReferenceError:
            raise ValidationError(_("zij staat op een ander adres, en daar halen wij niets op.")) from None
        except (KeyError, OSError, ValueError):
            raise ValidationError(_("zij ontbreekt in het bestand.")) from None
        if len(content) > MAX_BYTES:
            raise ValidationError(_("zij is groter dan 10 MB. Maak haar kleiner."))
        file = _Bytes(content)
        cleaned = clean_image(file, f"afbeelding-{self.met}.{extension}")
        return WordImage(self.met, cleaned, (image.alt_text or "").strip()[:255])


class _Bytes(io.BytesIO):
    """A file in memory that knows its size, as an upload does."""

    @property
    def size(self) -> int:
        return self.getbuffer().nbytes
