"""What marks a file as ours, and as of which shape."""

from __future__ import annotations

APPLICATION_ID = 0x6D696E75
"""Marks a file as ours ("minu")."""
SCHEMA_VERSION = 13
"""Goes up with every change of a table or a view."""
