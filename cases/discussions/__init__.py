"""Conversations per region, about anything in the catalogue."""
