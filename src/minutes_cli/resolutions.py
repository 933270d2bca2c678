"""RESOLVED … → the tree of what was resolved.

A block begins at a label of the strongest kind that the minute has: RESOLVED in capitals or at the head of a paragraph;
AGREED, Decision: and their like; and, where a paper has lost the word, a bare "That the report be noted." or a bare list
in the subjunctive.  What another body resolved, what is quoted, and what was moved and lost are not this meeting's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from .limbs import parse_limbs
from .model import Disposition, Item, Parsed, Resolution
from .passage import Passage, between, tidy
from .patterns import BULLET, FLAGS

_V = regex.VERBOSE | regex.MULTILINE
_BODY = r"(?:[Tt]he\s+)?(?:(?:\p{Lu}[\p{L}’'-]+\s+){0,5})(?:[Cc]ommittee|[Cc]abinet|[Cc]ouncil|[Bb]oard|[Pp]anel|[Ff]orum|[Ee]xecutive|[Mm]embers|[Aa]uthority|[Mm]eeting|[Tt]rustees|[Gg]overnors|[Gg]roup)"
_ADVERB = (
    r"(?:(?i:unanimously|further|also|then|duly|therefore|accordingly|subsequently|and|that|by\s+consensus)[\s,]+)*"
)

STRONG = rf"""(?:
    (?<!\p{{L}})RESOLVED(?!\p{{L}})
  | ^[^\S\n]*[“"'‘]?Resolved(?=\s*(?:[:;,–(\-]|$|that\b|to\b|unanimously\b|by\b|accordingly|[A-Z]))
  | ^[^\S\n]*(?:UNANIMOUSLY\s+)?RECOMMEND(?:ED|S)?(?=\s+\(?(?:TO|to)\b)
  | (?:^|(?<=[.;:]\s)|(?<=\b[Ii]t\s)|(?<=,\s))(?:[Ii]t\s+)?was\s+{_ADVERB}(?:moved,?\s+seconded\s+and\s+)?[Rr]esolved\b
)"""
"""    RESOLVED: That · RESOLVED – · Cabinet RESOLVED that · Resolved⏎⏎That · It was unanimously resolved that"""

PLAIN = rf"""(?:
    ^[^\S\n]*(?:UNANIMOUSLY\s+)?(?:AGREED|RECOMMENDED|RECOMMENDS?|DECIDED|DECISION|NOTED|RECEIVED|APPROVED|CONFIRMED)(?!\p{{L}})
  | (?<=\bIT\sWAS\s|\b[Ii]t\swas\s|\b[Uu]nanimously\s){_ADVERB}(?:AGREED|RECOMMENDED|NOTED|APPROVED)
  | ^[^\S\n]*(?:Agreed|Recommended|Decided)(?=\s*(?:[:;–(\-]|$|that\b|to\b))
  | ^[^\S\n]*(?:Minute\s+)?(?:Decisions?|Outcome)\s*:
  | ^[^\S\n]*DECISIONS?\s*$ | ^[^\S\n]*Decisions?\s*$
  | (?:^|(?<=[.]\s))It\s+was\s+{_ADVERB}(?:agreed|decided|recommended)\s*(?:[:–]|that\b|to\b)
)"""
"""    AGREED – That · It was agreed: · Agreed that · Decision: · RECEIVED. · RECOMMENDED TO COUNCIL - That"""

WEAK = rf"""(?:
    (?:^|(?<=[.]\s)){_BODY}\s+{_ADVERB}(?:agreed|resolved|AGREED|decided)\s*(?=[:–]|that\b|to\b)
)"""
"""    The Board agreed to note the update"""

_tiers = tuple(regex.compile(tier, _V) for tier in (STRONG, PLAIN, WEAK))
_tail = regex.compile(
    r"""(?P<tail>(?:\s*,?\s*(?:unanimously|nem\.?\s*con\.?|accordingly|\([^()\n]{0,120}\)|(?:by|with)\s+\d+\s+votes?[^:–\n.]{0,80}?(?=\s*[:,–-]|\s+that\b|\s+to\b)
        |,?\s*on\s+(?:the\s+)?(?:the\s+)?(?:chair|casting)[^:–\n]{0,60}))*
        (?P<to>\s*(?:to\s+)?(?:RECOMMEND(?:ED|S)?|recommend(?:ed)?)?\s*(?:\(?(?:to|TO)\s+(?:the\s+|THE\s+)?(?:Full\s+|FULL\s+|Project\s+|PROJECT\s+)?(?:Council|COUNCIL|Cabinet|CABINET|Board|BOARD|Executive|EXECUTIVE|Committee|COMMITTEE)\)?)?)?
        \s*[.]?\s*[:;,–-]*[^\S\n]*[-–]*(?:[^\S\n]*That\s+(?:the\s+)?(?:Cabinet|Committee|Council|Board|Executive|Authority|Panel)\s*[:–]-?(?=\s*$))?)""",
    _V,
)
_bare_that = regex.compile(r"^[^\S\n]*[“\"]?T\s?(?i:h\s?a\s?t)[,\s:–-]", regex.MULTILINE)
_subjunctive = regex.compile(
    r"(?<!\b(?:to|will|would|can|could|may|should|must|shall|might|cannot|not)\s(?:also\s|then\s|now\s)?)\b(?i:be)\s+(?:\p{Ll}+ly\s+)?(?i:(?:re-?)?\p{L}+(?:ed|en|n|t|de|ne))\b"
)
_list_opens = regex.compile(rf"^[^\S\n]*(?:{BULLET}\s*)?[(]?(?:1|a|i)[).]\s*", FLAGS | regex.MULTILINE)
_paragraph_number = regex.compile(r"\s*(?:\d+(?:\.\d+)*\.?\s*)?(?:It\s+)?")
_bare_letter = regex.compile(r"[A-Z]\s+(?=[A-Z][a-z])")
_wordy, _worded, _token = regex.compile(r"\w"), regex.compile(r"\w{3}"), regex.compile(r"\w+")
_second = regex.compile(r"\W*(?:2|b|ii)\W")
_one_word = regex.compile(r"\W*(?:noted|received|approved|agreed|confirmed)\W*$", regex.IGNORECASE)
_wraps = regex.compile(r"[^.:;\n]{30}\n\p{Ll}")
_sentence_done = regex.compile(r"[.!?][”\"’)]*\s*$")
_stop_line = regex.compile(
    r"""(?:reasons?\s+for|alternative\s+options|any\s+alternative|options?\s+considered|(?:recorded\s+)?vot(?:e|ing)\b|proposed\b|proposer|moved\b|seconded|\(?note\b|actions?\b|(?:action|lead)\s+by\b
    |(?:councillors?|cllrs?|members?)\s.{0,80}\b(?:voted|abstained|left|returned|requested|asked|declared|wished|took|having)\b|(?:in\s+favour|for|against|abstentions?|abstained|carried)\s*[:(]|carried\b
    |scrutiny\s+considerations|conflicts?\s+of\s+interest|(?:\(?the\s+)?meeting\s+(?:closed|ended|concluded|finished|commenced|adjourned)|chair(?:man)?\s*[:…._]|signed\b|resolution\s+record|minutes:|decision\s+made|exempt\s+from|contact\b
    |date\s+of\s+(?:next|decision)|call-in|the\s+(?:decisions?|above)\s+.{0,40}call|\(?in\s+accordance\s+with|\(?having\s+declared)""",
    FLAGS,
)
_starts_list = regex.compile(
    rf"(?:{BULLET}\s*)?(?:[(\[]?(?:\d{{1,2}}|[a-z]|[ivx]{{1,5}})[)\].:](?=\s|$|[a-z])|[(\[](?:\d{{1,2}}|[a-z]|[ivx]{{1,5}})[)\]])",
    FLAGS,
)
_bullet = regex.compile(BULLET, FLAGS)
_lost = regex.compile(
    r"\b(?:was|were|declared)\s+(?:\w+\s+)?(?:lost|not\s+carried|defeated|withdrawn|negatived)\b|\blapsed\b|\bfell\b",
    regex.IGNORECASE,
)

DISPOSITIONS: tuple[tuple[Disposition, str], ...] = (
    ("thanked", r"thanked|congratulated|vote\s+of\s+thanks"),
    ("confirmed", r"confirmed|signed"),
    ("deferred", r"deferred|postponed|adjourned|held\s+over|withdrawn"),
    ("rejected", r"rejected|refused|not\s+(?:approved|agreed|supported)"),
    ("referred", r"referred|remitted|forwarded"),
    ("requested", r"requested|asked|invited|instructed|directed|required|urged|commissioned|authorised\s+to|tasked"),
    ("delegated", r"delegated|authorised|empowered"),
    ("recommended", r"recommended"),
    ("appointed", r"appointed|elected|nominated|re-?elected|co-?opted"),
    ("noted", r"noted|acknowledged|received|welcomed|recorded"),
    (
        "approved",
        r"approved|agreed|endorsed|adopted|accepted|granted|renewed|ratified|supported|permitted|confirmed\s+as\s+policy",
    ),
)
"""(disposition, participle behind "be"), tried on the first subjunctive that any of them names."""
_dispositions = tuple((kind, regex.compile(rf"(?:{form})\b")) for kind, form in DISPOSITIONS)
_be = regex.compile(
    r"(?<!\b(?:to|will|would|can|could|may|should|must|shall|might|cannot|not)\s(?:also\s|then\s|now\s)?)\b(?:be|is|are|was|were)\s+(?:hereby\s+|\p{Ll}+ly\s+|also\s+)?(?P<done>[\p{L}-]+(?:\s+(?:to|be|as))?)",
    regex.IGNORECASE,
)
_minutes_approved = regex.compile(
    r"""\bminutes\b[^.]{0,200}?\b(?:be|are|were|was|is)\s+(?:\p{L}+ly\s+)?(?:approved|agreed|adopted|accepted|confirmed|signed|received\s+and)\b
      | \b(?:approve|confirm|agree|accept|adopt|sign)\p{L}*\s+(?:and\s+\p{L}+\s+)?(?:as\s+a\s+(?:true|correct)\s+record\s+)?(?:the\s+)?(?:\p{L}+\s+){0,2}?minutes\b | \b(?:true|correct|accurate)\s+record\b""",
    FLAGS,
)
_thanks = regex.compile(r"\bthanks\b[^.;]{0,60}\bbe\b|\bbe\s+thanked\b|\bvote\s+of\s+thanks\b", regex.IGNORECASE)
_opening_verb = regex.compile(
    r"""^\W*(?:that\s+)?(?:(?:the\s+)?(?:committee|council|board|cabinet|panel|members|authority|group)\s+)?(?:to\s+)?(?P<verb>note[sd]?|approve[sd]?|agree[sd]?|endorse[sd]?|adopt(?:s|ed)?|accept(?:s|ed)?|confirm(?:s|ed)?|
    recommend(?:s|ed)?|refer(?:s|red)?|appoint(?:s|ed)?|elect(?:s|ed)?|delegate[sd]?|defer(?:s|red)?|reject(?:s|ed)?|refuse[sd]?|thank(?:s|ed)?|request(?:s|ed)?|ask(?:s|ed)?|instruct(?:s|ed)?|invite[sd]?|receive[sd]?|grant(?:s|ed)?|authorise[sd]?|ratif(?:y|ies|ied)|support(?:s|ed)?|welcome[sd]?|urge[sd]?)\b""",
    FLAGS,
)
_stems: dict[str, Disposition] = {
    "not": "noted", "app": "approved", "agr": "approved", "end": "approved", "ado": "approved", "acc": "approved", "con": "confirmed",
    "rec": "recommended", "ref": "referred", "ele": "appointed", "del": "delegated", "def": "deferred", "rej": "rejected", "tha": "thanked",
    "req": "requested", "ask": "requested", "ins": "requested", "inv": "requested", "gra": "approved", "aut": "delegated", "rat": "approved",
    "sup": "approved", "wel": "noted", "urg": "requested",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Block:
    start: int
    end: int
    recommended: bool = False


def resolve(parsed: Parsed) -> Parsed:
    """Find what each minute resolved.

    1. the words of every row stand in its span in order, across page furniture;
    2. within an item no two rows share a path;
    3. rows stand in the order of the paper.
    """
    rows: list[Resolution] = []
    seen: dict[tuple[str, str], str] = {}
    for item in parsed.items:
        text = between(parsed.lines, item.heading_end, item.span.end)
        for row in _item_resolutions(item, text):
            key = (item.meeting, " ".join(_token.findall(row.text.casefold())))
            earlier = seen.setdefault(key, row.id) if len(key[1].split()) > 7 else row.id
            rows.append(replace(row, restates=earlier) if earlier != row.id else row)
    return replace(parsed, resolutions=tuple(rows))


def _item_resolutions(item: Item, text: Passage) -> Iterator[Resolution]:
    used: Counter[str] = Counter()
    told: list[str] = []
    count = 0
    for block in _blocks(text.text):
        words = text.text[block.start : block.end]
        limbs = parse_limbs(words)
        plain = [tidy(words[limb.start : limb.end]) for limb in limbs]
        if not limbs or _said_before(plain, told):
            continue
        told += plain
        count += 1
        prefix = f"[{count}]" if any(used[limb.path] for limb in limbs) else ""
        for limb, words_of in zip(limbs, plain, strict=True):
            used[limb.path] += 1
            span = text.span(block.start + limb.start, block.start + limb.end)
            kind: Disposition = "recommended" if block.recommended else disposition(words_of)
            stem = None if limb.hangs_from is None else prefix + limb.hangs_from
            yield Resolution(f"{item.id}{prefix}{limb.path}", item.id, prefix + limb.path, kind, words_of, span, stem)


def _said_before(rows: list[str], told: list[str]) -> bool:
    """The same decision printed twice, under `Decision:` and under `Minutes:`."""
    known = {_bare(row) for row in told}
    return bool(known) and all(_bare(row) in known for row in rows)


def _bare(text: str) -> str:
    return " ".join(w for w in _token.findall(text.casefold()) if w != "that")


# --- blocks ---


def _blocks(text: str) -> Iterator[_Block]:
    """Each label's block; the weaker labels only where the minute has no stronger one."""
    for tier in _tiers:
        found = list(_labelled(text, tier))
        if found:
            yield from found
            return
    yield from _unlabelled(text)


def _labelled(text: str, tier: regex.Pattern[str]) -> Iterator[_Block]:
    done = 0
    for label in tier.finditer(text):
        if label.start() < done or _quoted(text, label.start()) or _of_another_body(text, label.start()):
            continue
        tail = _tail.match(text, label.end())
        start = tail.end() if tail else label.end()
        opens = bool(_paragraph_number.fullmatch(text[text.rfind("\n", 0, label.start()) + 1 : label.start()]))
        end = _block_end(text, start, own_line=opens)
        if _lost.search(text, start, end) and not _subjunctive.search(text, start, end):
            continue
        recommended = bool(
            regex.search(r"RECOMMEND|(?i:to\s+recommend)", label[0] + (tail["to"] or "" if tail else ""))
        )
        if not _wordy.search(text, start, end):
            start = label.start() + len(label[0]) - len(label[0].lstrip())
            if not regex.match(r"NOTED|RECEIVED|APPROVED|CONFIRMED|AGREED", text[start:]):
                continue
            end = label.end()
        yield _Block(start, end, recommended)
        done = end


def _quoted(text: str, at: int) -> bool:
    before = text[:at]
    paragraph = before[before.rfind("\n\n") + 1 :]
    return before.count("“") > before.count("”") or paragraph.count('"') % 2 == 1


def _of_another_body(text: str, at: int) -> bool:
    """ "The Council had RESOLVED", "as RESOLVED by": told, not done here."""
    return bool(
        regex.search(
            r"\b(?:had|has|have|having|as|previously|been)\s+(?:\w+ly\s+)?$",
            text[max(0, at - 40) : at],
            regex.IGNORECASE,
        )
    )


def _unlabelled(text: str) -> Iterator[_Block]:
    """Where the word RESOLVED is lost: a paragraph "That …", or a list in the subjunctive at the end of the minute."""
    done = 0
    for that in _bare_that.finditer(text):
        if (that.start() >= done and text[: that.start()].endswith("\n\n")) or not text[: that.start()].strip():
            end = _block_end(text, that.start(), own_line=True)
            if _subjunctive.search(text, that.start(), end):
                yield _Block(that.start(), end)
                done = end
    if done:
        return
    for first in reversed(list(_list_opens.finditer(text))):
        end = _block_end(text, first.start(), own_line=True)
        rows = parse_limbs(text[first.start() : end])
        bound = sum(bool(_subjunctive.search(text, first.start() + row.start, first.start() + row.end)) for row in rows)
        if rows and not text[end:].strip() and bound * 2 >= len([r for r in rows if r.path.count("(") == 1]):
            outer = _outermost(text, first.start())
            yield _Block(outer, end)
            return


def _outermost(text: str, at: int) -> int:
    """The list that holds the list at `at`: "(a)" inside "(2)" belongs to the block that "(1)" opened."""
    for first in reversed(list(_list_opens.finditer(text, 0, at))):
        if _block_end(text, first.start(), own_line=True) > at:
            at = first.start()
    return at


def _block_end(text: str, start: int, *, own_line: bool) -> int:
    """Where a block ends: at the first paragraph that neither goes on with its sentence nor with its list."""
    end = start
    lists = lettered = False
    blank = False
    wrap = max((len(line) for line in text.split("\n")), default=0) if _wraps.search(text) else 0
    at = start
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop].strip()
        if line:
            said = text[start:end]
            goes_on = lettered and _bare_letter.match(line)
            if _wordy.search(said) and not goes_on and not _continues(said, line, blank, lists, wrap):
                break
            if _stop_line.match(line) and _wordy.search(said) and (_sentence_done.search(said) or blank or own_line):
                break
            lettered = lettered or bool(_bare_letter.match(line) and text[start:end].rstrip().endswith((":", "to")))
            lists = lists or lettered or bool(_starts_list.match(line) or _bullet.match(line))
            end = stop
            blank = False
        else:
            blank = True
        at = stop + 1
    if not own_line and not lists:
        sentence = regex.compile(
            r"(?<!\b(?:No|Nos|Cllr|Cllrs|Mr|Mrs|Ms|Dr|St|Rev|p\.m|a\.m)|\b\p{Lu})\.[”\"]?(?=\s+\p{Lu})"
        ).search(text, start, end)
        end = sentence.end() if sentence else end
    return end


def _continues(said: str, line: str, blank: bool, lists: bool, wrap: int) -> bool:
    done = _sentence_done.search(said)
    if _starts_list.match(line):
        return lists or not done or not _worded.search(said) or (bool(_second.match(line)) and (not blank or bool(_subjunctive.search(line))))
    if _bullet.match(line):
        return lists or not done
    if line[0].islower() or (line[0] in '(“"‘' and not done):
        return True
    if not done:
        return True
    last = said.rsplit("\n", 1)[-1]
    return not blank and 0 < wrap <= 130 and len(last) > 0.72 * wrap


def disposition(text: str) -> Disposition:
    """What a resolution does, by the verb that its sentence turns on.

    The last subjunctive "be …" outside a subordinate clause decides: "the fact that a report will be received be noted"
    notes.  A resolution that opens with its verb ("to approve …", "Notes …") is what the verb says.
    """
    if _minutes_approved.search(text):
        return "confirmed"
    if _thanks.search(text):
        return "thanked"
    if m := _opening_verb.match(text):
        verb = m["verb"].casefold()
        return "noted" if verb.startswith("rece") else _stems[verb[:3]]
    if _one_word.match(text):
        return _word(text.strip(" .").casefold()) or "other"
    found = [kind for m in _be.finditer(text) if (kind := _word(m["done"].casefold()))]
    subjunctive = [
        kind for m in _be.finditer(text) if m[0].casefold().startswith("be ") and (kind := _word(m["done"].casefold()))
    ]
    return (subjunctive or found or ["other"])[0]


def _word(done: str) -> Disposition | None:
    return next((kind for kind, form in _dispositions if form.match(done)), None)
