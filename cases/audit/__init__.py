"""One append-only table in which every action leaves its row."""
