"""One element of a list of persons: the name in it, with its titles, and what stands beside it; or nobody."""

from __future__ import annotations

from functools import lru_cache

from . import lazily as regex
from .leads import lead
from .offices import IN_NO_NAME, IN_NO_TITLED_NAME, OFFICES
from .particles import PARTICLES
from .passage import tidy
from .patterns import FLAGS

_post_nominal = regex.compile(
    r"(?:(?:\p{Lu}\.){2,4}|TD|MP|MSP|MEP|MBE|OBE|CBE|BEM|JP|QC|KC|DL|PhD|BSc|CPFA|P\.?[ ]?Eng|M\.?C\.?C\.?)\.?"
)
"""What stands behind a name; before it, "G.A." are somebody's initials."""
_initial = regex.compile(r"(?:\p{Lu}\.?-?){1,4}")
_glued = regex.compile(r"(?<=\b\p{Lu})\.(?=\p{Lu}[’']?\p{Ll})")
"""    J.Ash"""
_word = regex.compile(r"(?:[OD]['’‘]\s?)?\p{Lu}[\p{L}'’‘-]*\.?")
BRACKET = regex.compile(r"\s*[(\[](?P<in>[^()\[\]]*)[)\]]?")
_role_mark = regex.compile(r"\s+[-–—]+\s*|\s*[–—]\s*|:\s*")
_in_chair = regex.compile(
    r"[\s,]*\b(?:(?:who\s+)?(?:was\s+|took\s+)?(?:in\s+)?the\s+chair|presiding)\b.*",
    FLAGS,
    needs=("chair", "presiding"),
)
_came_or_went = regex.compile(r"\s+(?:(?:arrived|left|joined|from|until|via|by|who|attended)\b.*)", FLAGS)
_digit = regex.plain(r"\d")
_did = regex.plain(
    r"\b(?:extended|acknowledged|offered|expressed|welcomed|congratulated|thanked|advised|informed|gave|said|presented|conveyed"
    r"|passed|presided|wished|paid)\b"
)
"""What makes an element prose: "Members extended congratulations"."""
_figures = regex.compile(r"\s+\d.*$")
_staff = regex.compile(r"\b(?:clerk|rfo|director|manager|engineer|solicitor|administrator|surveyor|pcso)\b", FLAGS)
_whose = regex.compile(r"\s*\b(?:his|her|their)\s+(?:substitute|deputy)(?:\s+members?)?\b", FLAGS)
_LEADING = frozenset(
    """clerk secretary treasurer president reeve chairman chairwoman chairperson constable sergeant inspector
    chief superintendent supervisor attorney selectman selectwoman warden""".split()  # noqa: SIM905
)
"""Offices that stand alone before a surname, as titles do: "Clerk Ash"."""
_COMPANY = frozenset("guest guests visitor visitors resident residents observer observers alternate alternates".split())  # noqa: SIM905
"""What somebody is called before the name who holds no office."""


@lru_cache(4096)
def named(piece: str, many: str | None, *, alone: bool) -> tuple[str, str | None, str | None] | None:
    """(name with title, role, what the brackets hold) of an element that is a person."""
    piece = _glued.sub(". ", piece) if "." in piece else piece
    bracketed = "(" in piece or "[" in piece
    inside = [tidy(m["in"]) for m in BRACKET.finditer(piece) if m["in"].strip()] if bracketed else []
    first = BRACKET.search(piece) if bracketed else None
    behind_bracket = tidy(BRACKET.sub(" ", piece[first.end() :])).strip(" .,;:-–") if first else ""
    bare = tidy(piece[: first.start()] if first else piece).strip(' .,;:*•·_-–—"“”')
    if behind_bracket and not office_words(behind_bracket) and not _in_chair.search(behind_bracket):
        bare = f"{bare} {behind_bracket}"
    behind_bracket = behind_bracket if office_words(behind_bracket) else ""
    chair = bool(_in_chair.search(tidy(BRACKET.sub(" ", piece))))
    bare = _came_or_went.sub("", _in_chair.sub("", bare)).strip(" ,.-–")
    bare = _figures.sub("", _whose.sub("", bare)).strip()
    parts = _role_mark.split(bare, maxsplit=1)
    bare, role = parts[0].strip(" ."), (parts[1].strip(" *_") if len(parts) > 1 else behind_bracket or None)
    if role and not many and all(not IN_NO_NAME.isdisjoint(parts_of(w)) for w in bare.split()) and office_words(bare):
        bare, role = role, bare  # "Treasurer: Ann Ash"
    titles = ""
    while m := lead(bare + " x", 0, len(bare) + 2):
        if m.size > len(bare) + 1:
            break
        if not m.many:
            titles += tidy(bare[: m.size]) + " "
        bare = bare[m.size :].lstrip()
    words = bare.split()
    if inside and len(words) == 1 and _initial.fullmatch(inside[0]) and len(inside[0]) < 5:
        words, inside = [inside[0], *words], inside[1:]
    led = False
    if not titles:
        words, office = _without_office(words)
        led = (office or "").casefold() in _LEADING
        role = role or office
    words, behind = _without_tail(words, titled=bool(titles or many))
    role = role or behind
    named = [w for n, w in enumerate(words) if (n == 0 and "." in w) or not _post_nominal.fullmatch(w)]
    if not _is_name(named, single=bool(titles or many or alone or led), titled=bool(titles or many)):
        return None
    own = titles.strip() or (many or "")
    if chair:
        inside = [*inside, "in the Chair"]
        role = None if role and not _in_chair.sub("", role).strip() else role
    return f"{own} {' '.join(words)}".replace("- ", "-").strip(), role or None, "; ".join(inside) or None


