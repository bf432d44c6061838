"""Search engines behind one interface; they know only modelsearch."""
