"""What a paper marks as exempt that is no minute and no report, and what it lists of its own exempt minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

import minutes_cli
from builders import paper
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.ask.listed import rows_of

TOWN = "HOLM TOWN COUNCIL\n\n"
NO_REPORT = "Environment Committee - 5 March 2024\n\nReport of the Clerk\n\nSubject: Purchase of land\n\n"
BUY = "RECOMMENDED: That the zebra land be bought.\n"
"""Secret words have a zebra in them, open ones a heron."""
REPORT = (
    f"{TOWN}Report to: Environment Committee\nDate: 5 March 2024\nReport of: Town Clerk\nSubject: Heron pond\n\n"
    "RECOMMENDED: That the heron pond be dug.\n\n"
)
HEAD = (
    f"{TOWN}Minutes of the meeting of the Environment Committee held on Tuesday 6 February 2024 at 7.00 pm\n\n"
    "Present: Councillors A. Quill (Chair), B. Moss, C. Thorn\n\n"
)
APOLOGIES = "12. APOLOGIES\n\nThere were none.\n\n"
SHUT = "13. EXCLUSION\n\nRESOLVED: That the press and public be excluded for the following item.\n\n"
LAND = "14. LAND\n\nRESOLVED: That the Clerk be asked to buy the zebra land.\n\n"
CLOSE = "15. CLOSE\n\nThe public were readmitted. The heron was counted.\n\n"
TABLE = (
    "No. | Action | Owner | Due\n14 | Instruct the zebra solicitor | Clerk | 1 May 2024\n"
    "15 | Count the heron | Warden | 1 May 2024\n"
)
GLANCE = "DECISIONS AT A GLANCE\n\nMinute 14: Clerk to buy the zebra land.\nMinute 12: Warden to count the heron.\n\n"


def handed_on(folder: Path, *papers: str) -> dict[str, str]:
    """All that is handed on of some papers: each form's words."""
    place = folder / "in"
    place.mkdir()
    for n, text in enumerate(papers):
        (place / f"p{n}.txt").write_text(text, encoding="utf-8")
    db = folder / "x.db"
    with minutes_cli.open_db(db) as opened:
        minutes_cli.ingest(opened, place)
    for name in ("l.csv", "l.html", "l.md"):
        minutes_cli.publish(db, folder / name)
    minutes_cli.export(db, datasette=folder / "ds", oparl=folder / "op", base_url="https://holm.example/")
    for n in range(len(papers)):
        minutes_cli.annotate(db, place / f"p{n}.txt", folder / f"a{n}.html")
    outs = (out for out in folder.rglob("*") if out.is_file() and place not in out.parents and out.name != "x.db")
    return {str(out.relative_to(folder)): out.read_bytes().decode("latin-1").lower() for out in outs}


SECRET = [
    ("a mark at the top of no report", f"{TOWN}{NO_REPORT}EXEMPT under paragraph 3 of Schedule 12A\n\n{BUY}"),
    ("a field at the top of no report", f"{TOWN}Agenda Item 7\n\n{NO_REPORT}Exempt: Yes\n\n{BUY}"),
    ("the last line of no report", f"{TOWN}{NO_REPORT}{BUY}\nThis report is not for publication.\n"),
    ("an appendix", f"{REPORT}APPENDIX A (EXEMPT)\n\nThe bid of Zebra and Sons for all of it is £5,000.\n"),
    ("a part", f"{REPORT}Part 2 – Exempt\n\nThe bid of Zebra and Sons is £5,000.\n\nPart 3 – Open\n\nHerons again.\n"),
    ("a table of actions", f"{HEAD}{APOLOGIES}{SHUT}{LAND}{CLOSE}ACTION LIST\n\n{TABLE}"),
    ("a table without a title", f"{HEAD}{APOLOGIES}{SHUT}{LAND}{CLOSE}{TABLE}"),
    ("a summary", f"{HEAD}{GLANCE}{APOLOGIES}{SHUT}{LAND}{CLOSE}"),
    ("a summary in a minute", f"{HEAD}{APOLOGIES}{GLANCE}{SHUT}{LAND}{CLOSE}"),
    ("the head", f"{TOWN}EMBARGOED - NOT FOR RELEASE\n\n{HEAD}{LAND}"),
    ("the last line", f"{HEAD}{APOLOGIES}{LAND}CONFIDENTIAL\n"),
    ("a paragraph", f"{HEAD}{APOLOGIES}13. LAND\n\nConfidential minute: RESOLVED: That the zebra land be bought.\n"),
    ("they left", f"{HEAD}{APOLOGIES}The press and members of the public left the meeting at this point.\n\n{LAND}"),
]


