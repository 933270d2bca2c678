"""Files made to stall or break their readers: each is read, or is one clear line, in bounded time and memory."""

from __future__ import annotations

import concurrent.futures
import io
import itertools
import multiprocessing
import os
import signal
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import files
from minutes_cli.errors import ReadError, ScanError
from minutes_cli.readers import (
    Extracted,
    Passed,
    Reader,
    Source,
    apart,
    find_sources,
    limits,
    read_bytes,
    source,
    table,
    zipped,
)
from minutes_cli.readers.counting import letters
from minutes_cli.readers.pdf import engine
from minutes_cli.readers.pdf.pdf import extract
from pace import within


def told(content: bytes, name: str) -> str:
    """Return the text, or what is said against it, without a second thought."""
    before = time.process_time()
    try:
        text = read_bytes(content, name).text
    except ReadError as error:
        text = str(error)
        assert "\n" not in text
    assert within(time.process_time() - before, 5)
    return text


# --- a process of its own ---


def stands(_content: bytes) -> Extracted:
    """Never end."""
    while True:
        pass


def sleeps(_content: bytes) -> Extracted:
    """Never end, and do nothing."""
    time.sleep(1000)
    return Extracted("")


def swells(_content: bytes) -> Extracted:
    """Take all memory there is."""
    return Extracted("".join("x" * 10_000_000 for _ in itertools.count()))


def dies(_content: bytes) -> Extracted:
    """Die as a library in C does."""
    os.kill(os.getpid(), signal.SIGSEGV)
    return Extracted("")


def is_killed(_content: bytes) -> Extracted:
    """Be killed as the system does where it has no memory left."""
    os.kill(os.getpid(), signal.SIGKILL)
    return Extracted("")


def leaves(_content: bytes) -> Extracted:
    """End without a word."""
    os._exit(3)


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """No process goes on from one test to the next: what a test puts in place here is in those split off since."""
    apart.end_all()
    yield
    apart.end_all()


STOPS = [
    (stands, "takes more than 1 s to read, and was stopped: print it"),
    (sleeps, "takes more than 1 s to read, and was stopped: print it"),
    (swells, "takes more than 64 MB of memory to read: print it"),
    (dies, "brings its reader down, or unfolds beyond 64 MB (SIGSEGV): print it"),
    (is_killed, "was being read when the system ended its reader, as it does where memory is short: print it"),
    (leaves, "brings its reader down, or unfolds beyond 64 MB (exit 3): print it"),
]


@pytest.mark.parametrize(("read", "why"), STOPS, ids=[row[0].__name__ for row in STOPS])
def test_what_stalls_or_kills_its_reader_is_one_line(read: Any, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "allowed", lambda size: 0.6)
    monkeypatch.setattr(apart, "_PATIENCE", 3)
    monkeypatch.setattr(apart, "MEMORY", 64 << 20)
    with pytest.raises(ReadError) as error:
        apart.apart(read, b"", "print it")
    assert str(error.value) == why


def test_what_a_process_reads_comes_back_whole() -> None:
    found = Extracted("words " * 500_000, labelled=True)
    assert apart.apart(lambda content: found, b"", "") == found
    with pytest.raises(ReadError, match="is a scan"):
        apart.apart(lambda content: (_ for _ in ()).throw(ReadError("is a scan")), b"", "")


def whose(content: bytes) -> Extracted:
    """Return in which process it is read, if it is to be read."""
    if content == b"damaged":
        raise ReadError("is damaged")
    if content == b"scan":
        raise ScanError("is a scan")
    if content == b"swells":
        raise MemoryError
    if content == b"dies":
        os.kill(os.getpid(), signal.SIGSEGV)
    return Extracted(str(os.getpid()))


def pid(content: bytes = b"") -> str:
    return apart.apart(whose, content, "print it").text


