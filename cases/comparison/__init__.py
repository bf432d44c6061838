"""Regions, playbooks and tools side by side."""
