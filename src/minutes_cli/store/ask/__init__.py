"""Reading: named queries over what is held."""
