"""By what the files are known that this program writes for people."""

MADE = "Made by minutes publish"
"""The generator of a page or feed, the comment of a Word or Markdown file."""
ANNOTATED = "Made by minutes annotate"
"""The same of a paper that is marked up."""
CALENDAR = "-//minutes//action log//EN"
"""Who made a calendar (PRODID, RFC 5545)."""
