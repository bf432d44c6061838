"""People: who they are, for which agencies they work, and how they sign in."""
