"""What is told beside those who are asked, between their names and what they are asked: it names no owner.

the Clerk‖, who retires in May,‖ be asked to … · the mason‖, through the Clerk,‖ be asked to … · the Deputy Clerk‖, not
the Clerk,‖ be asked to …
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex

_consulting = regex.compile(
    r"\b(?:in|after|following|upon)\s+(?:consultation|discussions?|liaison|conjunction|partnership)\s+with\s+(?:the\s+)?[^,]+,\s*",
    regex.IGNORECASE,
)
_last = regex.plain(
    r"(?:(?<! or),\s+(?:(?:who|whose|which|being|through|via)\s[^;:.]{2,90}?"
    r"|(?:as|if|in|not|on|once|when|after|having|following|subject to"
    r"|with (?:the )?(?:agree|approv|consent|advice)\w*)\s[^,;:.]{2,90}),|\s*\((?:who|which)\s[^()]{2,90}\))\s*\Z"
)
_of_them = regex.plain(r",\s+whos?e?\s[^;:.]{2,90}?,(?=\s)")
_HOW = (" jointly", " together", " both", " each", " also")
"""    the Clerk and the Warden ‖ jointly"""
_WORDS = (
    *("not ", "than ", "tead of ", "place of", "lieu of", "absence of", "behalf of", "way of "),
    *("g for ", "in for ", "except", "apart from", "aside from", "exclud", " save ", " bar ", " but ", "unlike "),
    *("failing ", " via ", "through ", "opposed to", " less "),
)
_apart = regex.plain(
    r"[ ,(]*\b(?:(?P<but>except(?:ing)?(?: for)?|other than|(?:apart|aside) from|excluding|with the exception of"
    r"|(?P<of_all>save(?: for)?|bar|but))"
    r"|(?:(?:and|but) )?not|rather than|instead of|in (?:the )?(?:place|lieu|absence|stead) of|during the absence of"
    r"|as opposed to|unlike|on behalf of|acting for|\w+ing in for|(?<=[,(] )(?:failing|less)|(?<=hat )failing"
    r"|via|through|by way of)"
    r" (?=(?:the|an?|any|our|its|their|both|either) |(?-i:[A-Z]))",
    regex.IGNORECASE,
)
"""    the Deputy Clerk ‖, not ‖ the Clerk, · all members ‖ except ‖ Cllr Ash · ‖ in the absence of ‖ the Clerk, …"""
_whom = regex.plain(
    r"[^,;:()]*?(?:[,)]|\Z|,? but(?= )|(?<! and)(?<! or)(?<! nor)(?<! of)(?<! for)"
    r"(?= the | (?:Cllrs?|Councillors?|Mrs?|Ms|Dr)\b))"
)
"""Whom that speaks of: up to a sign, or to the next who is named."""
_everybody = regex.plain(r"\b(?:all|every(?:one|body)?|each)\b", regex.IGNORECASE)
_nobody = regex.plain(r"\b(?:no|nobody|no[ -]one|none|nothing)\b[^,;.:]*\Z", regex.IGNORECASE)
_only_that = regex.plain(r"\W*(?:that)?\W*\Z", regex.IGNORECASE)
_both = regex.plain(r"\bnot only (?P<one>[^,;:.]{3,60}?),? but (?:also )?", regex.IGNORECASE)
"""    ‖not only‖ the Clerk ‖but also‖ the Warden"""
_REACH = 300
"""Characters in which somebody is named, with those who are not meant."""


def without_aside(subject: str) -> str:
    """The words that lead to a verb, without the aside that they end with, and without whom they do not mean."""
    words = _last.sub("", _consulting.sub("", subject)).rstrip(" ,")
    if "not only " in words.lower():
        words = _both.sub(r"\g<one> and ", words)
    return without_others(next((words.removesuffix(how) for how in _HOW if words.endswith(how)), words))


def without_others(words: str) -> str:
    """Words that name somebody, without whom they name as not the one, or as stood in for.

    the Deputy Clerk‖, not the Clerk‖ · ‖in the absence of the Clerk,‖ the Warden.  Whom a denial leaves out is the one:
    no officer except the Clerk.
    """
    low = words[-_REACH:].lower()
    if not any(word in low for word in _WORDS):
        return words
    far, words = words[:-_REACH], words[-_REACH:]
    at = 0
    while m := _apart.search(words, at):
        before = words[: m.start()]
        if (m["but"] and _nobody.search(before)) or (m["of_all"] and not _everybody.search(before)):
            at = m.end()
        elif m["but"] and not _only_that.match(before):  # and whoever else is left out: "except Cllr Ash and the Clerk"
            return far + before
        else:
            whom = _whom.match(words, m.end())
            words = f"{before} {words[whom.end() if whom else len(words) :].lstrip(' ,')}".rstrip()
            at = len(before)
    return far + words


def leaves_out(before: str) -> bool:
    """Whether what stands right before a name tells that it is not meant: "all members except ‖ Cllr Ash"."""
    near = before[-_LEAD:]
    m = _left_out.search(near) if near.removesuffix("the ").endswith(_ENDS) else None
    return m is not None and not (m["but"] and _nobody.search(near[: m.start()]))


_LEAD = 60
_ENDS = ("not ", "nor ", "than ", "from ", "ing ", "for ", "of ", "to ", "except ", "neither ")
_left_out = regex.plain(
    r"\b(?:(?P<but>except(?: for)?|other than|(?:apart|aside) from|excluding|exception of)|not|nor|neither|rather than"
    r"|(?:instead|place|lieu|absence) of|as opposed to) (?:the |our )?\Z",
    regex.IGNORECASE,
)


def without_asides(text: str) -> str:
    """A text without what it tells of those whom it names: "the Clerk‖, who retires by 1 May,‖ be asked"."""
    return _of_them.sub("", text) if ", who" in text else text
