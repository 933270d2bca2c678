"""Which minutes are likely of one subject where none cites another, and where matters arising point."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import islice, product

import pytest

from minutes_cli.threads import subjects
from minutes_cli.threads.arising import arising
from minutes_cli.threads.matters import Told, matters, names_in, pieces, years_in
from minutes_cli.threads.recommending import Said, became
from minutes_cli.threads.subjects import likely, papers
from minutes_cli.words.stems import stems
from minutes_cli.words.under import Body, above

BODY = "brinmouth-parish-council"
FURNITURE = stems("Brinmouth Parish Council  Councillor Quill (Chair)  Councillor Marrow")
FILLERS = (
    "The Clerk reported on the verges.",
    "Grass cutting was discussed and quotations are awaited.",
    "A resident asked about parking outside the school.",
    "The playground inspection was received.",
    "The lamp at the corner had been mended.",
)


def meetings(*said: tuple[int, str, str], of: int = 24) -> list[Told]:
    """Write two years of monthly minutes; `said` are (month, title, text) of items beside what comes every time."""
    first = date(2031, 1, 7)
    told = []
    for month in range(of):
        day = str(first + timedelta(30 * month))
        every = [
            ("Apologies for absence", "Apologies were received from Councillor Marrow."),
            ("Finance", f"The payments of {day} were approved. Councillor Quill asked about the bank."),
            ("Clerk's report", FILLERS[month % len(FILLERS)]),
            ("Any other business", "There was none."),
            *((title, text) for at, title, text in said if at == month),
        ]
        told += [
            Told(f"{BODY}/{day}/{n}", BODY, f"{BODY}/{day}", day, str(n), title, text)
            for n, (title, text) in enumerate(every, 1)
        ]
    return told


def linked(*said: tuple[int, str, str]) -> list[tuple[int, int, str]]:
    """(month of the later, of the earlier, how) of each link."""
    told = meetings(*said)
    days = sorted({t.date for t in told})
    of = {t.id: days.index(t.date) for t in told}
    found = likely(papers(told, FURNITURE))
    assert found == likely(papers(reversed(told), FURNITURE))
    return [(of[x.later], of[x.earlier], x.how) for x in found]


WHERRY = "The rotten jetty at Heron Staithe was fenced off after the wherry struck it."
WEIR = "That the weir be repaired before the autumn floods."
NOT = "That the recommendation that the weir be repaired before the autumn floods be not accepted."
AGAIN = "The jetty at Heron Staithe, which the wherry struck, has been rebuilt."


@pytest.mark.parametrize(
    ("said", "links"),
    [
        # what comes every time joins nothing, nor does one rare word, nor two
        ((), []),
        (((3, "Reports", "A wherry was seen."), (5, "Reports", "The wherry has sailed.")), []),
        # three rare words do, under whatever heading; and each follows the last before it
        (((3, "Reports", WHERRY), (5, "Clerk's report", AGAIN)), [(5, 3, "words")]),
        (((3, "A", WHERRY), (5, "B", AGAIN), (7, "C", WHERRY)), [(5, 3, "words"), (7, 5, "words")]),
        # next year's business is another
        (((3, "Reports", WHERRY), (20, "Reports", AGAIN)), []),
        (((3, "R", f"For 2031: {WHERRY}"), (5, "R", f"For 2032: {AGAIN}")), []),
        # a number of their own joins them at any distance, and parts them
        (((3, "P", "31/0412/F was refused."), (22, "P", "The appeal on 31/0412/F is heard.")), [(22, 3, "number")]),
        (((3, "P", f"31/0412/F: {WHERRY}"), (5, "P", f"31/0977/F: {AGAIN}")), []),
        # a title of rare words is a subject; one that differs in its number is another
        (((3, "Heron Staithe jetty", "It leaks."), (6, "Heron Staithe Jetty", "Mended.")), [(6, 3, "title")]),
        (((3, "Wherry berth 1", "It leaks."), (6, "Wherry berth 2", "It is dry.")), []),
        # so is what stands under another number of one street
        (((3, "P", f"At 17 Heron Lane {WHERRY}"), (5, "P", f"At 40 Heron Lane {AGAIN}")), []),
        (((3, "P", f"At 17 Heron Lane {WHERRY}"), (5, "P", f"At 17 Heron Lane {AGAIN}")), [(5, 3, "words")]),
        (((3, "P", f"At Heron Lane V94 XX11 {WHERRY}"), (5, "P", f"At Heron Lane, V94YY22 {AGAIN}")), []),
        # what is said of one of the dead is said of another
        (((3, "R", f"He recalled his years. {WHERRY}"), (5, "R", f"The Mayor recalled her years. {AGAIN}")), []),
        # a name of three words tells as much as one word; who brings a matter tells nothing
        (((3, "R", "Near Wherry Otter Staithe it rains."), (5, "R", "A dog ran at Wherry Otter Staithe.")), []),
        (((3, "Question by Ottilie Wragge-Finch", "Rain?"), (5, "Motion submitted by Ottilie Wragge-Finch", "")), []),
        # a list of payments is none
        (((3, "R", f"{WHERRY} £4.10, £5.20, £6.30"), (5, "R", f"{AGAIN} £7.10, £8.20, £9.30")), []),
        # what is said word for word at three meetings is a formula
        (tuple((n, "R", WHERRY) for n in (3, 4, 5, 6)), []),
        # declarations are everybody's own, and every month has its bank reconciliation
        (((3, "Bank reconciliation", WHERRY), (5, "Bank reconciliation", AGAIN)), []),
        (((3, "Declarations of interest", WHERRY), (5, "Declarations of interest", AGAIN)), []),
    ],
)
def test_likely_links(said: tuple[tuple[int, str, str], ...], links: list[tuple[int, int, str]]) -> None:
    assert linked(*said) == links


def test_a_link_says_why() -> None:
    told = meetings((3, "Reports", WHERRY), (5, "Clerk's report", AGAIN))
    (link,) = likely(papers(told, FURNITURE))
    assert link.why.startswith("shares ")
    assert "wherry" in link.why
    assert (link.quote, link.earlier_quote) == (AGAIN, WHERRY)
    assert 0.5 < link.strength < 1


def test_a_thousand_meetings_take_no_longer_each(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: Counter[int] = Counter()
    told: list[Told] = []
    plain_linked = subjects._linked

    def counted(one: subjects._Weighed, other: subjects._Weighed) -> subjects.Likely | None:
        compared[len(told)] += 1
        return plain_linked(one, other)

    monkeypatch.setattr(subjects, "_linked", counted)
    for years in (8, 80):
        words = ["".join(w) for w in islice(product("bdfgklmnprst", "aeiou", "bdglmnrt", "aou", "kmnrt"), 6 * years)]
        said = []
        for n in range(2 * years):
            seen = f"The {words[3 * n]} and the {words[3 * n + 1]} at the {words[3 * n + 2]} were seen."
            said += [(6 * n, "Reports", seen), (6 * n + 2, "Reports", f"{seen} They have gone.")]
        told = meetings(*said, of=12 * years)
        assert len(likely(papers(told, FURNITURE))) == 2 * years
    few, many = compared.values()
    assert many <= 12 * few


@pytest.mark.parametrize(
    ("title", "text", "target"),
    [
        ("Matters arising", "Minute 5 - Bus shelter: the glass is ordered.", "5"),
        ("Matters arising from the minutes", "Bulk oil (7.2) The Clerk has a price for oil.", "7"),
        ("Minutes of the last meeting", "Item 6, hedge: it has been cut.", "6"),
        ("Matters arising", "Bus shelter (item 5) the glass is ordered.", "5"),
        # not of that meeting, or of this one, or under another heading
        ("Matters arising", "Minute 19 - Kerbs: no news.", None),
        ("Matters arising", "The glass is ordered (see Minute 5).", None),
        ("Matters arising", "A hole (7.9) was seen.", None),
        ("Highways", "Minute 5 - Bus shelter: the glass is ordered.", None),
    ],
)
def test_matters_arising_lead_to_the_very_minute(title: str, text: str, target: str | None) -> None:
    def minute(day: str, number: str, title: str, text: str) -> Told:
        return Told(f"{BODY}/{day}/{number}", BODY, f"{BODY}/{day}", day, number, title, text)

    other = minute("2030-12-03", "5", "Benches", "Two were given.")
    before = [
        minute("2031-01-07", "5", "Bus shelter", "Its glass is broken."),
        minute("2031-01-07", "6", "Hedge", "It is high."),
        minute("2031-01-07", "7", "Reports", "7.1 The pump works.\n7.2 The price of oil was asked for."),
    ]
    later = minute("2031-02-04", "3", title, text)
    found = list(arising([other, *before, later], {}))
    assert [x.earlier for x in found] == ([f"{BODY}/2031-01-07/{target}"] if target else [])
    # the minutes that were confirmed are not held: nothing is meant
    assert list(arising([other, *before, later], {later.meeting: "2031-01-21"})) == []


def test_what_names_one_thing() -> None:
    told = "31/0412/F, NP-05-31, By-law 2031-34, R2031-112 on 3/5/2031, in 2031/32 and 2031-32, at £20/30, 01632 960123"
    assert names_in(told) == {"31/0412/f", "np-05-31", "2031-34", "r2031-112"}
    assert years_in("the 2031 fair of 3 May 2030, precept 2032/33") == {"2031", "2032"}


def test_long_paragraphs_are_cut_into_sentences() -> None:
    text = "One.\n\n" + "The lamp was mended by a man from the town who came on a ladder. " * 12
    assert pieces(text)[0] == "One."
    assert all(len(piece) <= 420 for piece in pieces(text))
    assert " ".join(pieces(text)) == " ".join(text.split())


def test_each_piece_is_of_its_minute() -> None:
    told = meetings((3, "Reports", f"{WHERRY}\n\n{FILLERS[1]}"))
    assert [m.text for m in matters(told, FURNITURE) if "wherry" in m.words] == [WHERRY]


@pytest.mark.parametrize(
    ("decided", "how"),
    [
        ((WEIR, False), "agreed"),
        (("That the weir be repaired before the autumn floods at a cost of £900.", False), "changed"),
        ((WEIR, True), "refused"),
        (
            (NOT, False),
            "refused",
        ),
        (("That the lamps be painted.", False), "not yet"),
    ],
)
def test_what_became_of_a_recommendation(decided: tuple[str, bool], how: str) -> None:
    asked = Said("c/2031-01-07/4", "c/2031-01-07/4", "2031-01-07", WEIR)
    text, refused = decided
    council = [Said("f/2031-02-03/9", "f/2031-02-03/9", "2031-02-03", text, refused)]
    (found,) = became([asked], council, {}, ["2031-02-03"])
    assert found.how == how
    # before it, or long after, nothing is known
    assert list(became([asked], [council[0]._replace(date="2030-12-01")], {}, ["2030-12-01"])) == []


def test_a_council_that_adopts_the_minutes_agrees_what_they_recommend() -> None:
    asked = Said("c/2031-01-07/4", "c/2031-01-07/4", "2031-01-07", WEIR)
    adopted = Said("f/2031-02-03/9", "f/2031-02-03/9", "2031-02-03", "That the minutes be received and adopted.")
    (found,) = became([asked], [adopted], {"2031-01-07": adopted.item}, ["2031-02-03"])
    assert (found.how, found.decision) == ("agreed", adopted)


def test_what_sits_under_what() -> None:
    spoken = {("brinmouth-town-council", "planning-committee"), ("quay-group", "brinmouth-town-council")}
    held = [
        Body("quay-group", None),
        Body("cabinet", None),
        Body("brinmouth-town-council", "Brinmouth Town Council"),
        Body("planning-committee", None),
        Body("planning-sub-committee", "Brinmouth Town Council"),
        Body("staithe-committee", "Brinmouth Town Council"),
    ]
    assert above(held, lambda one, other: (one, other) in spoken) == {
        "quay-group": "brinmouth-town-council",
        "planning-committee": "brinmouth-town-council",
        "planning-sub-committee": "planning-committee",
        "staithe-committee": "brinmouth-town-council",
    }
    # a district speaks of its neighbours' councils, and one of them of it
    near = [Body("a-council", None), Body("b-council", None), Body("wherry-district", None)]
    speak = {("wherry-district", "a-council"), ("wherry-district", "b-council"), ("b-council", "wherry-district")}
    assert above(near, lambda one, other: (one, other) in speak) == {"wherry-district": "b-council"}
    # of two councils that speak of it nobody knows which
    two = [Body("a-council", None), Body("b-council", None), Body("planning-committee", None)]
    assert above(two, lambda _one, _other: True) == {}


STALE = "Work on the heron pontoon is guided by osier otter and tansy procedures."


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        pytest.param(
            [(n, title, STALE) for n, title in ((3, "Jetty"), (4, "Beacon"), (5, "Weir"), (6, "Mill"))],
            [],
            id="a paragraph that stands in four minutes",
        ),
        pytest.param(
            [
                (n, "Reports", f"Councillor Nell Tansy: Heron Staithe Library Board, {board} (The Osiers).")
                for n, board in ((3, "Wherry Pilots Trust"), (4, "Wherry Pilots Trust"))
            ],
            [],
            id="who sits on which boards",
        ),
        pytest.param(
            [
                (3, "Rugby", "The company manages attractions including Osier Castle, Lough Tansy, etc."),
                (4, "Budget", "Support attractions including Osier Castle, Lough Tansy and Heron Heritage;"),
            ],
            [],
            id="a list of what there is",
        ),
        pytest.param(
            [
                (n, "Land", f"Land at {place} to {whom}, with the wayleave that a foul culvert traversing it requires.")
                for n, place, whom in ((3, "Osier Fold", "Ann Reed"), (5, "Mill Quay", "Jo Sallow"))
            ],
            [],
            id="one clause of two conveyances",
        ),
        pytest.param(
            [
                (
                    n,
                    "Minutes",
                    f"Subject to a typographical error in paragraph {n}.4 they are a true record of the heron.",
                )
                for n in (3, 4)
            ],
            [],
            id="minutes that are confirmed",
        ),
        pytest.param(
            [(3, "Steps at Osier Pier", ""), (4, "Request to receive deputation from Osier Pier Group", "")],
            [],
            id="one pier, two matters",
        ),
    ],
)
def test_what_is_no_sign_of_one_matter(said: list[tuple[int, str, str]], wanted: list[tuple[int, int, str]]) -> None:
    assert linked(*said) == wanted


def test_two_that_cite_the_number_of_a_third_minute_follow_that_and_not_each_other() -> None:
    told = meetings(
        (3, "Plan", "That we adopt the forecast of the wherry."),
        (5, "Jetty", "The digger was approved in R2031-117; the wherry bid is accepted."),
        (6, "Forecast", "The forecast of the wherry, approved by R2031-117, is amended."),
    )
    told = [t._replace(number="R2031-117") if t.title == "Plan" else t for t in told]
    of = {t.id: t.title for t in told}
    assert {(of[x.later], of[x.earlier]) for x in likely(papers(told, FURNITURE))} == {
        ("Jetty", "Plan"),
        ("Forecast", "Plan"),
    }
