"""A paper with what it was taken for: all of its text, once; nothing obeyed; what is inferred or not held told so."""

from __future__ import annotations

import json
import random
import re
import sqlite3
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app
from minutes_cli.model import Span
from minutes_cli.readers import read
from minutes_cli.show.annotate.cutting import blocks
from minutes_cli.show.annotate.placing import place_of, place_of_day, place_of_hour
from minutes_cli.show.annotate.taken import GROUP_OF, Taken
from minutes_cli.show.door import shown
from minutes_cli.words.dates import parse_date
from pace import within

pytest.importorskip("jinja2")

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
FIRST = """HARBOUR COMMITTEE

Minutes of the meeting of the Harbour Committee held on Tuesday 3 September 2019 at 7.00 p.m. in the Guildhall

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow

1. LAMPS AT WEIR LANE

Further to Minute No. 9 of 2 July 2019, and to Minute No. 7 below, lamps were considered.

RESOLVED: That

(1) the Director of Works be requested to submit a report on the lamps at Weir Lane by 1 November 2019; and

(2) the Clerk be requested to write to Moor & Sons Ltd. <script>alert(1)</script>

2. EELS

Councillor Marrow moved, and Councillor Reed seconded, that eels be counted. The motion was put to the vote
and lost: 1 for, 4 against.

3. EXCLUSION OF THE PRESS AND PUBLIC

RESOLVED: That the press and public be excluded from the meeting for the following item.

4. SALE OF THE MILL

RESOLVED: That the Solicitor be requested to accept the secret offer by 1 December 2019.
"""
SECOND = """HARBOUR COMMITTEE

Minutes of the meeting of the Harbour Committee held on Tuesday 5 November 2019 at 7.00 p.m. in the Guildhall

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow

5. LAMPS AT WEIR LANE

Further to Minutes numbered 1 (1) and 4 of 3 September 2019, the Director of Works submitted the report on the lamps at
Weir Lane.

RESOLVED: That the report be noted.
"""
NAMELESS = """MINUTES OF THE WEAVERS COMMITTEE

Present: Councillor A. Reed (Chair)

1. Apologies

None.

2. Looms

RESOLVED: That the Clerk be requested to report on looms.
"""
AS_OF = ("--as-of", "2020-01-15")
Annotated = Callable[..., str]


