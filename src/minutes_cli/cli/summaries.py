"""What `--help` says of each command, in a line: so that it loads none of them.  A test holds it to what they say."""

from __future__ import annotations

SUMMARIES = {
    "ingest": "Read papers into the database.",
    "actions": "Who was asked for what, by when: what is still open, earliest due first.",
    "trace": (
        "The thread of a minute: what it follows, what it asked for, what followed; or the minutes about a subject."
    ),
    "show": "One minute or resolution in full, with its source; every candidate when REF is not unique.",
    "search": "Full text of minutes, papers, notes and everything else, best first, with the words marked.",
    "meetings": "The meetings that papers announce or record, newest first.",
    "items": "The minutes of every meeting held, newest meeting first.",
    "resolutions": "What was resolved, limb by limb, newest meeting first; what was put off: --disposition deferred.",
    "motions": "What was put to the meetings: by whom, with what outcome and votes, newest meeting first.",
    "references": "Where papers point at minutes, and whether those are held.",
    "papers": "Officers' and members' reports with their recommendations, newest first.",
    "plans": "What work programmes and forward plans put down for when, newest paper first.",
    "people": "Who came to the meetings of each body, how often, and who sent apologies.",
    "bodies": "The bodies held: how many meetings, from when to when, and which names are likely of one body.",
    "documents": "The documents held, latest first.",
    "close": "Say that an action is done.",
    "reopen": "Say that an action is not done after all; of one that is open, take back what was amended.",
    "note": "Say something of an action and leave it as it is.",
    "amend": (
        "Set what the paper, or the reading of it, has wrong: owner, task, day, status; what is exempt, or no action."
    ),
    "add": "Enter an action that no paper prints, pinned to the passage it follows from.",
    "since": (
        "What is new in the papers just taken in, in one (--document), since a day or since the last meeting in a pack."
    ),
    "arising": (
        "The matters arising for a body's next meeting: what is open, then what became of the rest, minute by minute."
    ),
    "publish": (
        "Write what was decided and asked for people who have no database. .html holds decisions, actions, motions and "
        "votes (with --only decided no actions); .atom a year of decisions and actions, or as long as --since says; "
        ".docx .md .xlsx .csv and .ics actions alone (.ics with the meetings, unless --no-meetings or --events)."
    ),
    "export": "Hand everything that is held to other programs; what is exempt stays out.",
    "annotate": (
        "Write a paper as one page, with everything marked in it that was read: to check whether it was read right."
    ),
    "check": (
        "What a careful reader would ask about, what matters most first: loose ends, packs to fetch, missing minutes."
    ),
    "query": "Ask the database in SQL; nothing can be changed.",
    "reparse": "Read the text of documents again by the present rules; what people said stays.",
    "forget": "Drop documents with all that came from them; what people said is kept.",
    "doctor": ("Prove the database against its texts, and say what was checked; exit code 1 where anything is wrong."),
}
