"""Words that say what state something is in, and what limits, denies or puts off what they say."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


DONE = words_of("complete completed done actioned achieved finished resolved implemented fulfilled sorted ✓ ✔ yes y")
CLOSED = words_of("closed discharged")
"""Done, or ended: Closed – superseded."""
TWO = frozenset({("carried", "out"), ("dealt", "with"), ("sorted", "out")})
GONE = words_of(
    """
    cancelled canceled withdrawn dropped abandoned superseded rescinded revoked discontinued shelved scrapped lapsed
    deleted overtaken
    """
)
BY_A_THING = words_of("superseded rescinded revoked overtaken")
TICKS = words_of("✓ ✔")
PERFECT = words_of("sent written bought paid met held built told found rung made drawn given sold shown taken")
"""Participles that do not end in -ed, and are no other form."""
LEAD = words_of(
    """
    now already all fully since both duly successfully finally also recently subsequently therefore has have had having
    been is are was were be this that it its these they which the status action actions task tasks item items work works
    matter matters job everything
    """
)
"""What may stand before a state."""
NOW = words_of("now since subsequently")
"""What says that all before is past."""
PLANS = words_of("decision request requests proposal proposals project scheme idea motion plan plans")
"""What is dropped, and never done."""
TAILS = frozenset(
    " ".join(tail.split())
    for tail in """
    in full/on time/in time/ahead of schedule/satisfactorily/at the meeting/at last meeting/at the last meeting
    /with thanks/as agreed/as requested/as instructed/as required/and dusted/& dusted/together/by events/today/yesterday
    /this month/last month/last week/thank you
    """.split("/")  # noqa: SIM905 - phrases are read more easily than a list of them
)
"""What may stand behind a state, and limits nothing."""
REQUIRED = words_of("required needed necessary relevant applicable wanted viable feasible")
PURSUED = words_of("pursued progressed proceeding proceeded going taken proceed go pursue progress")
ON_WITH = words_of("with ahead forward further any it this the matter")
"""Words behind those."""
ALONE = words_of("progressed taken going go progress")
"""Those of them that need one: not progressed is still to come, not progressed further has ended."""
DECIDED = words_of(
    """
    decided agreed resolved council committee it was will would to being to be been now has have is are was were
    """
)
"""What leads to an end: it was agreed not to proceed."""
NOT = words_of(
    """
    not no never none nothing nobody neither nor n cannot undone unfinished unresolved incomplete unable failed fails
    fail without hardly scarcely barely far
    """
)
MEASURES = words_of(
    """
    partly partially partial part half nearly almost mostly largely some several most substantially practically
    virtually only except excepting excluding apart save bar exception interim
    """
)
WAITING = words_of("outstanding pending ongoing overdue")
"""What is said of nothing that is left: nothing outstanding."""
BETWEEN = words_of("is was now longer further currently any remains more the")
OPEN = WAITING | words_of(
    """
    open remains awaiting awaited await awaits waiting hold paused parked deferred postponed c/f c/fwd cf b/f continue
    continues continuing continued underway progress started begun commenced delayed chasing chased chase follow
    reopened reinstated redone expected hope hopes hoped planned plans scheduled target when once if until till unless
    nearing near ready monitoring wip tbc tba tbd extended yet still will would shall should must being needs need
    requires needed required further more again
    """
)
OPEN_PAIRS = frozenset(
    tuple(pair.split())
    for pair in """
    in hand/in train/under way/under review/under consideration/on going/carried forward/carried over/to be/to do
    /to have/to start/to come/to date/but for/other than/subject to/all but
    """.split("/")  # noqa: SIM905
)
DOUBT = words_of("may might can could said reported claimed thought believed error first one")
"""Words of a sentence of which nobody can tell whether it limits what stands before it."""
THOSE = words_of("the a all our his her their them him members councillors council committee county district board")
"""Who gets something, or did it."""
TITLES = words_of("cllr cllrs councillor councillors mr mrs ms miss dr")
SEE = words_of("see refer refers thanks thank")
REFERENCE = words_of("ref item minute min agenda page")
OFF_THE_LIST = words_of(
    "remove removed delete deleted can be to from the list log tracker item action now close closed this"
)
LISTS = words_of("list log tracker can")