def test_one_process_reads_many_files_and_is_none_of_ours() -> None:
    assert len({pid() for _ in range(5)} - {str(os.getpid())}) == 1
    other = apart.apart(lambda content: Extracted(str(os.getpid())), b"", "").text
    assert other not in {pid(), str(os.getpid())}


@pytest.mark.parametrize("file", [b"damaged", b"swells", b"dies"])
def test_what_a_damaged_file_leaves_behind_touches_no_other(file: bytes) -> None:
    before = pid()
    with pytest.raises(ReadError):
        pid(file)
    assert pid() not in {before, str(os.getpid())}


def test_a_scan_is_nothing_damaged() -> None:
    before = pid()
    with pytest.raises(ScanError):
        pid(b"scan")
    assert pid() == before


def test_a_file_that_stops_a_process_of_others_is_read_again_in_its_own() -> None:
    read = 0

    def dies_later(_: bytes) -> Extracted:
        nonlocal read
        read += 1
        if read > 2:
            os._exit(3)
        return Extracted(str(os.getpid()))

    found = [apart.apart(dies_later, b"", "print it").text for _ in range(6)]
    assert found[0] == found[1] != found[2] == found[3] != found[4] == found[5]


def test_a_process_that_has_ended_meanwhile_costs_no_file() -> None:
    os.kill(int(pid()), signal.SIGKILL)
    assert pid() != pid(b"dies later" * 1_000_000)


def test_what_is_split_off_here_has_a_process_of_its_own() -> None:
    before = pid()
    with concurrent.futures.ProcessPoolExecutor(1, multiprocessing.get_context("fork")) as pool:
        assert pool.submit(pid).result() != before
    assert pid() == before


def test_a_program_without_standard_input_reads_files_apart() -> None:
    program = (
        "import os; os.close(0); from minutes_cli.readers import Extracted, apart; "
        "told = [apart.apart(lambda content: Extracted(content.decode()), b, '').text for b in (b'one', b'two')]; "
        "print(*told)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "one two\n"


def test_each_thread_has_its_own() -> None:
    def slow(_: bytes) -> Extracted:
        time.sleep(0.2)
        return Extracted(str(os.getpid()))

    with concurrent.futures.ThreadPoolExecutor(3) as threads:
        found = [one.result().text for one in [threads.submit(apart.apart, slow, b"", "") for _ in range(3)]]
    assert len(set(found)) == 3


def test_a_reader_that_stalls_here_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "allowed", lambda size: 0.4)
    monkeypatch.setattr(table, "reader_for", lambda content, name: Reader("mail", (), stands))
    assert told(b"x", "a.eml").startswith("takes more than 0 s to read, and was stopped")


# --- PDF ---


_SHEET = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << %s >> >>"


def pdf_with(shown: bytes, catalog: bytes = b"", pages: int = 1) -> bytes:
    """Return a PDF whose pages are one and the same, which shows a stream."""
    return files._of_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
            b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, b"4 0 R " * pages),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            _SHEET % b"/Font << /F1 3 0 R >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
        ]
    )


WORDS = b"BT /F1 11 Tf 50 700 Td (words of a page) Tj ET\n"
LABELS = ["/P (99999999999999999999)", "/S /A /St 2000000000", "/S /r /St 2000000000", "/S /D /St -5", "/S /D /St 1e40"]


@pytest.mark.parametrize("label", LABELS)
def test_no_label_of_a_page_keeps_it_from_being_read(label: str) -> None:
    found = read_bytes(pdf_with(WORDS, catalog=f"/PageLabels << /Nums [0 << {label} >>] >>".encode()), "a.pdf")
    assert found.text == "words of a page\n"
    assert [page.number for page in found.pages] == [1]


