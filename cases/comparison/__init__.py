"""Regions and playbooks side by side."""
