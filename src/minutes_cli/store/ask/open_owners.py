"""Who owes something, for hints and for shells."""

OPEN_OWNERS = """
WITH open AS (
    SELECT owner, persons FROM action_states
    WHERE item NOT IN (SELECT id FROM items WHERE exempt UNION SELECT id FROM papers WHERE exempt)
)
SELECT owner FROM open WHERE owner IS NOT NULL UNION SELECT persons FROM open WHERE persons IS NOT NULL"""
"""A shell shows what it offers to whoever looks on: no owner of whom only exempt matter tells."""
