"""One module per family of personal data; each yields what it finds, overlaps and all. Plain Python."""
