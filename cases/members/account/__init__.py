"""One's own account: the second step, one's data, and leaving."""
