"""What a file declares beside its text, and what stands beside the paper in it."""

from __future__ import annotations

import time
from dataclasses import astuple

import pytest

from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes
from minutes_cli.readers.declaring import front_matter, words_of
from pace import within

MATTER = """---
title: "Quay Parish Council: March"
date: 2031-03-27T08:00:00+00:00
committee: 'Harbour Board'
source_url: https://quay.example/minutes/6-march-2031.pdf
categories:
  - "councils"

draft: false
---

# Harbour Board
"""
FETCHED = "[Original file](https://quay.example/a/01%20Minutes_6th_march_2031%281%29.pdf)\n\n---\n\nHarbour Board\n"
PAGE = """<!-- saved from url=(0031)https://quay.example/saved/board/ --><html><head>
<title>Minutes &#8211; 6 March 2031 &#8211; Quay</title><meta property="og:title" content="Minutes of 6 March 2031">
<meta property="article:published_time" content="2031-03-27T08:00:00+00:00"><link rel="canonical"
href="https://quay.example/board/minutes-6-march-2031/"></head><body><p>Harbour Board</p></body></html>"""

DECLARED = (
    (
        "minutes-march.md",
        MATTER,
        [
            ("title", "Quay Parish Council: March", "front matter"),
            ("date", "2031-03-27 08:00", "front matter"),
            ("body", "Harbour Board", "front matter"),
            ("address", "https://quay.example/minutes/6-march-2031.pdf", "front matter"),
            ("title", "minutes march", "file name"),
        ],
    ),
    (
        "0012.md",
        FETCHED,
        [
            ("address", "https://quay.example/a/01%20Minutes_6th_march_2031%281%29.pdf", "address"),
            ("title", "01 Minutes 6th march 2031(1)", "address"),
        ],
    ),
    (
        "page",
        PAGE,
        [
            ("title", "Minutes – 6 March 2031 – Quay", "page title"),
            ("title", "Minutes of 6 March 2031", "page title"),
            ("date", "2031-03-27", "page title"),
            ("address", "https://quay.example/board/minutes-6-march-2031/", "address"),
            ("title", "minutes 6 march 2031", "address"),
            ("address", "https://quay.example/saved/board/", "address"),
            ("title", "board", "address"),
            ("title", "page", "file name"),
        ],
    ),
)


@pytest.mark.parametrize(("name", "source", "told"), DECLARED, ids=[row[0] for row in DECLARED])
def test_a_file_declares(name: str, source: str, told: list[tuple[str, ...]]) -> None:
    assert [astuple(one)[:3] for one in read_bytes(source.encode(), name).declared] == told


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("Minutes - District of Quay - 13th December 2018.md", "Minutes - District of Quay - 13th December 2018"),
        ("a/minutes_17th_november_2016.pdf", "minutes 17th november 2016"),
        ("minutes-may-22-2018.html", "minutes may 22 2018"),
        ("2018-12-13-minutes.pdf", "2018-12-13 minutes"),
        ("mins.12.05.2003.doc", "mins 12.05.2003"),
        ("Minutes%20of%20the%20Board%207th%20May.pdf", "Minutes of the Board 7th May"),
        ("2001/02/minutes-of-the-board/index.md", "minutes of the board"),
        ("/council/minutes-may-4-2021/", "minutes may 4 2021"),
        ("pack.zip/harbour-board.pdf", "harbour board"),
        ("0012.pdf", ""),
        ("-", ""),
    ],
)
def test_names_have_words(path: str, words: str) -> None:
    assert words_of(path) == words


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("---\ntitle: Minutes\n---\nWords", 23),
        ("---\ntitle: Minutes\n\nlist:\n- one\n  two: x\n# a remark\n...\n", 56),
        ("---\n\nMinutes: of a meeting\n---\n", 0),
        ("---\ntitle: Minutes\nThe Board met.\n---\n", 0),
        ("---\ntitle: Minutes\n", 0),
        ("-----\ntitle: Minutes\n-----\n", 0),
        ("---\n---\n", 0),
        ("Words\n---\ntitle: x\n---\n", 0),
    ],
)
def test_front_matter_ends(text: str, ends: int) -> None:
    assert front_matter(text) == ends


