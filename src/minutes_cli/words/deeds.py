"""What can be asked of somebody: verbs, told by their form, less those that no request has.

English marks no infinitive, so a verb is known by where it stands (behind "to", "will", an office) and by what it is
not.  Two short lists say the rest: what is a state, and what a meeting does by deciding it.
"""

from __future__ import annotations

from functools import lru_cache

STATES = frozenset(
    """
    chair serve comprise constitute entail involve require represent reflect total
    be have need know want seem appear belong like prefer wish hope think believe feel appreciate welcome remain
    await wait exist own cost mean matter depend consist contain deserve lack owe tend become happen understand regret
    fail note hear see love enjoy benefit expect stand
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""What is no deed: nobody is asked to be, to know or to like."""

DECIDED = frozenset(
    """
    abandon abide accept acknowledge adhere adjourn adjust adopt advance agree allocate allow alter amend appoint
    approve assign authorise authorize award budget censure change close co-opt comply concur confirm congratulate
    consider continue contribute decline defer delegate deny disband discontinue discuss dispense dissolve do donate
    drop earmark elect endorse enter exclude exit express extend forfeit fund give go grant increase lease leave
    limit maintain move nominate note object open oppose participate pass pay permit postpone prioritise ratify
    reallocate reappoint receive recess recognise reconvene recognize recommend record reduce refer refuse reimburse
    reject remain renew reorder repeal rescind resolve resume retain seal select set sign spend stipulate subscribe
    support suspend table take terminate thank uphold use vary vote waive welcome withdraw
    """.split()  # noqa: SIM905
)
"""What a meeting does by deciding that it does it, where no one else is named: "agreed to adopt the policy"."""

DELIBERATED = frozenset(
    """
    accept adopt agree appoint approve confirm consider discuss elect endorse nominate note ratify resolve support vote
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""What members are asked for that they decide there and then."""

SAID = frozenset(
    "address answer brief clarify comment elaborate explain give introduce outline read respond speak summarise".split()  # noqa: SIM905
)
"""What somebody who is asked for it does there and then, at the meeting."""

OF_THINGS = frozenset("allow begin commence cover facilitate form include open run start take".split())  # noqa: SIM905
"""What things do as well as people: of a subject that is not plainly somebody, none of these makes one."""

_NO_VERBS = frozenset(
    """
    a an the all any both each every either neither no some such his her their its our my your this that these
    those him them us me you it one two three four five six seven eight nine ten which whom whose what who where
    when why how and or but nor not only also then now so therefore if as at by for from in into of off on onto out over
    to up with within without under about above after before between during per via than there here he she they
    we is are was were am been being has had having does did can could may might must shall should will would
    members residents parishioners councillors people date today tomorrow whom councils payment letter council
    parish village highways next never
    took gave went came made said told wrote spoke held left sent brought began chose felt knew thought sought got rose
    """.split()  # noqa: SIM905
)
_FALSE_ENDS = ("ed", "ing", "s", "ly", "tion", "ment", "ness", "ity")
_BUT = frozenset(
    """
    need feed proceed seed succeed exceed speed embed shed bring ring swing sling string cling discuss address
    process express progress assess access press pass cross dress focus witness guess dismiss miss reply apply
    supply comply rely multiply fly tally rally mention question commission position station function motion
    ration caution auction action comment document implement experiment supplement complement augment cement
    weed breed heed bleed shred ping sing sting wring fling stress harness toss bless canvass compress suppress amass
    bypass encompass trespass lament bully
    """.split()  # noqa: SIM905
)


@lru_cache(4096)
def is_verb(word: str) -> bool:
    """Whether a small-letter word can be the bare form of a verb; what no form tells apart counts as one.

    write · re-paint · reply · progress; not: the · members · reported · asking · meeting
    """
    if not word or not word[0].islower() or len(word) < 2 or word in _NO_VERBS:
        return False
    return word in _BUT or not word.endswith(_FALSE_ENDS)


@lru_cache(4096)
def is_deed(word: str) -> bool:
    """Whether a word is something that one can be asked to do."""
    return is_verb(word) and word not in STATES


@lru_cache(4096)
def base_of(word: str) -> str:
    """A verb without the ending of the third person: "writes" → "write", "expresses" → "express"."""
    if word in _NO_VERBS:
        return word
    for ending, instead in (("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("ies", "y"), ("s", "")):
        if word.endswith(ending) and not word.endswith("ss"):
            return word.removesuffix(ending) + instead
    return word
