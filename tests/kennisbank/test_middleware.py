"""One transaction around unsafe methods, and a policy of its own for the admin."""

import pytest
from django.conf import settings
from django.db import connection
from django.http import Http404, HttpResponse, UnreadablePostError
from django.test import RequestFactory
from django.urls import path

from cases.models import Region
from kennisbank.middleware import UnsafeMethodsInOneTransaction


def write_and_answer(request, status):
    if request.method == "POST":
        Region.objects.create(code="VR99", name="Proef", slug="proef", official_name="Proef")
    return HttpResponse(f"{connection.in_atomic_block}", status=status)


def write_and_raise(request, what):
    write_and_answer(request, 200)
    raise {"error": RuntimeError, "missing": Http404}[what]("after the write")


def refuse(request, *_args, **_kwargs):
    return HttpResponse(status=500)


urlpatterns = [
    path("answer/<int:status>/", write_and_answer),
    path("raise/<what>/", write_and_raise),
    path("beheer/answer/<int:status>/", write_and_answer),
]
handler404 = handler500 = "tests.kennisbank.test_middleware.refuse"


@pytest.fixture
def site(settings, client):
    """The real middleware without what needs people, around three views of our own."""
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = [
        "csp.middleware.CSPMiddleware",
        "kennisbank.middleware.UnsafeMethodsInOneTransaction",
    ]
    client.raise_request_exception = False
    return client


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/answer/200/", 1),
        ("/answer/302/", 1),
        ("/answer/422/", 1),
        ("/answer/500/", 0),
        ("/answer/503/", 0),
        ("/raise/error/", 0),
        ("/raise/missing/", 0),
    ],
)
def test_what_a_post_wrote_stands_or_falls_with_its_answer(site, address, kept):
    site.post(address)
    assert Region.objects.filter(code="VR99").count() == kept


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("method", "opened"), [("get", "False"), ("post", "True"), ("delete", "True")])
def test_only_unsafe_methods_open_a_transaction(site, method, opened):
    assert getattr(site, method)("/answer/200/").content.decode() == opened


@pytest.mark.django_db(transaction=True)
def test_a_form_that_breaks_off_opens_no_transaction():
    class Broken:
        def read(self, *_args):
            raise UnreadablePostError("the line went dead")

    asked = []
    request = RequestFactory().post("/", {"a": "b"})
    request._stream, request._read_started = Broken(), False
    answer = UnsafeMethodsInOneTransaction(lambda r: asked.append(r))(request)
    assert (answer.status_code, asked) == (400, [])
    assert "niet volledig" in answer.content.decode()


@pytest.mark.django_db
def test_the_admin_has_a_policy_of_its_own(site):
    public = site.get("/answer/200/")["Content-Security-Policy"]
    admin = site.get("/beheer/answer/200/")["Content-Security-Policy"]
    assert "'unsafe-inline'" not in public and "default-src 'none'" in public
    assert "'unsafe-inline'" in admin and "frame-ancestors 'self'" in admin
    assert settings.ADMIN_CONTENT_SECURITY_POLICY["object-src"] == ["'none'"]
