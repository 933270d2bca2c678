"""Invented councils: what their bodies decided over the years, and how each of them writes it down.

`years` draws what happened, `hands` puts it into the words of one house, `sheets` makes a file of these words.
"""
