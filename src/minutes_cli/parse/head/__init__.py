"""Whose meeting it was, when, where, and who was there."""
