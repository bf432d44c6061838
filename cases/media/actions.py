"""What changes files: to which entry they belong, and when readers get them."""

from django.db import transaction

from .models import Document, Image


@transaction.atomic
def claim_files(*, entry, images=(), documents=(), by=None, in_draft=False) -> None:
    """Let files that belong to nothing yet belong to `entry`.

    Only files that `by` uploaded: a foreign number in a form may not pull a file into somebody's entry.
    Without `by` (commands) any free file. With `in_draft` readers wait for `release_files`.
    """
    for model, files in ((Image, images), (Document, documents)):
        free = model.objects.filter(pk__in=_keys(files), entry__isnull=True)
        if by is not None:
            free = free.filter(uploaded_by_user=by)
        free.update(entry=entry, in_draft=in_draft)


@transaction.atomic
def release_files(*, entry, images=(), documents=()) -> None:
    """Show the entry's own files to its readers: the page that carries them is published."""
    for model, files in ((Image, images), (Document, documents)):
        model.objects.filter(pk__in=_keys(files), entry=entry, in_draft=True).update(in_draft=False)


def _keys(files) -> list[int]:
    return [file.pk for file in files]
