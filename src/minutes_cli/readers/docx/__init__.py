"""Word → text."""
