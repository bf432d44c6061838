"""The one rule of who may see and do what."""
