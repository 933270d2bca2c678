"""Web pages: what every browser shows is read; what it hides, or has in a file of its own, is said."""

from __future__ import annotations

import pytest

from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

WORDS = "RESOLVED: That the lamps be lit."
HIDDEN = ["a passage is hidden in the file, and left out"]


def told(page: str) -> tuple[str, list[str]]:
    """Return what is read of a page behind its title, and what is said of it."""
    found = read_bytes(f"<!DOCTYPE html><html><body><h2>LAMPS</h2>{page}</body></html>".encode(), "page.html")
    return found.text.removeprefix("LAMPS").strip(), [f.message for f in found.findings]


SHOWN = (
    ("straight in a table", f"<table>{WORDS}<tr><td>Ash<td>Reed</table>", f"{WORDS}\n\nAsh\tReed"),
    ("a paragraph in a table", f"<table><p>{WORDS}</p><tr><td>Ash</table>", f"{WORDS}\n\nAsh"),
    (
        "between and behind its rows",
        f"<table><caption>Votes</caption><tr>a <b>b</b><td>Ash</td></tr>{WORDS}<tr><td>Elm</td></tr>c</table>",
        f"Votes\n\na b\n\n{WORDS}\n\nc\n\nAsh\nElm",
    ),
    ("in a group of columns", f"<table><colgroup><col><p>{WORDS}</p></colgroup><tr><td>Ash</table>", f"{WORDS}\n\nAsh"),
    ("rows in a form", f"<table><form><tr><td>{WORDS}</td></tr></form></table>", WORDS),
    ("cells in a form", f"<table><tr><form><td>Ash</td><td>{WORDS}</td></form></tr></table>", f"Ash\t{WORDS}"),
    (
        "a page in a frame",
        f"a<iframe srcdoc='<p>{WORDS}</p>b <b>c</b>'>no frames</iframe>d",
        f"a\n\n{WORDS}\n\nb c\n\nd",
    ),
    ("a frame in a frame", "<iframe srcdoc='one <iframe srcdoc=two></iframe>'></iframe>", "one\n\ntwo"),
    (
        "a formula",
        "<p>Lit by <math><mi>x</mi><mo>=</mo><mn>2</mn><annotation>x=2</annotation></math></p>",
        "Lit by x=2",
    ),
    (
        "a drawing",
        f"<svg><title>t</title><text>Plan</text><foreignObject><p>{WORDS}</p></foreignObject></svg>",
        f"Plan\n\n{WORDS}",
    ),
    (
        "a text in a text of a drawing",
        "<svg><text>Pl<svg><text>an</text></svg></text><g><text>b</text></g></svg>",
        "Plan\n\nb",
    ),
    (
        "a drawing in a drawing",
        f"<svg><foreignObject><p>Plan</p><svg><text>{WORDS}</text></svg></foreignObject></svg>",
        f"Plan\n\n{WORDS}",
    ),
    ("found by searching", f"<p hidden='until-found'>{WORDS}</p>", WORDS),
    (
        "what a button opens",
        f"<h3><button>Lamps</button></h3><a aria-controls=a>More</a><div id=a style='display:none'>{WORDS}</div>",
        f"Lamps\n\nMore\n\n{WORDS}",
    ),
    ("an accordion", f"<button class='accordion'>Lamps</button><div class=panel>{WORDS}</div>", f"Lamps\n\n{WORDS}"),
    ("not for paper", f"<p class='no-print'>{WORDS}</p>", WORDS),
    ("lines of typed text", "<pre>one<br>two<b> three</b>\nfour</pre>", "one\ntwo three\nfour"),
    ("a field with a text", f"<textarea>{WORDS}\nLost.</textarea>", f"{WORDS}\nLost."),
    ("a template that is shown", f"<div><template shadowrootmode=open><p>{WORDS}</p></template></div>", WORDS),
    ("details", f"<details><summary>Lamps</summary><p>{WORDS}</p></details>", f"Lamps\n\n{WORDS}"),
    ("terms", "<dl><dt>RESOLVED:<dd>That the lamps be lit.</dl>", "RESOLVED:\n\nThat the lamps be lit."),
)


