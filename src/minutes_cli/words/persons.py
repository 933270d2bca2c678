"""Persons in a list: titles, names, offices, and what stands beside a name; no heading, office or verb is a person."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from . import lazily as regex
from .leads import is_title, lead, starts
from .offices import IN_NO_NAME, IN_NO_TITLED_NAME, OFFICES, TITLE, singular
from .passage import tidy
from .patterns import FLAGS

_PARTICLES = frozenset("van der den de la le du di da von ap ferch mac mc ní uí ó al el bin ter dos".split())  # noqa: SIM905
_post_nominal = regex.compile(
    r"(?:(?:\p{Lu}\.){2,4}|TD|MP|MSP|MEP|MBE|OBE|CBE|BEM|JP|QC|KC|DL|PhD|BSc|CPFA|M\.?C\.?C\.?)\.?"
)
_initial = regex.compile(r"(?:\p{Lu}\.?-?){1,4}")
_word = regex.compile(r"(?:[OD]['’‘]\s?)?\p{Lu}[\p{L}'’‘-]*\.?")
_bracket = regex.compile(r"\s*[(\[](?P<in>[^()\[\]]*)[)\]]?")
_break = regex.plain(r"(?:;|,|\n|•|·|\||&|and\b|And\b|AND\b|together\s+with\b|plus\b|Plus\b|with\b(?=\s+\d))\s*")
"""What parts the persons of a list; white space around it belongs to it, and a word stands for itself."""
_role_mark = regex.compile(r"\s+[-–—]+\s*|\s*[–—]\s*|:\s*")
_in_chair = regex.compile(
    r"[\s,]*\b(?:(?:who\s+)?(?:was\s+|took\s+)?(?:in\s+)?the\s+chair|presiding)\b.*",
    FLAGS,
    needs=("chair", "presiding"),
)
_came_or_went = regex.compile(r"\s+(?:(?:arrived|left|joined|from|until|via|by|who|attended)\b.*)", FLAGS)
_last_alone = regex.compile(r"(?:[,:;]|\band|&)\s*\p{Lu}[\p{L}'’-]+$")
_first_alone = regex.compile(r"\p{Lu}[\p{L}'’-]+\s*(?:[,.;]|and\b|\n|$)")
_initial_ends = regex.compile(r"\b\p{Lu}\.$")
_digit = regex.plain(r"\d")
_figures = regex.compile(r"\s+\d.*$")
_councillor = regex.compile(r"C(?:ll?i?r|ouncill?or|r\b|mhlr)", regex.IGNORECASE)
_office_told = regex.compile(rf",[^\S\n]*\p{{L}}+[^\S\n]+{TITLE}$", FLAGS)
"""A title that is somebody's office, and none of the next: "Jo Ash, Student Trustee⏎Dr. Reed"."""
_whose = regex.compile(r"\s*\b(?:his|her|their)\s+(?:substitute|deputy)(?:\s+members?)?\b", FLAGS)
_COMPANY = frozenset(("guest", "guests", "visitor", "visitors", "resident", "residents", "observer", "observers"))
"""What somebody is called before the name who holds no office."""


class Person(NamedTuple):
    """A name in a list, as written, with what stands beside it, and where the words stand."""

    name: str
    role: str | None
    inside: str | None
    """What brackets behind the name hold."""
    start: int
    end: int


def persons(text: str, start: int = 0, end: int | None = None) -> Iterator[Person]:
    """Everybody whom the list in `text[start:end]` names.

    "Director (Ms. A. Quill)" is A. Quill, Director; "Councillors Ash and Reed" gives each the title; a string that is
    not certainly a name is left out, or is the role of the person before it.
    """
    end = len(text) if end is None else end
    if text.find("(", start, end) >= 0 and _named_office.search(text, start, end) and _mostly_offices(text, start, end):
        yield from _of_offices(text, start, end)
    else:
        yield from _of_list(text, start, end)


_named_office = regex.compile(
    rf"\(\s*(?P<who>(?:{TITLE})\b\.?,?\s+[^()]*|\p{{Lu}}\.\s?(?:\p{{Lu}}\.\s?)?[OD]?['’]?\s?\p{{Lu}}\p{{Ll}}[^()]*)\)?",
    FLAGS,
)


def _mostly_offices(text: str, start: int, end: int) -> bool:
    """Whether what stands before the brackets with persons are offices and not themselves persons."""
    found = list(_named_office.finditer(text, start, end))
    edges = [start, *(m.end() for m in found)]
    offices = sum(bool(_office_words(text[a : m.start()])) for a, m in zip(edges, found, strict=False))
    return offices * 2 >= len(found)


def _office_words(words: str) -> bool:
    return any(w.strip(".,:").casefold() in OFFICES or "/" in w for w in words.split())


