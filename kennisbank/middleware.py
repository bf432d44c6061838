"""What wraps every request: one transaction around unsafe methods, answers in our look, headers."""

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.db import transaction
from django.http import HttpResponseBadRequest, HttpResponseNotAllowed, UnreadablePostError

from cases.reading.errors import DATABASE_AWAY, database_away, method_not_allowed

SAFE_METHODS = {"GET", "HEAD", "OPTIONS", "TRACE"}


class UnsafeMethodsInOneTransaction:
    """Everything that a POST changes stands or falls together.

    ATOMIC_REQUESTS would make a mere GET wait for writers on SQLite; so only unsafe methods open a
    transaction, and an exception or an answer of 500 and above rolls it back.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method in SAFE_METHODS:
            return self._with_policy(request, self.get_response(request))
        if not self._has_arrived(request):
            return HttpResponseBadRequest(
                "De gegevens zijn niet volledig aangekomen.", content_type="text/plain; charset=utf-8"
            )
        with transaction.atomic():
            response = self.get_response(request)
            if response.status_code >= 500 or getattr(request, "view_raised", False):
                transaction.set_rollback(True)
        return self._with_policy(request, response)

    def process_exception(self, request, exception):
        """Remember it: further in, the exception becomes an answer, which may still ask the database."""
        request.view_raised = True
        return None

    @staticmethod
    def _has_arrived(request) -> bool:
        """Read the form before the transaction: on SQLite a slow upload would make all writers wait."""
        try:
            return request.POST is not None
        except UnreadablePostError:
            return False

    @staticmethod
    def _with_policy(request, response):
        if request.path.startswith("/beheer/"):
            response._csp_replace = settings.ADMIN_CONTENT_SECURITY_POLICY
        return response


class KeepsToOnePerson:
    """Says of every page for somebody who signed in that nobody else may keep it.

    What is one's own is not stored by the browser either, so that the back button on a shared computer shows
    nothing after signing out. Where people type at length it is: `no-store` would throw the text away with the page.
    """

    OWN = ("/account/", "/mijn/")
    TYPED = ("/mijn/leden/", "/mijn/profiel/")

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        is_own = request.path.startswith(self.OWN) and not request.path.startswith(self.TYPED)
        if is_own and not response.get("Cache-Control"):
            response["Cache-Control"] = "private, no-store"
        elif not response.get("Cache-Control") and self._is_for_a_person(request):
            response["Cache-Control"] = "private, no-cache"
        return response

    @staticmethod
    def _is_for_a_person(request) -> bool:
        """Whether the answer was made of a session that somebody signed in with; asks the database nothing."""
        return request.session.accessed and SESSION_KEY in request.session


class AnswersInOurLook:
    """Gives an empty 405 a page, and says 503 while the database is away."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not isinstance(response, HttpResponseNotAllowed) or response.content:
            return response
        answer = method_not_allowed(request)
        answer["Allow"] = response["Allow"]
        return answer

    def process_exception(self, request, exception):
        """What goes wrong before a view is reached ends in handler500, which says the same."""
        return database_away() if isinstance(exception, DATABASE_AWAY) else None
