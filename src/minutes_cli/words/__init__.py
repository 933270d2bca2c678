"""The language of minutes, as data and small grammars that any room may use."""
