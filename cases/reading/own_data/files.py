"""The files that somebody placed and may still see, each with the name it gets in the archive."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from cases.media.models import Document, Image

AT_A_TIME = 100


def files_of(person) -> Iterator[tuple]:
    """Yield (image or document, file name); the number in front keeps two files of one name apart."""
    for model in (Image, Document):
        rows = model.objects.visible_to(person).filter(uploaded_by_user=person).distinct().order_by("pk")
        for row in rows.iterator(chunk_size=AT_A_TIME):
            yield row, f"{row.public_id}-{PurePosixPath(row.file.name).name}"
