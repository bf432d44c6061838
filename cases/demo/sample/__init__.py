"""A large invented site for measuring: quick to make, shaped like the real one."""

from .making import AUTHOR_EMAIL, READER_EMAIL, load_sample

__all__ = ["AUTHOR_EMAIL", "READER_EMAIL", "load_sample"]
