"""Proving the database: against the texts that it keeps, against itself, and against what persons wrote down."""
