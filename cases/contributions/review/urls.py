"""The addresses of reviewing."""

from django.urls import path

from . import views

urlpatterns = [
    path("k/<slug:public_id>/nakijken/", views.review, name="review"),
    path("k/<slug:public_id>/nakijken/indienen/", views.hand_in_again, name="review-hand-in"),
    path("k/<slug:public_id>/nakijken/opmerking/", views.remark, name="review-remark"),
    path(
        "k/<slug:public_id>/nakijken/opmerking/<int:number>/", views.settle_remark, name="review-remark-done"
    ),
]
