"""Where the public is sent out, and where it comes back: the doors of a meeting, by what its minutes say of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH
from minutes_cli.words.patterns import FLAGS, LINES

from .ahead import closed_ahead
from .back import back
from .called import about_what
from .door import Door
from .fallen import is_lost
from .going import Going, goings, is_for_break, with_them
from .labels import labels_at_end
from .scope import shut_until, shutting
from .spelt import repaired
from .taken import taken_so
from .triggers import TRIGGER, may_open, may_shut, may_tell
from .turns import ends_session
from .wordings import OPEN_LINE, OPENS, PUBLIC, SHUT_LINE, SHUTS

_line_trigger = regex.plain(
    r"(?i)\W{0,12}(?:part|exempt|confidential|private|closed|executive|non.?(?:public|exempt|confidential)|reserved|restricted|in.(?:camera|committee|confidence)|items?|business|matters?|open|public|section|meeting"
    r"|strictly|not|pink|blue|huis|end|beginning|start|nicht|(?:nicht)?öffentliche[rn]?)\b"
)
_number = regex.plain(r"\d\d?(?:\.\d+)+\.?\s+|\(?[a-z]\)\s+")
"""    2.1 | CLOSED PART OF THE MEETING · a) | IN COMMITTEE"""
_none_follows = regex.compile(
    r"\W*(?:none|nil|n/?a|no|not\s+(?:required|applicable|needed|necessary)|there\s+(?:was|were|being)\s+no(?:ne)?)\b",
    FLAGS,
)
"""    CONFIDENTIAL ITEMS ⏎ There were none."""
_unless = regex.compile(
    r"""(?:^\W*had\b|\bnone\s+of\b|\bneither\b|\bno\s+one\s+from\b|\bnot\b(?!\s+(?:for\s+publication|in\s+the\s+public))|n[’']t\b|\bno\s+(?:need|reason|requirement|business|items?|members?)\b
      |\bwithout\b|\bunnecessary\b|\bwhether\b|\b(?:may|might|can|could|(?<!\b(?:resolved|agreed|moved|carried|decided)\b[^.;]{0,200})should)\b|\bunless\b|\brefus\w+|\bdeclin\w+|\bpreviously\b
      |\bafter\s+(?:an?|the)\b|\b(?:will|would)\s+be\s+(?:requested|asked|invited)\b|\bbefore\b|\bthat\s+meeting\b|\blast\s+meeting\b)[^.;:]{0,50}$
      |\bno\s*$|\b(?:against|rather\s+than|instead\s+of|peidio\s+[âa])\s+(?:the\s+)?$
      |(?:\bno\s+(?:(?:formal|such|further)\s+)?(?:resolution|motion|proposal|order|decision|request|grounds?|occasion|call)\b
        |\bnothing\b|\bwhy\b|\bask(?:ed|ing)?\s+(?:\w+\s+){0,3}(?:when|how|if)\b|\bdispens\w+\s+with\b|(?-i:\b(?:[Nn]id?|[Hh]eb)\b)
        |\b(?:complained|recalled|regretted|protested|questioned|queried|objected|criticised)\b
        )(?:(?!\b(?:resolved|agreed|carried|moved|and\s+(?!(?:the\s+)?(?:press|public|media)))\b)[^.;:,]){0,50}$
      |\b(?:minutes?|records?|notes?)\s+of\b[^.;:]{0,80}\b(?:from|at|during)\s+which\b[^.;:]{0,50}$
      |\b(?:(?:any|all|those|previous|last)\s+(?:\w+\s+)?meetings?|meetings?\s+(?:on|of|held|in)\s[^.;:]{0,30})\s+from\s+which\b[^.;:]{0,50}$
      |\b(?:at|to|until)\s+(?:the\s+)?(?:end|close)\s+of\b|\bnext\s+meeting\b""",
    FLAGS,
)
_elsewhere = regex.compile(
    rf"""(?:\s+from\s+(?:the\s+)?(?:room|chamber|proceedings|debate|discussions?))?
      (?:\s+(?:at|from|during|in)\s+(?:the|its|their|our|an?)\s+(?:(?:council|committee|board|group)[’']s\s+)?
          (?:last|previous|earlier|preceding|prior|{MONTH})\s+(?:\w+\s+){{0,2}}?(?:meeting|session)s?\b
        |(?:\s+from\s+the\s+meeting)?\s+(?:held\s+)?(?:on|in)\s+(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{MONTH}\b
        |\s+(?:at|from)\s+(?:the|that)\s+meeting\s+(?:held\s+)?(?:on|of|in)\s+(?:\d|{MONTH}\b))""",
    FLAGS,
)
"""    the public was excluded | at the last meeting · on 3 May · from the meeting of 3 May"""
_was = regex.compile(r"\b(?:was|were|been)\s+\w+$", FLAGS)
_sentence_end = regex.compile(
    r"(?<!\b(?:Nos?|Cllr|Mrs?|Ms|Dr|s|Sec|Para)|(?:^|[,;:/&]\s|\band\s)\p{Lu})[.!?](?=\s+[\p{Lu}(“\"‘]|\s*$)"
)  # no end is that of an initial: A. Reed, B. Marrow: That we resume to an open meeting.
_and_back = regex.compile(
    r"(?:\s+from\s+the\s+meeting)?(?:\s+at\s+[\d.:]{1,5}\s*(?:[ap]\.?m\.?)?)?,?\s+(?:and|but|then)\s+(?:(?:then|later|subsequently|afterwards|thereafter|was|were)\s+){0,3}"
    r"(?:re-?admitted|re-?joined|returned|came\s+back)(?=\W*$|\s*[.,;:(]|\s+(?:at|to\s+the\s+meeting|after|when|once)\b)",
    FLAGS,
)
"""    The public were excluded | and then readmitted: for what stands here alone"""
_later = regex.compile(r"\b(?:will|would|shall|should|could|may|might)\s+(?!now\b|not\b)(?:\w+\s+){0,3}$", FLAGS)
"""    The matter would be brought | back to a public meeting"""
_done = regex.compile(r"(?:ed|came|went|rose)\b", FLAGS)

_inserted = regex.compile(
    r"""(?:,\s+(?:as|because|since|owing|due|in|under|for|with|without|after|before|unless|whether|given|having|being|there|no|none|nobody)
        |\A\W*(?:as|because|since|owing|due|in\s+view|given|having|there\s+being))\b[^,;.]{1,200},(?=\s)""",
    FLAGS,
)
"""    RESOLVED: That, | as the tender is not yet signed, | the public be excluded"""
_BEFORE, _REASON = 240, 480
"""Characters before what is done in which it can be taken back."""


def doors(text: str) -> Iterator[Door]:
    """The doors of a text, in order, but for what is said of the item alone in which it stands."""
    return (door for door in all_doors(text) if not door.within)


def all_doors(text: str) -> Iterator[Door]:
    """The doors of a text, in order.

    1. a sentence that only considers, refuses or puts off an exclusion is none, nor is one that was lost;
    2. one that shuts and says that the meeting will open again afterwards only shuts;
    3. one that ends the time in which the public may speak sends nobody out;
    4. the public that only left was sent out if it came back, below that and in the same minute.
    """
    shut, left = False, _Left(text)
    for door in _doors(text):
        if door.within:
            yield door
            continue
        if door.shuts and _ends_their_turn(text, door):
            continue
        if not (shut or door.shuts) and (both := left.and_is(door)):
            yield from both
        else:
            yield door
        shut = door.shuts


class _Left:
    """Where the public only left, before it is back: a text is looked through once, however often it goes and comes.

    Where it comes back and did not leave since, it may have left anywhere behind the place where it was back before.
    """

    def __init__(self, text: str) -> None:
        self._text, self._read = text, 0
        self._went: tuple[int, int] | None = None

    def and_is(self, back: Door) -> tuple[Door, Door] | None:
        """The doors where it left and where it is back: short sentences of one line are told apart here."""
        if (went := _went.search(self._text, self._read, back.end)) is not None:
            self._went = went.span()
        elif self._went is not None:
            self._went = self._read, self._read
        self._read = back.end
        again = OPENS.search(self._text, max(self._went[1], back.start), back.end) if self._went else None
        if self._went is None or again is None or not _public.search(again[0]):
            return None
        return Door(*self._went, shuts=True), replace(back, start=max(back.start, again.start()))


_public = regex.compile(PUBLIC, FLAGS)
_went = regex.compile(
    rf"(?:^|(?<=[.!?]\s))(?:(?:at\s+(?:this\s+\w+|[\d.:]{{1,5}}\s*[ap]\.?m\.?),?\s+)?)?{PUBLIC}\s+(?:then\s+|all\s+)?(?:left|withdrew)(?:\s+the\s+(?:meeting|room|chamber|hall))?(?:\s+at\s+(?:this\s+\w+|[\d.:]{{1,5}}(?:\s*[ap]\.?m)?))?\s*\.(?=\s|\Z)",
    LINES,
)
"""    The public left. … The public returned."""


_LAST = 160
"""Characters of the sentence by which a minute ends."""


def left_last(text: str) -> bool:
    """Whether it is the last thing that a minute tells."""
    return "ublic" in text[-_LAST:] and any(
        m.end() == len(text) for m in _went.finditer(text, max(0, len(text) - _LAST))
    )


def _ends_their_turn(text: str, door: Door) -> bool:
    """Whether it closes to the public a meeting that was closed or opened for the public to speak, and says no more."""
    if door.labels or door.count is not None or door.onward or not _closes.fullmatch(text, door.start, door.end):
        return False
    turn = None
    for turn in _their_turn.finditer(text, max(0, door.start - _TURN), door.start):  # noqa: B007 - the last
        pass
    return turn is not None and not _goes_on.search(text, turn.end(), door.start)


_TURN = 6_000
"""Characters that the public says."""
_their_turn = regex.compile(
    r"""\b(?:clos|open|adjourn|suspend)\w*\s+(?:(?:the|this|council|meeting|standing\s+orders)\s+){0,3}(?:for|to\s+(?:allow|take|hear|receive))\s+
        (?:(?:the|any|a)\s+)?public\s+(?:participation|issues?|sessions?|questions?|comments?|forum|speak\w*|time|input|discussion)\b""",
    FLAGS,
)
"""    The meeting closed for public participation. · The Chair opened the meeting for public questions."""
_closes = regex.compile(
    r"""[^.;]{0,80}\bclos(?:e[ds]?|ing)\s+the\s+(?:meeting|session)\s+to\s+(?:(?:members\s+of\s+)?the\s+)?public\b
        (?:\s*[-–,]?\s*(?:seconded\s+by\s+[^.;]{1,60}|(?:and\s+)?(?:all\s+|unanimously\s+)?(?:agreed|carried)|at\s+[\d.:]{1,5}\s*[ap]\.?m)){0,3}\W*
        (?:(?:agreed|carried)\W*)?""",
    FLAGS,
)
"""    Cllr Reed proposed closing the meeting to the public seconded by Cllr Marsh. Agreed."""
_goes_on = regex.plain(r"(?i)re-?open|reconven|resum|re-?start|re-?commenc|return|back\s+to|confiden|exempt|exclu")


def _doors(text: str) -> Iterator[Door]:
    at, behind, told_of = 0, labels_at_end(text), False
    for line in (text[: behind[0][0]] if behind else text).split("\n"):
        m = _number.match(line)
        told = line[m.end() :] if m and line[m.end() :].isupper() else line
        if (
            _line_trigger.match(told)
            and len(line) < 110
            and (shuts := bool(SHUT_LINE.match(told))) | bool(OPEN_LINE.match(told))
        ):
            if not (shuts and _none_follows.match(text, at + len(line))):
                yield Door(at, at + len(line), shuts, onward=True)
        elif ends_session(told):
            yield Door(at, at + len(line), shuts=True, onward=True, turn=True)
        elif TRIGGER.search(line.lower()):
            for door in _of_line(line, at, them=told_of):
                yield door
                told_of = True
        at += len(line) + 1
    yield from (Door(*place, shuts=True, onward=True) for place in behind)


def _of_line(line: str, at: int, *, them: bool) -> Iterator[Door]:
    """The doors of a line behind a place; `them`: behind a door, where "they" are the public."""
    begin = m.end() if (m := _number.match(line)) else 0
    ends = [m.end() for m in _sentence_end.finditer(line)] if len(line) > 40 else []
    for end in [*ends, len(line)]:
        if ends_session(line[begin:end]):
            yield Door(at + begin, at + end, shuts=True, onward=True, turn=True)
        elif TRIGGER.search(line[begin:end].lower()) and may_tell((sentence := _read(line[begin:end], them)).lower()):
            for door in _of_sentence(sentence, line[end : end + 160], (at + begin, at + end)):
                yield door
                them = True
        begin = end


def _read(sentence: str, them: bool) -> str:  # noqa: FBT001
    """A sentence as it was printed; "they" are the public where the doors were spoken of before."""
    told = repaired(sentence)
    return with_them(told) if them and "hey " in told else told


def _of_sentence(sentence: str, after: str, place: tuple[int, int]) -> Iterator[Door]:
    low = sentence.lower()
    shuts = _shuts(sentence) if may_shut(low) else ()
    shut = next((one for one in shuts if not (_is_not_done(sentence, one.verb) or _of_then(sentence, one))), None)
    if shut and is_lost(sentence, shut.end if shut.within else shut.start, shut.end, after):
        shut = None
    opened = back(sentence, shut.end if shut else 0, after) if may_open(low) else None
    if opened and (_taken_back(sentence, opened.start) or _later.search(sentence, 0, opened.start)):
        opened = None
    if shut and shut.within:
        yield Door(*place, shuts=True, count=0, within=True)
    elif shut:
        door = replace(shutting(place, sentence), about=about_what(sentence))
        is_over = not (door.onward or opened) and _and_back.match(sentence, shut.end) is not None
        yield replace(door, count=0) if is_over else door
    if opened and opened.later:
        until = None if shut else shut_until(place, sentence[opened.end :])
        yield from (until,) if until else ()
    elif opened and (not shut or _done.search(sentence, opened.start, opened.end)):
        yield Door(*place, shuts=False)


def _taken_back(sentence: str, at: int) -> bool:
    """Whether the words before a place say that it is not done, or not yet."""
    return _unless.search(sentence, max(0, at - _BEFORE), at) is not None


def _is_not_done(sentence: str, at: int) -> bool:
    """The same of one that shuts: a reason set between commas is of other things."""
    if not _taken_back(sentence, at):
        return False
    before = sentence[max(0, at - _REASON) : at]
    told = _inserted.sub(" ", before)
    return told == before or _taken_back(told, len(told))


def _of_then(sentence: str, one: Going) -> bool:
    """Whether it tells of another meeting, or of another day, that the public was out."""
    return _elsewhere.match(sentence, one.end) is not None and _was.search(sentence, one.start, one.end) is not None


def _shuts(sentence: str) -> Iterator[Going]:
    for m in SHUTS.finditer(sentence):
        yield Going(m.start(), max(m.start(), sentence.rfind("exclu", m.start(), m.end())), m.end())
    yield from (one for one in goings(sentence) if not is_for_break(sentence, one))
    yield from closed_ahead(sentence)
    yield from taken_so(sentence)
