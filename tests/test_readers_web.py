"""Web pages and Markdown: what is the paper's, and what the site or the converter put around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read, read_bytes

PAGES = Path(__file__).resolve().parent / "pages"

HTML = (
    ("paragraphs", "<p>one\n two<p>three", "one two\n\nthree"),
    ("a line's end", "<div>one<br>two<br/><br/>three</div>", "one\ntwo\n\nthree"),
    ("what is not seen", "<script>x</script><p hidden>a</p><p style='display: none'>b</p><nav>c</nav><p>d</p>", "d"),
    ("entities", "<p>Terms&nbsp;&amp; tolls &ndash; &pound;5</p>", "Terms & tolls – £5"),
    ("bullets", "<ul><li>one</li><li>two</li></ul>", "• one\n\n• two"),
    ("no bullets", "<ul style='list-style: none'><li>(1) one</li></ul>", "(1) one"),
    ("numbers", "<ol><li>one<li>two</ol>", "1. one\n\n2. two"),
    ("letters from the third", "<ol type=a start=3><li>one<li>two</ol>", "c. one\n\nd. two"),
    ("Roman figures", "<ol type=i><li><p>one</p><li value=4>two</ol>", "i. one\n\niv. two"),
    ("downwards", "<ol reversed start=2><li>one<li>two</ol>", "2. one\n\n1. two"),
    ("downwards from as many", "<ol reversed><li>one<li>two</ol>", "2. one\n\n1. two"),
    ("a list in a list", "<ol><li>to:<ol type=a><li>ring</li></ol></li></ol>", "1. to:\n\na. ring"),
    ("a table", "<table><tr><th>Who<th>When</tr><tr><td>Clerk<td><p>May</p></table>", "Who\tWhen\nClerk\tMay"),
    (
        "a table of roles",
        "<div role=table><p role=row><i role=cell>Who</i><i role=cell>When<p role=row><i role=cell>Clerk</i></div>",
        "Who\tWhen\nClerk",
    ),
    (
        "a box",
        "<table><tr><td><p>Resolution 9</p><p>Moved: Ash<br>Seconded: Reed</p><p>The mill be sold.</p></table>",
        "Resolution 9\n\nMoved: Ash\nSeconded: Reed\n\nThe mill be sold.",
    ),
    ("a list in a table", "<table><tr><td>Ash</tr><tr><td><p>Reed</p></table>", "Ash\nReed"),
    ("typed text", "<pre>one\n  two\n\nthree</pre>", "one\ntwo\n\nthree"),
    (
        "the middle",
        "<header><p>Site</p></header><main><p>Paper of words</p></main><footer>f</footer>",
        "Paper of words",
    ),
)


@pytest.mark.parametrize(("page", "text"), [row[1:] for row in HTML], ids=[row[0] for row in HTML])
def test_a_page_is_read_as_it_is_seen(page: str, text: str) -> None:
    found = read_bytes(f"<!DOCTYPE html><html><body>{page}</body></html>".encode(), "page")
    assert (found.format, found.text.replace("\xa0", " ")) == ("html", text)


SAVED = b"""MIME-Version: 1.0
Content-Type: multipart/related; boundary=x

