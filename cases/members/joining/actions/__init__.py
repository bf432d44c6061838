"""What changes on the way in, and in the list of members."""