def _of_offices(text: str, start: int, end: int) -> Iterator[Person]:
    """As in "Chief Executive (Mr. A. Ash), Engineers (Messrs. B. Reed and C. Fell)": the office before each."""
    at, flat = start, text.replace("\n", " ")
    for m in _named_office.finditer(text, start, end):
        role = tidy(text[at : m.start()]).strip(" ,;:.-–•*")
        role = regex.sub(r"^(?:and|&)\s+", "", role)
        cut = max((t.end() for t in regex.finditer(r"[.;:]\s+(?=\p{Lu}\p{Ll}{3})", role)), default=0)
        if len(role) > 90 and cut:
            role = role[cut:]
        if next(starts(text, at, m.start()), None) and not _office_words(role.split(",")[-1]):
            yield from _of_list(text, at, m.start())
        for person in _of_list(flat, m.start("who"), m.end("who")):
            yield person._replace(role=role[-120:] or person.role)
        at = m.end()
    if next(starts(text, at, end), None):
        yield from _of_list(text, at, end)


def _of_list(text: str, start: int, end: int) -> Iterator[Person]:
    many: str | None = None
    titles = [m.start() for m in starts(text, start, end)]
    office_first = bool(titles) and _only_office(text[start : titles[0]])
    last: Person | None = None
    office: str | None = None
    elements = list(_elements(text, start, end, titles))
    surnames = not titles and sum(_is_one_word(text[a:b]) for a, b in elements) * 2 > len(elements)
    for a, b in elements:
        title = lead(text, a, b)
        if title:
            many = title.title if title.many else many if many and _councillor.match(title.title) else None
        elif many and _has_own_office(text[a:b]):
            many = None
        begins = a + title.size if title and title.many else a
        piece = text[begins:b]
        told = _person(piece, singular(many), alone=surnames or many is not None)
        if told:
            if last:
                yield last
            name, role, inside = told
            last = Person(name, (office or role) if office_first else role, inside, begins, b)
            office = role if office_first else None
        elif last and last.role is None and many is None and not office_first and _is_role(piece):
            last = last._replace(role=tidy(piece).strip(" ,;:.-–"), end=b)
        elif office_first and _is_role(piece):
            office = tidy(piece).strip(" ,;:.-–")
    if last:
        yield last


def _is_one_word(piece: str) -> bool:
    return len((_bracket.sub(" ", piece) if "(" in piece or "[" in piece else piece).split()) == 1


def _has_own_office(piece: str) -> bool:
    """Whether an office leads to a name and ends a title shared before it: "supervisors Ash and Reed, clerk Fell"."""
    words = piece.split()[:4]
    return len(words) > 2 and any(_parts(w) & OFFICES for w in words[:2]) and words[-1][0].isupper()


def _only_office(words: str) -> bool:
    told = [w for w in words.replace(":", " ").split() if w[0].isalpha()]
    return bool(told) and all(not IN_NO_NAME.isdisjoint(_parts(w)) for w in told) and _office_words(words)


def _elements(text: str, start: int, end: int, titles: list[int]) -> Iterator[tuple[int, int]]:
    """Where each element of the list stands: between separators outside brackets, and before each further title."""
    bracketed = text.find("(", start, end) >= 0 or text.find("[", start, end) >= 0
    closed = [(m.start(), m.end()) for m in _bracket.finditer(text, start, end)] if bracketed else []

    def outside(at: int) -> bool:
        return not closed or not any(x < at < y for x, y in closed)

    cuts = {a: b for a, b in _breaks(text, start, end) if outside(a) and not _cut_name(text, a, b)}
    for at in titles:
        if (
            at > start
            and at not in cuts
            and outside(at)
            and not _ends_in_title(text[max(start, at - 60) : at].rstrip())
        ):
            cuts[at] = at
    at = start
    for cut in sorted(cuts):
        if cut < at:
            continue
        if text[at:cut].strip():
            yield at, cut
        at = cuts[cut]
    if text[at:end].strip():
        yield at, end


def _breaks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """From where to where what parts the persons of a list goes."""
    done = start
    for m in _break.finditer(text, start, end):
        a, b = m.span()
        if a < done or (text[a].isalpha() and a > 0 and text[a - 1].isalnum()):
            continue
        while a > done and text[a - 1].isspace():
            a -= 1
        yield a, b
        done = b


def _cut_name(text: str, start: int, end: int) -> bool:
    """Whether a break is but the end of a line between the parts of one name: "T.⏎Tansy", "Ash, Ottoline⏎Reed"."""
    if not text[start:end].isspace():
        return False
    before = text[max(0, start - 60) : start]
    if before[-1:] == "-" or (before[-1:] == "." and _initial_ends.search(before[-3:])) or _ends_in_title(before):
        return True
    line = before.rpartition("\n")[2]
    return bool(_last_alone.search(line) and _first_alone.match(text, end))


