"""Becoming a member: a proven work address, a request to an agency, an invitation, and the yearly look at the list."""
