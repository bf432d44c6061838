"""What a machine asks: are you there, and can you work?"""

from django.db import DatabaseError, connection
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cases.search.index import index_is_ours


@require_safe
@never_cache
def health(request):
    """The process answers; nothing else is asked."""
    return JsonResponse({"status": "ok"})


@require_safe
@never_cache
def ready(request):
    """The database answers too; the state of the index is told, but without it search still works."""
    database = database_answers()
    index = database and index_is_ours()
    state = {"status": "ok" if database else "unavailable", "database": database, "index": index}
    return JsonResponse(state, status=200 if database else 503)


def database_answers() -> bool:
    """Whether the database takes a question now."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True
