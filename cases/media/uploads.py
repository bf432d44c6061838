"""Receiving files: what is over the limit is not kept, so that nobody can fill the disk."""

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler


class DropBeyondLimit(FileUploadHandler):
    """Stands before Django's own handlers and passes on no more than one chunk past the limit.

    The file then still shows that it is too big, and the form says so.
    """

    def receive_data_chunk(self, raw_data, start):
        return raw_data if start <= settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE else None

    def file_complete(self, file_size):
        return None
