"""What runs in the process of its own; pytest does not collect it."""

from django.conf import settings
from django.test import TestCase
from modelsearch.tests.test_backends import BackendTests


class EngineTests(BackendTests, TestCase):
    backend_path = settings.MODELSEARCH_BACKENDS["default"]["BACKEND"]
