"""Web pages: what their own styles hide, strike through or paint in the colour of its ground is not read as said."""

from __future__ import annotations

import pytest

from minutes_cli.readers import read_bytes

SAID = "RESOLVED: That the Clerk accept the offer of Fern."
HIDDEN = ["hidden-text"]


def told(page: str, style: str = "", head: str = "") -> tuple[str, list[str]]:
    """Return what is read of a page and the kinds of what is said of it."""
    style = f"<style>{style}</style>" if style else ""
    body = f"<h2>LAMPS</h2><p>The Board talked of the lamps, and of what they cost in a year.</p>{page}"
    found = read_bytes(f"<!DOCTYPE html><html><head>{head}{style}</head><body>{body}</body></html>".encode(), "a.html")
    return found.text, [f.code for f in found.findings]


COVERED = (
    "<p>RESOLVED: That the Clerk accept the offer of <span style='background:black;mso-highlight:black'>Fern</span>.",
    "<p>The offer of <span style='background: #000000'><font color='#000000'>Fern</font></span>.",
    "<p>The offer of <font color='#000000'><span style='background: #000000'>Fern</span></font>.",
    "<p>The offer of <span style='background-color:rgb(0, 0, 0);color:#000'>Fern</span>.",
    "<p style='background:#101010;color:black'>Fern <b>Fern</b>.",
    "<table><tr><td bgcolor=black><font color=black>Fern</font></td><td>Ash</td></tr></table>",
    "<table><tr bgcolor=red><td>Ash</td><td style='color:red'>Fern</td></tr></table>",
    f"<p style='color:#fff'>{SAID}",
    f"<p><font color=white>{SAID}</font>",
    "<p>The offer of <i style='color:transparent'>Fern</i>.",
    "<p>The offer of <i style='color:rgba(9,9,9,0)'>Fern</i>.",
    "<p>The offer of <i style='font-size:0px'>Fern</i>.",
)


@pytest.mark.parametrize("page", COVERED)
def test_words_in_the_colour_of_their_ground_are_left_out_and_said_to_be(page: str) -> None:
    text, said = told(page)
    assert "Fern" not in text
    assert said == HIDDEN


@pytest.mark.parametrize(
    ("page", "style", "head"),
    [
        ("<p>The offer of <span style='background:yellow'>Fern</span>.", "", ""),
        ("<p>The offer of <span style='background:black;color:white'>Fern</span>.", "", ""),
        ("<p style='background:#000;color:#000'> <span style='color:#fff'>Fern</span>", "", ""),
        ("<p style='background:#000;color:#000'> <span style='background:#fff'>Fern</span>", "", ""),
        ("<table bgcolor=#1f3864><tr><td><font color=white>Fern</font></td></tr></table>", "", ""),
        ("<div style='background:url(a.png)'><p style='color:white'>Fern</p></div>", "", ""),
        (
            "<div style='background-image:url(a.png);background-color:#fff'><p style='color:white'>Fern</p></div>",
            "",
            "",
        ),
        ("<div style='background:linear-gradient(#000,#111)'><p style='color:white'>Fern</p></div>", "", ""),
        ("<div class=hero><p style='color:white'>Fern</p></div>", "", "<link rel=stylesheet href=a.css>"),
        ("<div class=hero><p style='color:white'>Fern</p></div>", ".hero{background:navy}", ""),
        ("<div class=hero><p style='color:white'>Fern</p></div>", ".a:not(.b){background:url(x)}", ""),
        ("<table><tr><td style='background:black' class=x>Fern", "", "<link rel=stylesheet href=a.css>"),
        ("<table><tr><td bgcolor=black><a href='#'>Fern</a>", "", ""),
        ("<p style='color:var(--x);background:black'>Fern", "", ""),
        ("<ul style='font-size:0'><li style='font-size:14px'>Fern</ul>", "", ""),
        ("<p style='border-color:black;background:none;color:#000'>Fern", "", ""),
    ],
)
def test_words_that_are_seen_or_may_be_are_read(page: str, style: str, head: str) -> None:
    text, said = told(page, style, head)
    assert "Fern" in text
    assert said == []


def test_a_page_whose_words_lie_unseen_on_a_picture_of_them_is_read() -> None:
    found = read_bytes(f"<html><body><img src=a.png><p style='color:transparent'>{SAID}</p></body>".encode(), "a.html")
    assert "Fern" in found.text


RULES = (
    (".x{display:none}", f"<p class='a x'>{SAID}"),
    ("#x { display : none !important }", f"<p id=x>{SAID}"),
    ("@media all{.x{display:none}}", f"<p class=x>{SAID}"),
    ("/* .x{} */ h1{margin:0} @font-face{src:url(a)} .x{color:red;visibility:hidden}", f"<p class=x>{SAID}"),
    ("section.a > p, b { visibility: hidden }", f"<section class=a><p>{SAID}</section>"),
    (".a .x{display:none}", f"<section class=a><div><p class=x>{SAID}</div></section>"),
    ("[data-p]{display:none}", f"<p data-p=1>{SAID}"),
    (".x{display:block} .x{display:none}", f"<p class=x>{SAID}"),
    ("h1, .x{display:none}", f"<p class=x>{SAID}"),
    ("<!--\n.x{display:none}\n-->", f"<p class=x>{SAID}"),
    ("p.x{visibility:collapse}", f"<p class=x>{SAID}"),
    (".x{opacity:0}", f"<p class=x>{SAID}"),
    (".x{background:#000;color:#000}", "<p>The offer of <span class=x>Fern</span>."),
    (".x{background:#000}", "<p>The offer of <span class=x>Fern</span>."),
    ("", f"<p style='visibility:collapse'>{SAID}"),
    ("", f"<p style='opacity: 0.0'>{SAID}"),
    ("", f"<dialog>{SAID}</dialog>"),
)


