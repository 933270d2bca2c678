"""A pack cut into agenda, minutes, papers, appendices and plans."""
