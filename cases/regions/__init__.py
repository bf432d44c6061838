"""The safety regions and the agencies in them, from the public register."""
