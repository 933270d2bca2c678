"""Where the public is sent out, and where it comes back: the doors of a meeting, by what its minutes say of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

_ONE = (
    r"(?:the\s+|any\s+|all\s+)?(?:members?\s+of\s+|representatives?\s+of\s+)?(?:the\s+)?(?:general\s+)?"
    r"(?:press|public|media|non[-\s]members)"
)
PUBLIC = rf"(?:\b{_ONE}(?:\s*(?:,|/|&|and|or)\s*{_ONE}){{0,2}}\b)"
"""    the press and public · members of the public · the public and representatives of the press · non-members"""
SESSION = r"""(?:
    (?:closed|executive|private|confidential|exempt)\s+(?:session|meeting|deliberations?|part\s+of\s+the\s+meeting)
  | (?:an?\s+|the\s+)?[‘'"“]?in[-\s]?camera\b[”"’']?(?:\s+(?:session|meeting))?
)"""
"""    closed session · an in-camera session · private session"""
_HIDDEN = r"""(?:private\b(?!\s+\w)|private\s+(?=to\b|for\b|at\b|and\b)|committee\b(?!\s+(?:of|room))|camera\b
    |confidence\b(?!\s+(?:in|that)\b))"""
_AWAY = rf"""(?:(?:in|into|to)\s+(?:an?\s+|the\s+|its\s+)?{SESSION}|{SESSION}
    |[‘'"“]?(?:in|into)\s+[‘'"“]?{_HIDDEN})"""
_DOES = (
    r"(?:move[sd]?|moving|goe?s?|went|going|recess(?:ed)?|adjourn(?:ed|s)?|retire[ds]?|proceed(?:ed|s)?"
    r"|resolved?|convened?|continued?)"
)
_LEAVE = r"""(?:leave|withdraw)\b
    (?=\W*$|\s*[.,;:(]|\s+(?:from\s+)?(?:the|this|our)\s+(?:meeting|room|chamber|hall|proceedings)
      |\s+(?:at|for|during|while|whilst|before|so|prior|in\s+order|due|as|and)\b)"""
_PART = r"""(?:[‘'"“]?part\s+(?:ii|2|b|two)\b
    |(?:the\s+)?(?:confidential|exempt|private|closed)\s+(?:business|items?|matters?|agenda|section)\b)"""
_DECIDES = r"(?:resolv\w+|resolution|agree[ds]?|voted|moved?|decided|proposed|motion|carried|pass(?:ed)?)"

_shuts = regex.compile(
    rf"""
    # … the press and public be now excluded from the meeting; members of the public were asked to leave
    {PUBLIC}(?:[\s,()]+(?!not\b)\w+){{0,4}}?[\s,)]+(?:(?:be|were|was|been)(?:\s+and\s+(?:are|is|were))?
          (?:\s+(?:now|hereby|then|also|therefore|formally|accordingly|temporarily)){{0,2}}
        |(?:is|are)\s+(?:now|hereby|therefore))
        \s+(?:excluded(?!\s+from\b(?!(?:\s+\w+){{0,4}}\s+
               (?:meeting|proceedings|room|chamber|discussions?|items?|considerations?|matters?|part|session)))
           |(?:asked|requested|required|invited)\s+to\s+{_LEAVE})
    # the Chair asked the press and public to leave
  | \b(?:asked|requested|required|invited)\s+{PUBLIC}\s+(?:present\s+)?to\s+{_LEAVE}
    # the press and public left; the public gallery was cleared; the webcast was ended and the public left
  | \bpress\s+and\s+(?:the\s+)?public\s+(?:then\s+)?left\b(?!\s+(?:after|before|early))
  | \bpublic\s+and\s+(?:the\s+)?press\s+(?:then\s+)?left\b(?!\s+(?:after|before|early))
  | \bpublic\s+gallery\s+(?:was|be)\s+(?:then\s+)?cleared
  | \b(?:webcast|broadcast|live\s*-?stream|recording|filming)\w*\s+(?:was|were|be)\s+(?:\w+\s+)?
      (?:end|stop|paus|suspend|ceas|switch|turn)\w*
      [^.;]{{0,60}}?(?:\bprivate\b|\bexempt\b|\bconfidential\b|{PUBLIC}\s+(?:left|withdrew))
    # items 3 to 5 be considered with the public excluded; that the public be not admitted to the remainder
  | \bwith\s+{PUBLIC}\s+excluded
  | {PUBLIC}\s+(?:be|were)\s+not\s+admitted\s+to\s+the\s+(?:remainder|rest|meeting|following)
    # resolved to exclude the public; a resolution excluding the press and public was passed; that the public leave
  | \b{_DECIDES}\b[^.;]{{0,80}}?(?:\bthat\s+{PUBLIC}\s+(?:do\s+(?:now\s+)?)?{_LEAVE}|\bexclud(?:es?|ed|ing)\s+{PUBLIC}
        (?=\W*$|\s*[.,;:(]|\s+(?:from|for|during|under|on|in|as|to|and|owing|by|was|were|at|while|whilst|due|because|so
            |pursuant|until|with|had|when)\b))
    # the exclusion of the public was agreed; agreed the exclusion of the press
  | \bexclusion\s+of\s+{PUBLIC}[^.;]{{0,60}}?\b(?:was|were|be)\s+(?:agreed|resolved|approved|carried)
  | \b(?:agreed|resolved|approved)\b[^.;]{{0,40}}?\bexclusion\s+of\s+{PUBLIC}
    # Council moved into closed session; the Board went in camera; entered an executive session
  | \b{_DOES}\b(?:[\s,]+(?!out\b|from\b|open\b)\w+){{0,6}}?\s+(?:{_AWAY}|into\s+{_HIDDEN})
    # the Committee moved into Part II; resolved to move to confidential business; went into Part B
  | \b(?<!\b(?:items?|reports?|matters?|it)\s+(?:be|was|were)\s+)
      (?:move[sd]?|moving|goe?s?|went|proceed(?:ed)?|turn(?:ed)?)\s+(?:in)?to\s+{_PART}
  | \b(?:enter(?:ed|s)?|began|commenced|convened)\s+(?:into\s+)?(?:an?\s+|the\s+|its\s+)?{SESSION}
    # the meeting was closed to the public; the Chair closed the meeting to the public
  | \b(?:meeting|session)\s+(?:was|is|be)\s+(?:then\s+|now\s+)?closed\s+to\s+{PUBLIC}
  | \bclos(?:ed?|ing)\s+the\s+(?:meeting|session)\s+to\s+{PUBLIC}
  | {PUBLIC}(?:\s+\w+){{0,2}}?\s+withdrew\b
    # the remainder of the meeting be held in committee; the following items were taken in private
  | \b(?:remainder|rest)\s+of\s+the\s+(?:meeting|business|agenda)\b[^.;]{{0,60}}?{_AWAY}
  | \b(?:following|next|remaining)\s+(?:\w+\s+)?(?:items?|business|matters?)\b[^.;]{{0,50}}?
      \b(?:taken|considered|discussed|dealt\s+with|held|heard|transacted)\b[^.;]{{0,30}}?
      (?:{_AWAY}|in\s+the\s+absence\s+of\s+{PUBLIC})
    # considered the following items in closed session; considered the pink papers in private
  | \b(?:consider|discuss|deal|took|take|hear|transact)\w*\s+(?:with\s+)?(?:the\s+|these\s+)?
      (?:(?:following|next|remaining)\s+(?:\w+\s+)?(?:items?|business|matters?|reports?)|pink\s+papers?
        |(?:exempt|confidential)\s+(?:items?|business|matters?|reports?|papers?|agenda))\b[^.;]{{0,30}}?{_AWAY}
    """,
    FLAGS,
)
_opens = regex.compile(
    rf"""
    # the press and public were readmitted; members of the public returned to the meeting
    {PUBLIC}(?:[\s,()]+(?!not\b)\w+){{0,4}}?\s+(?:re-?admitted|returned|re-?joined|re-?entered
      |admitted\s+(?:back|again)|allowed\s+back|invited\s+(?:back|to\s+(?:return|re-?join|re-?enter))|(?:came|come)\s+back)\b
    # the meeting returned to open session; That Council reconvene in public session; back in open session
  | \b(?:return|resum|reconven|revert|re-?open|came|come|back|go|went|mov|ris|rose|conven)\w*\b[^.;]{{0,60}}?
      \b(?:to|in|into)\s+(?:an?\s+|the\s+)?(?:open|public|regular)\s+(?:session|meeting|deliberations?|part\s+of\s+the\s+meeting)\b
  | \b(?:open|public|regular)\s+(?:session|meeting)\s+(?:was\s+|were\s+)?(?:then\s+)?
      (?:resum|reconven|re-?open|re-?commenc)\w+
  | \b(?:resum|reconven|re-?commenc)(?:e|ed|es|ing)\s+(?:the\s+)?(?:open|public|regular)\s+(?:session|meeting)\b
  | \bre-?open(?:ed)?\s+(?:the\s+meeting\s+)?to\s+{PUBLIC} | \bopened\s+to\s+{PUBLIC}\s+again\b
  | \bdeclared\s+(?:that\s+)?the\s+meeting\s+(?:was\s+)?(?:re-?)?open(?:ed)?\s+to\s+{PUBLIC}
    # agreed to readmit the public; on resumption of the public meeting; the Committee returned to Part I
  | \bre-?admit(?:ting|ted)?\s+{PUBLIC}
  | \bresumption\s+of\s+(?:the\s+)?(?:open|public|regular)\s+(?:meeting|session)\b
  | \b(?:return|reconven|resum|revert|back|moved?|came|went)\w*\s+(?:back\s+)?(?:in)?to\s+[‘'"“]?part\s+(?:i|1|a|one)\b
  | \b(?:webcast|broadcast|live\s*-?stream|recording)\w*\s+(?:was\s+|were\s+)?(?:then\s+)?
      (?:resum|re-?start|re-?commenc)\w+
    # moved out of closed session; rose from in camera and reported; the closed session ended at 9 pm
  | \b(?:come|came|mov(?:e|ed|ing))\s+out\s+of\s+(?:the\s+)?(?:{SESSION}|committee\b)
  | \b(?:a?rise|a?rose|emerged?|return(?:ed)?|report(?:ed)?)\s+(?:and\s+report(?:ed)?\s+)?
      (?:from|out\s+of)\s+(?:the\s+)?(?:{SESSION}|(?<=(?:rose|rise)\s+from\s+(?:the\s+)?)committee\b)
  | \b(?:end|ended|close|closed|conclude|concluded|terminate|terminated|exit|exited)\s+(?:the\s+)?{SESSION}
  | {SESSION}\s+(?:was\s+)?(?:ended|closed|concluded|adjourned|terminated)\b
  | \bexclusion\b[^.;]{{0,40}}?\b(?:lifted|rescinded|ended)\b
    # the meeting resumed at 8.40 pm: only where it had gone away
  | \b(?:meeting|council|board|committee|members|returned|reconvened|resumed)\s+(?:\w+\s+){{0,2}}?
      (?:(?:reconvened|resumed|re-?opened|returned)
          (?!\s+(?:to\s+)?(?:(?:the|its|this)\s+)?(?:discussion|consideration|debate|item|report|question))
        |(?<=returned\s|reconvened\s|resumed\s)at\s+\d)
    """,
    FLAGS,
)
_shut_line = regex.compile(
    r"""^\W*(?:part\s+(?:ii|2|b|two)\b
          (?:\W{0,6}(?:minutes|of\s+the\s+(?:agenda|meeting|minutes)|(?:the\s+)?(?:press|public)|items?|business|agenda|section|report)\b
            |.{0,30}\b(?:private|exempt|confidential|closed|camera|excluded|exclusion|not\s+for\s+publication|restricted)\b)
          (?:(?!\b(?:was|were|is|are|be)\b).){0,50}
      |part\s+(?:ii|2|b|two)
      |(?:exempt|confidential|private|closed|in[-\s]camera)\s+(?:items?|business|session|matters?|part|section|agenda|minutes?)(?:\s*\(.{0,40}\))?
      |items?\s+(?:to\s+be\s+)?(?:considered|taken)\s+in\s+private.{0,40})\W*$""",
    FLAGS,
)
_open_line = regex.compile(
    r"^\W*(?:part\s+(?:i|1|a|one)\b.{0,40}|(?:open|public)\s+(?:session|items?|business|part)|items?\s+in\s+public)\W*$",
    FLAGS,
)
TRIGGER = regex.plain(
    r"""exclu|camera|closed|session|private|in(?:to)?[\s‘'"“]+committee|from\s+committee|of\s+committee|admi[ts]|leave\b|confiden
      |public|press\b|withdr[ae]w|re(?:conven|sum|turned|-?open)|part\s+(?:ii?|[12ab]|two|one)\b""",
    regex.VERBOSE,
)
"""A word, in small letters, without which no sentence sends the public out or lets it in."""
_HIDDEN_PART = r"(?:closed|executive|private|confidential|exempt)\s+(?:meeting|deliberation|part\s"
_may_shut = regex.plain(
    rf"""exclu|leave|withdr[ae]w|left|cleared|webcast|broadcast|live\s*-?stream|recording|filming|admitted|session|camera|absence
      |{_HIDDEN_PART}|business|items?|matters?|agenda|section)|in(?:to)?\s+[‘'"“]?(?:private|committee|confidence)
      |to\s+[‘'"“]?(?:private|committee|confidence)|part\s+(?:ii|2|b|two)\b|clos(?:ed?|ing)\s""",
    regex.VERBOSE,
)
"""Of which one stands in each sentence that sends it out …"""
_may_open = regex.plain(
    rf"""admit|return|re-?join|re-?ent|back\b|resum|reconven|re-?open|open(?:ed)?\s+to
      |(?:open|public|regular)\s+(?:session|meeting|deliberation|part\s)|part\s+(?:i|1|a|one)\b|re-?start|re-?commenc|session|camera|{_HIDDEN_PART})|committee|exclusion""",
    regex.VERBOSE,
)
"""… and in each that lets it in."""
_line_trigger = regex.plain(r"(?i)\W{0,6}(?:part|exempt|confidential|private|closed|in.camera|items?|open|public)\b")
_unless = regex.compile(
    r"""(?:\bnot\b(?!\s+(?:for\s+publication|in\s+the\s+public))|n[’']t\b|\bno\s+(?:need|reason|requirement|business|items?|members?)\b
      |\bwithout\b|\bunnecessary\b|\bwhether\b|\b(?:may|might|can|could|should)\b|\bunless\b|\brefus\w+|\bdeclin\w+|\bpreviously\b
      |\bafter\s+(?:an?|the)\b|\b(?:will|would)\s+be\s+(?:requested|asked|invited)\b|\bbefore\b|\bthat\s+meeting\b|\blast\s+meeting\b)[^.;:]{0,50}$
      |\bno\s*$|\b(?:at|to|until)\s+(?:the\s+)?(?:end|close)\s+of\b|\bnext\s+meeting\b""",
    FLAGS,
)
_fell = regex.compile(
    r"""\b(?:(?:was|were|is|be)\s+(?:lost|defeated|rejected|withdrawn|deferred|unnecessary
        |not\s+(?!for\b|admitted\b|open\b|in\s+the\b|lost\b|defeated\b|rejected\b|withdrawn\b|deferred\b)\w+)
      |(?:no|not\s+find\s+an?y?)\s+seconder|not\s+seconded
      |should\s+be\s+(?:included|placed|added|put)|(?:motion|proposal|vote)\s+(?:was\s+|is\s+)?(?:lost|defeated|fell|failed|rejected)
      |(?-i:LOST|DEFEATED|NOT\s+CARRIED)|will\s+be\s+required)\b""",
    FLAGS,
)
_of_another = regex.compile(
    r"\W*(?:(?:an?|the|this)\s+)?(?:earlier|previous|prior|other|another|further|second|amendment)\b", FLAGS
)
"""    An earlier motion was lost: the public is out all the same"""
_sentence_end = regex.compile(
    r"(?<!\bNo|\bNos|\bCllr|\bMr|\bMrs|\bMs|\bDr|\bs|\bSec|\bPara)[.!?](?=\s+[\p{Lu}(“\"‘]|\s*$)"
)
_later = regex.compile(r"\b(?:will|would|shall)\s+(?:then\s+|thereafter\s+)?$", FLAGS)
_done = regex.compile(r"(?:ed|came|went|rose)\b", FLAGS)

_label = r"(?:(?-i:[A-Z]{1,4})[./]?\s?)?\d{1,4}[a-z]?(?:[./]\d{1,4})*"
_named = regex.compile(
    rf"""\b(?:items?|minutes?)\s+(?:of\s+business\s+)?(?:nos?\.?\s*|numbers?\s+|numbered\s+|\(nos?\.?\s*)?
      (?P<list>{_label}(?:\s*(?:,|;|&|and|to|[-–]|,\s*and)\s*(?:items?\s+)?{_label}){{0,20}}+)(?![\d/%])""",
    FLAGS,
)
_one_label = regex.compile(rf"(?P<to>(?:\bto|[-–])\s*)?(?P<label>{_label})", FLAGS)
_counted = regex.compile(
    r"\b(?:following|next|remaining|undermentioned)\s+(?P<n>one|two|three|four|five|six|\d)\s+(?:\w+\s+)?(?:items?|matters?|reports?)\b",
    FLAGS,
)
_single = regex.compile(
    r"\b(?:following|next|undermentioned)\s+(?:agenda\s+|exempt\s+|confidential\s+)?(?:item|matter|report|minute)\b(?!\s*\(?s\b|\(s)",
    FLAGS,
)
_onward = regex.compile(r"\b(?:following|next|remaining|remainder|rest|undermentioned|below)\b", FLAGS)
_here = regex.compile(r"\b(?:this|the)\s+(?:item|matter|minute|report)\b(?!\s+below)", FLAGS)
_BEFORE = 240
"""Characters before what is done in which it can be taken back."""
_FIGURES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


@dataclass(frozen=True, slots=True)
class Door:
    """A place in the text of a minute where the public goes or comes back."""

    start: int
    end: int
    """Of the sentence that says so."""
    shuts: bool
    labels: tuple[str, ...] = ()
    """Of the items for which it goes, where they are named …"""
    count: int | None = None
    """… or how many items follow without it."""
    onward: bool = False
    """It says that what follows is meant, or the rest of the meeting, and not what it stands in."""


def doors(text: str) -> Iterator[Door]:
    """The doors of a text, in order.

    1. a sentence that only considers, refuses or puts off an exclusion is none, nor is one that was lost;
    2. one that shuts and says that the meeting will open again afterwards only shuts.
    """
    at = 0
    for line in text.split("\n"):
        if (
            _line_trigger.match(line)
            and len(line) < 110
            and (shuts := bool(_shut_line.match(line))) | bool(_open_line.match(line))
        ):
            yield Door(at, at + len(line), shuts, onward=True)
        elif TRIGGER.search(line.lower()):
            yield from _of_line(line, at)
        at += len(line) + 1


def _of_line(line: str, at: int) -> Iterator[Door]:
    begin = 0
    ends = [m.end() for m in _sentence_end.finditer(line)] if len(line) > 60 else []
    for end in [*ends, len(line)]:
        sentence = line[begin:end]
        if TRIGGER.search(low := sentence.lower()):
            yield from _of_sentence(sentence, low, line[end : end + 160], at + begin)
        begin = end


def _of_sentence(sentence: str, low: str, after: str, at: int) -> Iterator[Door]:
    shuts = _shuts.finditer(sentence) if _may_shut.search(low) else ()
    shut = next((m for m in shuts if not _taken_back(sentence, m.start() + _verb(m))), None)
    if shut and (_fell.search(sentence, shut.start()) or (_fell.search(after) and not _of_another.match(after))):
        shut = None
    opened = _opens.search(sentence, shut.end() if shut else 0) if _may_open.search(low) else None
    if opened and (_taken_back(sentence, opened.start()) or _later.search(sentence, 0, opened.start())):
        opened = None
    place = (at, at + len(sentence))
    if shut:
        said = sentence[shut.start() :]
        yield _shutting(place, sentence[: shut.start()] + said)
    if opened and (not shut or _done.search(opened[0])):
        yield Door(*place, shuts=False)


def _taken_back(sentence: str, at: int) -> bool:
    """Whether the words before a place say that it is not done, or not yet."""
    return _unless.search(sentence, max(0, at - _BEFORE), at) is not None


def _verb(m: regex.Match[str]) -> int:
    """Where in a match stands what is done: words that take it back stand before that."""
    return max(0, m[0].casefold().rfind("exclu"))


def _shutting(place: tuple[int, int], sentence: str) -> Door:
    if (named := _named.search(sentence)) and (labels := _labels(named["list"])):
        return Door(*place, shuts=True, labels=labels, onward=True)
    if told := _counted.search(sentence):
        n = told["n"].casefold()
        return Door(*place, shuts=True, count=_FIGURES.get(n) or int(n), onward=True)
    if _single.search(sentence):
        return Door(*place, shuts=True, count=1, onward=True)
    if _onward.search(sentence):
        return Door(*place, shuts=True, onward=True)
    return Door(*place, shuts=True, count=0 if _here.search(sentence) else None)


def _labels(told: str) -> tuple[str, ...]:
    """The labels of a list, those between the two ends of a range too: "9 to 11 and 14" is 9, 10, 11, 14."""
    found: list[str] = []
    for m in _one_label.finditer(told):
        label = m["label"]
        if m["to"] and found and found[-1].isdigit() and label.isdigit() and 0 < int(label) - int(found[-1]) < 60:
            found += [str(n) for n in range(int(found[-1]) + 1, int(label))]
        found.append(label)
    return tuple(found)
