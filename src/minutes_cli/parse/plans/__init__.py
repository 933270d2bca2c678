"""Rows of work programmes and forward plans."""
