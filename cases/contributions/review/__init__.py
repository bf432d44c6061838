"""Between handing in and publishing: who decides, what changed, what is said about it, and what waits."""
