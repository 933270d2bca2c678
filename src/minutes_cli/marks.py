"""By what the files are known that this program writes for people who have no database."""

MADE = "Made by minutes publish"
"""The generator of a page or feed, the comment of a Word or Markdown file."""
CALENDAR = "-//minutes//action log//EN"
"""Who made a calendar (PRODID, RFC 5545)."""
