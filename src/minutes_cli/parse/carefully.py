"""A stage that breaks, or takes too long, costs the paper what that stage finds, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from minutes_cli.budget import OutOfTime, at_most, paid
from minutes_cli.fault import where
from minutes_cli.model import BROKEN, STOPPED, Finding, Parsed

Stage = Callable[[Parsed], Parsed]

FINDS: dict[str, str] = {
    "mark": "page furniture and all that is found in lines",
    "split": "its parts and all that is found in them",
    "read_heads": "meetings",
    "find_headings": "headings",
    "make_items": "items",
    "resolve": "decisions",
    "read_papers": "reports",
    "find_references": "references",
    "infer_numbers": "numbers that were lost",
    "mark_exempt": "what is exempt",
    "mark_by_name": "what is exempt by its name",
    "hide_unsure": "what might be exempt",
    "find_actions": "actions",
    "read_plans": "plans",
    "read_statements": "statements",
}
"""What each stage would have found, in words for the finding that it did not."""


def carefully(stage: Stage, parsed: Parsed, seconds: float) -> Parsed:
    """What a stage adds, in at most so many seconds.

    Raises nothing: where a stage fails, all is as it was before, and a finding says so.
    """
    begun = paid()
    try:
        with at_most(seconds):
            return stage(parsed)
    except OutOfTime:
        told = f"took more than {paid() - begun:.1f} s and was stopped"
        return _without(parsed, stage, STOPPED, told)
    except Exception as error:  # noqa: BLE001 - whatever it is, it costs no more than this stage
        return _without(parsed, stage, BROKEN, f"broke ({where(error)})")


def _without(parsed: Parsed, stage: Stage, code: str, told: str) -> Parsed:
    finds = FINDS.get(stage.__name__, "what it finds")
    message = f"{finds} could not be looked for: `{stage.__name__}` {told}; please report this fault, with the paper"
    return replace(parsed, findings=(*parsed.findings, Finding(code, message)))
