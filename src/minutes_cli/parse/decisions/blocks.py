"""Where a minute's resolutions begin and end.

A block begins at a label of the strongest kind that the minute has: RESOLVED in capitals or at the head of a
paragraph; AGREED, Decision: and their like; and, where a paper has lost the word, a bare "That the report be noted." or
a bare list in the subjunctive.  It ends at the first paragraph that goes on with neither its sentence nor its list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from minutes_cli.words.limbs import parse_limbs
from minutes_cli.words.patterns import BULLET, FLAGS

from .labels import LISTED, LISTED_AT, TIERS, WEAK, Tier, V
from .motions import carried_motions

_tail = regex.compile(
    r"""(?P<tail>(?:\s*,?\s*(?:[Uu]nanimously|UNANIMOUSLY|nem\.?\s*con\.?|accordingly|\((?!(?:\d{1,2}|[a-z]|[ivx]{1,4})\))[^()\n]{0,120}\)|(?:by|with)\s+(?:a\s+vote\s+of\s+)?\d+\s+(?:votes?\s+)?(?:to\s+\d+|in\s+favour|for)?[^:–\n.]{0,80}?(?=\s*[:,–-]|\s+that\b|\s+to\s+\p{L})
        |,?\s*(?:on|by|with)\s+(?:the\s+)?(?i:chair|mayor|casting)[^:–\n]{0,60}(?=\s*[:–]|\s+that\b)))*
        (?P<to>\s*(?:(?i:to)\s+(?=(?i:recommend)))?(?:RECOMMEND(?:ED|S)?|recommend(?:ed)?)?\s*:?\s*(?:\(?(?:to|TO)\s+(?:the\s+|THE\s+)?(?:\p{Lu}[\p{L}’'-]*\s+(?:(?:and|of|for)\s+)?){0,6}?(?:Council|COUNCIL|Cabinet|CABINET|Board|BOARD|Executive|EXECUTIVE|Committee|COMMITTEE)\b\)?)?)?
        \s*[.]?\s*[:;,–/-]*[^\S\n]*[-–]*(?:[^\S\n]*That\s+(?:the\s+)?(?:Cabinet|Committee|Council|Board|Executive|Authority|Panel)\s*[:–]-?(?=\s*$))?)""",
    V,
)
_nothing = regex.compile(
    r"\s*(?:There\s+(?:was|were|being)|None\b|Apolog|An\s+apology|No\s+\w+\s+(?:was|were)|Not\s+applicable)"
)
_verb = regex.compile(r"(?:NOTED|APPROVED|RECEIVED|CONFIRMED|ENDORSED)")
_label_ends = regex.compile(r"\s*(?:[:;.,–(/-]|that\b|to\b|unanimously\b|$|\n)", FLAGS)
_listed = regex.compile(LISTED, V)
_again = regex.compile(r"\s*" + WEAK, V)
_lettered = regex.compile(r"(?P<open>\(?)(?P<letter>[a-y])(?P<close>[).])\s")
_alone = regex.compile(r"(?:NOTED|RECEIVED|APPROVED|CONFIRMED|AGREED|Agreed|Noted|Approved)\b")
_bare_that = regex.compile(r"^[^\S\n]*[“\"]?T\s?(?i:h\s?a\s?t)[,\s:–-]", regex.MULTILINE)
_subjunctive = regex.compile(
    r"(?<!\b(?:to|will|would|can|could|may|should|must|shall|might|cannot|not)\s(?:also\s|then\s|now\s)?)\b(?i:be)\s+(?:\p{Ll}+ly\s+)?(?i:(?:re-?)?\p{L}+(?:ed|en|n|t|de|ne))\b"
)
_list_opens = regex.compile(rf"^[^\S\n]*(?:{BULLET}\s*)?[(]?(?:1|a|i)[).]\s*", FLAGS | regex.MULTILINE)
_paragraph_number = regex.compile(r"\s*(?:\d+(?:\.\d+)*\.?\s*)?(?:It\s+)?")
_bare_letter = regex.compile(r"[A-Z]\s+(?=[A-Z][a-z])")
_full_stop = regex.compile(
    r"""(?<!\b(?:No|Nos|Cllr|Cllrs|Mr|Mrs|Ms|Dr|St|Rev|p\.m|a\.m)|\b\p{Lu})\.[”\"]?
    (?=\s+(?:\d{1,3}\.\d{1,2}\.?\s+)?[(“]?\p{Lu})""",
    regex.VERBOSE,
)
_tells = regex.compile(
    r"""\s+(?!That\b)(?:Proposed|Proposer|Seconded|Carried|Unanimous|All\s+(?:in\s+favour|agreed)|There\s|Vot(?:e|ing)|RESOLVED|Resolved|It\s+was|Moved|Action\b|ACTION\b
      |(?:\S+\s+){1,8}?(?:was|were|had|has|said|asked|thanked|reported|abstained|voted|requested|wished)\b(?![^.]*\bbe\b))""",
    regex.VERBOSE,
)
_resolves_too = regex.compile(r"\s+(?:That\b|To\s+\p{Ll}|And\s|Further\b|This\b)")
_wordy, _worded = regex.compile(r"\w"), regex.compile(r"\w{3}")
_second = regex.compile(r"\W*(?:2|b|ii)\W")
_wraps = regex.compile(r"[^.:;\n]{30}\n\p{Ll}")
_sentence_done = regex.compile(r"[.!?][”\"’)]*\s*$")
_stop_line = regex.compile(
    r"""(?:reasons?\s+for|alternative\s+options|any\s+alternative|options?\s+considered|(?:recorded\s+)?vot(?:e|ing)\b|proposed\b|proposer|moved\b|seconded|\(?note\b|actions?(?=\s*(?:[:–\d-]|$|points?\b|by\b|required\b))|(?:action|lead)\s+by\b
    |(?:councillors?|cllrs?|members?)\s.{0,80}\b(?:voted|abstained|left|returned|requested|asked|declared|wished|took|having)\b|(?:in\s+favour|for|against|abstentions?|abstained|carried)\s*[:(]|carried\b
    |scrutiny\s+considerations|conflicts?\s+of\s+interest|(?:\(?the\s+)?meeting\s+(?:closed|ended|concluded|finished|commenced|adjourned)|chair(?:man)?\s*[:…._]|signed\b|resolution\s+record|minutes:|decision\s+made|exempt\s+from|contact\b
    |date\s+of\s+(?:next|decision)|call-in|the\s+(?:decisions?|above)\s+.{0,40}call|\(?in\s+accordance\s+with|\(?having\s+declared)""",
    FLAGS,
)
_starts_list = regex.compile(
    rf"(?:{BULLET}\s*)?(?:\d{{1,2}}(?=[^\S\n]{{2,}}(?-i:\p{{Lu}}))|[(\[]?(?:\d{{1,2}}|[a-z]|[ivx]{{1,5}})[)\].:](?=\s|$|[a-z])|\d{{1,3}}\.\d{{1,2}}\s+(?:that|to)\b|[(\[](?:\d{{1,2}}|[a-z]|[ivx]{{1,5}})[)\]])",
    FLAGS,
)
_bullet = regex.compile(BULLET, FLAGS)
_lost = regex.compile(
    r"\b(?:was|were|declared)\s+(?:\w+\s+)?(?:lost|not\s+carried|defeated|withdrawn|negatived)\b|\blapsed\b|\bfell\b",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    start: int
    end: int
    recommended: bool = False


def find_blocks(text: str) -> Iterator[Block]:
    """Each label's block; the weaker labels only where the minute has no stronger one."""
    folded = text.casefold()
    if LISTED_AT.search(text) and (listed := list(_labelled(text, (_listed,)))):
        yield from listed
        return
    for n, (tier, words) in enumerate(TIERS):
        found = list(_labelled(text, tier)) if any(word in folded for word in words) else []
        if n == 0 and not found and ("carried" in folded or "passed" in folded):  # stronger than the weaker labels
            found = [Block(start, end) for start, end in carried_motions(text)]
        if found:
            yield from found
            return
    yield from _unlabelled(text)


def _labelled(text: str, tier: Tier) -> Iterator[Block]:
    done = 0
    labels = [label for form in tier for label in form.finditer(text)]
    for label in sorted(labels, key=lambda label: label.start()):
        if label.start() < done or _quoted(text, label.start()) or _of_another_body(text, label.start()):
            continue
        tail = _tail.match(text, label.end())
        start = tail.end() if tail else label.end()
        if not _alone.match(label[0].strip()) and (_next_label(text, start, tier) or _nothing.match(text, start)):
            continue
        if (
            tail
            and "ecommend" in tail["to"].casefold()
            and ":" not in text[tail.start("to") : start]
            and text[start : start + 1].islower()
            and not tail["to"].isupper()
        ):
            start = tail.start("to") + len(tail["to"]) - len(tail["to"].lstrip())
        if _verb.fullmatch(label[0].strip()) and not _label_ends.match(text, label.end()):
            start = label.end() - len(label[0].lstrip())
        if body := _again.match(text, start):
            start = body.end()
        opens = bool(_paragraph_number.fullmatch(text[text.rfind("\n", 0, label.start()) + 1 : label.start()]))
        end = _block_end(text, start, own_line=opens)
        if _lost.search(text, start, end) and not _subjunctive.search(text, start, end):
            continue
        recommended = bool(
            regex.search(r"RECOMMEND|(?i:to\s+recommend)", label[0] + (tail["to"] or "" if tail else ""))
        )
        if not _wordy.search(text, start, end):
            start = label.start() + len(label[0]) - len(label[0].lstrip())
            if not _alone.match(text, start):
                continue
            end = label.end()
        yield Block(start, end, recommended)
        done = end


def _next_label(text: str, start: int, tier: Tier) -> bool:
    """Whether nothing but white space parts a label from the next: "Decision:" over "AGREED – That …"."""
    at = start + len(text[start:]) - len(text[start:].lstrip())
    return any(form.match(text, at) for form in tier)


def _quoted(text: str, at: int) -> bool:
    before = text[:at]
    paragraph = before[before.rfind("\n\n") + 1 :]
    return before.count("“") > before.count("”") or paragraph.count('"') % 2 == 1


def _of_another_body(text: str, at: int) -> bool:
    """Whether it is told, not done here: "The Council had RESOLVED", "as RESOLVED by"."""
    return bool(
        regex.search(
            r"\b(?:had|has|have|having|as|previously|been)\s+(?:\w+ly\s+)?$",
            text[max(0, at - 40) : at],
            regex.IGNORECASE,
        )
    )


def _unlabelled(text: str) -> Iterator[Block]:
    """Where the word RESOLVED is lost: a paragraph "That …", or a list in the subjunctive at the end of the minute."""
    done = 0
    for that in _bare_that.finditer(text):
        if (that.start() >= done and text[: that.start()].endswith("\n\n")) or not text[: that.start()].strip():
            end = _block_end(text, that.start(), own_line=True)
            if _subjunctive.search(text, that.start(), end) and not _lost.search(text, end, end + 160):
                yield Block(that.start(), end)
                done = end
    if done:
        return
    for first in reversed(list(_list_opens.finditer(text))):
        end = _block_end(text, first.start(), own_line=True)
        rows = parse_limbs(text[first.start() : end])
        told = [text[first.start() + row.start : first.start() + row.end] for row in rows]
        bound = sum(bool(_subjunctive.search(words) or _bare_that.match(words)) for words in told)
        if rows and bound and not text[end:].strip() and bound * 2 >= len([r for r in rows if r.path.count("(") == 1]):
            outer = _outermost(text, first.start())
            yield Block(outer, end)
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
    sibling = _sibling(text, start)
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
            if sibling and line.startswith(sibling) and _sentence_done.search(said) and not lists:
                break
            if blank and lists and _sentence_done.search(said) and _repeats(said, line):
                break
            goes_on = lettered and _bare_letter.match(line)
            if _wordy.search(said) and not goes_on and not _continues(said, line, wrap, blank=blank, lists=lists):
                break
            free = _sentence_done.search(said) or blank or (own_line and not _is_full(said, wrap))
            if _stop_line.match(line) and _wordy.search(said) and free:
                break
            lettered = lettered or bool(_bare_letter.match(line) and text[start:end].rstrip().endswith((":", "to")))
            lists = lists or lettered or bool(_starts_list.match(line) or _bullet.match(line))
            end = stop
            blank = False
        else:
            blank = True
        at = stop + 1
    return end if lists else _first_sentences(text, start, end, alone=own_line)


def _sibling(text: str, at: int) -> str | None:
    """The marker of the paragraph after the one that a label stands in: "b)" for "a) It was RESOLVED to object"."""
    lines = text[:at].split("\n")
    m = next((m for line in reversed(lines) if (m := _lettered.match(line.strip()))), None)
    return m["open"] + chr(ord(m["letter"]) + 1) + m["close"] if m else None


def _repeats(said: str, line: str) -> bool:
    """Whether a line opens with a marker that the finished list above it has had: "(2) Motion No. 2" behind "(2)"."""
    marks = [_starts_list.match(told.strip()) for told in [*said.split("\n"), line]]
    *had, now = [m[0].strip() for m in marks if m] if marks[-1] else ["", ""]
    kinds = {mark.strip("()[].:").isdigit() for mark in had}
    return bool(now) and now in had and len(kinds) == 1 and now.strip("()[].:") not in ("1", "a", "i")


def _first_sentences(text: str, start: int, end: int, *, alone: bool) -> int:
    """The end of the sentences that resolve: what is told behind them in the same paragraph is no part of it.

    A resolution that runs on in a paragraph of prose is one sentence; in a paragraph of its own, a sentence that is in
    the subjunctive too, or goes on with "To" or "That", belongs to it.
    """
    for stop in _full_stop.finditer(text, start, end):
        after = _full_stop.search(text, stop.end(), end)
        rest = text[stop.end() : after.end() if after else end]
        if not alone or not (_resolves_too.match(rest) or _subjunctive.search(rest)) or _tells.match(text, stop.end()):
            return stop.end()
    return end


def _continues(said: str, line: str, wrap: int, *, blank: bool, lists: bool) -> bool:
    done = _sentence_done.search(said)
    if _starts_list.match(line):
        return (
            lists
            or not done
            or not _worded.search(said)
            or (bool(_second.match(line)) and (not blank or bool(_subjunctive.search(line))))
        )
    if _bullet.match(line):
        return lists or not done
    if line[0].islower() or (line[0] in '(“"‘' and not done):
        return True
    if not done:
        return True
    return not blank and _is_full(said, wrap)


def _is_full(said: str, wrap: int) -> bool:
    """Whether the last line is as long as lines are that the page has broken, so that its sentence may go on below."""
    return 0 < wrap <= 130 and len(said.rsplit("\n", 1)[-1]) > 0.72 * wrap
