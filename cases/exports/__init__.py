"""The door for files: what people take along."""