MENU = "[Home](/)\n\n* [Bins](/bins)\n* [Tides](/tides)\n\n"


@pytest.mark.parametrize(
    ("source", "beside"),
    [
        (MATTER, {"front matter"}),
        (FETCHED, {"menu", "web furniture"}),
        (f"{MENU}Harbour Board\n\nPresent: Councillor Quill\n\n{MENU}", {"menu"}),
        ("[Harbour Board](/board)\n\nPresent: Councillor Quill\n", set()),
        ("Papers:\n\n[Dues](/dues)\n\n[Silt](/silt)\n\n[Lamps](/lamps)\n\nHarbour Board\n", set()),
    ],
)
def test_what_stands_beside_a_paper_is_kept_but_not_taken_for_it(source: str, beside: set[str]) -> None:
    parsed = parse(read_bytes(source.encode(), "paper.md"))
    assert {line.reason for line in parsed.lines if line.reason} == beside
    aside = [line.text for line in parsed.lines if line.reason]
    assert "Harbour Board" in parsed.kept.text
    assert not any(text in parsed.kept.text.splitlines() for text in aside)


SITE = """<ul><li><a href=/>Home</a><li><a href=/bins>Bins</a><li><a href=/tides>Tides</a></ul>"""
BAR = "<div><a href=/>Home</a> | <a href=/bins>Bins</a> | <a href=/tides>Tides</a></div>"
FOOT = "<p>Share this page</p><p><a href=/a>Privacy</a> <a href=/b>Terms</a> <a href=/c>Jobs</a></p><p>© Quay 2031</p>"
PAPER = "<h1>Harbour Board</h1><p>Present: Councillor Quill</p><p>1. <a href=/1>Dues</a></p><p>Agreed.</p>"


@pytest.mark.parametrize("above", ["", SITE, BAR, f"<p>Skip to main content</p>{SITE}<p>You are here:</p>"])
@pytest.mark.parametrize("below", ["", SITE, BAR, FOOT, f"{BAR}{FOOT}"])
def test_menus_of_a_page_are_set_aside(above: str, below: str) -> None:
    page = f"<html><body>{above}{PAPER}{below}</body></html>"
    parsed = parse(read_bytes(page.encode(), "page"))
    kept = [line.text for line in parsed.lines if line.text and not line.reason]
    assert kept == ["Harbour Board", "Present: Councillor Quill", "1. Dues", "Agreed."]
    assert all(str(mark.kind) != "link" for mark in parsed.document.marks)


def test_a_page_of_links_is_no_menu_of_itself() -> None:
    listed = "".join(f"<p>{n}. <a href=/{n}>Item {n}</a> (report)</p>" for n in range(1, 6))
    parsed = parse(read_bytes(f"<html><body><p>Harbour Board</p>{listed}</body></html>".encode(), "page"))
    assert not [line for line in parsed.lines if line.reason]


LONG = 160_000


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "<!--",
        "<a ",
        "<div ",
        "![a](b){",
        "[a](",
        "[a](<",
        "~~a ",
        "<s>",
        "**a ",
        "__a",
        "<table>",
        " ",
        "\\",
    ],
)
@pytest.mark.parametrize("form", ["paper.md", "paper.html"])
def test_what_never_closes_takes_no_longer(piece: str, form: str) -> None:
    begun = time.process_time()
    read_bytes(f"x {piece * (LONG // len(piece))} y".encode(), form)
    assert within(time.process_time() - begun, 4), "twice the text must cost twice the time"


@pytest.mark.parametrize("inside", ["-a:\n", "a:\n", "- a\n", " \n"])
def test_front_matter_that_never_ends(inside: str) -> None:
    begun = time.process_time()
    read_bytes(f"---\na: b\n{inside * 40_000}x".encode(), "paper")
    assert within(time.process_time() - begun, 4)