@pytest.mark.parametrize(("page", "text"), [row[1:] for row in SHOWN], ids=[row[0] for row in SHOWN])
def test_what_a_browser_shows_is_read(page: str, text: str) -> None:
    assert told(page) == (text, [])


LEFT_OUT: tuple[tuple[str, str, list[str]], ...] = (
    ("a closed part", f"<div style='display:none'><p>{WORDS}</p></div>", HIDDEN),
    ("hidden", f"<p hidden>{WORDS}</p>", HIDDEN),
    ("an item of a list", f"<ul><li hidden>{WORDS}<li>Ash</ul>", HIDDEN),
    ("a row", f"<table><tr hidden><td>{WORDS}</table>", HIDDEN),
    ("a word or two", "<p hidden>Loading</p><button>Print this page for the file</button>", []),
    (
        "papers in frames",
        "<iframe src='/files/lamps.pdf#page=2'></iframe><object data=a.docx></object><embed src='?f=//b/ponds.pdf&x'>",
        ["it holds lamps.pdf, a.docx, ponds.pdf, which is not read: save it, and give that"],
    ),
    (
        "no papers in frames",
        "<iframe src='https://maps.example/embed?at=1.5,2'></iframe><object data=a.swf></object>",
        [],
    ),
)


@pytest.mark.parametrize(("page", "said"), [row[1:] for row in LEFT_OUT], ids=[row[0] for row in LEFT_OUT])
def test_what_is_left_out_is_said(page: str, said: list[str]) -> None:
    text, findings = told(page)
    assert WORDS not in text
    assert findings == said


@pytest.mark.parametrize("levels", [90, 150, 700])
def test_rows_deep_in_what_is_around_them_are_read(levels: int) -> None:
    tables = "<table><form><tr>" * levels
    found = read_bytes(f"<html><body>{'<div>' * levels}{tables}<td>{WORDS}</td></tr></form></table>".encode(), "a.html")
    assert WORDS in found.text


BUTTONS = [
    ("<button>3. THE GATE</button>", True),
    ("<button>Item 3 The gate</button>", True),
    ("<button data-bs-toggle='collapse'>The gate</button>", True),
    ("<button>RESOLVED: That the gate be shut.</button>", True),
    ("<p>The plan of <button>the gate</button> was agreed.</p>", True),
    ("<p>The plan was that of <button>the gate</button>.</p>", True),
    ("<p>Minutes of 5 March 2024 <button>Print the gate</button></p>", False),
    ("<button>Read the gate page aloud...</button>", False),
    ("<button>Share gate</button>", False),
    ("<button>Page 3</button><button>3 gates</button><button></button>", False),
]


@pytest.mark.parametrize(("shown", "read"), BUTTONS)
def test_words_of_the_paper_on_a_button_are_read_and_what_the_button_does_is_not(*, shown: str, read: bool) -> None:
    page = f"<html><body><main><p>{WORDS}</p>{shown}<p>{WORDS}</p></main></body></html>"
    assert ("gate" in read_bytes(page.encode(), "p.html").text.casefold()) is read


def test_minutes_whose_titles_are_buttons_have_titles() -> None:
    head = "<h1>Harbour Board</h1><p>Minutes of the meeting of the Harbour Board held on 10 June 2031</p>"
    parts = "".join(
        f"<h2><button aria-controls=p{n}>{n}. {title}</button></h2><div id=p{n} hidden>{WORDS}</div>"
        for n, title in enumerate(("LAMPS", "HEDGES"), 1)
    )
    parsed = parse(read_bytes(f"<!DOCTYPE html><html><body>{head}{parts}</body></html>".encode(), "page.html"))
    assert [(item.number, item.title) for item in parsed.items] == [("1", "LAMPS"), ("2", "HEDGES")]
    assert len(parsed.resolutions) == 2
