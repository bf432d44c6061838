"""Numbers that stand in addresses: random, so that nobody guesses another's."""

import secrets

#: No vowels and no look-alikes: nothing readable by accident, nothing misread aloud.
LETTERS = "23456789bcdfghjkmnpqrstvwxz"


def new_number() -> str:
    """Return 12 random letters (57 bits)."""
    return "".join(secrets.choice(LETTERS) for _n in range(12))
