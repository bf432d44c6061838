"""The quick forms: a first version in fifteen minutes, kept while one types."""
