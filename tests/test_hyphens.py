"""Words that lines part: whole for every stage and for the search, with every character still in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import lines_of
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

PARTED = (
    # (text, what it says)
    ("it was re-\nquested to sweep", "it was requested\nto sweep"),
    ("by 1 Septem-\nber 2031.", "by 1 September\n2031."),
    ("re-\nquested, and so on", "requested,\nand so on"),
    ("the re-\nquest", "the request"),
    ("the re-\n\nquest of May", "the request\n\nof May"),
    ("the re-\ndrafted plan", "the re-\ndrafted plan"),
    ("a user-\nfriendly page", "a user-\nfriendly page"),
    ("infra-\nstructure", "infra-\nstructure"),
    ("the infra-\nstructure was re-\nquested", "the infrastructure\nwas requested"),
    ("the co-\nopted member was re-\nquested", "the co-\nopted member was requested"),
    ("a flood and a bank. Their flood-\nbank was re-\nquested", "a flood and a bank. Their flood-\nbank was requested"),
    ("the towpath. The tow-\npath", "the towpath. The towpath"),
    ("a tow-path, a towpath. The tow-\npath", "a tow-path, a towpath. The tow-\npath"),
    ("Holm-\nSedgely, and re-\nquested", "Holm-\nSedgely, and requested"),
    ("the agri\u00ad\ncultural show", "the agricultural\nshow"),
    ("the Agri\u00ad\nCultural show", "the Agri\nCultural show"),
    ("Alder\u00admen met", "Aldermen met"),
    ("from 4-\nto 5", "from 4-\nto 5"),
    ("on 09-06-\n2031 and", "on 09-06-2031\nand"),
    ("as R2031-\n12, and", "as R2031-12,\nand"),
    ("in 2031-\n2. Dues", "in 2031-\n2. Dues"),
    ("a dash -\nand more", "a dash -\nand more"),
    ("Cllr Holm-Sedge. Ash, Holm-\n\nSedge, Reed", "Cllr Holm-Sedge. Ash, Holm-Sedge,\n\nReed"),
    ("Cllr Holm-O’Mara. Ash, Holm-\nO'Mara and Reed", "Cllr Holm-O’Mara. Ash, Holm-O'Mara\nand Reed"),
    ("Cllr Holm-Sedge. Ash, Holm-\nReed", "Cllr Holm-Sedge. Ash, Holm-\nReed"),
    ("Cllr Holm-Sedges, the Holm-\nSedge", "Cllr Holm-Sedges, the Holm-\nSedge"),
    ("re-", "re-"),
)


@pytest.mark.parametrize(("text", "said"), PARTED)
def test_a_parted_word_is_whole_where_its_hyphen_is_the_lines(text: str, said: str) -> None:
    assert lines_of(text).kept.text == said


@given(st.text(alphabet="re- \n\u00adquesd*x", max_size=60))
def test_every_character_keeps_its_place(text: str) -> None:
    kept = lines_of(text).kept
    assert list(kept.starts) == sorted(kept.starts)
    for at, character in enumerate(kept.text):
        if not character.isspace():
            assert text[kept.source(at)] == character


MINUTES = """HARBOUR BOARD

Minutes of the meeting held on Tuesday 10 June 2031

Present: Councillor Quill (Chair) and Councillor Marrow

1. LAMPS

The infra{0}
structure report was read.

RESOLVED: That the Lamp Warden be re{0}
quested to light the lamps by 1 Septem{0}
ber 2031.
"""


@pytest.mark.parametrize("hyphen", ["-", "\u00ad", "‐"], ids=["hyphen", "soft hyphen", "another hyphen"])
@pytest.mark.parametrize("gap", ["", "\n"], ids=["tight", "an empty line between lines"])
def test_verb_and_month_are_seen_whole(hyphen: str, gap: str) -> None:
    source = MINUTES.format(hyphen).replace(f"{hyphen}\n", f"{hyphen}\n{gap}")
    parsed = parse(read_bytes(source.encode(), "minutes.txt"))
    assert [(a.owner, str(a.due)) for a in parsed.actions] == [("Lamp Warden", "2031-09-01")]
    assert "infrastructure" in parsed.items[0].text
    resolution = parsed.resolutions[0]
    assert resolution.text.endswith("be requested to light the lamps by 1 September 2031.")
    assert source[resolution.span.start : resolution.span.end].endswith("2031.")
