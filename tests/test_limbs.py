"""The lists inside resolutions: markers, nesting, what a converter lost, and what is no limb."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_cli.words.limbs import parse_limbs
from minutes_cli.words.passage import tidy

Rows = list[tuple[str, str]]


def limbs(text: str) -> Rows:
    """Return path and words of each row."""
    return [(limb.path, tidy(text[limb.start : limb.end])) for limb in parse_limbs(text)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # no markers
        ("That the dues be raised.", [("", "That the dues be raised.")]),
        (" the dues be raised.\n", [("", "the dues be raised.")]),
        ("", []),
        ("That", []),
        # a list that goes on from another block, as a page shows it that counts on; one alone may point at another
        ("That\n\n(3) the weir be mended;\n\n(4) it be seen.", [("(3)", "the weir be mended"), ("(4)", "it be seen.")]),
        (
            "That\nc. the weir be mended;\ni. today\nii. tomorrow\nd. it be seen.",
            [
                *[("(c)", "the weir be mended"), ("(c)(i)", "today"), ("(c)(ii)", "tomorrow")],
                ("(d)", "it be seen."),
            ],
        ),
        ("to:\n\niv. mend it;\n\nv. see it.", [("(iv)", "mend it"), ("(v)", "see it.")]),
        (
            "that the Clerk:\n\niv. mend it;\n\nv. see it.",
            [("", "that the Clerk:"), ("(iv)", "mend it"), ("(v)", "see it.")],
        ),
        ("That\n(3) above be noted.", [("", "That (3) above be noted.")]),
        ("That on\n12. March and\n13. April it be closed.", [("", "That on 12. March and 13. April it be closed.")]),
        # a number said twice is no marker; letters that the words above name; points that begin alike
        (
            "that Holm declares the seat of one\n(1) Councillor vacant.",
            [("", "that Holm declares the seat of one (1) Councillor vacant.")],
        ),
        (
            "under Section 4(2)(a) and (k):\n(a) safety;\nThe weir.\n(k) a claim.",
            [("", "under Section 4(2)(a) and (k):"), ("(a)", "safety; The weir."), ("(k)", "a claim.")],
        ),
        (
            "that Holm\n(a) calls on the mill to mend it (b) calls on the Board to pay",
            [("", "that Holm"), ("(a)", "calls on the mill to mend it"), ("(b)", "calls on the Board to pay")],
        ),
        # every marker
        ("That\n(1) one; and\n(2) two.", [("(1)", "one"), ("(2)", "two.")]),
        ("That\n\n1. one;\n\n2. two.", [("(1)", "one"), ("(2)", "two.")]),
        ("1) one;\n2) two.", [("(1)", "one"), ("(2)", "two.")]),
        ("(a) one;\n(b) two.", [("(a)", "one"), ("(b)", "two.")]),
        ("a) one;\nb) two.", [("(a)", "one"), ("(b)", "two.")]),
        ("a. one;\nb. two.", [("(a)", "one"), ("(b)", "two.")]),
        ("(i)  That one; and\n(ii)  That two.", [("(i)", "That one"), ("(ii)", "That two.")]),
        ("i. one;\nii. two;\niii. three.", [("(i)", "one"), ("(ii)", "two"), ("(iii)", "three.")]),
        ("A: one; or\nB: two.", [("(A)", "one"), ("(B)", "two.")]),
        ("(A) one;\n(B) two.", [("(A)", "one"), ("(B)", "two.")]),
        ("[1] one;\n[2] two.", [("(1)", "one"), ("(2)", "two.")]),
        ("(1): one;\n(2): two.", [("(1)", "one"), ("(2)", "two.")]),
        ("- (1) one; and\n- (2) two.", [("(1)", "one"), ("(2)", "two.")]),
        ("(8) a;\n(9) b;", [("", "(8) a;\n(9) b".replace("\n", " "))]),
        (
            "\n".join(f"({n}) limb {n};" for n in range(1, 12)),
            [(f"({n})", f"limb {n}") for n in range(1, 12)],
        ),
        # the ninth letter, and the first in Roman
        (
            "".join(f"({letter}) limb {letter};\n" for letter in "abcdefghijk"),
            [(f"({letter})", f"limb {letter}") for letter in "abcdefghijk"],
        ),
        # a marker glued to its first word; one without a stop; paragraphs of their own number; letters without a stop
        ("1.That one be kept;\n2.That two be kept.", [("(1)", "That one be kept"), ("(2)", "That two be kept.")]),
        ("a)provide one; and\nb)paint two.", [("(a)", "provide one"), ("(b)", "paint two.")]),
        ("(a)provide one; and\n(b)paint two.", [("(a)", "provide one"), ("(b)", "paint two.")]),
        ("1   The plan be kept;\n2   The list be kept.", [("(1)", "The plan be kept"), ("(2)", "The list be kept.")]),
        (
            "5.1 that one be kept;\n5.2 that two be kept.",
            [("(5.1)", "that one be kept"), ("(5.2)", "that two be kept.")],
        ),
        ("A The plan be kept;\nB The list be kept.", [("(A)", "The plan be kept"), ("(B)", "The list be kept.")]),
        # initials at the right are no part of a limb, a label's own words no stem; money points at no limb
        ("That\n(1) one be kept\tJP\n(2) two be kept.\tMQ", [("(1)", "one be kept"), ("(2)", "two be kept.")]),
        ("That\n(1) one be kept | JP\n(2) two be kept. | JP/MQ", [("(1)", "one be kept"), ("(2)", "two be kept.")]),
        ("to:\n(1) note one; and\n(2) note two.", [("(1)", "note one"), ("(2)", "note two.")]),
        (
            "(1) the rope be bought for £400\n(2) the chain be kept.",
            [("(1)", "the rope be bought for £400"), ("(2)", "the chain be kept.")],
        ),
        ("“That one be kept.”", [("", "That one be kept.")]),
        # amounts of money, times and decimals are no markers
        ("these be paid:\n30.00 Caretaker\n12.50 Stamps", [("", "these be paid: 30.00 Caretaker 12.50 Stamps")]),
        ("these be paid:\n£1.50 Stamps\n£2.50 Ink", [("", "these be paid: £1.50 Stamps £2.50 Ink")]),
        ("the gates be shut at\n1.30 pm and at\n2.30 pm.", [("", "the gates be shut at 1.30 pm and at 2.30 pm.")]),
        # joining words belong to the list
        (
            "(1) one, and\n(2) two; or\n(3) salt and pepper.",
            [("(1)", "one"), ("(2)", "two"), ("(3)", "salt and pepper.")],
        ),
        # the marker alone on its line; hanging indents; a line between all lines
        ("(a)\none; and\n(b)\n\ntwo.", [("(a)", "one"), ("(b)", "two.")]),
        (
            "1.  the accounts be\n    approved;\n\n2.  the rest be kept.",
            [("(1)", "the accounts be approved"), ("(2)", "the rest be kept.")],
        ),
        # stems and nesting
        (
            "the Curator be requested to:\n(a) list the boats; and\n(b) report.",
            [("", "the Curator be requested to:"), ("(a)", "list the boats"), ("(b)", "report.")],
        ),
        (
            (
                "That\n(1) it be noted; and\n(2) the Curator be requested to:\n (a) list the boats; "
                "and\n (b) report; and\n(3) he be thanked."
            ),
            [
                ("(1)", "it be noted"),
                ("(2)", "the Curator be requested to:"),
                ("(2)(a)", "list the boats"),
                ("(2)(b)", "report"),
                ("(3)", "he be thanked."),
            ],
        ),
        (
            (
                "1. one;\n2. the Head of Dues be asked to:\n   a) publish\n      i. the accounts; "
                "and\n      ii. the letter; and\n   b) report; and\n3. either\n   A: keep; or\n   B: "
                "spend."
            ),
            [
                ("(1)", "one"),
                ("(2)", "the Head of Dues be asked to:"),
                ("(2)(a)", "publish"),
                ("(2)(a)(i)", "the accounts"),
                ("(2)(a)(ii)", "the letter"),
                ("(2)(b)", "report"),
                ("(3)", "either"),
                ("(3)(A)", "keep"),
                ("(3)(B)", "spend."),
            ],
        ),
        (
            "(1) (a) one; and\n(b) two;\n(2) three.",
            [("(1)(a)", "one"), ("(1)(b)", "two"), ("(2)", "three.")],
        ),
        # what a converter lost
        (
            "That\n- the report be noted; and\n(2) the dues be raised.",
            [("(1)", "the report be noted"), ("(2)", "the dues be raised.")],
        ),
        (
            "the report be noted;\n\nb) the dues be raised.",
            [("(a)", "the report be noted"), ("(b)", "the dues be raised.")],
        ),
        ("That\n(1) one;\n(2) two;\n(4) four.", [("(1)", "one"), ("(2)", "two"), ("(4)", "four.")]),
        # lists inside a sentence
        ("That (a) one be done; and (b) two be done.", [("(a)", "one be done"), ("(b)", "two be done.")]),
        (
            "that the Clerk (i) write to the mill; and (ii) ring the bell.",
            [("", "that the Clerk"), ("(i)", "write to the mill"), ("(ii)", "ring the bell.")],
        ),
        (
            "That: a) one be done; b) two be done; and c) three be done.",
            [("(a)", "one be done"), ("(b)", "two be done"), ("(c)", "three be done.")],
        ),
        ("that 1) one be done, 2) two be done.", [("(1)", "one be done"), ("(2)", "two be done.")]),
        # bullets make no limb
        (
            "(1) the items be added:\n - Ditches;\n · Pontoons; and\n - Herons; and\n(2) it be noted.",
            [("(1)", "the items be added: - Ditches; · Pontoons; and - Herons"), ("(2)", "it be noted.")],
        ),
        # what points at a limb
        (
            (
                "(1) one;\n(2) two;\n(3) three;\n(4) upon completion of the work in (3) above a "
                "group be set up; and\n(5) the group referred to in (4) above be asked."
            ),
            [
                ("(1)", "one"),
                ("(2)", "two"),
                ("(3)", "three"),
                ("(4)", "upon completion of the work in (3) above a group be set up"),
                ("(5)", "the group referred to in (4) above be asked."),
            ],
        ),
        (
            "That, under Section 100A(4) of the Act, the public be excluded.",
            [("", "That, under Section 100A(4) of the Act, the public be excluded.")],
        ),
        ("That Minute 34 (1) and (2) be rescinded.", [("", "That Minute 34 (1) and (2) be rescinded.")]),
        (
            "(1) the list in paragraph\n(2) of the report be kept; and\n(2) it be noted.",
            [("(1)", "the list in paragraph (2) of the report be kept"), ("(2)", "it be noted.")],
        ),
        (
            "That the Weir Fund (WF) and the Reserve (R) be joined.",
            [("", "That the Weir Fund (WF) and the Reserve (R) be joined.")],
        ),
        ("That 3 members (a, b and c) be thanked.", [("", "That 3 members (a, b and c) be thanked.")]),
    ],
)
def test_the_rows_of_a_block(text: str, rows: Rows) -> None:
    assert limbs(text) == rows


def test_a_limb_hangs_from_the_nearest_row_with_words() -> None:
    text = "That\n(1) one;\n(2) the Curator be asked to:\n(a) list;\n(b) report."
    assert {limb.path: limb.hangs_from for limb in parse_limbs(text)} == {
        "(1)": None,
        "(2)": None,
        "(2)(a)": "(2)",
        "(2)(b)": "(2)",
    }


def test_a_limb_under_a_marker_without_words_hangs_from_none() -> None:
    rows = parse_limbs("(1) (a) one; and\n(b) two.")
    assert [(limb.path, limb.hangs_from) for limb in rows] == [("(1)(a)", None), ("(1)(b)", None)]


PIECES = st.lists(
    st.sampled_from(
        ["(1)", "(2)", "(3)", "(a)", "(b)", "(i)", "1.", "2.", "a)", "\n", " ", "dues", "and", "That", ";", "-"]
    ),
    max_size=24,
).map("".join)


@given(PIECES)
def test_what_holds_of_any_list(text: str) -> None:
    rows = parse_limbs(text)
    assert len({row.path for row in rows}) == len(rows)
    for before, after in pairwise(rows):
        assert before.end <= after.start
    for row in rows:
        assert 0 <= row.start < row.end <= len(text)
        assert row.hangs_from is None or row.path.startswith(row.hangs_from)