def _ends_in_title(before: str) -> bool:
    """Whether a title, or a word that belongs to one, stands just before: "Councillor Mrs. Ash", "County Cllr"."""
    if _office_told.search(before[-60:]):
        return False
    last = before.split()[-1:]
    return bool(last) and is_title(last[0])


@lru_cache(4096)
def _person(piece: str, many: str | None, *, alone: bool) -> tuple[str, str | None, str | None] | None:
    """(name with title, role, what the brackets hold) of an element that is a person."""
    bracketed = "(" in piece or "[" in piece
    inside = [tidy(m["in"]) for m in _bracket.finditer(piece) if m["in"].strip()] if bracketed else []
    first = _bracket.search(piece) if bracketed else None
    behind_bracket = tidy(_bracket.sub(" ", piece[first.end() :])).strip(" .,;:-–") if first else ""
    bare = tidy(piece[: first.start()] if first else piece).strip(' .,;:*•·_-–—"“”')
    if behind_bracket and not _office_words(behind_bracket) and not _in_chair.search(behind_bracket):
        bare = f"{bare} {behind_bracket}"
    behind_bracket = behind_bracket if _office_words(behind_bracket) else ""
    chair = bool(_in_chair.search(tidy(_bracket.sub(" ", piece))))
    bare = _came_or_went.sub("", _in_chair.sub("", bare)).strip(" ,.-–")
    bare = _figures.sub("", _whose.sub("", bare)).strip()
    parts = _role_mark.split(bare, maxsplit=1)
    bare, role = parts[0].strip(" ."), (parts[1].strip(" *_") if len(parts) > 1 else behind_bracket or None)
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
    if not titles:
        words, office = _without_office(words)
        role = role or office
    words, behind = _without_tail(words, titled=bool(titles or many))
    role = role or behind
    named = [w for w in words if not _post_nominal.fullmatch(w)]
    if not _is_name(named, single=bool(titles or many or alone), titled=bool(titles or many)):
        return None
    own = titles.strip() or (many or "")
    if chair:
        inside = [*inside, "in the Chair"]
        role = None if role and not _in_chair.sub("", role).strip() else role
    return f"{own} {' '.join(words)}".replace("- ", "-").strip(), role or None, "; ".join(inside) or None


def _without_office(words: list[str]) -> tuple[list[str], str | None]:
    """The name behind an office: "Fire Chief Ann Reed" is Ann Reed, Fire Chief."""
    last = max((n for n, w in enumerate(words) if _parts(w) & OFFICES or w.casefold() in _COMPANY), default=-1)
    if 0 <= last < len(words) - 1 and all(_word.fullmatch(w) for w in words[last + 1 :]):
        return words[last + 1 :], " ".join(words[: last + 1])
    return words, None


def _without_tail(words: list[str], *, titled: bool) -> tuple[list[str], str | None]:
    """The name before its initials and an office: "Jo Ash JA Vice Chair" is Jo Ash, JA, Vice Chair."""
    for n in range(1, len(words)):
        own = "".join(w[0] for w in words[:n]).upper()
        if (n > 1 and words[n] == own) or (titled and _parts(words[n]) & OFFICES):
            return words[:n], " ".join(words[n:])
    return words, None


@lru_cache(4096)
def _parts(word: str) -> frozenset[str]:
    whole = word.strip(".,:").casefold()
    told = {whole, *regex.split(r"[-/]", whole)} - {""}
    return frozenset(told | {w.removesuffix("s") for w in told})


def _is_name(words: list[str], *, single: bool, titled: bool) -> bool:
    """Whether words are a name: initials and capitals, a surname among them, no office and no word of a heading."""
    surely = titled or (len(words) > 1 and _initial.fullmatch(words[0]) is not None)
    barred = IN_NO_TITLED_NAME if surely else IN_NO_NAME
    if not words or len(words) > 6 or any(not barred.isdisjoint(_parts(w)) for w in words):
        return False
    shouted = sum(len(w) > 1 and w.isupper() and "." not in w for w in words)
    if shouted > (len(words[0]) <= 3) and not all(w.isupper() for w in words):
        return False
    if not all(
        _word.fullmatch(w) or _initial.fullmatch(w) or w.casefold() in _PARTICLES or w in ("St.", "St") for w in words
    ):
        return False
    surnames = [w for w in words if len(w.strip(".'’")) > 1 and w[0].isupper() and not (w.isupper() and len(w) < 4)]
    return bool(surnames) and (single or len(words) > 1) and not (len(words) > 1 and words[-1].endswith("."))


def _is_role(piece: str) -> bool:
    """Whether an element tells what the person before it is."""
    told = tidy(piece).strip(" .,;:-–")
    return (
        bool(told)
        and len(told) < 80
        and not _digit.search(told)
        and (_office_words(told) or _post_nominal.fullmatch(told) is not None)
    )
