"""Images and documents, and the one view that serves them."""
