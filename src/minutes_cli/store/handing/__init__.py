"""Everything that is held, for other programs: gathered without what is exempt, and laid in a database of its own."""
