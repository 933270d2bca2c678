"""PDF → text, rows and pages."""
