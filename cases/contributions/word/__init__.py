"""A Word file as the beginning of a draft, with a report of what it lost."""
