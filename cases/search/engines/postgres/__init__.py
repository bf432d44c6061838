"""The PostgreSQL engine: a backend for modelsearch in the database that is there already."""

from .backend import PostgresBackend, PostgresIndex

SearchBackend = PostgresBackend

__all__ = ["PostgresBackend", "PostgresIndex", "SearchBackend"]
