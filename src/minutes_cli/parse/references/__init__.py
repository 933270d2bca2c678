"""What a paper says of other minutes."""
