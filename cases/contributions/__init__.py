"""From first draft to published: submitting, reviewing and publishing."""
