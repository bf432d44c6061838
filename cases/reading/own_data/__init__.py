"""What Kennisbank keeps of one person, for that person."""
