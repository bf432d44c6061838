"""The pages for what went wrong."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

#: After this many seconds a browser or proxy may try again.
RETRY_AFTER = 30

#: The database is away, full or locked: that passes, and is not a fault in what was asked.
DATABASE_AWAY = (OperationalError, InterfaceError)


def bad_request(request, exception=None):
    return render(request, "400.html", status=400)


def permission_denied(request, exception=None):
    return render(request, "403.html", status=403)


def page_not_found(request, exception=None):
    return render(request, "404.html", status=404)


def method_not_allowed(request):
    return render(request, "405.html", status=405)


def csrf_failure(request, reason=""):
    return render(request, "403_csrf.html", status=403)


def server_error(request):
    """A fault of ours, or a database that is away for now; neither page may ask the database anything."""
    if isinstance(sys.exc_info()[1], DATABASE_AWAY):
        return database_away()
    return HttpResponse(render_to_string("500.html"), status=500)


def database_away():
    """Answer 503: come back shortly."""
    return HttpResponse(render_to_string("503.html"), status=503, headers={"Retry-After": str(RETRY_AFTER)})
