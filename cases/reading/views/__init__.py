"""The pages of readers: each view reads input, asks one query or action, and answers."""
