"""The log for people who have no database: sheets, calendars, feeds, reports and a page.  Values in, bytes out."""
