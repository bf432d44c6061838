"""Table of contents: the addresses of every slice."""

from django.urls import include, path

urlpatterns = [
    path("", include("cases.comparison.urls")),
    path("", include("cases.contributions.capture.urls")),
    path("", include("cases.contributions.personal_data.urls")),
    path("", include("cases.contributions.review.urls")),
    path("", include("cases.contributions.word.urls")),
    path("", include("cases.discussions.urls")),
    path("", include("cases.media.urls")),
    path("", include("cases.members.joining.urls")),
    path("", include("cases.members.urls")),
    path("", include("cases.reading.urls")),
]
