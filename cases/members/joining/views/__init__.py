"""The doors of joining and of the list of members."""
