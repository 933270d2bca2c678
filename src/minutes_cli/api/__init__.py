"""The verbs that `minutes_cli` exports: all that the command line does, for a script (`docs/python.md`)."""
