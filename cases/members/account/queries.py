"""What somebody has set up to sign in in two steps, as parts of other queries: it costs none of its own."""

from allauth.mfa.models import Authenticator
from django.db.models import Exists, IntegerField, OuterRef, Subquery
from django.db.models.fields.json import KT
from django.db.models.functions import Cast


def has_app(user: str) -> Exists:
    """Whether an app with codes is set up; `user` is the field of the outer query that holds the person."""
    return Exists(Authenticator.objects.filter(user=OuterRef(user), type=Authenticator.Type.TOTP))


def codes_used_by(user: str) -> Subquery:
    """Which recovery codes were used, a bit each; NULL for who has none."""
    codes = Authenticator.objects.filter(user=OuterRef(user), type=Authenticator.Type.RECOVERY_CODES)
    return Subquery(codes.values_list(Cast(KT("data__used_mask"), IntegerField()))[:1])
