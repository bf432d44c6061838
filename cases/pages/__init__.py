"""The Wagtail pages that agencies write: case studies and playbooks."""