--x
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<html><body>=C2=A35 =E2=80=93 =E2=80=9Cquay=E2=80=9D</body></html>
--x--
"""


@pytest.mark.parametrize(
    "content",
    [
        "<html><head><meta charset='windows-1252'></head><body>£5 – “quay”</body></html>".encode("cp1252"),
        "<html><head><meta charset='iso-8859-1'></head><body>£5 – “quay”</body></html>".encode("cp1252"),
        "<!DOCTYPE html><html><body>£5 – “quay”</body></html>".encode("utf-16"),
        "\ufeff<!DOCTYPE html><html><body>£5 – “quay”</body></html>".encode(),
        '<?xml version="1.0" encoding="utf-8"?><html><body>£5 – “quay”</body></html>'.encode(),
        SAVED,
    ],
)
def test_a_page_is_decoded(content: bytes) -> None:
    assert read_bytes(content, "page").text == "£5 – “quay”"


def rows(page: str) -> tuple[list[str], list[str]]:
    """Return the items and resolutions of a saved page."""
    parsed = parse(read(PAGES / page))
    return [f"{i.number} {i.title}" for i in parsed.items], [f"{r.path} {r.text}".strip() for r in parsed.resolutions]


def test_a_meetings_page_is_minutes() -> None:
    parsed = parse(read(PAGES / "list-documents.html"))
    assert [(m.body, str(m.date)) for m in parsed.meetings] == [("Harbour Board", "2031-06-10")]
    assert rows("list-documents.html") == (
        ["11 Apologies for Absence", "12 Minutes of the Previous Meeting", "13 Dredging of the Inner Basin"],
        [
            "That the Minutes of the meeting held on 13 May 2031 be confirmed as a correct record.",
            "(1) the report be noted",
            "(2) the Harbour Master be requested to:",
            "(2)(a) publish the depths by 1 July 2031",
            "(2)(b) write to the pilots.",
        ],
    )


def test_what_the_site_puts_around_a_paper_is_left_out() -> None:
    for page in PAGES.glob("*.html"):
        text = read(page).text
        assert not [word for word in ("script", "Bins", "Home", "Accessibility", "View the decision") if word in text]


def test_the_page_of_an_item_holds_its_resolutions() -> None:
    assert rows("agenda-item.html")[1][0] == "(1) the fees be approved"
    asked = "submit a report on the lamps to the meeting of the Board to be held on 9 September 2031."
    assert rows("issue-details.html")[1] == [f"That the Harbour Master be requested to {asked}"]


MARKDOWN = (
    (
        "front matter",
        "---\ntitle: Minutes\ntags:\n  - board\n---\n\nWords",
        "---\ntitle: Minutes\ntags:\n  - board\n---\n\nWords",
    ),
    ("a line that is drawn", "Words\n\n---\n\nMore", "Words\n\n---\n\nMore"),
    ("escapes", r"34\. TITLE \(Exempt\) \[1\] A\_B", "34. TITLE (Exempt) [1] A_B"),
    ("entities", "4.&nbsp;&nbsp;Tolls &amp; fees", "4.  Tolls & fees"),
    ("headings and emphasis stay", "## 4. Title\n**RESOLVED:**", "## 4. Title\n**RESOLVED:**"),
    ("a table", "| No. | Item |\n| --- | --- |\n| 1 | Tolls<br>and fees |", "No.\tItem\n1\tTolls and fees"),
    (
        "a table left as HTML",
        "a\n\n<table>\n<tr><td>1.</td>\n<td>Tolls</td></tr>\n</table>\n\nb",
        "a\n\n1.\tTolls\n\nb",
    ),
    ("links and pictures", "[Tolls](tolls.pdf) ![](x.png)[Act (1972)](http://a.example/b_(c))", "Tolls Act (1972)"),
    ("tags", '<span id="a">Words</span><br>More', "Words\nMore"),
    ("a quotation", "> Words\n> more", "Words\nmore"),
    ("a title underlined", "Title\n=====\n\nWords", "Title\n\n\nWords"),
    ("a forced line's end", "one  \ntwo\\\nthree", "one\ntwo\nthree"),
)


@pytest.mark.parametrize(("source", "text"), [row[1:] for row in MARKDOWN], ids=[row[0] for row in MARKDOWN])
def test_markdown_is_read_as_it_is_shown(source: str, text: str) -> None:
    found = read_bytes(source.encode(), "paper.md")
    assert (found.format, found.text) == ("markdown", text)


def test_front_matter_tells_markdown_from_text() -> None:
    assert read_bytes(b"---\ntitle: Minutes\n---\n\nWords\n", "paper").format == "markdown"
    assert read_bytes(b"-----\nMinutes: of a meeting\n-----\n", "paper").format == "text"


MAILED = "PARKS COMMITTEE\n\nMinutes of the meeting held\n\nPresent: Cllr Fox\n\n1. HEDGES\n\nNoted.\n"
SENT = "Date: Thu, 08 Mar 2018 10:00:00 +0000\n"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (f"From: a@x.example\nTo: b@x.example\nSubject: Minutes\n{SENT}MIME-Version: 1.0\n", "7bit"),
        (f"From: a@x.example\nSubject: Minutes\n{SENT}MIME-Version: 1.0\n", "8bit"),
        (f"From: a@x.example\nSubject: Minutes\n{SENT}MIME-Version: 1.0\n", "quoted-printable"),
        (f"Return-Path: <a@x.example>\nFrom: a@x.example\nSubject: Minutes\n{SENT}", ""),
        ("From: Ann Fox <a@x.example>\nSubject: Fwd: RE: Minutes\nDate: 8 Mar 2018 10:00 +0000\n", ""),
        ("From: Ann Fox\nSent: 8 March 2018 10:00\nTo: Ben Hare\nSubject: =?utf-8?Q?Minutes?=\n", ""),
        (f"Subject: Minutes\n{SENT}Received: from x by y;\n\tThu, 8 Mar 2018 10:00:00 +0000\nFrom: a@x.example\n", ""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_head_of_a_mail_is_no_part_of_the_minutes(head: str, encoding: str, end: str) -> None:
    coded = f'Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: {encoding}\n' if encoding else ""
    found = read_bytes(f"{head}{coded}\n{MAILED}".replace("\n", end).encode(), "day.eml")
    assert (found.format, found.text) == ("mail", MAILED)
    assert [d.value for d in found.declared if d.source == "properties"] == ["Minutes"]
    (meeting,) = parse(found).meetings
    assert (meeting.date, meeting.body) == (None, "Parks Committee")


def test_the_subject_of_a_mail_is_declared() -> None:
    head = f"From: a@x.example\nSubject: Minutes of the Parks Committee, 6 March 2018 (confidential)\n{SENT}\n"
    parsed = parse(read_bytes(f"{head}{MAILED}".encode(), "day.eml"))
    assert [(str(m.date), m.date_from) for m in parsed.meetings] == [("2018-03-06", "declared")]
    assert [item.exempt for item in parsed.items] == [True]


@pytest.mark.parametrize(
    "head", ["To: The Committee\nFrom: The Clerk\nDate: 6 March 2018\nSubject: Hedges\n", "From: the Clerk\n", ""]
)
def test_a_memo_is_no_mail(head: str) -> None:
    found = read_bytes(f"{head}\n{MAILED}".encode(), "memo.txt")
    assert (found.format, found.text) == ("text", f"{head}\n{MAILED}")
