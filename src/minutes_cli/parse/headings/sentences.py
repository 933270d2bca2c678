"""Where a title ends that runs into its text, and what a sentence that stands in a title's place is about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice
from operator import itemgetter

from minutes_cli.words import lazily as regex
from minutes_cli.words.titles import is_caps

_word = regex.plain(r"\S+")
_glue = regex.compile(r"\p{Ll}\p{Lu}")
_opener = regex.compile(r"\S\s*\p{Lu}")
_GLUED = tuple("The This As An It No There In On At All Mr Mrs Cllr Councillor Councillors".split())  # noqa: SIM905
"""What opens a sentence is a word of its own where it is glued to the title before it ("the GreenThe Clerk is …")."""
_FINITE = frozenset(
    """was were had has have is are will would reported noted agreed received considered declared stated asked advised
    said read raised confirmed informed welcomed thanked explained gave proposed expressed opened closed commented
    requested adjourned resolved presented circulated outlined referred attended shared met""".split()  # noqa: SIM905
)
_CONNECT = frozenset(
    "of from for to and the a an by with in on at or as that which who his her their re / &".split()  # noqa: SIM905
)
_OPEN = frozenset(
    """the there a an it no none nothing two three four one following in on as at after with due under to mr mrs ms
    cllr cllrs""".split()  # noqa: SIM905
)
"""Words that, in the middle of a line and with a capital, open a sentence: a verb follows within a score of words …"""
_PERSONS = frozenset(
    """this these all apologies members councillors councillor chairman chair chairperson clerk nobody
    minutes""".split()  # noqa: SIM905
)
"""… and such as stand in titles too: there it follows within three."""
_nothing = regex.compile(r"(?:none|nil|n/a)\W*(?:\n|$|\p{Lu})|(?:none|nil)\s+(?:were|received|declared|made|raised)\b")
_none_behind = regex.compile(
    r"\s*[:–-]\s*(?:(?:none|nil|n/a)\W*|(?-i:No)\s(?-i:[a-z]+)(?:\s(?-i:[a-z]+)){0,4}\.?)$", regex.IGNORECASE
)
_sign = regex.plain(r"[•·▪.(,]")
_stop_may = regex.plain(r"[:?;]")
_titled = regex.plain(r"\s(?:C(?:llr|ouncillor)|M[rsi]|PCSO)")
_NOTHING = frozenset(("none", "nil", "n/a"))
_SIGNS = ".,;:()“”\"'’‘"
_nothing_said = regex.compile(r"\b(?:None|Nil|N/A)\b")
_part = regex.compile(
    r"(?:\s+|(?<=\p{Ll}{2}))\d{1,2}\.\d{1,2}\.?\s(?!\s*[ap]\.?m\b)|\s+(?:[•·▪]\s?|\([a-z]\)\s|[ai][.)]\s)"
)
_part_may = regex.plain(r"[•·▪0-9(ai](?:(?<=[•·▪])|(?<=\d)\.\d|(?<=\()[a-z]\)|(?<=[ai])[.)]\s)")
"""The cheap question before it."""
_persons = regex.compile(
    r"(?<!\b(?:by|from|of|to|and|for|with|the|re)|[–-])\s+(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|PCSO)\.?\s+\p{Lu}[^:;]*,"
)
"""A list of people that a title runs into: "Apologies for absence Cllr Reed, Cllr Marsh"."""
_asks = regex.compile(r"(?:To|For)\s+\w+(?:[/,\s]+\w+){0,2}?:(?=\s*\p{Lu})")
"""What a title opens with that says only what is to be done with it: "To Approve/Discuss: the Grant Request"."""
_deed_behind = regex.plain(
    r"""[*_]*:\s+(?=[A-Z][\w.’'-]*(?:\s+(?:[A-Z][\w.’'-]*|and)){0,4}\s+(?:[a-z]+ly\s+|first\s+|then\s+)?
    (?:(?!need|speed|feed|seed|weed|proposed|revised|amended|updated)[a-z]{3,}ed|gave|took|said|told|spoke|led|made)\s+\S+\s+\S)""",
    regex.VERBOSE,
)
"""A colon before a sentence: "Care Report: Anne submitted it in writing", "Gates: Cllr Reed has mended them all"."""
_page = regex.compile(r"(?<=\p{Ll}{3})\s+\d{1,3}$")
"""The number of a page that a converter left between a title and its text: "ditches 6 The Clerk reported"."""
_stopped = regex.compile(r":\s|\?(?:\s|$)|;\s")
_by_letter = groupby(sorted(_FINITE), key=itemgetter(0))
_ENDS = "|".join(f"{a}(?:{'|'.join(word[1:] for word in words)})" for a, words in _by_letter)
VERBS = regex.plain(rf"\b(?:{_ENDS})\b")
_mover_behind = regex.compile(
    r"(?<=^[^.:]{0,60})(?:^|\s)(?!\p{L}+(?:ed|ions?)\b)\p{Lu}[\p{L}'’-]+\s*[:–-]\s*(?=(?:THAT|That)\b)"
)
"""    Minutes | Ash: That the minutes be adopted"""
_sign_resolved = regex.plain(
    r"(?<=[\w)])\s?[:–-]\s?(?:It\s+was\s+)?(?:UNANIMOUSLY\s+)?(?:RESOLVED|Resolved|AGREED|Agreed\s+(?:to|that)|Motion\s+(?:to|that|by)|MOTION\s+(?:TO|THAT|BY))\b"
    r"|(?<=[\w)])\s?[:–-]\s?(?:A(?:ction|CTION)[sS]?(?:\s+(?:by|required|BY|REQUIRED))?\s*:|Deferred\s+(?:to|until|for)\b|(?:Noted|NOTED)\W*$)"
    r"|(?<=\w)\s[–-]\s(?:[Aa]ll\s+(?:in\s+favou?r|agreed)|(?:[Uu]nanimously\s+)?(?:[Aa]greed|[Aa]pproved|[Cc]arried)|[Uu]nanimous)\W*$"
)
_RESOLVED = (
    *("resolved", "agreed", "action", "deferred", "noted", "motion", "approved", "carried", "in favo", "unanimous"),
)
LONGEST = 200

_tells_of = regex.compile(r"\b(?:was|were|had|has|have|is|are)\b")
_sitting = regex.plain(r"(?:the\s+)?(?:meeting|board|council|committee)", regex.IGNORECASE)
"""Who does all that is told: "The meeting was called to order"."""
_deed = regex.plain(
    r"""(?:It|There|This|These|He|She|They|We|All|None|Neither|Nobody|Nothing|Members|Meeting(?=\s+(?:opened|closed)\s)|(?:The|A)\s+(?:[A-Z]?[a-z]+\s+)?(?:meeting|board|council|committee
    |commission|chair\w*|clerk|mayor|president|members|councillors|residents?|discussion|Meeting|Board|Council|Committee
    |Commission|Chair\w*|Clerk|Mayor|President|Members|Councillors|Residents?)|(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?(?:\s+[A-Z][\w.’'-]*){1,3})
    \s+(?:[a-z]+ly\s+|also\s+|then\s+)?(?:was|were|had|has|have|is|are|will|would|gave|took|said|[a-z]{2,}ed)\b""",
    regex.VERBOSE,
)
"""    It was agreed to … · The Board reviewed … · Cllr A. Reed reported … · There is a fault"""
_put = regex.plain(r"Motion\s*:\s*[“\"]?(?:To|That|to|that)\b")
"""    Motion: “To accept the list”: what is put, and no title"""
_DOERS = frozenset("ITHSWANMCD")
_aim = regex.plain(r"To\s+[a-z]{2,}\b")
"""What an item is for, which is no sentence: "To receive any plans after the agenda was produced"."""
_runs_on_below = regex.compile(r"[^\S\n]*\n{1,2}[^\S\n]*\p{Ll}")
_SHORT = 40
"""Characters of a line in which it is seen that it goes on."""


def runs_on(title: str) -> int | None:
    """Where the text begins that a title runs into: its next sentence, its first part, a colon; None where it does not.

    `Apologies for absence Apologies were received from …` · `Reports 5.1 The Chair` · `Open Forum A resident asked …`
    """
    if ":" in title and (deed := _deed_behind.search(title, max(1, asked(title)), LONGEST)):
        return deed.start()
    low = title.lower()
    nothing = "none" in low or "nil" in low or "n/a" in low or ": no " in low
    if nothing and (none := _none_behind.search(title)):
        return none.start()
    finite = VERBS.search(low, 1, LONGEST)
    if not finite and not nothing and not _sign.search(title):
        return None
    told = finite and VERBS.search(title, 1, LONGEST)
    if not told and not (nothing and _nothing_said.search(title, 1, LONGEST)) and not _sign.search(title):
        return None
    part = _first_part(title)
    part = part or (_persons.search(title, 1, LONGEST) if "," in title and _titled.search(title) else None)
    ends = [part.start()] if part else []
    stop = told and _stop_may.search(title) and _stopped.search(title, max(1, asked(title)), 160)
    if stop and VERBS.search(title, stop.end(), LONGEST):
        ends.append(stop.start() + (title[stop.start()] == "?"))
    until = min(ends, default=min(len(title), LONGEST))
    sentence = _next_sentence(title[:until]) if finite or nothing else None
    if sentence is None:
        return min(ends, default=None)
    page = _page.search(title, 0, sentence)
    return page.start() if page else sentence


def before_mover(title: str) -> int | None:
    """Where a title ends that who moved something, and that, stand behind: "Minutes Ash: That they be adopted"."""
    mover = _mover_behind.search(title) if "That" in title or "THAT" in title else None
    return len(title[: mover.start()].rstrip(" -–")) if mover else None


def before_resolved(title: str) -> int | None:
    """Where a title ends that goes on, parted by a sign, with what was resolved or asked: "Rota – RESOLVED that …"."""
    low = title.lower()
    resolved = _sign_resolved.search(title) if any(word in low for word in _RESOLVED) else None
    if not resolved or not resolved.start():
        return None
    return resolved.start() + (title[resolved.start()] == ":")


def _first_part(title: str) -> regex.Match[str] | None:
    """The first number of a part, or the first bullet, with the white space before it."""
    for m in _part_may.finditer(title, 1, LONGEST):
        at = m.start()
        while title[at - 1].isdigit():
            at -= 1
        if part := _part.match(title, max(1, len(title[:at].rstrip())), LONGEST):
            return part
    return None


def asked(title: str) -> int:
    """Where the subject of a title begins, behind "To Approve:"; 0 where nothing is asked."""
    m = _asks.match(title) if ":" in title and title[0] in "TF" else None
    return m.end() if m else 0


def _next_sentence(title: str) -> int | None:
    """Where the sentence before another ends that a word with a capital opens."""
    if not _opener.search(title):
        return None
    words = [word for _, word in _words(title)] if _glue.search(title) else title.split()
    plain = [word if word.isalpha() else word.strip(_SIGNS) for word in map(str.lower, words)]
    finite = [n for n, word in enumerate(plain) if word in _FINITE]
    last = finite[-1] if finite else -1
    for n in range(1, len(words)):
        word, told = words[n], plain[n]
        if not word[0].isupper():
            continue
        if told in _NOTHING:
            if plain[n - 1] not in _CONNECT and _nothing.match(" ".join(words[n:]).casefold()):
                return _end_of(title, n - 1)
            continue
        within = 20 if told in _OPEN else 3 if told in _PERSONS else 1 if _initials(word) else 0
        if not within or n > last or plain[n - 1] in _CONNECT or _shouted(word, told):
            continue
        if within == 1 and plain[n - 1].isdecimal() and plain[n - 2 : n - 1] == ["the"]:
            continue  # "The minutes of the 2009 AGM were agreed"
        if any(n < verb <= n + within for verb in finite) and not _ends_between(words, n, finite):
            if within == 3 and any(w[0].isupper() and w.casefold() in _OPEN for w in words[n + 1 : n + 4]):
                continue
            return _end_of(title, n - 1)
    return None


def _end_of(title: str, n: int) -> int:
    """Where the word `n` of a title ends, which is not its last."""
    if _glue.search(title):
        at, word = next(islice(_words(title), n, None))
        return at + len(word)
    return len(title[: -len(title.split(None, n + 1)[-1])].rstrip())


def _words(title: str) -> Iterator[tuple[int, str]]:
    """The words of a title, one that is glued to the next parted from it."""
    for m in _word.finditer(title):
        word = m[0]
        if word.endswith(_GLUED) and m.end() < len(title):
            opener = next(o for o in sorted(_GLUED, key=len, reverse=True) if word.endswith(o))
            cut = len(word) - len(opener)
            if cut and word[cut - 1].islower():
                yield m.start(), word[:cut]
                yield m.start() + cut, opener
                continue
        yield m.start(), word


def _shouted(word: str, plain: str) -> bool:
    """Whether a word that could open a sentence is of a title in capitals."""
    return len(word) > 1 and word.isupper() and (plain in _OPEN or plain in _CONNECT or plain in _PERSONS)


def _initials(word: str) -> bool:
    return 1 < len(word) < 4 and word.isalpha() and word.isupper()


def _ends_between(words: list[str], opener: int, finite: list[int]) -> bool:
    """Whether a sentence ends between an opener and the verb that follows it."""
    verb = next(v for v in finite if v > opener)
    return any(word[-1] in ".?" and len(word) > 3 for word in words[opener:verb])


def subject(sentence: str) -> str | None:
    """What a sentence is about, as a reader would call its item: the words before its verb; None if they tell nothing.

    `The minutes of 4 May were agreed.` → `The minutes of 4 May`
    """
    words = [(m.start(), m[0]) for m in _word.finditer(sentence[:LONGEST])]
    verb = next((n for n, (_, word) in enumerate(words) if word.strip(".,").casefold() in _FINITE), 0)
    if not verb:
        return None
    told = sentence[: words[verb][0]].rstrip(" ,–-")
    first = words[0][1].casefold()
    names_nothing = first in (
        "there",
        "it",
        "this",
        "these",
        "he",
        "she",
        "they",
        "we",
        "all",
        "none",
        "members",
        "neither",
        "nobody",
        "nothing",
    )
    person = regex.match(
        r"(?:the\s+)?(?:cllrs?|councillors?|mr|mrs|ms|miss|chair\w*|clerk|\p{Lu}{2,3})\b\.?", told, regex.IGNORECASE
    )
    said = words[verb][1].casefold() not in ("was", "were", "had", "has", "have", "is", "are", "will")
    if names_nothing or _sitting.fullmatch(told):
        return None
    return None if (person and said and not is_caps(told)) or verb > 18 else told


def is_deed(title: str) -> bool:
    """Whether what stands in a title's place is a sentence that tells who did something, or that it was done."""
    told = title[:1] in _DOERS and (_deed.match(title) or _put.match(title))
    return bool(told) and not is_caps(title)


def bare_sentence(text: str, title: str, end: int) -> str | None:
    """What a sentence that stands in a title's place is about; None where the title is none.

    A sentence tells what was done, and ends in a stop or runs on below.
    """
    if is_caps(title) or not _tells_of.search(title) or _aim.match(title):
        return None
    goes_on = (
        title[-1] in ".:;"
        or text[end : end + 1] in ".:;,"
        or (len(title) > 60 and _runs_on_below.match(text, end, end + _SHORT))
    )
    return subject(title) if goes_on else None
