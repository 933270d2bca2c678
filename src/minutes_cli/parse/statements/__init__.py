"""What papers say became of earlier requests."""
