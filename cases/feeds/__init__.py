"""The door for feed readers."""