@pytest.mark.parametrize(("style", "page"), RULES)
def test_what_a_pages_own_sheet_hides_is_left_out_and_said_to_be(style: str, page: str) -> None:
    text, said = told(page, style)
    assert "Fern" not in text
    assert said == HIDDEN


@pytest.mark.parametrize(
    "style", [".s{text-decoration:line-through}", ".s{color:red;text-decoration-line:line-through}"]
)
def test_what_a_pages_own_sheet_strikes_through_is_left_out_and_said_to_be(style: str) -> None:
    text, said = told(f"<p class=s>{SAID}", style)
    assert "Fern" not in text
    assert said == ["struck-through"]


@pytest.mark.parametrize(
    ("style", "page"),
    [
        (".x{display:none} .x{display:block}", f"<p class=x>{SAID}"),
        (".x{display:none} .x.open{display:block}", f"<p class=x>{SAID}"),
        (".x{display:none} input:checked ~ .x{display:block}", f"<input type=checkbox><p class=x>{SAID}"),
        (".x{display:none} @media print{.x{display:block}}", f"<p class=x>{SAID}"),
        ("@media print{.x{display:none}}", f"<p class=x>{SAID}"),
        ("@media (max-width: 600px){.x{display:none}}", f"<p class=x>{SAID}"),
        ("@keyframes f{from{visibility:hidden}} p{animation:f}", f"<p class=x>{SAID}"),
        (".x:hover{display:none}", f"<p class=x>{SAID}"),
        (".y .x{display:none}", f"<p class=x>{SAID}"),
        (".y > .x{display:none}", f"<div class=y><div><p class=x>{SAID}</div></div>"),
        (".panel{display:none}", f"<button class=accordion>Lamps</button><div class=panel>{SAID}</div>"),
        (".t{display:none}", f"<a href='#two'>Two</a><p>b</p><div id=two class=t>{SAID}</div>"),
        (".t{display:none}", f"<b onclick=\"openTab(event, 'two')\">Two</b><p>b</p><div id=two class=t>{SAID}</div>"),
        ("body{visibility:hidden}", f"<p>{SAID}"),
        (".page{opacity:0}", f"<div class=page>{SAID * 9}</div>"),
        (".x{display:none}", f"<p class=x style='display:block'>{SAID}"),
        (".s{text-decoration:line-through} .s{text-decoration:none}", f"<p class=s>{SAID}"),
        (".x{opacity:0.5}", f"<p class=x style='opacity:0.4'>{SAID}"),
        ("", f"<dialog open>{SAID}</dialog>"),
        ("", f"<p style='opacity: 0; transform: translateY(30px)'>{SAID}"),
        (".x{opacity:0;transition:opacity 1s}", f"<p class=x>{SAID}"),
        ("", f"<p style='fill-opacity:0'>{SAID}"),
        (".s:hover{text-decoration:line-through}", f"<p class=s>{SAID}"),
    ],
)
def test_what_a_sheet_shows_or_a_click_opens_is_read(style: str, page: str) -> None:
    text, said = told(page, style)
    assert "Fern" in text
    assert said == []


def test_a_page_of_rules_and_tags_without_end_is_read_in_time() -> None:
    style = "".join(f".a .b .c .x{{display:none}} .x{n}{{color:red}}" for n in range(3000))
    text, _ = told(f"{'<div class=c>' * 300}{'<p class=x>a</p>' * 3000}<p>{SAID}", style)
    assert "Fern" in text


@pytest.mark.parametrize(
    "end", ["<p style=", "<p style", "<style>.x{", "<style>}", "<style>{{}", "<font", "<p style='color"]
)
def test_a_page_that_ends_within_a_style_is_read(end: str) -> None:
    text, _ = told(f"<p>{SAID}</p><p style='color:red'>a</p>{end}")
    assert "Fern" in text


def test_a_page_that_is_mostly_blackened_is_read_without_that() -> None:
    text, said = told(f"<p style='background:black;color:black'>{SAID * 40}")
    assert "Fern" not in text
    assert "The Board talked" in text
    assert said == HIDDEN


@pytest.mark.parametrize(
    ("page", "codes"),
    [
        ("<p>The offer of <span style='display:none'>Fern</span> was accepted.</p>", HIDDEN),
        ("<p>The offer of <b class=x>Fern</b>.</p><style>.x{display:none}</style>", HIDDEN),
        ("<p><a href='#'>Read more<span style='display:none'> of Fern</span></a></p>", []),
        ("<p><span style='display:none'>Fern</span></p>", []),
    ],
)
def test_a_word_that_is_hidden_in_a_sentence_is_counted(page: str, codes: list[str]) -> None:
    text, said = told(page)
    assert "Fern" not in text
    assert said == codes
