"""What a few words say of the state of something: the cell of a log, or what stands behind a minute that is cited.

    phrase = clause { sign clause }                   Done – see minute 7 · Not done; superseded · On hold, now complete
    clause = { subject } { has been } state { tail }  This has now been completed by the Clerk · Gate mended in full

A state has a polarity (not done, nothing outstanding), a measure (half done, 2 of 3, except the hinge) and a time (to
be done, now done).  Done, and ended, is only what a clause says whole, each word of it understood: whatever else it has
may limit it.  A deed ("sent", "cancelled") is the state that was asked for if the task asks for that very deed.
"""

from .phrases import Stated, stated

__all__ = ["Stated", "stated"]
