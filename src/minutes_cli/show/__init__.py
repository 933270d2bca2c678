"""From rows to what is printed; output only."""
