"""Home."""

from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..queries.home_text import home_name, keep_home, kept_home
from ..queries.overview import home_panels
from ..queries.waiting import waiting_for


@require_safe
def home(request):
    """What is new and what waits; a plain reader gets the text that was kept, if nothing in it changed."""
    name = home_name(request.user) if not (request.GET or get_messages(request)) else None
    if text := kept_home(name, request.user):
        return HttpResponse(text)
    context = home_panels(request.user)
    if request.user.is_authenticated:
        context |= waiting_for(request.user)
    response = render(request, "reading/home.html", context)
    keep_home(name, request.user, context, response.content)
    return response
