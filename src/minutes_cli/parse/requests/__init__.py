"""Who was asked for what, and by when."""
