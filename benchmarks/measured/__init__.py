"""The targets of the program, each measured beside its yardstick: `bench.py` runs them and makes the table."""
