"""What wraps every request: one transaction around unsafe methods, a policy of its own for the admin."""

from django.conf import settings
from django.db import transaction

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
        with transaction.atomic():
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return self._with_policy(request, response)

    def process_exception(self, request, exception):
        """An exception becomes a 500 answer further in: mark the transaction before it is hidden."""
        if request.method not in SAFE_METHODS:
            transaction.set_rollback(True)
        return None

    @staticmethod
    def _with_policy(request, response):
        if request.path.startswith("/beheer/"):
            response._csp_replace = settings.ADMIN_CONTENT_SECURITY_POLICY
        return response