class Page(HTMLParser):
    """A page as a browser reads it: the text of the paper in it, and whether its elements nest."""

    VOID = frozenset(("meta", "input", "br"))

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.paper: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(page)
        assert self.open == [], "all that is opened is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.ids += [told["id"] or ""] if "id" in told else []
        self.links += [told["href"] or ""] if "href" in told else []
        assert tag != "a" or all(name != "a" for name, _ in self.open), "no link is in another"
        if tag not in self.VOID:
            self.open.append((tag, told.get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(name.split()[:1] == ["t"] for _, name in self.open):
            self.paper.append(data)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with papers, of which two are held."""
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    papers = {"first.txt": FIRST, "second.txt": SECOND, "weavers_2019-09-09.txt": NAMELESS}
    for name, text in papers.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = CliRunner().invoke(app, ["ingest", *(str(tmp_path / f"{name}.txt") for name in ("first", "second"))])
    assert done.exit_code == 0, done.output
    return tmp_path


@pytest.fixture
def annotate(folder: Path) -> Annotated:
    """What `annotate` makes of a paper."""

    def made(pack: str, *more: str) -> str:
        given = str(folder / pack) if (folder / pack).exists() else pack
        done = CliRunner().invoke(app, ["annotate", given, str(folder / "out.html"), *AS_OF, *more])
        assert done.exit_code == 0, done.output
        return (folder / "out.html").read_text(encoding="utf-8")

    return made


def refused(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["annotate", *words])
    [line] = done.stderr.splitlines()
    return done.exit_code, line


def marked(page: str, kind: str) -> list[tuple[str, str]]:
    """Return the words before each mark of a kind and its first words."""
    found = re.findall(rf'<(?:span|a) class="m {kind}(?: \w+)* b"([^>]*)>([^<]*)', page.partition("<main")[2])
    return [((re.findall(r'data-l="([^"]*)"', told) or [""])[0], words) for told, words in found]


# --- the text ---


@pytest.mark.parametrize(
    "paper", sorted(path for path in FIXTURES.rglob("*") if path.is_file()), ids=lambda path: path.stem
)
def test_the_text_is_all_there_once(paper: Path, annotate: Annotated) -> None:
    page = Page(annotate(str(paper), "--include-exempt"))
    assert "".join(page.paper) == shown(read(paper).text)
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def spans(text: str, seed: int) -> Iterator[Taken]:
    """Yield marks of all kinds anywhere, nested and crossing."""
    chance = random.Random(seed)
    for n in range(60):
        start, end = sorted(chance.sample(range(len(text) + 1), 2))
        kind = chance.choice([kind for kind in GROUP_OF if kind != "reference"])
        yield Taken(Span(start, end), kind, f"{kind} {n}", f"a{n}")
    at = 0
    while (at := at + chance.randrange(5, 40)) < len(text) - 6:
        yield Taken(Span(at, at + 5), "reference", "", f"r{at}", f"c{at}", "missing")
        at += 5


@pytest.mark.parametrize("seed", range(20))
def test_marks_that_cross_lose_no_character(seed: int) -> None:
    text = "".join(random.Random(seed).choices("ab <&>\"'\n\n\t\x1b\u202eé", k=400))
    breaks = random.Random(seed).sample(range(400), 20)
    hidden = (Span(30, 50), Span(200, 203)) if seed % 2 else ()
    told = list(blocks(text, spans(text, seed), breaks, hidden))
    page = Page("".join(f'<div class="t">{block.html}</div>' for block in told))
    kept = [c for at, c in enumerate(text) if not any(span.start <= at < span.end for span in hidden)]
    assert "".join(page.paper) == shown("".join(kept))
    assert sum(block.hidden for block in told) == len(text) - len(kept)
    assert len(page.ids) == len(set(page.ids))


def test_a_mark_that_goes_on_is_named_once() -> None:
    taken = [Taken(Span(0, 8), "decision", "decision", "d0"), Taken(Span(4, 12), "motion", "motion")]
    [block] = blocks("one two three", taken, ())
    assert block.html == (
        '<span class="m decision b" id="d0" data-l="decision">one <span class="m motion b" data-l="motion">two '
        '</span></span><span class="m motion">thre</span>e'
    )


def test_many_marks_on_one_passage_take_no_square() -> None:
    text = "word " * 20_000
    taken = [Taken(Span(n, len(text) - n), "decision", "d") for n in range(10_000)]
    begun = time.process_time()
    assert len(list(blocks(text, taken, range(0, len(text), 50)))) == 2_000
    assert within(time.process_time() - begun, 5)


# --- what is marked ---


def test_everything_is_marked_in_its_place(annotate: Annotated) -> None:
    page = annotate("first.txt")
    assert ("minute", "") in marked(page, "heading")
    assert [words for _, words in marked(page, "number")] == ["1", "2", "3"]
    assert ("decision (1): requested", "") in marked(page, "decision")
    assert ("action: reported", "the ") in marked(page, "action")
    assert ("who", "Director of Works") in marked(page, "owner")
    assert ("due 2019-11-01", "by 1 November 2019") in marked(page, "due")
    assert [label for label, _ in marked(page, "motion")] == ["motion: lost 1–4"]
    assert marked(page, "body") == [("body", "HARBOUR COMMITTEE")]
    assert marked(page, "day") == [("day 2019-09-03", "3 September 2019")]
    assert marked(page, "time") == [("begins 19:00", "7.00 p.m.")]
    assert marked(page, "venue") == [("place", "the Guildhall")]
    assert [label for label, _ in marked(page, "person")] == ["chair", "present"]
    assert 'role="heading" aria-level="3"' in page


def test_a_link_leads_to_each_resolution_and_minute_by_where_it_begins(annotate: Annotated) -> None:
    page = annotate("first.txt")
    for kind, noun in (("d", "resolutions"), ("h", "items")):
        rows = json.loads(CliRunner().invoke(app, [noun, "--json"]).stdout)
        begins = [row["start"] for row in rows if row["document"].endswith("first.txt") and not row["exempt"]]
        assert begins
        assert [at for at in begins if f'id="{kind}{at}"' not in page] == []


def test_a_note_tells_who_when_and_what_became_of_it(annotate: Annotated) -> None:
    page = annotate("first.txt")
    assert "Director of Works; due 2019-11-01; reported" in page
    assert "the Director of Works submitted the report on the lamps" in page
    assert "moved by Marrow; seconded by Reed; lost" in page


def test_a_reference_opens_a_card_of_what_it_names(annotate: Annotated) -> None:
    page = annotate("second.txt")
    [(label, words)] = marked(page, "reference")
    assert (label, words) == ("", "Minutes numbered 1 (1) and 4 of 3 September 2019")
    card = page.partition('class="card" id="card1"')[2].partition("</article>")[0]
    assert 'href="#card1"' in page
    assert "1 (1) LAMPS AT WEIR LANE" in card
    assert "Harbour Committee, 3 September 2019" in card
    assert "requested; reported" in card
    assert "be requested to submit a report on the lamps" in card
    assert card.count("<h3") == 2, "a passage that names two minutes is one link with two cards in one"
    assert "Exempt from publication" in card
    assert "secret offer" not in card


def test_what_is_not_held_is_told_from_what_is_missing(annotate: Annotated) -> None:
    page = annotate("first.txt")
    assert marked(page, "reference") == [
        ("not held", "Minute No. 9 of 2 July 2019"),
        ("missing", "Minute No. 7 below"),
    ]
    assert "Missing: the meeting is held, but has no such minute." in page
    assert 'class="m reference not_held b"' in page


def test_a_paper_that_is_not_held_is_read_alone(annotate: Annotated, folder: Path) -> None:
    (folder / "third.txt").write_text(SECOND.replace("report be noted", "Clerk report by 1 May 2020"), encoding="utf-8")
    page = annotate("third.txt")
    assert "Clerk; due 2020-05-01</summary>" in page
    assert [label for label, _ in marked(page, "action")] == ["action"]
    assert "This paper is not in the database." in page
    assert marked(page, "reference")[0][0] == "not in this paper"
    assert "not in this paper" in page
    assert len(CliRunner().invoke(app, ["documents", "--ndjson"]).stdout.splitlines()) == 2


def test_an_earlier_reading_is_told(annotate: Annotated, folder: Path) -> None:
    with closing(sqlite3.connect(folder / "m.db")) as db:
        db.execute("DELETE FROM citations")
        db.commit()
    page = annotate("first.txt")
    assert "The database has an earlier reading of it" in page
    assert [label for label, _ in marked(page, "reference")] == ["not looked up", "not looked up"]


def test_what_is_not_printed_is_told_with_its_proof(annotate: Annotated) -> None:
    page = annotate("weavers_2019-09-09.txt")
    assert "The day is inferred from the file’s name, not read in it (file name: “weavers 2019-09-09”)." in page
    page = annotate(str(FIXTURES / "web-copy.txt"))
    assert ("minute 25, inferred", "Apologies for Absence") in marked(page, "heading")
    assert "Number 25 is inferred, not printed" in page
    assert "“Minutes numbered 29 (3) and 31 (2) above”" in page
    assert "The body is not known." in page
    assert "these minutes do not say whose they are" in page


def test_what_a_person_said_is_marked(annotate: Annotated) -> None:
    assert CliRunner().invoke(app, ["amend", "1 (2)", "--owner", "Beadle", "--by", "A Clerk"]).exit_code == 0
    added = ["add", "2", "--owner", "Warden", "--task", "Count the eels all the same", "--because", "Said in the chair"]
    assert CliRunner().invoke(app, added).exit_code == 0
    page = annotate("first.txt")
    assert "Beadle*" in page
    assert "Warden*" in page
    assert any(label.startswith("added by a person") for label, _ in marked(page, "action"))


def test_reports_have_their_recommendations_and_furniture_is_set_aside(annotate: Annotated) -> None:
    page = annotate(str(FIXTURES / "pdf-two-meetings.txt"))
    assert "recommendation 1" in dict(marked(page, "recommendation"))
    assert ("subject", "Updated Towpath  Improvement Plan") in marked(page, "subject")
    assert "page label" in dict(marked(page, "aside"))


# --- what is exempt ---


def test_what_is_exempt_stays_out(annotate: Annotated) -> None:
    page = annotate("first.txt")
    left = int(re.findall(r"exempt: (\d+) characters left out", page)[0])
    assert "secret offer" not in page
    assert "SALE OF THE MILL" not in page
    assert len("".join(Page(page).paper)) + left == len(FIRST)
    whole = annotate("first.txt", "--include-exempt")
    assert "".join(Page(whole).paper) == FIRST
    assert ("minute, exempt", "") in marked(whole, "heading")


def test_what_another_copy_calls_exempt_stays_out(annotate: Annotated, folder: Path) -> None:
    """So does a line that names it, as in an agenda."""
    open_copy = FIRST.replace("be excluded from the meeting for the following item", "be welcomed to the meeting")
    agenda = "AGENDA\n\n1. Lamps at Weir Lane\n\n2. Sale of\nthe Mill\n\n"
    (folder / "copy.txt").write_text(f"{open_copy}\n\n{agenda}", encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", str(folder / "copy.txt")]).exit_code == 0
    page = annotate("copy.txt")
    assert "secret offer" not in page
    assert not re.search(r"sale\s+of\s+the\s+mill", page, re.IGNORECASE)
    assert "characters left out" in page


def test_under_a_number_that_another_copy_has_in_the_open_it_stays_out_too(annotate: Annotated, folder: Path) -> None:
    """The copy does not have the minute that excludes, so its numbers are those of other business there."""
    lines = FIRST.splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if "be excluded from the meeting" in line)
    before = FIRST[: sum(map(len, lines[:at]))].rstrip()
    number = int(re.findall(r"^(\d+)\.", before, re.MULTILINE)[-1])
    head = before[: before.rindex(f"\n{number}.")]
    behind = FIRST[FIRST.index(f"\n{number + 1}.") :].replace(f"\n{number + 1}.", f"\n{number}.")
    (folder / "copy.txt").write_text(head + behind, encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", str(folder / "copy.txt")]).exit_code == 0
    page = annotate("copy.txt")
    assert "secret offer" not in page
    assert "SALE OF THE MILL" not in page


BID = "SALE OF THE OLD MILL\n\nRESOLVED: That the Clerk be requested to accept the bid of Acme by 1 May 2019.\n\n"
CLOSED = (
    "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 19 March 2019\n\n1. LAMPS\n\nRESOLVED: That lamps be lit.\n\n"
)


@pytest.mark.parametrize("held", [False, True])
@pytest.mark.parametrize(
    "copy",
    [f"{CLOSED}2. {BID}", f"{CLOSED.replace('2019', '2019 (draft)')}4. NORTH BANK\n\n{BID.partition(chr(10) * 2)[2]}"],
)
def test_what_a_copy_that_is_held_calls_exempt_stays_out_of_one_that_is_not(
    annotate: Annotated, folder: Path, copy: str, *, held: bool
) -> None:
    (folder / "closed.txt").write_text(
        f"{CLOSED}2. EXCLUSION\n\nRESOLVED: That the public be excluded.\n\n3. {BID}", encoding="utf-8"
    )
    (folder / "open.txt").write_text(copy, encoding="utf-8")
    paths = [str(folder / name) for name in ("closed.txt", *["open.txt"] * held)]
    assert CliRunner().invoke(app, ["ingest", *paths]).exit_code == 0
    page = annotate("open.txt")
    assert "Acme" not in page
    assert "lamps be lit" in page
    assert "Acme" in annotate("open.txt", "--include-exempt")


def test_what_has_the_number_of_it_in_another_copy_stays(annotate: Annotated, folder: Path) -> None:
    before, _, behind = FIRST.partition("3. EXCLUSION OF THE PRESS AND PUBLIC")
    sale = behind.partition("4. SALE OF THE MILL")[2]
    (folder / "copy.txt").write_text(f"{before}3. AN OFFER{sale}\n4. GULLS\n\nGulls were seen.\n", encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", str(folder / "copy.txt")]).exit_code == 0
    page = annotate("copy.txt")
    assert "secret offer" not in page
    assert "Gulls were seen." in page


# --- the page ---


def test_the_page_is_one_file_that_runs_only_its_own_script(annotate: Annotated) -> None:
    page = annotate("first.txt")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert page.count("<script>") == 1
    assert not re.search(r"""(?:src|href)=["'](?!#)""", page)
    assert "default-src 'none'" in page
    assert '<html lang="en">' in page
    assert {f'id="show-{name}"' in page for name in GROUP_OF.values()} == {True}
    assert re.search(r"<h1>first\.txt</h1>", page)


def test_it_can_be_named_by_name_and_id_and_written_to_a_pipe(folder: Path, annotate: Annotated) -> None:
    document = CliRunner().invoke(app, ["query", "SELECT substr(sha256, 1, 12) AS id FROM documents", "--csv"])
    given = document.stdout.split()[1]
    assert annotate(given) == annotate("first.txt") == annotate(str(folder / "first.txt"))
    done = CliRunner().invoke(app, ["annotate", given, "-", *AS_OF])
    assert done.stdout.startswith("<!doctype html>")


def test_it_needs_no_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MINUTES_DB", raising=False)
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    done = CliRunner().invoke(app, ["annotate", "first.txt", "first.html"])
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first.html", "first.txt"]


def test_what_cannot_be_done_is_one_line(folder: Path) -> None:
    out = str(folder / "out.html")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    (folder / "empty.txt").touch()
    with zipfile.ZipFile(folder / "two.zip", "w") as both:
        both.writestr("a.txt", FIRST)
        both.writestr("b.txt", SECOND)
    first = str(folder / "first.txt")
    code, line = refused("no-such.pdf", out)
    assert (code, line.startswith('minutes: there is no file no-such.pdf, and no document "no-such.pdf" is')) == (
        1,
        True,
    )
    assert refused("", out)[0] == 2
    for name, why in (("empty.txt", "is empty"), ("two.zip", "holds 2 papers"), (".", "is a folder")):
        code, line = refused(str(folder / name), out)
        assert (code, why in line) == (1, True), line
    assert refused(str(folder / "picture.png"), out)[0] == 1
    for name, why in (
        ("m.db", "end its name in .html"),
        ("first.txt", "end its name in .html"),
        ("none/out.html", "there is no folder"),
    ):
        code, line = refused(first, str(folder / name))
        assert (code, why in line) == (2, True), line
    (folder / "held.html").write_text(f"<html><body><pre>{SECOND}</pre></body></html>", encoding="utf-8")
    assert "is the paper itself" in refused(str(folder / "held.html"), str(folder / "held.html"))[1]
    assert CliRunner().invoke(app, ["ingest", str(folder / "held.html")]).exit_code == 0
    assert "is a paper that is held" in refused(first, str(folder / "held.html"))[1]
    assert refused(first, out, "--db", str(folder / "no.db"))[0] == 3
    assert not (folder / "out.html").exists()


def test_a_page_of_ours_is_no_paper(folder: Path, annotate: Annotated) -> None:
    annotate("first.txt")
    out = folder / "out.html"
    (folder / "renamed.txt").write_bytes(out.read_bytes())
    with zipfile.ZipFile(folder / "pages.zip", "w") as pages:
        pages.write(out, "page.html")
    for given in (out, folder / "renamed.txt", folder / "pages.zip"):
        done = CliRunner().invoke(app, ["ingest", str(given)])
        assert done.exit_code == 1
        assert "was written by `minutes annotate` and is no paper" in done.stderr
    piped = CliRunner().invoke(app, ["ingest", "-", "--name", "x.html"], input=out.read_bytes())
    assert (piped.exit_code, "is no paper" in piped.stderr) == (1, True)
    assert "was written by `minutes annotate`" in refused(str(out), str(folder / "again.html"))[1]
    done = CliRunner().invoke(app, ["ingest", str(folder)])
    assert "1 written by annotate" in done.stderr


# --- words whose place no stage tells ---


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("of the HARBOUR\n\nCOMMITTEE held", "Harbour Committee", "HARBOUR\n\nCOMMITTEE"),
        ("the Harbours Committee", "Harbour", None),
        ("a (in the Chair) b", "(in the Chair)", "(in the Chair)"),
        ("x", "", None),
        ("x", None, None),
        (
            "That the lamps at Weir Lane be lit at dusk,\n\nPage 4\n\nand put out at dawn by the Clerk. Then",
            "the lamps at Weir Lane be lit at dusk, and put out at dawn by the Clerk.",
            "the lamps at Weir Lane be lit at dusk,\n\nPage 4\n\nand put out at dawn by the Clerk.",
        ),
    ],
)
def test_words_are_found_however_they_are_broken(text: str, words: str | None, found: str | None) -> None:
    place = place_of(text, words, Span(0, len(text)))
    assert (text[place.start : place.end] if place else None) == found


@pytest.mark.parametrize(
    ("text", "hour", "found"),
    [
        ("on 3.9.19 at 6.30 p.m. in", "18:30", "6.30 p.m."),
        ("at 7 pm", "19:00", "7 pm"),
        ("at 12 noon", "12:00", "noon"),
        ("at 10:00", "10:00", "10:00"),
        ("commencing at 6.30", "18:30", "6.30"),
        ("at 7 o'clock", "19:00", None),
    ],
)
def test_an_hour_is_found(text: str, hour: str, found: str | None) -> None:
    place = place_of_hour(text, hour, Span(0, len(text)))
    assert (text[place.start : place.end] if place else None) == found


def test_a_day_is_found() -> None:
    text = "adjourned from 2 May 2019 to 9th May, 2019"
    day = parse_date("9 May 2019")
    assert day is not None
    place = place_of_day(text, day, Span(5, len(text)))
    assert place is not None
    assert text[place.start : place.end] == "9th May, 2019"
