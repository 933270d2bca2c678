"""The database: the only place that knows SQL.

`open_db` to fill, `change_db` to change and `read_db` to read give a connection that the other functions take.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .ask.filters import Filter, bodies_meant
from .ask.listings import document_list, listing, plans_unread, resolutions
from .at_once import may_write_now
from .schema.opening import change_db, copy_db, open_db, read_db, speak_db, weigh_if_there_is_room

if TYPE_CHECKING:
    from minutes_cli.words.near import did_you_mean, near

    from .ask.acting import ActionFilter, actions, asked_by, how_many, owners_meant, owners_near
    from .ask.arising import arising
    from .ask.attending import by_meeting, people
    from .ask.checking import CHECK_KINDS, CHECK_TOLD, check, check_kinds
    from .ask.closing import is_exempt, sayable_thing
    from .ask.councils import entries_apart, named_apart, threads_apart
    from .ask.doubting import doubts, lost
    from .ask.fulltext import how_many_name, how_many_outside, in_other_copies, search
    from .ask.hits import hits
    from .ask.linking import threads
    from .ask.lookup import find, find_actions, find_any, named_actions, under
    from .ask.missing import no_body, no_owner, no_subject
    from .ask.naming import bodies, body_called, body_is_held, held_names, nearest
    from .ask.news import Since, brought, since, since_when
    from .ask.of_paper import papers_called, papers_taken_in_last
    from .ask.pinning import Pin, pin_to_minute, pin_to_paper
    from .ask.places import Place, held_as, is_paper, place_of
    from .ask.printed import with_printed_pages
    from .ask.reading import query, query_stopped
    from .ask.short import document_spelt_out, short_ids, spelt_out, with_ref, with_refs
    from .ask.subjects import about, narrower, subject, tells_subject
    from .ask.summing import Summary, summary
    from .ask.undated import bodiless, undated
    from .ask.unfound import unfound
    from .ask.versions import drafts, with_versions
    from .ask.voting import MotionFilter, motions, other_forms, votes_by_name, with_side
    from .keep.exempting import Exemption, say_exempt
    from .keep.holding import Held, as_held, documents, find_documents, sizes
    from .keep.leaving import Left
    from .keep.naming import Name, say
    from .keep.of_papers import said_before, said_of
    from .keep.pronouncing import Addition, Verdict, Word, add, pronounce, verdicts
    from .keep.restoring import Restored, restore
    from .keep.saving import Saved, forget, is_held, load, place_of_paper, refill, save, vacate
    from .keep.sayable import unsayable_of_paper
    from .keep.spoken import exemptions_in_doubt, is_spoken_of
    from .keep.standing import said_of_it_before, taken_back
    from .keep.together import ApartError, Together, together
    from .keep.waiting import words_waiting
    from .proving.checks import prove
    from .proving.proof import Evidence, Proof

__all__ = [
    "CHECK_KINDS",
    "CHECK_TOLD",
    "ActionFilter",
    "Addition",
    "ApartError",
    "Evidence",
    "Exemption",
    "Filter",
    "Held",
    "Left",
    "MotionFilter",
    "Name",
    "Pin",
    "Place",
    "Proof",
    "Restored",
    "Saved",
    "Since",
    "Summary",
    "Together",
    "Verdict",
    "Word",
    "about",
    "actions",
    "add",
    "arising",
    "as_held",
    "asked_by",
    "bodies",
    "bodies_meant",
    "bodiless",
    "body_called",
    "body_is_held",
    "brought",
    "by_meeting",
    "change_db",
    "check",
    "check_kinds",
    "copy_db",
    "did_you_mean",
    "document_list",
    "document_spelt_out",
    "documents",
    "doubts",
    "drafts",
    "entries_apart",
    "exemptions_in_doubt",
    "find",
    "find_actions",
    "find_any",
    "find_documents",
    "forget",
    "held_as",
    "held_names",
    "hits",
    "how_many",
    "how_many_name",
    "how_many_outside",
    "in_other_copies",
    "is_exempt",
    "is_held",
    "is_paper",
    "is_spoken_of",
    "listing",
    "load",
    "lost",
    "may_write_now",
    "motions",
    "named_actions",
    "named_apart",
    "narrower",
    "near",
    "nearest",
    "no_body",
    "no_owner",
    "no_subject",
    "open_db",
    "other_forms",
    "owners_meant",
    "owners_near",
    "papers_called",
    "papers_taken_in_last",
    "people",
    "pin_to_minute",
    "pin_to_paper",
    "place_of",
    "place_of_paper",
    "plans_unread",
    "pronounce",
    "prove",
    "query",
    "query_stopped",
    "read_db",
    "refill",
    "resolutions",
    "restore",
    "said_before",
    "said_of",
    "said_of_it_before",
    "save",
    "say",
    "say_exempt",
    "sayable_thing",
    "search",
    "short_ids",
    "since",
    "since_when",
    "sizes",
    "speak_db",
    "spelt_out",
    "subject",
    "summary",
    "taken_back",
    "tells_subject",
    "threads",
    "threads_apart",
    "together",
    "undated",
    "under",
    "unfound",
    "unsayable_of_paper",
    "vacate",
    "verdicts",
    "votes_by_name",
    "weigh_if_there_is_room",
    "with_printed_pages",
    "with_ref",
    "with_refs",
    "with_side",
    "with_versions",
    "words_waiting",
]

_HOMES = {
    "ask.acting": "ActionFilter actions asked_by how_many owners_meant owners_near",
    "ask.printed": "with_printed_pages",
    "ask.councils": "entries_apart named_apart threads_apart",
    "ask.missing": "no_body no_owner no_subject",
    "ask.naming": "bodies body_called body_is_held did_you_mean held_names near nearest",
    "keep.leaving": "Left",
    "keep.naming": "Name say",
    "keep.exempting": "Exemption say_exempt",
    "ask.closing": "is_exempt sayable_thing",
    "ask.attending": "by_meeting people",
    "ask.arising": "arising",
    "ask.news": "Since brought since since_when",
    "ask.checking": "CHECK_KINDS CHECK_TOLD check check_kinds",
    "ask.lookup": "find find_actions find_any named_actions under",
    "ask.reading": "query query_stopped",
    "ask.short": "document_spelt_out short_ids spelt_out with_ref with_refs",
    "ask.subjects": "about narrower subject tells_subject",
    "keep.holding": "Held as_held documents find_documents sizes",
    "keep.saving": "Saved forget is_held load place_of_paper refill save vacate",
    "keep.of_papers": "said_before said_of",
    "ask.summing": "Summary summary",
    "ask.doubting": "doubts lost",
    "ask.fulltext": "how_many_name how_many_outside in_other_copies search",
    "ask.hits": "hits",
    "ask.of_paper": "papers_called papers_taken_in_last",
    "ask.linking": "threads",
    "ask.pinning": "Pin pin_to_minute pin_to_paper",
    "ask.places": "Place held_as is_paper place_of",
    "keep.sayable": "unsayable_of_paper",
    "keep.spoken": "exemptions_in_doubt is_spoken_of",
    "keep.standing": "said_of_it_before taken_back",
    "keep.together": "ApartError Together together",
    "keep.restoring": "Restored restore",
    "keep.waiting": "words_waiting",
    "proving.proof": "Evidence Proof",
    "proving.checks": "prove",
    "keep.pronouncing": "Addition Verdict Word add pronounce verdicts",
    "ask.undated": "bodiless undated",
    "ask.unfound": "unfound",
    "ask.versions": "drafts with_versions",
    "ask.voting": "MotionFilter motions other_forms votes_by_name with_side",
}


def __getattr__(name: str) -> Any:
    """What only some commands need is loaded when it is asked for."""
    for module, names in _HOMES.items():
        if name in names.split():
            from importlib import import_module  # noqa: PLC0415

            found = globals()[name] = getattr(import_module(f".{module}", __name__), name)
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
