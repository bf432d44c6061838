"""Wagtail's screens lead only to addresses that are open."""

import re

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db
ATTRIBUTES = "href|data-url|data-w-dialog-url-value|data-w-action-url-value|formaction"
LINK = re.compile(rf'(?:{ATTRIBUTES})="(/beheer/[^"#]*)"')
SCREENS = ["first page", "pages", "edit", "new", "history", "delete", "search", "images", "documents"]


@pytest.fixture
def screens(world):
    page = world.things["draft"].page
    return {
        "first page": reverse("wagtailadmin_home"),
        "pages": reverse("wagtailadmin_explore", args=[world.inside.pk]),
        "edit": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "new": reverse("wagtailadmin_pages:add", args=["cases", "casestudypage", world.inside.pk]),
        "history": reverse("wagtailadmin_pages:history", args=[page.pk]),
        "delete": reverse("wagtailadmin_pages:delete", args=[page.pk]),
        "search": reverse("wagtailadmin_pages:search") + "?q=kraaiennest",
        "images": reverse("wagtailimages:index"),
        "documents": reverse("wagtaildocs:index"),
    }


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("who", ["eva", "bram"])
def test_no_link_leads_nowhere(world, screens, client, name, who):
    client.force_login(getattr(world, who))
    html = client.get(screens[name]).content.decode().replace("&amp;", "&")
    links = set(LINK.findall(html)) - {"/beheer/logout/"}
    dead = sorted(link for link in links if client.get(link).status_code == 404)
    assert not dead
