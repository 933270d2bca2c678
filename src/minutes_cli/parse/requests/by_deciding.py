"""What a body does by deciding it, though its verb is one that asks for a deed: fees are raised, meetings held."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BY_INITIALS, MEETING_SAYS
from minutes_cli.words.dates import MONTH
from minutes_cli.words.patterns import FLAGS

done_by_deciding = regex.compile(
    r"""^\W*(?:that\s+)?no\s
    | ^\W*(?:that\s+)?(?:to\s+)?provide\s+(?:\p{L}+\s+){0,2}
      (?:funding|funds|financial|sponsorship|support\s+of\s+[£€$]|authority|authori[sz]ation|direction|approval)\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:cast\s+(?:an?|the|its)\s+(?:\w+\s+)?(?:votes?|ballots?)|answer\s+["“]?(?:yes|no))\b
    | ^\W*(?:that\s+)?(?:to\s+)?make\s+(?:\w+\s+){0,4}(?:payments?|grants?|donations?|contributions?|awards?)\b
    | \bthanks\b|\bvote\s+of\b|\bapproval\b
    | \b(?:no|any)\s+(?:objections?|comments?)\b[^.]{0,40}\b(?:raised|made|submitted)\b
    | \b(?:payments?|grants?|donations?|contributions?|awards?|orders?|allocations?|appointments?|transfers?)\b
      [^.]{0,60}\bmade\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:deal\s+with|take|discuss|consider)\b[^;]{0,90}\bat\s+this\s+(?:point|time|stage)\b
    | \bbe\s+set\s+at\s+(?:[£€$]\s?)?\d | \bsilence\b | \bbe\s+made\s+an?\s+public\b
    | \bbe\s+(?:added|included)\s+(?:to|in|on)\s+the\s+(?-i:Record|Register|Schedule|Roll)\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:deal|take|discuss|add|include|consider|proceed|move|go|turn)\b[^.;]{0,80}
      \b(?:under|as|with|before|after|to)\s+(?:agenda\s+)?item\s+(?:no\.?\s*)?\d
    | \b(?:tolls?|fees?|charges|dues|rents?|fares?|prices?|precept|rates?|fines?|salar(?:y|ies)|wages?|allowances?)\b
      (?:[^.;]|(?<=\d)\.){0,60}\bbe\s+(?:raised|reduced|set|introduced|increased|continued|held)\b
    | (?:\b(?:sum|amount|total|budget)\b|£\s?\d)[^;]{0,60}\bbe\s+added\b
    | \b(?:surplus|sums?|amounts?|funds?|money|monies|balance|levy|revenues?)\b[^;]{0,90}\bbe\s+
      (?:placed|moved|set|carried)\b
    | \btransfer(?:red)?\b[^;]{0,160}\b(?:reserves?|contingency)\b
    | ^\W*(?:that\s+)?(?:to\s+)?make\s+the\s+(?:draft|proposed|amend\p{L}+)\b
    | ^\W*(?:that\s+)?(?:to\s+)?make\s+the\s+(?:\p{L}+\s+){0,6}?(?:variation|order|plan|scheme|by-?laws?)\b
      (?!\s+(?:available|public|known|easier|clear\p{L}*|more)\b)
    | \b(?:plans?|variations?|orders?|schemes?|by-?laws?|amendments?|regulations?)\b[^;]{0,600}?
      \bbe\s+made,?\s+(?:in\s+accordance|under|pursuant)\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:offer|make|return|submit|raise|give|send)\s+no\s
    | ^\W*(?:that\s+)?(?:to\s+)?(?:proceed|continue)\s+(?:with|to)\s+(?:(?:the|any|its|their)\s+)?
      (?:(?:ordinary|remaining|next)\s+)?(?:business|consideration|presentations?|meeting|agenda|questions?|votes?|items?)\b
    | ^\W*(?:that\s+)?(?:to\s+)?deal\s+with\b[^.;]{0,90}\bas\s+(?:the\s+)?first\s+item\b
    | \bbe\s+brought\s+forward\s+(?:to|as)\s+(?:the\s+)?(?:first|next|item)\b
    | ^\W*(?:that\s+)?(?:to\s+)?hold\s+(?:the|this)\s[^.;]{0,60}\bmeeting,?\s+["“(]*in\s+committee\b
    | ^\W*(?:that\s+)?(?:to\s+)?keep\s+
      (?:within|it\s+in|the\s+(?:precept|existing|current)|[^.;]{0,40}\bas\s+the\s+deadline)\b
    | ^\W*(?:that\s+)?(?:to\s+)?hold\s+(?:(?:the|this|that)\s+item|(?:it|this|that)\s+over|over|for\s+now)\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:add|include)\b[^.;]{0,120}
      \b(?:in|to)\s+(?:this\s+minute|the\s+motion|standing\s+orders)\b
    | ^\W*(?:that\s+)?(?:to\s+)?establish\s[^.;]{3,60}\sas\s
    | ^\W*(?:that\s+)?(?:to\s+)?(?:introduce\s+and\s+)?waive\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:update|adapt)\s+(?:the|an?)\s
      (?:[\p{L}\d]+\s+){0,6}(?:policy|ordinance|by-?law|resolution)\b
    | ^\W*(?:that\s+)?(?:to\s+)?cover\s[^.;]{0,60}\b(?:costs?|expenses)\b
    | ^\W*(?:that\s+)?(?:to\s+)?(?:return|reject)\s+(?:the|this|an?)\s+claims?\b
    | \bnow\s+be\s+considered\b
    | ^\W*(?:that\s+)?(?:any|all\s+future)\s
    | ^\W*(?:that\s+)?(?:to\s+)?carry\s+on\s+(?:as|in)\b
    | \b(?:meetings?|systems?|arrangements?|practi[cs]es?|polic(?:y|ies))\s+be\s+continued\b
    | \b(?:amendments?|variations?|alterations?|by-?laws?|regulations?|schemes?)\b[^.;]{0,120}\bbe\s+made\b""",
    FLAGS,
    needs=(
        "no ",
        "thanks",
        "vote",
        "approval",
        "objection",
        "comment",
        "payment",
        "grant",
        "donation",
        "contribution",
        "award",
        "order",
        "toll",
        "fee",
        "charges",
        "dues",
        "rent",
        "fare",
        "price",
        "precept",
        "rate",
        "fine",
        "salar",
        "wage",
        "allowance",
        "be added",
        "be included",
        "provide",
        "transfer",
        "make the",
        "continued",
        "carry on",
        "placed",
        "moved",
        "carried",
        "be set",
        "be made",
        "allocation",
        "appointment",
        "proceed",
        "keep",
        "deal with",
        "brought forward",
        "hold",
        "standing order",
        "this minute",
        "the motion",
        "establish",
        "waive",
        "update",
        "adapt",
        "cover",
        "claim",
        "any ",
        "now be",
        "all future",
        "silence",
        "at this",
        "set at",
        "a public",
        "cast",
        "answer",
        "item",
    ),
)
_REGULAR = (
    r"(?:the|our|its)\s+(?:dates?\s+(?:of|for)\s+(?:the|our|its)\s+)?(?:[\p{L}\d]+\s+){0,3}?"
    rf"(?:next|following|annual|general|ordinary|regular|monthly|quarterly|statutory|budget(?:ary)?|scheduled|{MONTH})\s+"
    rf"(?:[\p{{L}}\d-]+\s+){{0,4}}?meetings?\b|(?:(?:the|our|its|all|future|these)\s+){{0,2}}(?:[\p{{L}}()]+\s+){{0,4}}?meetings\s+(?:of|in|on|at|be|would|will|to)\b|(?:the|our|its)\s+A\.?G\.?M\b|meetings\s+of\s+(?:the|this)\b|an?\s+(?:\p{{L}}+\s+){{0,2}}?(?:{MONTH})\s+meeting\b"
)
fixes_a_day = regex.compile(
    rf"""^\W*(?:that\s+)?(?:we\s+)?(?:to\s+)?(?:
      (?:hold|fix|re-?fix|schedule|re-?schedule|set|convene|change|move|bring\s+forward|postpone)\s+(?:{_REGULAR})
    | (?:this|that)\s+meeting\s+(?:be|would\s+be)\s+(?:held|moved|changed|brought\s+forward|postponed|put\s+back)
    | (?:{_REGULAR})[^.;]{{0,90}}\b(?:be|would|will|to|shall)\s+(?:be\s+)?
      (?:held|take\s+place|fixed|re-?scheduled|moved|changed|convened|brought\s+forward)\b
    | (?:the|this)\s+(?:\p{{L}}+\s+){{0,3}}(?:{MEETING_SAYS}|{BY_INITIALS})\s+(?:(?:would|will|shall|to)\s+)?
      (?:next\s+)?meet(?:\s+again)?\s+(?:next\s+)?(?:on|at)\b)""",
    FLAGS,
    needs=("meeting", "meet ", "agm"),
)
"""    hold the May Monthly Meeting on Tuesday 19th · the next meeting be held on 4 May: a day, fixed by being agreed"""
