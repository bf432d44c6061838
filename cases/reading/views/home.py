"""Home."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..queries.overview import home_panels
from ..queries.waiting import waiting_for


@require_safe
def home(request):
    context = home_panels(request.user)
    if request.user.is_authenticated:
        context |= waiting_for(request.user)
    return render(request, "reading/home.html", context)
