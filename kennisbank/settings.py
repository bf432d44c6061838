"""Settings: one place reads the environment; unset means the safe production value."""

import sys
from pathlib import Path

from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.utils.translation import gettext_lazy as _

from .environment import (
    read_cache,
    read_database,
    read_flag,
    read_list,
    read_mail,
    read_name,
    read_number,
    read_path,
    read_prefix,
    read_secret,
)

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

DEBUG = read_flag("DEBUG")
SECRET_KEY = read_secret("SECRET_KEY", debug=DEBUG)
ALLOWED_HOSTS = read_list("ALLOWED_HOSTS", [])
HTTPS = read_flag("HTTPS", default=not DEBUG)
TESTING = "pytest" in sys.modules

INSTALLED_APPS = [
    "cases",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.admin",
    "wagtail.sites",
    "wagtail",
    "modelsearch",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_tasks",
    "django_tasks_db",
    "django_htmx",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "kennisbank.middleware.KeepsToOnePerson",
    "kennisbank.middleware.UnsafeMethodsInOneTransaction",
    "kennisbank.middleware.AnswersInOurLook",
    "cases.access.hooks.SecondStepFirst",
    "cases.contributions.hooks.doors.AdminDoors",
]

ROOT_URLCONF = "kennisbank.urls"
WSGI_APPLICATION = "kennisbank.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES = {"default": read_database("DATABASE_URL", f"sqlite:///{VAR_DIR / 'kennisbank.sqlite3'}")}
DATABASES["default"]["CONN_MAX_AGE"] = 60
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # IMMEDIATE takes the write lock at the start, so that two writers wait for each other instead of failing.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 0
    # The tests take plain connections: a pool would hold on to the databases that they drop.
    DATABASES["default"]["OPTIONS"] = (
        {} if TESTING else {"pool": {"min_size": 1, "max_size": 8, "timeout": 10}}
    )
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {"default": read_cache("CACHE_URL")}
if TESTING:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

# People and sign-in: every door goes through allauth.
AUTH_USER_MODEL = "cases.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "cases.members.passwords.LongEnoughValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "mine"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "cases.members.adapter.MemberAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "join": "60/h/ip,3/h/key",
    "join_agency": "5/d/user",
    "report_problem": "10/h/ip",
    "report_problem_member": "30/h/user",
}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Kennisbank: "
# Behind nginx every request comes from nginx: without this all visitors share one count of failed tries.
ALLAUTH_TRUSTED_PROXY_COUNT = read_number("TRUSTED_PROXIES", 0, least=0, most=9)
ACCOUNT_FORMS = {
    "change_password": "cases.members.forms.MemberChangePasswordForm",
    "reset_password_from_key": "cases.members.forms.MemberResetPasswordKeyForm",
    "set_password": "cases.members.forms.MemberSetPasswordForm",
}
MFA_ADAPTER = "cases.members.adapter.MemberSecondStepAdapter"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # accounts are made by the agency, never by whoever typed an address
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Kennisbank"
#: So many days who may add something has to set up the second step; see cases.access.second_step.
SECOND_STEP_GRACE_DAYS = read_number("SECOND_STEP_GRACE_DAYS", 7, least=0, most=90)
USERSESSIONS_TRACK_ACTIVITY = False  # it would make every GET of a member wait for writers

# Work outside the database: one row in the same transaction, done by the worker.
TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend",
        "QUEUES": ["default"],
    }
}

# Visits of members are counted in memory and written so many seconds later; 0 leaves the writing to others.
READS_WRITTEN_AFTER = 0 if TESTING else 30

# Finding: engines index Entry only; Wagtail's admin searches by title in the database. See docs/search.md.
ON_POSTGRES = DATABASES["default"]["ENGINE"].endswith("postgresql")
SEARCH_ENGINE = read_name("SEARCH_ENGINE", "postgres" if ON_POSTGRES else "whoosh")
SEARCH_INDEX_PATH = read_path("SEARCH_INDEX_PATH", VAR_DIR / "index")
MODELSEARCH_BACKENDS = {
    "default": {"BACKEND": "modelsearch.backends.database.fallback", "AUTO_UPDATE": False},
    "entries": {
        "BACKEND": f"cases.search.engines.{SEARCH_ENGINE}",
        "PATH": SEARCH_INDEX_PATH,
        "ANALYSER": "cases.search.dutch.analyse",
        "DOCUMENT": "cases.search.documents.document_of",
        "COUNTED": {"audience": ["clear"]},
        "VERSION_OF": "cases.search.documents.version",
        "AUTO_UPDATE": False,
    },
}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "kennisbank" / "static"]
MEDIA_ROOT = read_path("MEDIA_ROOT", VAR_DIR / "media")
MEDIA_URL = "/media-bestanden/"  # names files only: nothing is served from it, see cases.media
MEDIA_ACCEL_PREFIX = read_prefix("MEDIA_ACCEL_PREFIX")  # nginx then sends the files, see cases.media.views
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG or TESTING
WHITENOISE_AUTOREFRESH = False

# Wagtail
WAGTAIL_SITE_NAME = "Kennisbank"
WAGTAILADMIN_BASE_URL = read_list("SITE_URL", ["http://127.0.0.1:8000"])[0]
WAGTAIL_CONTENT_LANGUAGES = [("nl", "Nederlands")]
WAGTAIL_I18N_ENABLED = False
WAGTAILIMAGES_IMAGE_MODEL = "cases.Image"
WAGTAILDOCS_DOCUMENT_MODEL = "cases.Document"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "cases.media.forms.ImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "cases.media.forms.DocumentForm"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "pptx", "txt", "xlsx"]
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_MODERATION_ENABLED = True
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAIL_FINISH_WORKFLOW_ACTION = "cases.contributions.review.finishing.publish_approved"
WAGTAILADMIN_LOGIN_URL = "/account/login/"
WAGTAIL_FRONTEND_LOGIN_URL = "/account/login/"
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAILADMIN_COMMENTS_ENABLED = (
    False  # their mails carry texts; a review that is sent back has its explanation
)
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands")]
WAGTAILADMIN_EXTERNAL_LINK_CONVERSION = "none"  # it would say which page stands at an address
WAGTAIL_DATE_FORMAT = "%d-%m-%Y"
WAGTAIL_DATETIME_FORMAT = "%d-%m-%Y %H:%M"
TAGGIT_CASE_INSENSITIVE = True
WAGTAIL_TAG_SPACES_ALLOWED = True
WAGTAIL_TAG_LIMIT = 20

DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "cases.media.uploads.DropBeyondLimit",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

globals().update(read_mail("EMAIL_URL", VAR_DIR / "mail"))
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = read_list("EMAIL_FROM", ["Kennisbank <kennisbank@localhost>"])[0]

# Headers. The admin has a policy of its own, see kennisbank.middleware.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
ADMIN_CONTENT_SECURITY_POLICY = {
    "default-src": [SELF],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
    "object-src": [NONE],
    "base-uri": [NONE],
    "form-action": [SELF],
}
X_FRAME_OPTIONS = "DENY"  # Wagtail loosens it for its previews alone
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "cases.reading.errors.csrf_failure"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
if HTTPS:
    SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
SECURITY_CONTACT = read_list("SECURITY_CONTACT", ["mailto:beveiliging@localhost"])[0]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
