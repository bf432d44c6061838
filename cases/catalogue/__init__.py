"""One row for everything that can be found, with its label and its audience."""
