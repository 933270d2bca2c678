"""An interest declared behind a verdict, before the next number, is of what comes next."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse
from minutes_cli.show.annotate.marks import _headings

HEAD = (
    "TOWNSHIP OF HOLM COUNCIL\n\nMinutes of the meeting held on 16 July 2031\n\n"
    "Present: Ann Reed (Mayor), Bo Teal, C. Dell\n\n"
)
POST = "A. Reed, B. Teal: That we accept the letters as presented. Carried."
BILLS = "C. Dell, A. Reed: That the accounts of July be approved. Carried."
SAID = "Councillor Teal declared a pecuniary interest as his shop is listed in the bills."


def told(*texts: str, titles: tuple[str, str] = ("", "")) -> list[tuple[str, str]]:
    numbers = ("R2031-155", "R2031-156", "R2031-157")
    opened = "That the agenda be adopted as printed. Carried."
    texts = (f"B. Teal, C. Dell: {opened}", *texts)
    parsed = parse(paper(HEAD + "\n\n".join(f"{n} {t}" for n, t in zip(numbers, texts, strict=True)) + "\n"))
    assert len({r.item for r in parsed.resolutions}) == 3
    for item in parsed.items:
        words = parsed.kept.words(item.span.start, item.span.end)
        assert all(word in words for word in item.text.split())
    return [(item.number, " ".join(item.text.split())) for item in parsed.items][1:]


@pytest.mark.parametrize(
    "said",
    [
        SAID,
        f"{SAID} He left the table for the discussion of this item.",
        f"{SAID} The chair was handed to Ann Reed.",
        "Cllr B. Teal declared an interest in the following item and left the room.",
        "Mayor Reed declared a conflict of interest in R2031-157.",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_an_interest_behind_the_verdict_is_of_the_next_number(said: str, gap: str) -> None:
    assert told(f"{POST}{gap}{said}", BILLS) == [("R2031-156", POST), ("R2031-157", f"{said} {BILLS}")]


@pytest.mark.parametrize(
    "said",
    [
        "Councillor Teal declared a pecuniary interest in the letters as his shop is named.",
        "Councillor Teal declared an interest in this item and had left the room.",
        "Councillor Teal declared an interest in R2031-156.",
        "Councillor Teal returned to the table.",
        "The Mayor declared the motion carried.",
        "Councillor Teal declared an interest in the bills. It was agreed that the Clerk note it.",
    ],
)
def test_what_else_stands_behind_a_verdict_stays(said: str) -> None:
    assert told(f"{POST}\n\n{said}", BILLS)[0] == ("R2031-156", f"{POST} {said}")


def test_an_interest_before_the_verdict_stays() -> None:
    first = f"{SAID}\n\n{POST}"
    assert told(first, BILLS)[0] == ("R2031-156", " ".join(first.split()))


TITLED = (
    "1. LETTERS\n\nThat they be noted. Proposed Cllr Reed, seconded Cllr Dell. Carried.\n\n{}\n\n2. GRANTS\n\n"
    "RESOLVED: That a grant be made to the mill.\n\n3. CLOSE\n\nThe meeting closed at 9 pm.\n"
)


def test_under_titles_only_what_says_so_is_of_the_next() -> None:
    said = "Cllr Teal declared an interest in the next item and left the room."
    items = parse(paper(HEAD + TITLED.format(said))).items
    assert [said in item.text for item in items] == [False, True, False]
    assert [item.number for item in items] == ["1", "2", "3"]
    items = parse(paper(HEAD + TITLED.format(SAID))).items
    assert [SAID in item.text for item in items] == [True, False, False]


def test_the_number_alone_is_marked_as_heading() -> None:
    text = HEAD + f"R2031-155 {BILLS}\n\nR2031-156 {POST}\n{SAID}\n\nR2031-157 {BILLS}\n"
    parsed = parse(paper(text))
    assert [item.number for item in parsed.items] == ["R2031-155", "R2031-156", "R2031-157"]
    headings = [one for one in _headings(parsed) if one.kind == "heading"]
    assert [text[one.span.start : one.span.end].strip() for one in headings] == ["R2031-155", "R2031-156", "R2031-157"]
    assert [one.label for one in headings] == ["minute"] * 3