def hidden_doubling(depth: int) -> bytes:
    """Return a PDF whose forms each draw the next twice, and say so where nobody counts it."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        _SHEET % b"/XObject << /X 6 0 R >>",
        b"<< >>",
        b"<< /Length 5 >>\nstream\n/X Do\nendstream",
    ]
    for n in range(depth):
        shown, at = (b"/X Do /X Do" if n + 1 < depth else b"0 0 9 9 re"), len(objects) + 1
        kind = b"/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources %d 0 R" % (at + 1)
        objects.append(b"<< %s /Length %d >>\nstream\n%s\nendstream" % (kind, len(shown), shown))
        objects.append(b"<< /XObject << /X %d 0 R >> >>" % (at + 2))
    return files._of_objects(objects)


def test_a_pdf_that_is_drawn_for_ever_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "allowed", lambda size: 1.0)
    monkeypatch.setattr(apart, "MEMORY", 256 << 20)
    assert ": print it to a new PDF" in told(hidden_doubling(40), "a.pdf")


def test_a_page_that_is_named_a_hundred_thousand_times_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "allowed", lambda size: 0.5)
    monkeypatch.setattr(engine, "PAGES", 1_000_000)
    page = pdf_with(WORDS * 50, pages=100_000)
    assert told(page, "a.pdf") == "takes more than 0 s to read, and was stopped: print it to a new PDF"


@pytest.mark.parametrize("pages", [1_001, 20_000])
def test_a_file_that_shows_more_pages_than_it_holds_is_one_line(pages: int) -> None:
    """It was read page by page, 20,000 times the one that it holds: six seconds for 120 kB."""
    few = read_bytes(pdf_with(WORDS, pages=1_000), "a.pdf")
    assert len(few.pages) == 1_000
    said = f"shows {pages:,} pages, more than it holds: print those that are meant to a new PDF"
    assert told(pdf_with(WORDS, pages=pages), "a.pdf") == said


SCATTERED = {
    "on one line": b"BT /F1 11 Tf 50 300 Td [" + b"(a) -3000 " * 30_000 + b"] TJ ET\n",
    "on one line, far out": b"BT /F1 11 Tf 50 300 Td [" + b"(a b) -300 (cd) -9000 " * 15_000 + b"] TJ ET\n",
    "each for itself": b"".join(b"BT /F1 1 Tf %d %d Td (a) Tj ET\n" % (n % 500, n // 500 * 3) for n in range(30_000)),
    "in forty rows": b"".join(b"BT /F1 2 Tf %d %d Td (a) Tj ET\n" % (n % 40 * 15, n // 40) for n in range(30_000)),
}
"""Thirty thousand letters on a page."""


@pytest.mark.parametrize("shown", SCATTERED.values(), ids=SCATTERED)
def test_letters_all_over_a_page_take_their_time_and_not_its_square(shown: bytes) -> None:
    """Where each begins was counted among all the others, to see whether a second column does."""
    before = time.process_time()
    assert "words of a page" in extract(pdf_with(WORDS + shown)).text
    assert within(time.process_time() - before, 5)


# --- Word ---

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DEEP = "<w:p><w:r><w:t>deep</w:t></w:r></w:p>"


def word(body: str, before: str = "", **parts: bytes) -> bytes:
    """Return a Word file with a body; `parts` are by their names below `word/`, their dots as `_`."""
    given = {f"word/{name.replace('_', '.')}": content for name, content in parts.items()}
    given["word/document.xml"] = (
        f'<?xml version="1.0"?>{before}<w:document {_W}><w:body>{body}</w:body></w:document>'.encode()
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(files.docx("x"))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in {*old.namelist(), *given}:
            new.writestr(name, given[name] if name in given else old.read(name))
    return out.getvalue()


def boxes(count: int) -> str:
    """Return text boxes in each other."""
    opens, closes = "<w:p><w:r><w:t>{n}</w:t><w:txbxContent>", "</w:txbxContent></w:r></w:p>"
    return "".join(opens.format(n=n) for n in range(count)) + _DEEP + closes * count


def tables(count: int) -> str:
    """Return tables in each other."""
    return "<w:tbl><w:tr><w:tc>" * count + _DEEP + "</w:tc></w:tr></w:tbl>" * count


def entities(levels: int) -> str:
    """Return entities that each say the one before ten times."""
    more = (f"<!ENTITY e{n + 1} '{f'&e{n};' * 10}'>" for n in range(levels - 1))
    return f"<!DOCTYPE x [<!ENTITY e0 'ha'>{''.join(more)}]>"


UNFOLDS = "unfolds beyond measure (entities, or parts within parts): save it as PDF"
WORD_FILES = {
    "boxes": (word(boxes(60)), "\n".join([*map(str, range(60)), "deep"]) + "\n"),
    "tables": (word(tables(50)), "deep\n"),
    "too many tables": (word(tables(120)), UNFOLDS),
    "entities": (word("<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>", entities(10)), UNFOLDS),
    "entities of a style": (word('<w:p><w:pPr><w:pStyle w:val="&e9;"/></w:pPr></w:p>', entities(10)), UNFOLDS),
    "a wide cell": (
        word(f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{"9" * 30}"/></w:tcPr>{_DEEP}</w:tc></w:tr></w:tbl>'),
        "deep\n",
    ),
    "a sign that is none": (word('<w:p><w:r><w:sym w:char="zz"/><w:t>x</w:t></w:r></w:p>'), "x\n"),
    "a sign beyond all": (word('<w:p><w:r><w:sym w:char="FFFFFFFF"/><w:t>x</w:t></w:r></w:p>'), "x\n"),
    "a level that is none": (word('<w:p><w:pPr><w:outlineLvl w:val="²"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'), "x\n"),
    "no words": (word(""), "holds no text"),
}


@pytest.mark.parametrize("name", WORD_FILES)
def test_a_word_file_unfolds_so_far_and_no_further(name: str) -> None:
    content, text = WORD_FILES[name]
    assert told(content, "a.docx").replace("  ", " ").lstrip() == text


def test_a_word_file_with_many_large_parts_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minutes_cli.readers.docx.docx.WORD", 1 << 20)
    parts = {f"more{n}_xml": os.urandom(200_000) for n in range(6)}
    assert (
        told(word(_DEEP, "", **parts), "a.docx") == "claims to hold 1 MB of words, which no paper does: save it as PDF"
    )


@pytest.mark.parametrize(("value", "shown"), [(26, "z"), (27, "aa"), (234, "z" * 9), (235, "235"), (2**31, str(2**31))])
def test_a_list_in_letters_ends(value: int, shown: str) -> None:
    assert letters(value) == shown


# --- web pages ---

_PAGE = "<!doctype html><html><body><p>first</p>"
NESTED = ["div", "b", "blockquote", "ul", "ul><li", "ol><li", "table><tr><td", "font", "pre"]


@pytest.mark.parametrize("count", [90, 254, 900, 3_000, 60_000])
@pytest.mark.parametrize("tag", NESTED)
def test_no_page_is_cut_however_deep_its_blocks(tag: str, count: int) -> None:
    found = read_bytes(f"{_PAGE}{f'<{tag}>' * count}deep<p>last".encode(), "a.html")
    words = found.text.split()
    assert (words[0], words[-1]) == ("first", "last" if tag != "pre" or count > 2048 else "deeplast")
    assert "deep" in found.text
    levels = count * (1 + tag.count("<"))
    said = [finding.code for finding in found.findings]
    assert said == (["too-deep"] if levels > limits.DEEPEST - 4 else [])


def test_words_in_a_list_without_items_are_read() -> None:
    page = "<ul>set in<li>one</li>between<li>two</li>behind</ul>"
    assert told(f"{_PAGE}{page}".encode(), "a.html") == "first\n\nset in\n\n• one\n\nbetween\n\n• two\n\nbehind"


WIDE = {
    "mains": "<main>" * 1_500 + "<p>word</p>" * 20_000,
    "mains beside each other": "<main>x</main>" * 40_000,
    "tables": "<table><tr><td>" * 90 + "<p>word</p>" * 10_000,
    "open tags": "<a" * 200_000,
    "a class": f"<p class='{'share ' * 50_000}'>x",
    "a style": f"<p style='{'display ' * 50_000}'>x",
    "letters": "<ol type=a start=99999>" + "<li>x" * 20_000,
    "articles": "<article>" * 50_000 + "x",
    "scripts": "<div>" * 5_000 + "<script>" * 20_000 + "x",
}


ATTRIBUTES = {
    "plain": "<p " + " ".join(f"a{n}=1" for n in range(60_000)) + ">word",
    "with signs in them": "<p " + " ".join(f'a{n}="</b>"' for n in range(60_000)) + ">word",
    "around ends": "<p " + " ".join(f"a{n} </" for n in range(60_000)) + ">word",
    "what looks like a tag in a script": "<script>for (i=0; i<n; i++) {" + "a b c; " * 2_000 + "}</script><p>word",
    "none in tags without end": "<a" * 200_000 + ">word",
}


@pytest.mark.parametrize("name", ATTRIBUTES)
def test_a_tag_with_many_attributes_takes_their_time_and_not_its_square(name: str) -> None:
    began = time.process_time()
    assert told(f"{_PAGE}{ATTRIBUTES[name]}".encode(), "a.html").split()[-1] in {"word", "first"}
    assert within(time.process_time() - began, 2)


@pytest.mark.parametrize("name", WIDE)
def test_a_page_takes_its_time_and_no_more(name: str) -> None:
    assert len(told(f"{_PAGE}{WIDE[name]}".encode(), "a.html")) < 2_000_000


def test_a_saved_page_of_many_parts() -> None:
    head = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n"
    assert told(head + b"\n" + b"--x\nContent-Type: text/html\n\n<p>word</p>\n" * 5_000, "a.mht") == "word"
    assert (
        told(head + b"Subject: " + b"=?utf-8?q?" * 50_000 + b"\n\n--x\nContent-Type: text/html\n\n<p>x", "a.mht") == "x"
    )
    parts = b"".join(b"Content-Type: multipart/related; boundary=x%d\n\n--x%d\n" % (n, n) for n in range(2_000))
    assert told(b"MIME-Version: 1.0\n" + parts + b"Content-Type: text/html\n\n<p>x", "a.mht")


# --- zip ---


def packed(members: list[tuple[str, bytes]], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def met(place: Path, content: bytes) -> Iterator[str]:
    """Yield what each paper in a zip says, or what is said against it."""
    place.write_bytes(content)
    for one in find_sources(str(place)):
        if isinstance(one, Passed):
            yield f"{one.name}: {one.why}"
            continue
        try:
            yield f"{one.name.removeprefix(str(place))}: {len(one.load())}"
        except ReadError as error:
            yield f"{one.name.removeprefix(str(place))} {error}"


def test_a_zip_with_too_much_in_it_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "ZIP", 10 << 20)
    blocks = [(f"{n}.txt", b"ropes \n" * (7 << 17)) for n in range(3)]
    assert list(met(tmp_path / "a.zip", packed(blocks))) == [
        " claims to unfold to 18 MB, which no papers do: unpack it yourself"
    ]
    assert len(list(met(tmp_path / "b.zip", packed(blocks[:1])))) == 1
    monkeypatch.setattr(zipped, "MEMBERS", 9)
    many = packed([(f"{n}.txt", b"x") for n in range(10)])
    assert list(met(tmp_path / "c.zip", many)) == [" holds 10 papers, more than 9: unpack it yourself"]


def test_a_member_that_unfolds_beyond_measure_is_one_line_and_the_next_is_read(tmp_path: Path) -> None:
    content = packed([("a.txt", b"ropes \n" * (8 << 20)), ("b.txt", b"oars")])
    assert list(met(tmp_path / "a.zip", content)) == [
        "/a.txt claims to be 56 MB long, which no paper is: unpack it yourself",
        "/b.txt: 4",
    ]


@pytest.mark.parametrize("how", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_member_is_no_longer_than_it_claims(how: int, tmp_path: Path) -> None:
    content = packed([("a.txt", b"\0" * (48 << 20)), ("b.txt", b"oars")], how)
    end = content.index(b"PK\x01\x02")
    lying = content[: end + 24] + struct.pack("<I", 100) + content[end + 28 :]
    place = tmp_path / "a.zip"
    place.write_bytes(lying)
    first, second = find_sources(str(place))
    assert isinstance(first, Source)
    assert isinstance(second, Source)
    import tracemalloc  # noqa: PLC0415

    tracemalloc.start()
    with pytest.raises(ReadError, match="is damaged"):
        first.load()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    allowed = 256 << 20 if how == zipfile.ZIP_BZIP2 else 72 << 20 if how == zipfile.ZIP_LZMA else 8 << 20
    assert most < allowed, "bzip2 unfolds 4 kB to 90 MB at once, LZMA to 30, and no more is given to them"
    assert second.load() == b"oars"


def test_a_thousand_members_of_one_name_take_a_thousand_steps(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        content = packed([("a.txt", b"x")] * 3_000)
    before = time.process_time()
    lines = list(met(tmp_path / "a.zip", content))
    assert within(time.process_time() - before, 3)
    assert lines[0] == "/a.txt: 1"
    assert lines[2_999] == "/a~3000.txt: 1"
    assert len(set(lines)) == 3_000


def test_names_that_are_no_utf_8_are_spelt_out_and_the_others_read(tmp_path: Path) -> None:
    content = packed([("caf\u00e9.txt", b"one"), ("deep/caf\u00e9.txt", b"two"), ("z.txt", b"three")])
    lines = list(met(tmp_path / "a.zip", content.replace(b"caf\xc3\xa9", b"caf\xe9\xe9")))
    assert lines == [r"/caf\xe9\xe9.txt: 3", r"/deep/caf\xe9\xe9.txt: 3", "/z.txt: 5"]


SPOILT = [
    b"PK\x03\x04" + b"\0" * 40,
    b"PK\x05\x06" + b"\xff" * 18,
    packed([("a", b"x")])[:-30],
    b"PK\x03\x04PK\x05\x06",
]


@pytest.mark.parametrize("content", SPOILT, ids=("no entries", "no size", "cut short", "no directory"))
def test_a_spoilt_zip_is_one_line(content: bytes, tmp_path: Path) -> None:
    assert list(met(tmp_path / "a.zip", content)) == [" is damaged, or is no zip file: fetch it again"]


# --- any file ---


def test_a_file_that_is_too_large_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (source, limits):
        monkeypatch.setattr(module, "FILE", 1 << 20)
    (tmp_path / "a.txt").write_bytes(b"x" * ((1 << 20) + 1))
    with pytest.raises(ReadError, match="is more than 1 MB long, which no paper is: give it in parts"):
        table.read(tmp_path / "a.txt")
    with pytest.raises(ReadError, match="is no file but a pipe or a device"):
        table.read("/dev/zero")


def test_a_text_that_is_too_long_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "CHARACTERS", 1_000)
    for name, content in (("a.txt", b"x" * 1_001), ("a.pdf", files.pdf("x" * 600, "x" * 600))):
        assert told(content, name).endswith("more than the limit of 1,000: give it in parts")


@pytest.mark.parametrize("words", ["\\[12\\] The lamps were lit. ", "\\[", "!\\["])
def test_a_bracket_that_is_escaped_opens_no_link(words: str) -> None:
    """A paragraph of 138 kB in one line, as converters write it, took as long as its length squared: 6 s."""
    before = time.process_time()
    told = read_bytes(f"# L\n\n{words * (150_000 // len(words))}\n".encode(), "a.md").text
    assert within(time.process_time() - before, 3)
    assert told.startswith(f"# L\n\n{words.replace(chr(92), '')}")
    assert read_bytes(rb"Not \[x](y), but [the \[old\] map](/a)", "a.md").text == "Not [x](y), but the [old] map"
