"""A head's words as they were meant: what a scan or a typist spoilt, days as few write them."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH, MONTHS, WEEKDAY, find_dates, has_date
from minutes_cli.words.patterns import FLAGS

_scanned = (
    (regex.plain(r"[lI|](?=\d(?:st|nd|rd|th)\b)(?<=\b.)"), "1"),
    (regex.plain(r"(?<=\b[123])[lI](?=st\b)"), "1"),
    (regex.plain(r"(?<=[A-Z]{2})l(?=[A-Z]\b)"), "I"),
)
_misspelt = regex.plain(
    r"(?P<d>\d(?:st|nd|rd|th)?[\s,]{1,2}(?:of\s)?)(?P<m>[^\W\d_]{4,11})(?=[\s,]{1,2}(?:19|20)\d\d)", regex.IGNORECASE
)
_short = (
    (regex.plain(r"\bmtg\b\.?", regex.IGNORECASE), "meeting"),
    (regex.plain(r"(?<!\d\s)\bmins\b\.?", regex.IGNORECASE), "minutes"),
)
_site = regex.plain(r"(?:Loading\.\.\.\s*)?(?:Home)?My WebLink(?:About|Help)*")
"""What a shelf of scanned papers sets on a page, run together with the name of the paper."""
_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    *("twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth"),
    *("twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"),
)
_ORDINALS = {word: n for n, word in enumerate(_WORDS, 1)}
_ordinal = "|".join(word.replace("-", r"[-\s]") for word in sorted(_ORDINALS, key=len, reverse=True))
_ABROAD = """
    ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr
    eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa meán_fómhair deireadh_fómhair samhain nollaig
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    januar februar märz april mai juni juli august september oktober november dezember
    januari februari maart april mei juni juli augustus september oktober november december
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
"""
"""The months in Welsh, Irish, French, German, Dutch, Spanish, Italian and Portuguese, a year a line."""
_FOREIGN = {word.replace("_", " "): n for line in _ABROAD.strip().split("\n") for n, word in enumerate(line.split(), 1)}
_ROMANS = dict(zip("i ii iii iv v vi vii viii ix x xi xii".split(), range(1, 13), strict=True))  # noqa: SIM905
_MONTHS = MONTHS | _FOREIGN | _ROMANS | _ORDINALS
_NAMES = {n: name for name, n in sorted(MONTHS.items(), key=lambda month: len(month[0]))}
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_rare = tuple(
    regex.compile(form, FLAGS)
    for form in (
        # the third of March 2020 · FOURTH day of MARCH 2019
        rf"\b(?P<d>{_ordinal})\s+(?:day\s+)?(?:of\s+)?(?P<m>{MONTH})\b,?\s+{_YEAR}",
        # 16th day of fourth month, 2017
        rf"\b(?P<d>\d{{1,2}}|{_ordinal}){_TH}\s+day\s+of\s+(?P<m>{_ordinal})\s+month,?\s+{_YEAR}",
        # 3 Mawrth 2020 · 3 de marzo de 2020 · 3. März 2020 · 1er mars 2020
        rf"""\b(?P<d>\d{{1,2}})(?:er|\.|º|°|d|af|ain|il|eg|fed|ydd)?\s+(?:(?:de|do|o|d’|d')\s*)?
            (?P<m>{"|".join(sorted(_FOREIGN, key=len, reverse=True))})\s+(?:del?\s+)?{_YEAR}""",
        # 4 Mehefin / June 2019
        rf"\b(?P<d>\d{{1,2}}){_TH}\s+\p{{L}}{{3,12}}\s*/\s*(?P<m>{MONTH})\s+{_YEAR}",
        # March the 3rd, 2020
        rf"\b(?P<m>{MONTH})\s+the\s+(?P<d>\d{{1,2}}){_TH},?\s+{_YEAR}",
        # 3.iii.20 · 3-III-2020
        r"\b(?P<d>\d{1,2})[./-]\s?(?P<m>[ivx]{1,4})[./-]\s?(?P<y>(?:(?:19|20)\d\d|\d\d))\b",
        # 2020/03/03 · 2020.3.3
        rf"\b{_YEAR}(?P<s>[./])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<d>0?[1-9]|[12]\d|3[01])(?!\d|[./-]\d)",
        # 20200303
        rf"\b{_YEAR}(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d|[./-]\d)",
        # 2020 March 3
        rf"\b{_YEAR},?\s+(?P<m>{MONTH})\s+(?P<d>\d{{1,2}}){_TH}\b(?!:)",
        # 3 March (Tuesday) 2020 · 3 March 2O20
        rf"\b(?P<d>\d{{1,2}}){_TH}\s+(?P<m>{MONTH}),?\s+(?:\({WEEKDAY}\)\s+)?(?P<y>(?:(?:19|20)|2[oO])[\doO]\d)\b",
    )
)
"""How a few write a day."""
_apart = regex.plain(r"(?<=\d) ?([./-]) ?(\d{1,2}) ?\1 ?(?=(?:19|20)\d\d)")
_figure = regex.plain(r"\d")
_DAY = 40
"""Characters of a line that is a day."""


def mended(title: str) -> str:
    """The title with what a scan or a typist spoilt made whole: "l0th Febuary" is the 10th of February.

    Where it then gives no day, one that is written as few write it is told in the usual way.
    """
    for form, right in _scanned:
        title = form.sub(right, title)
    title = _site.sub(" ", title) if "WebLink" in title else title
    if "mtg" in (low := title.lower()) or "mins" in low:
        for form, right in _short:
            title = form.sub(right, title)
    title = _misspelt.sub(_with_month, title)
    if has_date(title) or not _figure.search(title):
        return title
    title = _apart.sub(r"\1\2\1", title)
    return next((told for form in _rare if (told := form.sub(_usual, title)) != title), title)


def is_day(line: str) -> bool:
    """Whether a line is a day and no more, however it is written."""
    told = mended(line) if len(line) < _DAY else ""
    return any(found.start == 0 and not told[found.end :].strip(" .,") for found in find_dates(told))


def _usual(m: regex.Match[str]) -> str:
    """The day in the usual way; what names none stays as it is."""
    month = _month(m["m"])
    day = m["d"] if m["d"].isdigit() else str(_ORDINALS[_hyphened(m["d"])])
    return f"{day} {month} {m['y'].replace('o', '0').replace('O', '0')}" if month else m[0]


def _month(told: str) -> str | None:
    """The name of a month that a figure, a Roman one, an ordinal or another language tells."""
    word = _hyphened(told)
    return _NAMES.get(int(word) if word.isdigit() else _MONTHS.get(word) or _MONTHS.get(word.replace("-", " "), 0))


def _hyphened(word: str) -> str:
    return "-".join(word.casefold().replace("-", " ").split())


def _with_month(m: regex.Match[str]) -> str:
    return m[0] if m["m"].casefold() in MONTHS else m["d"] + (_near_month(m["m"]) or m["m"])


def _near_month(word: str) -> str | None:
    """The month that a word misspells: one letter other, missing, doubled or turned around."""
    told = word.casefold()
    near = [name for name in MONTHS if len(name) > 3 and _nearly(told, name)]
    return near[0].title() if len(near) == 1 else None


def _nearly(x: str, y: str) -> bool:
    """Whether one letter is other, missing or turned around with its neighbour."""
    if abs(len(x) - len(y)) > 1:
        return False
    start = next((n for n, (p, q) in enumerate(zip(x, y, strict=False)) if p != q), min(len(x), len(y)))
    a, b = x[start:], y[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[:2][::-1] and a[2:] == b[2:])
