"""Texts that a grammar might stumble over: small pieces said again and again, in each place of a paper.

`benchmarks/growth.py` doubles them and looks at the clock; `test_growth.py` counts the work that they make.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

_HEAD = """HARBOUR COMMITTEE

Minutes of the meeting of the Harbour Committee held in the Old Mill on Tuesday, 10 June 2014 at 6.30 pm

Present: Councillor Ash (Chair), Councillors Birch and Elm

1. APOLOGIES

There were none.

"""
PLACES: dict[str, str] = {
    "bare": "",
    "minute": f"{_HEAD}2. DREDGING\n\nThe Clerk reported that the basin had been dredged. ",
    "resolved": f"{_HEAD}2. DREDGING\n\nThe Clerk reported.\n\nRESOLVED: That ",
    "present": "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 10 June 2014\n\nPresent: ",
    "agenda": "HARBOUR COMMITTEE\n\nTuesday, 10 June 2014\n\nAGENDA\n\n1. Apologies\n2. ",
    "report": "Report to: Harbour Committee\n\nDate: 10 June 2014\n\nSubject: Weirs\n\nReport of: Clerk\n\n",
}
"""What stands before the pieces."""

PIECES: dict[str, str] = {
    # spaces, signs and letters
    "spaces": " ",
    "tabs": "\t",
    "empty lines": "\n",
    "spaced lines": " \n",
    "pages": "a\f",
    "dashes": "- ",
    "rules": "-",
    "dots": ". ",
    "digits": "1",
    "capitals": "A",
    "capital words": "HARBOUR ",
    "lines of capitals": "HARBOUR DUES\n",
    "letters": "a",
    "odd letters": "İß\u00ad",
    "open brackets": "(",
    "open square brackets": "[",
    "half brackets": "(a ",
    "stars": "**",
    "quotes": "“a” ",
    "open quotes": '"',
    "apostrophes": "’",
    # words
    "small words": "the ",
    "and": "and ",
    "half sentences": "that the ",
    "prose": "The wardens walked along the river and saw that the banks were dry. ",
    "sums": "£1,000 ",
    "times": "at 9.15 pm ",
    "names": "Councillor A. Ash, ",
    "initials": "A. B. ",
    "offices": "the Head of Weirs be requested to ",
    "bodies": "of the Cabinet of ",
    "bodies in capitals": "THE HARBOUR COMMITTEE ",
    # dates
    "dates": "1 May 2020 ",
    "dates in a list": "1 May 2020, ",
    "days in a list": "1, 2 and 3 ",
    "due dates": "by 1 November 2019 ",
    "no dates": "31 June 2019 ",
    "short dates": "1/5/20 ",
    # lists
    "openers": "(1) (a) (i) ",
    "glued openers": "(1)(a)",
    "empty numbers": "1. \n",
    "numbers in a line": "1. 2. 3. ",
    "letters in a list": "(a) x\n",
    "romans in a list": "(i) x\n",
    "bullets": "• a\n",
    "hyphens": "- a\n",
    "counted limbs": "({n}) it be noted; and\n",
    "fractions": "Title\n1/47\nx\n",
    "commas": "1, ",
    # headings
    "headings": "{n}. HEADING\n\nWords were said.\n\n",
    "titles": "Moorings\n\nWords were said.\n\n",
    "words of titles": "Apologies for Absence\n",
    # decisions and requests
    "labels": "RESOLVED: That it be noted.\n\n",
    "labels in a line": "RESOLVED: That ",
    "labels with lists": "RESOLVED: That\n\n(1) it be noted; and\n\n(2) it be kept.\n\n",
    "quoted labels": "“RESOLVED: That it be noted” ",
    "proposals": "Proposed by Cllr Ash, seconded by Cllr Elm, it was agreed to go on.\n\n",
    "motions": "Moved by Ash, seconded by Elm: That it be noted. CARRIED\n\n",
    "votes": "For: Ash, Birch. Against: Elm. ",
    "agreed": "agreed ",
    "actions": "Action: A Reed\n",
    "actions in a line": "ACTION A. REED ",
    "actions of the named": "Action HP: ring the mill. ",
    "members asked": "Members requested that the Clerk obtain two quotations. ",
    "fields": "Moved by: Ash\nSeconded by: Reed\nStatus: Accepted\n\n",
    "fields in a line": "Hold the fair\nMotion: Ash, Second: Reed, Accepted\n",
    "participles": "Budget report\nApproved\n\n",
    "bare participles": "Approved.\n",
    "objects first": "Invoice from Ash Ltd of £40, resolved to pay\n",
    "quotations closed": "That “the pier” be kept” agreed. ",
    "asked one after the other": "and that the Clerk mend the quay ",
    "joined by and": "mend the quay and the ",
    "motions quoted": "The following motions were agreed:\n“That it be kept”\n",
    "wishes": "The Clerk to write to the Council. ",
    # references
    "minute no.": "Minute No. ",
    "minute nos.": "Minute Nos. 1, 2, 3, ",
    "dated references": "further to Minute No. 1 of 1 May 2020 ",
    "refers": "Minute 4 refers ",
    "above": "(4) above ",
    "of that meeting": "Minute No. 9 of that meeting ",
    "old and new": "51.1 38.2 ",
    "minutes of": "the minutes of the meeting of the Cabinet held on 1 May 2020 ",
    # tables, papers and plans
    "cells": "| a ",
    "rows": "| 1 | Mend the slip | AR | 1 May 2020 |\n",
    "tabs and words": "a\tb\t",
    "columns": "Mend the slip      AR      1 May 2020\n",
    "agendas": "HARBOUR COMMITTEE\n\nAGENDA\n\n{n} May 2020 at 6 pm\n\n1. Apologies\n2. Weirs\n\n",
    "present again": "Present: Councillor Ash\n",
    "reports": "REPORT OF THE CLERK\n\nRECOMMENDATIONS\n\n1. That it be noted\n\n",
    "labels of a cover": "Subject: Weirs\n",
    "plans": "Details of Decision\tWeirs\nDecision due: 1 May 2020\n",
    "work programmes": "WORK PROGRAMME\n\nDate of meeting\t1 May 2020\nWeirs\tX\n\n",
    "statements": "The report has not been received. ",
    "half statements": "has not been ",
    "meetings": "Minutes of the meeting of the Cabinet held on 1 May 20{n}\n\nPresent: Ash\n\n1. WEIRS\n\nNoted.\n\n",
    "meetings without a day": "Minutes of the meeting of the Cabinet\n\nPresent: Ash {n}\n\n1. WEIRS\n\nNoted.\n\n",
    "headers": "HARBOUR COMMITTEE - 10 JUNE 2014\n",
}
"""What is said again and again; `{n}` counts."""


def text_of(place: str, piece: str, size: int) -> str:
    """Return a text of at least `size` characters: what opens the place, then the piece again and again."""
    unit = PIECES[piece]
    if "{n}" not in unit:
        return PLACES[place] + unit * (1 + size // len(unit))
    parts: list[str] = []
    length, numbers = 0, count(3)
    while length < size:
        parts.append(unit.replace("{n}", str(next(numbers))))
        length += len(parts[-1])
    return PLACES[place] + "".join(parts)


def shapes() -> Iterator[tuple[str, str]]:
    """Yield each pair of a place and a piece."""
    yield from ((place, piece) for place in PLACES for piece in PIECES)
