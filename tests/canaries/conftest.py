"""One canary world for all tests of a file: it is only read, and rolled back at the end."""

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from cases.demo.canaries import PASSWORD, email, load_canaries
from cases.search.index import rebuild


class Rollback(Exception):
    """Ends the transaction of the world."""


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, tmp_path_factory):
    """Return the manifest of a canary world with an index, in folders of its own."""
    from django.conf import settings

    folder = tmp_path_factory.mktemp("kanaries")
    kept = settings.MEDIA_ROOT, settings.MODELSEARCH_BACKENDS, settings.PASSWORD_HASHERS
    settings.MEDIA_ROOT = folder / "media"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    backends = {**settings.MODELSEARCH_BACKENDS}
    backends["entries"] = {**backends["entries"], "PATH": folder / "index"}
    settings.MODELSEARCH_BACKENDS = backends
    with django_db_blocker.unblock():
        try:
            with transaction.atomic():
                # What was kept of another world has the same keys.
                cache.clear()
                manifest = load_canaries(seed=2012)
                rebuild()
                yield {**manifest, "folder": folder, "backends": backends}
                raise Rollback
        except Rollback:
            pass
    settings.MEDIA_ROOT, settings.MODELSEARCH_BACKENDS, settings.PASSWORD_HASHERS = kept


@pytest.fixture(autouse=True)
def in_the_world(request, settings, quick_and_apart):
    """Let each test look at the world's folders instead of its own."""
    if "world" in request.fixturenames:
        world = request.getfixturevalue("world")
        settings.MEDIA_ROOT = world["folder"] / "media"
        settings.MODELSEARCH_BACKENDS = world["backends"]


def client_of(actor: str) -> Client:
    """Return a client signed in as the actor; anonymous stays so."""
    from cases.members.models import User

    client = Client(raise_request_exception=False)
    if actor != "anoniem":
        client.force_login(User.objects.get(email=email(actor)))
    return client


__all__ = ["PASSWORD", "client_of"]
