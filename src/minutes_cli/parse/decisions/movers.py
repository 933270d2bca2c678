"""Who moved and seconded, and how many voted: names as minutes write them, and the phrases that they stand in."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy

_NOT_NAMES = (
    "absent", "abst", "abstain", "abstained", "abstentions", "action", "after", "against", "agreed", "all",
    "also", "amendment", "and", "any", "apologies", "approved", "as", "at", "aye", "ayes", "be", "board", "by",
    "carried", "committee", "council", "date", "decision", "discussion", "following", "for",
    "further", "if", "in", "it", "item", "lost", "members", "minutes", "motion", "moved", "mover", "nay",
    "nays", "next", "no", "nobody", "noes", "none", "on", "order", "orders", "passed", "please", "present",
    "prop", "proposal", "proposed", "proposer", "recommendation", "recommendations", "recorded", "reply", "resolved",
    "sec'd", "sec’d", "secd", "second", "seconded", "seconder", "standing", "that", "the", "then", "there",
    "this", "to", "unanimous", "unanimously", "vote", "voting", "when", "with", "yea", "yeas",
)  # fmt: skip
"""Words that begin with a capital behind a name and are no part of it."""


def _none_of(words: tuple[str, ...]) -> str:
    """A look ahead that none of `words` stands here in capitals or with a capital; each letter is looked at once."""
    heads: dict[str, list[str]] = {}
    for word in words:
        heads.setdefault(word[0], []).append(word[1:])
    branches = (
        f"{head.upper()}(?:{told}|{told.upper()})" for head, tails in heads.items() for told in (_any_of(tails),)
    )
    return rf"(?!(?:{'|'.join(branches)})\b)"


def _any_of(words: list[str]) -> str:
    """A pattern of some words, those that begin alike as one branch where that is shorter: order, orders → orders?"""
    branches = []
    for _, group in groupby(sorted(words), key=lambda word: word[:1]):
        alike = list(group)
        each = "|".join(alike)
        shared = next(alike[0][:n] for n in range(len(alike[0]), -1, -1) if alike[-1].startswith(alike[0][:n]))
        if not shared or len(alike) == 1:
            branches.append(each)
            continue
        tails = [word[len(shared) :] for word in alike]
        one = f"{shared}{tails[1]}?" if not tails[0] and len(tails[-1]) == 1 else f"{shared}(?:{_any_of(tails)})"
        branches.append(min(one, each, key=len))
    return "|".join(branches)


_NONE = _none_of(_NOT_NAMES)
NO_NAME = regex.defined("NO_NAME", _NONE)
"""That none of those words stands here."""
TITLE = (
    r"(?:(?:(?:County|City|Borough|District|Town)\s+)?(?:Counc(?:ill?ors?)?|C[il]{0,2}rs?)|Cmh[il]r|Mrs?|M/?s|Miss|Dr|St|Sir|Lady|Ald(?:erman)?|Rev|Prof|Hon|Fr|Sgt|Supt"
    r"|Insp|(?:Board|Committee|Council)\s+Member)"
)
SMALL = "v[ao]n|de[nr]?|d[iu]|l[ae]|a[lp]"
"""Small words with which a surname begins (`words/particles.py`), in few characters."""
_TOKEN = (
    rf"(?:{_NONE}(?:[dl]['’]|[ae]l-)?\p{{Lu}}[\p{{L}}\p{{M}}'’-]*+(?<!['’]s)|\p{{Lu}}\.|\(\p{{Lu}}{{1,2}}\)|(?:{SMALL})\b"
    r"|0['’](?=\s?\p{Lu}))"
)
_GAP = (
    r"(?:[^\S\n\t]++|[^\S\n]*+\n(?:(?=\S)(?!An?\s|\p{Lu}\.)|[^\S\n]*+\n(?:(?=\(\p{Lu}{1,2}\))"
    r"|(?<=\s(?:[UN]í|Nic|Ó|[Vv]an|[Dd]er)\n\n)(?=\p{Lu}))))"
)
"""A space, or the end of a line, but before what begins anew (An …, P. Moor); over an empty line goes only the letter
of one of two namesakes, Collins⏎⏎(J), and what a name cannot be without: Novak Uí⏎⏎Bhriain."""
_INITIAL = r"\p{Lu}\.(?:\n\n(?=\p{Lu}\p{Ll}))?"
"""An initial, or one that ends its line where an empty line stands behind every line."""
NAME = regex.defined(
    "NAME", rf"(?>(?:(?:[Tt]he|[Aa]n)\s+)?(?:{TITLE}\b\.?\s*+)*+(?:{_TOKEN}{_GAP}|{_INITIAL}){{0,5}}{_TOKEN})"
)
"""One person: Cllr Mrs Reed · L. Moor · the Mayor · Collins (J) · GO."""
SOMEBODY = regex.compile(rf"\W*(?:Councillor|Cll?r|Cr|Mrs?|Ms|Miss|Dr|Ald(?:erman)?|Trustee)\b\.?\s+{NAME}\s+")
"""    [Councillor Ash] Proposed Councillor Reed: a sentence with a capital in it, and Reed moved nothing"""
_COMMA = regex.defined(
    "COMMA",
    r",(?!(?:(?!\sand\s|\s&\s)[^,.;:]){2,40}?\s(?:proposed|moved|nominated|seconded)\b)"
    rf"(?!\s*{TITLE}\b\.?[^.;:]{{2,160}}?\s(?:was|were|be)\s+(?:\p{{L}}+ly\s+)?(?:appointed|elected|nominated|co-?opted|selected)\b)",
)
"""    not: seconded by Cllr Reed[,] Cllr Moor proposed Cllr Birch, where the next does the next thing; nor: seconded by
    Cllr Reed[,] Cllr Moor was appointed, to whom it is done"""
NAMES = rf"(?>{NAME}(?:\s*(?:{_COMMA}|and|&|/)\s*{NAME}){{0,3}})"
_MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?"
)
_OF_SEVERAL = (
    r"(?:Vice|Interim|Quarter(?:ly)?|Phase|Stage|Amendment|Edition|Half|Year|Floor|Home|Round|Avenue|Street|Road"
    r"|World|Annual|Supplement[a-z]*|Draft|Semester|Term|Cycle|Review|Reading|Tranche|Instal[a-z]+|Revision)"
)
"""What is the second of its kind: the Second Interim Report, Second Vice Chair."""
SECONDED = (
    rf"(?:[Ss]econded|SECONDED|[Ss]econd(?:er)?(?!\s+{_OF_SEVERAL}\b)|SECOND(?:ER)?"
    rf"|2[Nn][Dd](?:ed)?(?!\s+(?:of\s+)?(?:{_MONTH})\b)|Sec[’']?d)\b"
)
"""    seconded · Seconder · 2nd GK; not: 2nd September"""
_SUPPORTED = r"(?:[Ss]upport(?:ed)?|SUPPORT(?:ED)?)(?=\s*(?:by\b|BY\b|:))"
"""What a seconder does in some states: Moved by Ash, supported by Reed."""
_BY = r"\s*(?:[:;.–-]\s*|[Bb]y\s*:?\s*|BY\s*:?\s*)?"
_RECORD = r"(?:\s+as\s+an?\s+(?:true|correct|accurate)\s+(?:and\s+\w+\s+)?record(?=\s+by\b))?"
"""    Proposed [as a true record] by Cllr Ash"""
_OTHERS = (
    rf"(?:\s*(?:and|&|/)\s*{NAME}|{_COMMA}\s*(?={TITLE}\b){NAME}"
    r"|,\s*(?:(?:[Dd]eputy\s+)?Mayor|Chair\p{Ll}*|Cathaoirleach|T\.D\.)){0,3}"
)
"""Who else seconded, or what the seconder is: behind a comma the next words may be what was decided."""
_AND_BY = r"(?:\s*[,;./–-]?\s*(?:(?:and|&)\s+(?:(?:(?:this|it)\s+)?was\s+|a\s+)?)?(?:duly\s+)?"
SECONDER = rf"{_AND_BY}(?:{SECONDED}|{_SUPPORTED}){_BY}(?P<seconded>(?>{NAME}{_OTHERS})))"
"""What names the seconder behind the mover: ", seconded by B" · "; Seconded: B" · "and seconded B"."""

_MOVES = (
    r"(?:(?:MOVED|Moved|PROPOSED|Proposed|Mover|MOVER|Proposer|PROPOSER|Prop|[Mm]otion(?=\s+(?:made\s+)?by\b)|MOTION(?=\s+(?:BY|by)\b))"
    rf"(?:\s+made)?{_RECORD}{_BY}|(?:(?<=[-–:,\d]\s)|(?<=[.\n]\sAmendment\s)|(?<=\nAmendment\s))(?:proposed|moved){_BY})"
)
NAMED = rf"(?:[Tt]he\s|[Aa]n\s|(?:{SMALL})\s|[dl]['’]|[ae]l-|\(|[^\W\d_a-z])"
"""How a name begins, in the characters that `re` knows; for the heart of a pattern."""
HEAD_OPENS = (
    r"(?:MOVED|Moved|PROPOSED|Proposed|Mover|MOVER|Proposer|PROPOSER|Prop|motion(?=\s+(?:made\s+)?by)|Motion(?=\s+(?:made\s+)?by)"
    r"|MOTION|proposed(?<=[-–:,\d]\sproposed)|moved(?<=[-–:,\d]\smoved)|(?<=\nAmendment\s)(?:proposed|moved)|(?<=\.\sAmendment\s)(?:proposed|moved))"
    rf"(?:\s+made)?{_RECORD}{_BY}{NAMED}"
)
"""How a head begins, for `re`."""
HEAD = regex.compile(
    rf"""(?<![\p{{L}}’']){_MOVES}
    (?:[Tt]he\s+(?:Lord\s+|Deputy\s+)*(?:Mayor|Chair\p{{Ll}}*)\s+\((?P<moved>{NAME})\)|(?P<moved>{NAMES})){SECONDER}?""",
    regex.VERBOSE,
)
WORDS_FOLLOW = regex.plain(r"\s*[:,–-]|\s+that\b")
"""    Amendment moved by Cllr Ash, seconded by Cllr Reed[: ]that the gate be shut"""
HEADS = regex.plain(HEAD_OPENS)
"""    Moved by Cllr Ash, seconded by Cllr Reed · Proposer: Cllr Ash⏎2nd: Cllr Reed · Motion by Ash, second by Reed ·
    Moved by the Lord Mayor (Councillor Ash), seconded by Cllr Reed"""
MOVED_AND = (
    r"(?:(?:also|then|further)\s+)?(?:proposed|moved|MOVED)\s*"
    rf"(?:[,/;]\s*(?:and\s+)?|and\s+)(?:second|[^\W\d_a-z]|(?:the|an|{SMALL})\s|[dl]['’]|[ae]l-|\()"
)
BRACKETED = regex.compile(
    rf"""\(?(?<!\p{{L}})(?P<moved>{NAME})\s+(?:(?:also|then|further)\s+)?(?:proposed|moved|MOVED)\s*(?:[,/;]\s*(?:and\s+)?|and\s+)
    (?:(?P<seconded>{NAME})\s+(?:[Ss]econded|SECONDED)|second(?:ed)?\s+(?:by\s+)?(?P<seconded>{NAME}))""",
    regex.VERBOSE,
    heart=MOVED_AND,
)
"""    (Cllr Ash proposed, Cllr Reed seconded, all were in favour)"""
PAIR_ENDS = regex.plain(r"[:;\n]\s*[“\"]?(?:THAT|[Tt]hat|B[Ee]\s+[Ii][Tt]|WHEREAS|Whereas)\b")
"""How a pair of movers ends: cheap to look for."""
PAIR = regex.compile(
    rf"(?:^|\n|(?<=\d[A-Z]?\s))[^\S\n]*(?P<moved>{NAME}),\s*(?P<seconded>{NAME})[^\S\n]*(?:[:;]\s*|\n\s*)(?=[“\"]?(?:THAT|That|B[Ee]\s+[Ii][Tt]|WHEREAS|Whereas|(?<=[:;]\s)that)\b)",
)
"""    M. Ash, L. Reed: That the minutes be adopted. Carried."""
_AT_TIME = r"(?:at\s+\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s+)?"
HOW_VOTED = (
    r"(?:(?:[Uu]nanimously|\d{1,2}\s*(?:[-–]|to)\s*\d{1,2}(?:\s*[-–]\s*\d{1,2})?|by\s+[^.;:]{3,40}?)\s*,?\s+)?"
    rf"{_AT_TIME}(?:(?:on|by)\s+a\s+(?:roll[\s-]call|voice|hand)\s+vote\s+)?"
    rf"(?:\([^()]{{3,200}}\)\s*{_AT_TIME})?"
    r"(?:with\s+[^.;:,]{3,60}\s(?:voting|abstaining|opposed|dissenting|absent)\b[^.;:,]{0,40},\s+)?"
)
"""    voted 4-1, with Reed voting against, to … · unanimously at 7:01 p.m. on a roll call vote (Ash – yea) to …"""
_titles = regex.compile(
    r"""^(?:(?:the|an|(?:(?:county|city|borough|district|town|parish|community)\s+)?(?:Counc(?:ill?ors?)?|C[il]{0,2}rs?)|Cmh[il]r|Mr|Mrs|M/?s|Miss|Dr|Sir|Lady|Ald(?:erman)?|Rev|Prof(?:essor)?|Hon|Trustee
    |Commissioner|Director|Supervisor|Select(?:man|woman)|Council(?:member|man|woman|person)|(?:(?:Board|Committee|Council)\s+)?Member|(?:(?:Vice|Deputy)[-\s]*)?(?:President|Chair(?:man|woman|person)?)
    (?=\s+\p{Lu}(?:\p{Ll}|\.?\s)))\b\.?\s*)+(?=\S)""",
    regex.VERBOSE | regex.IGNORECASE,
)
_titled_inside = regex.compile(
    r".*\s(?=(?:Councillor|Cllr|Commissioner|Trustee|Alderman|Selectman|Selectwoman)s?\s+\p{Lu})", regex.DOTALL
)
"""    Officer Election | Commissioner Ash: a heading that runs on into the name"""
_office = regex.compile(
    r"(?:the\s+|an\s+)?(?:deputy\s+|vice[-\s]*)?(?:mayor|chair(?:man|person|woman)?|cathaoirleach|president|leader|t\.?d\.?)\.?",
    regex.IGNORECASE,
)
_nobody = regex.plain(r"He|She|They|We|It|These|Those|Members")
_glued_title = regex.plain(r"\b(?:Councillor|Cllr)s?(?=[^\W\d_a-z][^\W\d_]{2})")
"""    Seconded by [Councillor]Reed"""
_in_brackets = regex.compile(r"\((?P<who>\p{Lu}{1,4})\)")
"""    Proposed (AH) & Seconded (SB)"""
_joins = regex.compile(r"\s*(?:,|\band\b|&|/)\s*")


@lru_cache(1024)
def person(raw: str | None) -> str | None:
    """The names in `raw` without their titles, joined by " and "; an office only where no name stands."""
    if not raw:
        return None
    raw = _glued_title.sub("", raw)
    parts = [part.strip(" .;:-–") for part in _joins.split(tidy(raw).replace("M/s", "Ms")) if part.strip(" .;:-–")]
    parts = [m["who"] if (m := _in_brackets.fullmatch(part)) else part for part in parts]
    named = [part for part in parts if not _office.fullmatch(part)] or parts
    return " and ".join(_titles.sub("", _titled_inside.sub("", part)) for part in named) or None


def somebody(name: str | None) -> str | None:
    """A mover as it is told; None of a word that stands for who was named before: "He … and proposed that"."""
    return None if name is None or _nobody.fullmatch(name) else name


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two may name the same person: their last names are the same, and the letter of a namesake."""
    if one is None or other is None:
        return False
    (one_last, one_letter), (other_last, other_letter) = surname(one), surname(other)
    return one_last == other_last and (not (one_letter and other_letter) or one_letter == other_letter)


def as_written(one: str | None, other: str | None) -> str | None:
    """The first of two, or how the second writes the same name where that is not in capitals."""
    return other if not one or (one.isupper() and len(one) > 3 and same_name(one, other)) else one


def surname(name: str) -> tuple[str, str]:
    """The last name, and the letter in brackets behind it: Collins (J)."""
    *rest, last = name.replace("’", "'").casefold().split()
    return (rest[-1], last) if rest and last[0] == "(" else (last, "")
