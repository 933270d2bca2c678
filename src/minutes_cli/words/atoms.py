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

MUNICIPAL = (
    r"(?:(?:19|20)?(?P<tens>\d)(?:"
    + "|".join(rf"{n}[/-](?:20)?(?P=tens){n + 1}" for n in range(9))
    + r"|9[/-](?:20)?[0-4]0)(?!\d))"
)
"""A municipal year: two years, one behind the other.

    24/25 · 2024-25 · 2023/2024 · 19-20
"""
NUMBER_WORD = r"(?:(?:agenda\s+)?(?:minute|item|min\.?)\s*(?:(?:no|number|ref)\b\.?:?\s*)?\#?|no\.?\s+|§\s?)"
"""What a minute's number says of itself.

    Minute · Agenda Item · Min. · Minute No. · Minute Ref: · No. · §
"""
_LETTERS = r"(?-i:[A-Z]{2,5})"
"""A body's, among figures."""
_DAY = r"(?!\d\d/(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?!\d|-\d))"
PARTS = rf"""(?:
    {MUNICIPAL}(?:[/-]{_LETTERS})?[/-]\d{{1,4}}[a-z]?(?![\d/-])                # 24/25-31 · 2024-25/31 · 18-19/FRA/62
  | \d{{1,4}}/{_LETTERS}(?:/\d{{1,4}}(?:[/-]\d\d)?)?(?![\w/])                # 24/BC/31 · 31/BC · 31/BC/24-25
  | {_DAY}\d\d/\d{{1,2}}/\d{{1,4}}(?:-\d{{1,4}})?(?![\d/-])                 # 11/20/09 · 19/3/12 · 05/03/24-31
  | \d\d/\d{{1,2}}/\d{{1,2}}/\d{{1,4}}(?![\d/-])                              # 16/10/6/3
  | \d\d\.(?:0[1-9]|1[0-2])\.\d{{1,3}}(?!\d|\.\d)                              # 16.07.5
  | (?:(?:19|20)\d\d|\d\d)-(?:0[1-9]|1[0-2])(?:-\d{{3,4}}(?![\d-])|_\d{{1,3}}(?![\d_]))  # 2022-03-041 · 2022-02_7
  | \d{{1,4}}/\d{{1,4}}/(?-i:[A-Z][A-Za-z]{{1,6}})(?!\w)                        # 24/61/Plan
  | \d{{1,4}}(?:-|/(?=20)){MUNICIPAL} | (?:\d{{1,4}}-|\d{{1,3}}:)\d\d/\d\d(?!\d)   # 31-24/25 · 31-2024/25 · 01:04/24
)"""
"""A minute's number of three parts or more, however they are joined: one counts; a year, a month, letters stay.

    24/25-31 · 2024-25/31 · 2024/2025/7 · 18-19/FRA/62 · 24/BC/31 · 31/BC · 31/BC/24-25 · 11/20/09 · 19/3/12
    05/03/24-31 · 16/10/6/3 · 16.07.5 · 2022-03-041 · 2022-02_7 · 24/61/Plan · 31-24/25 · 31-2024/25 · 31/2024/25
"""

MODAL = (
    r"\b(?!(?-i:[A-Z][a-z]))(?:to|will|would|can|could|may|should|must|shall|might|(?:can)?not)\s"
    r"(?:(?:also|then|now|still|only)\s)?"
)
"""What says, right before "be", that something only may or will be: it is not what was decided or asked.

    will · cannot now.  Cllr Will, and Cllr May, have names
"""

TAG = r"(?i:</?(?:u|b|i|em|strong|sup|sub)\s*/?>)"
"""What a converter of web pages leaves of emphasis in the midst of a word; it stands for nothing.

    CO<sub>2</sub>
"""
BREAK = r"(?i:</?(?:br|p)\s*/?>|&nbsp;)|&\#160;"
"""What it leaves of the end of a line or of a blank: two words stand around it.

    the Pier<br/>the Mole · 10&nbsp;June
"""
