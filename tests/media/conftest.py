"""Files on the stage."""

import pytest

from cases.models import Document, Image

from .files import office, picture, upload


@pytest.fixture
def place_image(cast):
    """Return a function that uploads an image for an entry, or a free one of Bram's."""

    def _place(entry=None, *, by=None, title="Luchtfoto", name="luchtfoto.png", content=None, **fields):
        return Image.objects.create(
            title=title,
            file=upload(name, content or picture()),
            entry=entry,
            uploaded_by_user=by or cast.bram,
            **fields,
        )

    return _place


@pytest.fixture
def place_document(cast):
    """Return a function that uploads a document for an entry, or a free one of Bram's."""

    def _place(entry=None, *, by=None, title="Plattegrond", name="plattegrond.docx", content=None, **fields):
        return Document.objects.create(
            title=title,
            file=upload(name, content or office()),
            entry=entry,
            uploaded_by_user=by or cast.bram,
            **fields,
        )

    return _place
