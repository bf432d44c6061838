"""The Wagtail pages that agencies write: case studies, lessons, playbooks, tools, reviews and guides."""
