"""Pages of text, and the small files that machines ask for."""

from datetime import timedelta

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe


@require_safe
def text_page(request, template):
    return render(request, f"texts/{template}.html")


@require_safe
@cache_control(public=True, max_age=86400)
def security_txt(request):
    """How to report a weakness. Source of the form: RFC 9116; Expires must lie less than a year ahead."""
    expires = timezone.now().replace(microsecond=0, second=0) + timedelta(days=180)
    lines = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {expires.isoformat().replace('+00:00', 'Z')}",
        "Preferred-Languages: nl, en",
        f"Canonical: {request.build_absolute_uri(reverse('security-txt'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=86400)
def robots_txt(request):
    """Search machines read what everybody may read, and stay out of forms and of searches."""
    closed = ["/account/", "/beheer/", "/bijdragen/", "/mijn/", "/vergelijken/", "/zoeken/"]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed)]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=86400)
def favicon(request):
    return redirect(staticfiles_storage.url("img/favicon.svg"))
