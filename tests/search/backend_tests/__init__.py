"""Modelsearch's own tests of a backend, over our engines."""