@pytest.mark.parametrize(("where", "text"), SECRET, ids=[where for where, _ in SECRET])
def test_what_a_paper_marks_is_in_nothing_that_is_handed_on(tmp_path: Path, where: str, text: str) -> None:
    """One idea of what of a text is exempt serves every output."""
    outs = handed_on(tmp_path, text)
    assert not [name for name, words in outs.items() if "zebra" in words], where
    if "heron" in text:
        assert [name for name, words in outs.items() if "heron" in words and name.startswith("ds")]
        assert "heron" in outs["a0.html"]


OPEN = [
    f"{HEAD}{SHUT}{LAND}" + CLOSE.replace("15. CLOSE", "15. MATTERS\n\nMinute 14: the Clerk had bought the zebra."),
    f"{REPORT}Background papers\nAppendix A (Exempt)\nAppendix B\n\nThe zebra was counted by the Warden of the pond.\n",
    f"{TOWN}{NO_REPORT}Confidential reporting policy\n\n{BUY}",
    f"{TOWN}{NO_REPORT}The exempt status of the charity was asked about.\n\n{BUY}\nThe meeting closed.\n",
    f"{REPORT}APPENDIX A (EXEMPT)\n\nThe bid of all is £5,000 for the land.\n\nAPPENDIX B\n\nThe zebra is open.\n",
    f"{TOWN}{NO_REPORT}{BUY}\nAppendix 2 to this report is exempt and not for publication.\n",
]


@pytest.mark.parametrize("text", OPEN)
def test_what_the_council_prints_in_its_open_part_is_open(tmp_path: Path, text: str) -> None:
    assert "zebra" in handed_on(tmp_path, text)["a0.html"]


def test_a_later_paper_tells_what_it_prints_in_the_open(tmp_path: Path) -> None:
    later = (
        HEAD.replace("6 February", "5 March")
        + "20. MATTERS ARISING\n\nMinute 14: The Clerk had bought the zebra land.\n"
    )
    outs = handed_on(tmp_path, f"{HEAD}{APOLOGIES}{SHUT}{LAND}{CLOSE}", later)
    assert "zebra" in outs["a1.html"]
    assert "zebra" not in outs["a0.html"]


LOGS = [
    "Min\tAction\tOwner\tStatus\n14\tBuy the zebra land\tClerk\tDone\n21\tCount the heron\tWarden\tOpen\n",
    "Min | Action | Owner | Status\n14 | Buy the zebra land | Clerk | Done\n21 | Count the heron | Warden | Open\n",
]


@pytest.mark.parametrize("log", LOGS)
def test_a_later_papers_log_has_no_row_of_an_exempt_minute_in_any_output(tmp_path: Path, log: str) -> None:
    later = HEAD.replace("6 February", "5 March") + (
        f"20. MATTERS ARISING\n\nIt was dug.\n\n21. HERONS\n\nRESOLVED: That it be counted.\n\nACTION LOG\n\n{log}"
    )
    outs = handed_on(tmp_path, f"{HEAD}{APOLOGIES}{SHUT}{LAND}{CLOSE}", later)
    assert not [name for name, words in outs.items() if "zebra" in words]
    assert "count the heron" in outs["a1.html"]


def test_an_exempt_appendix_is_a_paper_of_its_own() -> None:
    """What is recommended in it is no recommendation of the open report."""
    found = parse(paper(f"{REPORT}APPENDIX A (EXEMPT)\n\nThe bid of the second bidder is £5,000 in all.\n"))
    assert [(one.subject, one.exempt) for one in found.papers] == [("Heron pond", False), (None, True)]
    assert found.papers[0].span.end == found.papers[1].span.start
    assert "bid" not in "".join(found.papers[0].recommendations)


ROWS = [
    ("ACTION LIST\n14 Buy the land\n15 Count them", ["14 Buy the land"]),
    ("Summary of decisions\nMinute 14 – to buy\nthe land\n\nMinute 15 – to count", ["Minute 14 – to buy\nthe land"]),
    ("Actions arising\nBuy the land – Clerk (Minute 14)\nCount them (Minute 15)", ["Buy the land – Clerk (Minute 14)"]),
    ("Action | Owner | Minute\nBuy the land | Clerk | 14\nBuy 14 hooks | Clerk | 15", ["Buy the land | Clerk | 14"]),
    ("Voucher | Payee | Sum\n14 | The Mill | £5", []),
    ("The Clerk spoke to Minute 14: the land.", []),
    ("ACTION LIST\nMeet at 14 Mill Lane", []),
    ("ACTION LIST\n14% of the land", []),
]


@pytest.mark.parametrize(("text", "rows"), ROWS)
def test_rows_of_a_papers_own_lists_name_minutes_by_number(text: str, rows: list[str]) -> None:
    assert [text[start:end] for start, end in rows_of(text, {"14"}, [])] == rows
