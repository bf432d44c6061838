"""Demonstration content, sample loads and the canary world."""
