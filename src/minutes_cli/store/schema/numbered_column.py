"""A word of a paper has its place among all that was said: the step to version 13, never changed once released."""

from __future__ import annotations

NUMBERED = """
-- The id of the word that counts, as `verdicts` has one; NULL of one that was said before words were numbered.
ALTER TABLE said ADD COLUMN said_id TEXT;
"""