def _without_office(words: list[str]) -> tuple[list[str], str | None]:
    """The name behind an office: "Fire Chief Ann Reed" is Ann Reed, Fire Chief."""
    last = max((n for n, w in enumerate(words) if parts_of(w) & OFFICES or w.casefold() in _COMPANY), default=-1)
    if 0 <= last < len(words) - 1 and all(_word.fullmatch(w) for w in words[last + 1 :]):
        return words[last + 1 :], " ".join(words[: last + 1])
    return words, None


def _without_tail(words: list[str], *, titled: bool) -> tuple[list[str], str | None]:
    """The name before its initials and an office: "Jo Ash JA Vice Chair" is Jo Ash; "Mr Ash A/Manager" Mr Ash."""
    own = ""
    for n in range(1, len(words)):
        own += words[n - 1][0].upper()
        if (n > 1 and words[n] == own) or (titled and (parts_of(words[n]) & OFFICES or words[n][:2] == "A/")):
            return words[:n], " ".join(words[n:])
    return words, None


@lru_cache(4096)
def parts_of(word: str) -> frozenset[str]:
    whole = word.strip(".,:").casefold()
    told = {whole, *regex.split(r"[-/]", whole)} - {""}
    return frozenset(told | {w.removesuffix("s") for w in told})


def _is_name(words: list[str], *, single: bool, titled: bool) -> bool:
    """Whether words are a name: initials and capitals, a surname among them, no office and no word of a heading."""
    surely = titled or (len(words) > 1 and _initial.fullmatch(words[0]) is not None)
    barred = IN_NO_TITLED_NAME if surely else IN_NO_NAME
    if not words or len(words) > 6 or any(not barred.isdisjoint(parts_of(w)) for w in words):
        return False
    shouted = sum(len(w) > 1 and w.isupper() and "." not in w for w in words)
    if shouted > (len(words[0]) <= 3) and not all(w.isupper() for w in words):
        return False
    if not all(
        _word.fullmatch(w) or _initial.fullmatch(w) or w.casefold() in PARTICLES or w in ("St.", "St") for w in words
    ):
        return False
    surnames = [w for w in words if len(w.strip(".'’")) > 1 and w[0].isupper() and not (w.isupper() and len(w) < 4)]
    return bool(surnames) and (single or len(words) > 1) and not (len(words) > 1 and words[-1].endswith("."))


def is_role(piece: str) -> bool:
    """Whether an element tells what the person before it is."""
    told = tidy(piece).strip(" .,;:-–")
    return (
        bool(told)
        and len(told) < 80
        and not _digit.search(told)
        and not _did.search(told)
        and (office_words(told) or _post_nominal.fullmatch(told) is not None)
    )


def is_one_word(piece: str) -> bool:
    """Whether an element has one word outside brackets."""
    return len((BRACKET.sub(" ", piece) if "(" in piece or "[" in piece else piece).split()) == 1


def serves(piece: str) -> bool:
    """Whether brackets hold an office that serves a council: "T Dunn (Clerk)" among councillors is none."""
    inside = BRACKET.search(piece) if "(" in piece else None
    return bool(inside and _staff.search(inside["in"]))


def is_staff(piece: str) -> bool:
    """Whether an element names an office that serves a council: "the clerk" behind councillors is none of them."""
    return _staff.search(piece) is not None


def office_words(words: str) -> bool:
    return any(w.strip(".,:").casefold() in OFFICES or "/" in w for w in words.split())
