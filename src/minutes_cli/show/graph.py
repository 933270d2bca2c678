"""Threads as graphs, earlier to later: Mermaid and Graphviz."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from minutes_cli.store.entry import Entry, Likely, Link, Thread

from .columns import short_ref

_WIDEST = 60
_LIKELY = "likely"
"""In the place of the limb: nothing is cited."""


class _Node(NamedTuple):
    label: tuple[str, ...]
    kind: str


class _Graph(NamedTuple):
    nodes: dict[str, _Node]
    """By id, in the order found."""
    edges: dict[tuple[str, str, str], None]
    """(earlier, later, limb that is cited), each once."""


def public(threads: Sequence[Thread]) -> list[Thread]:
    """The threads without what is exempt, and without what is known through that alone."""
    return [
        replace(
            thread,
            follows=_public_links(thread.follows),
            followed_by=_public_links(thread.followed_by),
            likely_follows=_public_likely(thread.likely_follows),
            likely_followed_by=_public_likely(thread.likely_followed_by),
        )
        for thread in threads
        if not _is_exempt(thread.item)
    ]


def _public_likely(links: Sequence[Likely]) -> tuple[Likely, ...]:
    hidden = {one.far.record["id"] for one in links if _is_exempt(one.far)}
    return tuple(one for one in links if not hidden & {one.far.record["id"], one.near})


def _public_links(links: Sequence[Link]) -> tuple[Link, ...]:
    return tuple(replace(link, onward=_public_links(link.onward)) for link in links if not _is_exempt(link.far))


def _is_exempt(entry: Entry) -> bool:
    return bool(entry.record.get("exempt"))


def to_mermaid(threads: Sequence[Thread]) -> str:
    """A flowchart that Markdown viewers draw; what is not held, or only likely, is dashed."""
    graph = _graph(threads)
    names = {key: f"n{n}" for n, key in enumerate(graph.nodes)}
    lines = ["flowchart LR"]
    for key, node in graph.nodes.items():
        opening, closing = ("([", "])") if node.kind == "action" else ("[", "]")
        label = "<br/>".join(map(_disarmed, node.label))
        lines.append(f'    {names[key]}{opening}"{label}"{closing}{":::unheld" if node.kind == "unheld" else ""}')
    for a, b, limb in graph.edges:
        arrow = "-.->" if limb == _LIKELY else f'-->|"{_disarmed(limb)}"|' if limb else "-->"
        lines.append(f"    {names[a]} {arrow} {names[b]}")
    return "\n".join([*lines, "    classDef unheld stroke-dasharray: 4"])


def to_dot(threads: Sequence[Thread]) -> str:
    """A digraph for Graphviz; what is not held, or only likely, is dashed."""
    graph = _graph(threads)
    lines = ["digraph minutes {", "    rankdir=LR;", "    node [shape=box];"]
    for key, node in graph.nodes.items():
        style = {"unheld": ", style=dashed", "action": ", style=rounded"}.get(node.kind, "")
        label = "\\n".join(part.replace("\\", "\\\\").replace('"', '\\"') for part in node.label)
        lines.append(f'    {_quoted(key)} [label="{label}"{style}];')
    for a, b, limb in graph.edges:
        label = " [style=dashed]" if limb == _LIKELY else f" [label={_quoted(limb)}]" if limb else ""
        lines.append(f"    {_quoted(a)} -> {_quoted(b)}{label};")
    return "\n".join([*lines, "}"])


def _graph(threads: Sequence[Thread]) -> _Graph:
    graph = _Graph({}, {})
    for thread in threads:
        root = thread.item.record["id"]
        _add(graph, thread.item)
        for action in thread.item.part("actions"):
            key = f"action {action['id']}"
            asked = f"{action['owner'] or '(nobody named)'}: {action['task']}"
            graph.nodes[key] = _Node((_short(f"{action['path']} {asked}".strip()), _state(action)), "action")
            graph.edges[root, key, ""] = None
        for near, link in _walk(root, thread.follows):
            _add(graph, link.far)
            graph.edges[link.far.record["id"], near, link.reference["limb"] or ""] = None
        for near, link in _walk(root, thread.followed_by):
            _add(graph, link.far)
            graph.edges[near, link.far.record["id"], link.reference["limb"] or ""] = None
        for likely in thread.likely_follows:
            _add(graph, likely.far)
            graph.edges[likely.far.record["id"], likely.near, _LIKELY] = None
        for likely in thread.likely_followed_by:
            _add(graph, likely.far)
            graph.edges[likely.near, likely.far.record["id"], _LIKELY] = None
    return graph


def _walk(near: str, links: Sequence[Link]) -> Iterator[tuple[str, Link]]:
    for link in links:
        yield near, link
        yield from _walk(link.far.record["id"], link.onward)


def _add(graph: _Graph, entry: Entry) -> None:
    told = _short(entry.title) if entry.kind != "unheld" else "not held"
    graph.nodes.setdefault(entry.record["id"], _Node((short_ref(entry.record["id"]), told), entry.kind))


def _state(action: dict[str, object]) -> str:
    return "overdue" if action["overdue"] else str(action["status"])


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1].rstrip() + "…"


def _disarmed(text: str) -> str:
    """Words that end no label of Mermaid's and are no HTML in it."""
    return text.replace("#", "#35;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
