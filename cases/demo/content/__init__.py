"""The demonstration content as plain data, without Django, for the loader to save."""
