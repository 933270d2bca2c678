"""Words and signs that many grammars share, as alternatives of a pattern: nothing that must be loaded or compiled."""

from __future__ import annotations

LABEL = r"(?:\d{1,3}|[a-z]|[ivxlc]{1,8})"
"""What counts the points of a list: in figures, letters or Roman figures, without what stands around it.

    12 · b · iv
"""

MARKER = rf"(?:[(\[]?{LABEL}[)\].:](?=\s|$)|[(\[]{LABEL}[)\]])"
"""What opens a point of a list that counts: its label, with a sign behind it or in brackets.

    12. · b) · (iv) · [a] · c:
"""

COMMITTEE = "committee|cabinet|board|panel|forum|executive|group|party|commission|partnership|assembly"
"""A body within another, or beside it: the last word of its name."""
BY_INITIALS = "spc|jpc"
"""Kinds of committee that papers call by their initials alone: strategic policy, joint policing."""
BODY_NOUN = f"{COMMITTEE}|council|authority|trustees|governors"
"""Any body: the last word of its name, and what its minutes call it ("the Board noted")."""
MEETING_SAYS = f"{BODY_NOUN}|members|meeting|district"
"""Who decides and asks in minutes: the body by its noun, its members, or the meeting."""

OF_BODY = (
    r"(?:\d\d(?:-\d\d)?/(?:[A-Z]{2,5}|\d{1,2})/\d{1,4}(?![\d/])|\d\d\.(?:0[1-9]|1[0-2])\.\d{1,3}(?![\d.])"
    r"|(?:(?:19|20)\d\d|\d\d)-(?:0[1-9]|1[0-2])(?:-\d{3,4}(?![\d-])|_\d{1,3}(?![\d_])))"
)
"""A minute's number that names the year and the body, or the year and the month: the last part counts.

    18-19/FRA/62 · 11/20/09 · 19/3/12 · 16.07.5 · 2022-03-041 · 2022-02_7
"""
OF_WORD = r"\d{1,4}/\d{1,4}/(?-i:[A-Z][A-Za-z]{1,6})(?!\w)"
"""One that ends in a word for the body.

    24/61/Plan
"""
OF_YEARS = r"(?:\d{1,4}-|(?-i:[A-Z]{0,3})\d{1,3}:)\d\d/\d\d(?!\d)"
"""One that ends in the municipal year, or in the month and the year.

    31-24/25 · F01:04/24
"""

MODAL = r"\b(?:to|will|would|can|could|may|should|must|shall|might|cannot|not)\s(?:also\s|then\s|now\s|still\s|only\s)?"
"""What says, right before "be", that something only may or will be: it is not what was decided or asked.

    will · cannot now
"""

TAG = r"(?i:</?(?:u|b|i|em|strong|sup|sub)\s*/?>)"
"""What a converter of web pages leaves of emphasis in the midst of a word; it stands for nothing.

    CO<sub>2</sub>
"""
BREAK = r"(?i:</?(?:br|p)\s*/?>|&nbsp;)|&\#160;"
"""What it leaves of the end of a line or of a blank: two words stand around it.

    the Pier<br/>the Mole · 10&nbsp;June
"""
