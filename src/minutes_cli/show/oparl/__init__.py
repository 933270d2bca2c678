"""Everything that is held as objects of OParl 1.1, which lie in files that any web server can serve."""
