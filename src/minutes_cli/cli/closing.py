"""`amend --exempt`, `--not-exempt` and `reopen --exempt`: a person's word on what is not for publication."""

from minutes_cli import store

from .options import put_on
from .speaking import Speaker

_DONE = {True: "Exempt", False: "Not exempt", None: "As it is printed again"}


def say_exempt(ref: list[str], exempt: bool | None, speaker: Speaker) -> None:
    """Say it of the one that is meant, and tell what it is now.  Raises `MinutesError` for none, or several."""
    with store.speak_db(speaker.db) as connection:
        meant = store.sayable_thing(connection, store.spelt_out(connection, " ".join(ref)))
        store.say_exempt(connection, store.Exemption(meant.id, exempt, speaker.day, speaker.by, speaker.because))
    with store.read_db(speaker.db) as connection:
        now = store.is_exempt(connection, meant)
    put_on(f"{_DONE[exempt]}: {meant.what} {meant.title or '(no title)'}{_told(exempt, now)}\nId: {meant.id}")


def _told(exempt: bool | None, now: bool | None) -> str:
    """What it is now, where that is not what was said."""
    if now is None or exempt == now:
        return ""
    if exempt is False:
        return "\nIt stays closed: a copy with other words is exempt (`minutes check --kind in-doubt`)"
    return f"\nIt is {'exempt' if now else 'not exempt'} now"
