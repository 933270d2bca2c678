"""The address of a passage on the web, for whatever asks in SQL."""

from __future__ import annotations


def address_of(alias: str) -> str:
    """SQL for the address of a row's passage: in a PDF that of its page, counted as the file has them."""
    return f"""(
SELECT a.url || CASE WHEN d.format = 'pdf' AND instr(a.url, '#') = 0 THEN coalesce('#page=' || (
    SELECT max(p.position) + 1 FROM pages p WHERE p.document = a.document AND p.span_start <= {alias}.span_start), '')
    ELSE '' END
FROM addresses a JOIN documents d ON d.id = a.document WHERE a.document = {alias}.document)"""  # noqa: S608 - our own names
