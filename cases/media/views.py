"""The one view through which files leave the house."""

import logging
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.cache import get_conditional_response
from django.utils.encoding import escape_uri_path
from django.utils.http import content_disposition_header, quote_etag
from django.utils.text import slugify
from django.views.decorators.http import require_safe
from wagtail.images.models import SourceImageIOError

from .checks import INLINE, MEDIA_TYPES
from .formats import FORMATS
from .models import Document, Image

logger = logging.getLogger(__name__)

KINDS = {"beeld": Image, "document": Document}

#: A year: the address changes with the content.
SHARED_CACHE = "public, max-age=31536000, immutable"
NO_CACHE = "private, no-store"

SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'self'"
#: Viewers for PDF refuse a sandbox; scripts and requests stay forbidden.
PDF_POLICY = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"


@require_safe
def serve_file(request, kind, public_id, filename):
    """An image or document as it was uploaded; 404 for what may not be seen, as if it did not exist."""
    if kind not in KINDS:
        raise Http404
    found = visible_file(KINDS[kind], public_id, request.user)
    if filename != found.filename:
        return moved(found)
    return answer(request, found, found.file)


@require_safe
def serve_rendition(request, public_id, filter_spec, filename):
    """An image in one of the sizes of the closed list."""
    if filter_spec not in FORMATS:
        raise Http404
    found = visible_file(Image, public_id, request.user)
    if filename != found.filename_in(filter_spec):
        return moved(found, url=found.url_in(filter_spec))
    try:
        rendition = rendition_on_disk(found, filter_spec)
    except SourceImageIOError:
        logger.warning("image %s has no readable file", found.pk)
        raise Http404 from None
    return answer(request, found, rendition.file)


def rendition_on_disk(image, filter_spec):
    """Return the rendition, made again when its row or the cache remembers a file that is gone."""
    rendition = image.get_rendition(filter_spec)
    if not rendition.file.storage.exists(rendition.file.name):
        rendition.purge_from_cache()
        image.renditions.filter(filter_spec=filter_spec).delete()
        rendition = image.get_rendition(filter_spec)
    return rendition


def visible_file(model, public_id, user):
    """Return the file if the policy lets `user` see it; else the same 404 as for no file at all."""
    found = get_object_or_404(model.objects.select_related("entry"), public_id=public_id)
    if not found.is_visible_to(user):
        raise Http404
    return found


def moved(found, url=None):
    """Send an old address of a file that was replaced to the new one; nobody keeps this answer."""
    response = redirect(url or found.url)
    response["Cache-Control"] = NO_CACHE
    return response


def answer(request, found, stored):
    """Return the content of `stored` with headers that keep it from acting as a page of ours."""
    extension = PurePosixPath(stored.name).suffix.lower().lstrip(".")
    try:
        response = handed_over(stored) or FileResponse(stored.storage.open(stored.name, "rb"))
    except (FileNotFoundError, IsADirectoryError, SuspiciousFileOperation):
        logger.warning("%s %s has no file", found._meta.model_name, found.pk)
        raise Http404 from None
    response["Content-Type"] = MEDIA_TYPES.get(extension, "application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(
        extension not in INLINE, download_name(found, extension)
    )
    etag = quote_etag(PurePosixPath(stored.name).stem)
    response["ETag"] = etag
    response["Cache-Control"] = SHARED_CACHE if found.is_visible_to(AnonymousUser()) else NO_CACHE
    response["Content-Security-Policy"] = PDF_POLICY if extension == "pdf" else SANDBOX
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return get_conditional_response(request, etag=etag, response=response)


def handed_over(stored):
    """Return an empty answer that tells nginx which file to send; None when it is set up to send none.

    Raises FileNotFoundError, and SuspiciousFileOperation for a name that leads out of the folder.
    """
    if not settings.MEDIA_ACCEL_PREFIX:
        return None
    place = Path(stored.storage.path(stored.name))
    if not place.is_file():
        raise FileNotFoundError(place)
    name = place.relative_to(stored.storage.location).as_posix()
    return HttpResponse(headers={"X-Accel-Redirect": settings.MEDIA_ACCEL_PREFIX + escape_uri_path(name)})


def download_name(found, extension: str) -> str:
    """Return the title as a file name; who may see the file may read its title."""
    return f"{slugify(found.title)[:80] or 'bestand'}.{extension}"
