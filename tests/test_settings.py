"""Settings: unset means the safe production value, and what is wrong is said in one line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kennisbank import environment

ROOT = Path(__file__).resolve().parent.parent
SECRET = "a-secret-of-more-than-fifty-characters-for-these-tests-0123456789"
READ = "from django.conf import settings as s; print(repr(s.{name}))"


def python(code, **variables):
    """Run code under the settings with these variables and none of the tests' own."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    env = {**kept, "DJANGO_SETTINGS_MODULE": "kennisbank.settings", **variables}
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("DEBUG", "False"),
        ("ALLOWED_HOSTS", "[]"),
        ("SECURE_SSL_REDIRECT", "True"),
        ("SESSION_COOKIE_SECURE", "True"),
        ("CSRF_COOKIE_SECURE", "True"),
        ("X_FRAME_OPTIONS", "'DENY'"),
        ("MEDIA_ACCEL_PREFIX", "''"),
    ],
)
def test_unset_means_safe(name, safe):
    assert python(READ.format(name=name), SECRET_KEY=SECRET).stdout.strip() == safe


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({}, "SECRET_KEY: is not set. Make one with"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY: has 5 characters"),
        ({"SECRET_KEY": SECRET, "DEBUG": "perhaps"}, "DEBUG: 'perhaps' is not yes or no. Set DEBUG=1"),
        ({"SECRET_KEY": SECRET, "DATABASE_URL": "mysql://x"}, "DATABASE_URL: is no sqlite:// or postgres://"),
        ({"SECRET_KEY": SECRET, "CACHE_URL": "memcached://x"}, "CACHE_URL: is no redis:// address"),
        ({"SECRET_KEY": SECRET, "EMAIL_URL": "carrier-pigeon"}, "EMAIL_URL: is no smtp:// address"),
        ({"SECRET_KEY": SECRET, "MEDIA_ROOT": "manage.py"}, "is a file. Name a folder."),
        ({"SECRET_KEY": SECRET, "MEDIA_ACCEL_PREFIX": "files"}, "MEDIA_ACCEL_PREFIX: 'files' is no path"),
        (
            {"SECRET_KEY": SECRET, "MEDIA_ACCEL_PREFIX": "/../"},
            "For example MEDIA_ACCEL_PREFIX=/media-intern/",
        ),
    ],
)
def test_a_wrong_value_stops_the_start_with_one_line(variables, said):
    stopped = python(READ.format(name="DEBUG"), **variables)
    assert stopped.returncode == 1
    assert said in stopped.stderr
    assert len(stopped.stderr.strip().splitlines()) == 1


def test_the_production_settings_pass_the_deployment_check():
    code = (
        "from django.core.management import execute_from_command_line as run; run(['', 'check', '--deploy',"
    )
    code += " '--fail-level', 'WARNING'])"
    checked = python(code, SECRET_KEY=SECRET, ALLOWED_HOSTS="kennisbank.example")
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize("value", ["0", "70000", "-1", "1.5", "abc", "²"])
def test_a_number_outside_its_limits_is_refused(monkeypatch, value):
    monkeypatch.setenv("PORT", value)
    with pytest.raises(SystemExit, match=f"PORT: '{value}' is no number from 1 to 65535"):
        environment.read_number("PORT", 8000, least=1, most=65535)


def test_mail_goes_to_a_folder_or_a_server(monkeypatch, tmp_path):
    monkeypatch.setenv("EMAIL_URL", "file")
    assert environment.read_mail("EMAIL_URL", tmp_path)["EMAIL_FILE_PATH"] == tmp_path
    monkeypatch.setenv("EMAIL_URL", "smtp+tls://post:geheim@mail.example:587")
    found = environment.read_mail("EMAIL_URL", tmp_path)
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"], found["EMAIL_USE_TLS"]) == ("mail.example", 587, True)
