"""Markdown: what no page made of it shows is not read as said, and a line says so."""

from __future__ import annotations

import pytest

from minutes_cli.readers import read_bytes

SAID = "RESOLVED: That the Clerk accept the offer of Fern."


def told(page: str) -> tuple[str, list[str]]:
    """Return what is read of a page and the kinds of what is said of it."""
    found = read_bytes(
        f"# LAMPS\n\nThe Board talked of the lamps.\n\n{page}\n\n## PONDS\n\nNo more.\n".encode(), "a.md"
    )
    assert "No more." in found.text
    return found.text, [f.code for f in found.findings]


@pytest.mark.parametrize(
    "page",
    [
        f"[//]: # ({SAID})",
        f'[//]: # "{SAID}"',
        f"[comment]: # ({SAID})",
        f"[//]: <> ({SAID})",
        f"[//]: # (note\n{SAID})",
        "RESOLVED: That the offer of [x]: y be accepted.\n\n[//]: # (Fern (Holm) Ltd)",
        f"<div hidden>\n\n{SAID}\n\n</div>",
        f"<div class=a hidden><div>{SAID}</div> {SAID}</div>",
        f'<span style="display:none">{SAID}</span>',
        f'<SPAN STYLE="visibility: hidden">{SAID}</SPAN>',
        f"<template>{SAID}</template>",
        f"<script>\n{SAID}\n</script>",
        f"<style>\n/* {SAID} */\n</style>",
        f"<dialog>{SAID}</dialog>",
        'The offer of <span style="background:black;color:black">Fern</span>.',
        'The offer of <span style="background:black">Fern</span>.',
        'The offer of <span style="background:#000"><font color="#000">Fern</font></span>.',
        'The offer of <font color="white">Fern</font>.',
        "The offer of {>>that of Fern<<}Holm.",
        f"%%{SAID}%%",
        f"%%\n{SAID}\n%%",
        f"<table><tr><td>Ash</td></tr><tr hidden><td>{SAID}</td></tr></table>",
        f"![{SAID}](a.png)",
        f"Ash\n![{SAID}](a.png){{width=3in}}",
    ],
)
def test_what_no_page_shows_is_left_out_and_said_to_be(page: str) -> None:
    text, said = told(page)
    assert "Fern" not in text
    assert said == ([] if page[:7] in ("<script", "<style>", "<templa") else ["hidden-text"])


@pytest.mark.parametrize(
    "page",
    [
        "The offer of {--Fern--} Holm.",
        "The offer of {~~Fern~>Holm~~}.",
        'The offer of <span style="text-decoration: line-through;">Fern</span> Holm.',
    ],
)
def test_what_is_deleted_is_left_out_and_said_to_be(page: str) -> None:
    text, said = told(page)
    assert "Fern" not in text
    assert "Holm" in text
    assert said == ["struck-through"]


@pytest.mark.parametrize(
    "page",
    [
        "The offer of {++Fern++}.",
        "The offer of {==Fern==}{>>x<<}.",
        "The offer of {~~Holm~>Fern~~}.",
        "The offer -- of Fern -- was {--not}.",
        "[Fern]: # was said to be a sign.",
        "[1]: Fern (Holm) was here",
        "The word `<div hidden>` and Fern.",
        "<div hidden>\n\nThe offer of Fern.",
        '<span style="color:red">Fern</span>',
        '<span style="background:black;color:white">Fern</span>',
        '<span style="background:black"><font color="white">Fern</font></span>',
        '<span style="background:yellow">Fern</span>',
        '<span style="text-decoration: underline;">Fern</span>',
        "<details><summary>More</summary>Fern</details>",
        "A rise of 5%% and 6%% for Fern, and 7%%.",
        "<b>hidden</b> by Fern, in style: display none",
    ],
)
def test_what_is_shown_is_read(page: str) -> None:
    text, _ = told(page)
    assert "Fern" in text


@pytest.mark.parametrize(
    "page", ["<div hidden>" * 20_000, "{--" * 30_000, "%%\n" * 3_001, "[//]: # (" * 9_000, "![" * 9_000]
)
def test_signs_without_end_are_read_in_time(page: str) -> None:
    told(page)
