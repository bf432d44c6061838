"""What it takes to sign in through the doors themselves."""

import time

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.core.cache import cache

from tests.conftest import PASSWORD

LOGIN = "/account/login/"
SECOND_STEP = "/account/2fa/authenticate/"


@pytest.fixture(autouse=True)
def nobody_tried_before():
    """Failed tries are counted in the cache, which outlives a test."""
    cache.clear()


@pytest.fixture
def enter(client):
    """Return a function that fills in the sign-in form; the answer comes back."""

    def _enter(user_or_email, password=PASSWORD, to=LOGIN, **more):
        email = getattr(user_or_email, "email", user_or_email)
        return client.post(to, {"login": email, "password": password, **more})

    return _enter


@pytest.fixture
def current_code():
    """Return a function that computes the code that an app shows now, for a secret."""
    return lambda secret: format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@pytest.fixture
def eva_with_app(cast):
    """Eva, who signs in with an app on her phone; her secret and recovery codes stand beside her."""
    eva = cast.eva
    eva.secret = generate_totp_secret()
    TOTP.activate(eva, eva.secret)
    eva.recovery_codes = RecoveryCodes.activate(eva).get_unused_codes()
    return eva


@pytest.fixture
def signed_in_as(client):
    """Return a function that tells whom the browser is signed in as (None for nobody)."""

    def _who():
        key = client.session.get("_auth_user_id")
        return int(key) if key else None

    return _who


@pytest.fixture
def enter_and_prove(client, enter):
    """Return a function that signs somebody in who then types the password once more, as some doors ask."""

    def _enter_and_prove(person):
        enter(person)
        client.post("/account/reauthenticate/", {"password": PASSWORD})
        return client

    return _enter_and_prove
