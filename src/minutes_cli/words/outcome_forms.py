"""How papers say that something is done, not done, or at an end: patterns for a sentence in small letters.

Each has examples beside it that a test reads; `outcomes` says which of them counts.
"""

from __future__ import annotations

ENDED = r"""
    \b(?:rescinded|revoked|abandoned|discontinued|superseded(?!\s+by\s+(?:nothing|none|no)\b)|overtaken\s+by\s+events)\b
  | (?<!to\sbe\s)\bno\s+longer\s+(?:be(?:ing)?\s+|to\s+be\s+)?
      (?:required|needed|necessary|pursued|proceeding|going\s+ahead|relevant
      |applicable|wanted|progressed|viable|feasible)\b
  | \b(?:not|never)\s+to\s+(?:proceed|pursue|go\s+ahead|progress|take\s+(?:this|it|the\s+matter)\s+any\s+further)\b
  | \b(?:not\s+(?:now\s+)?(?:be|being|been)|be\s+not)\s+
      (?:pursued|proceeded\s+with|progressed\s+further|taken\s+(?:any\s+)?further)\b
  | \bnot\s+(?:be\s+)?(?:proceeding|going\s+ahead)\b | \bwould\s+not\s+(?:go\s+ahead|proceed)\b
  | \b(?:plans?|proposals?|projects?|ideas?|schemes?|matters?|requests?|applications?|motions?|items?)\s+
      (?:has|have|had|was|were|is|are|be)\s+(?:now\s+|since\s+|been\s+|therefore\s+){0,2}+
      (?:withdrawn|dropped|cancelled|shelved|scrapped)\b
  | \bno\s+further\s+action(?:\s+(?:is|was|will|would|to|be|needed|required|can|could|should|at)\b|\W*$)
"""
"""
    The resolution was rescinded. · The sign is no longer required. · It was agreed not to proceed with the bench. ·
    The proposal had been withdrawn. · No further action is needed. · This would not be pursued. · superseded ·
    that it be not proceeded with · It was agreed to take no further action. · Bench: no further action.
"""

UNDOING = r"""
    \b(?:rescind(?:ed|ing|s)?|rescission|revo(?:ke[ds]?|king|cation)|revers(?:e[ds]?|ing|al)|overturn(?:ed|ing|s)?
      |quash(?:ed|ing)?|annul(?:led|ling)?|set(?:ting)?\s+aside|reconsider(?:ed|ing)?)\b
"""
"""What undoes a decision."""
NOT_UNDONE = rf"""
    \b(?:not|never|declined|refused|against)\s+(?:to\s+(?:be\s+)?|be\s+)?(?={UNDOING})
  | \b(?:motion|proposal|proposition|amendment|moved|proposed|voted?)\b[^;]{{0,300}}?
      \b(?:(?:was|were|been|be|and)\s+(?:duly\s+|then\s+|therefore\s+|also\s+|put\s+and\s+)?
            (?:lost|defeated|negatived|rejected|refused|withdrawn|ruled\s+out)
        |not\s+(?:been\s+)?(?:carried|seconded|put|agreed|supported|passed|adopted|approved|accepted)
        |fell|failed|found\s+no\s+seconder|no\s+seconder|voted\s+down)\b
"""
"""
    RESOLVED not to rescind minute 9. · The motion to rescind minute 9 was lost. · It was declined to revoke it. ·
    The proposal that minute 9 be set aside was not seconded. · That the motion to rescind minute 9 be rejected.
"""
MISSING = (
    r"(?:reply|response|answer|word|news|update|progress|feedback|report|communication|contact|quotes?|quotations?|date"
    r"|information)"
)
STILL = (
    r"(?:to\b|not\b|no\b|await|wait|outstanding|need|be(?:ing)?\b|in\s|on-?\s?going|trying|chasing|under|looking|a\s"
    r"|require|open|unresolved|ha[sd]\b|have\b|the\s|pending|continu)"
)
PUT_OFF = (
    r"(?:deferred|postponed|rescheduled|carried\s+(?:forward|over)|c/f|held\s+over|put\s+(?:back|off)"
    r"|left\s+(?:over\s+)?until|adjourned\s+(?:to|until)|delayed)"
)
NEW_DAY = r"""(?:(?:is|are)\s+now\s+(?:due|expected|scheduled|planned)\s+(?:on|by|in|for)\b
    |\b(?:deadline|date|time)\b[^.;]{0,40}?\b(?:extended|moved|changed|slipped|brought\s+forward)\s+to\s
    |\b(?:moved|extended|brought\s+forward)\s+(?:back\s+)?to\s+(?:the\s+)?(?=\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\s+(?:19|20)\d\d))"""
"""    The survey is now due on 1 June 2024. · The deadline was extended to 1 June. · moved to 1 June 2024"""
NOT_DONE = rf"""
    \b(?:has|have|had|did)\s*(?:not|n['’]t)\b(?!\s+(?:only|just|least|necessarily)\b)
  | \b(?:is|are|was|were)\s*(?:not|n['’]t)\s+(?:yet\b|been\b|done\b|complete|finished|available|working|in\s+place
      |ready|forthcoming|(?:\w{{3,}}ed|written|sent|built|bought|paid|put|cut|made|begun|given|taken|held)\b)
  | \b(?:could|can)\s*(?:not|n['’]t)\b
  | \breturned\s+undelivered\b
  | \b(?:request|appli\w+|ask\w*|plea)\s+for\s+(?:more|further|additional|extra)\s+time\b
  | \bbut\s+only\s+(?:one|two|three|a|part|some|half|\d)\b
  | \bbut\b[^.;]{{0,40}}\b(?:ha[sd]|have)\s+(?:now\s+|since\s+)?(?:expired|lapsed|failed|broken)\b
  | \b(?:not|never)\s+(?:yet\s+)?(?:been|received|replied|responded|heard|done|complete[d]?|happened|arrived)\b
  | \bnot\s+yet\b | \byet\s+to\b | \bas\s+yet\b
  | \b(?:no|nothing|none|nobody|neither)\b[^.;]{{0,60}}?\b(?:has|have|had|was|were|is)\b
    (?!\s+(?:un(?!der)\w+|damaged|defective|faulty|broken|cracked|dangerous|hurt|injured)\b)
  | \bno\s+(?:further\s+)?{MISSING}\b
  | \bnothing\s+(?:further|more|new|to\s+report|heard)\b
  | \bstill\s+{STILL}
  | (?<!\blong)(?<!\blong-)(?<!\blong[ ])\bawait(?:ing|ed|s)?\b | \bwaiting\s+(?:for|on|to)\b
  | \b(?:outstanding|on-?\s?going|in\s+progress|in\s+hand|in\s+train|pending|under\s*way|unresolved|incomplete
      |overdue)\b
  | \b{PUT_OFF}\b | {NEW_DAY}
  | \b(?:unable|failed|fails|impossible)\s+to\b
  | \bchas(?:e|ing|ed)\b | \bcontinu(?:e|ing)\s+to\s+(?:chase|pursue|press|monitor|try|contact|liaise)\b
  | \bremain(?:s|ed|ing)?\s+(?:outstanding|open|to\s+be|un\w+|a\b|in\b)
  | \bbut\s+(?:had\s+|has\s+|have\s+)?not\s+(?:yet\s+)?(?!only\b)\w+(?:ed|en|de|nt|ght)\b
  | \b(?:but\b[^.;]{{0,60}}\b(?:was|were|been|then)|and\s+(?:then|later))\s+(?:\w+\s+)?
      (?:cancelled|withdrawn|returned|refused|rejected)\b
  | \b(?:by\s+mistake|in\s+error)\b
  | \b(?:has|have|had)\s+done\s+nothing\b
  | \bwithout\s+(?:any\s+|much\s+)?success\b | \bto\s+no\s+avail\b | \bin\s+vain\b
  | \bto\s+follow\b | \bfollow(?:ing|ed)?\s+(?:this\s+|it\s+)?up\b
  | \b(?:contact|ask|write\s+to|remind|approach|email|speak\s+to)(?:ed)?\b[^.;]{{0,60}}?\bagain\b
"""
"""
    It has not been possible to obtain a report. · He had not put it up. · No reply has been received. · not yet done ·
    The lamp is still awaited. · This is ongoing. · The matter was deferred to 14 May 2017. · The Clerk is chasing it. ·
    The officer was unable to attend. · Nothing further to report. · The survey remains outstanding. ·
    She had telephoned but not written. · It had been ordered but the order was cancelled. ·
    It was ordered and then cancelled. ·
    The gate was mended by mistake. · The plan was not written. · The letter had been returned undelivered. ·
    He submitted a request for more time. · Three quotes had been sought but only one had been received. ·
    Quotes had been obtained but they have since expired. · Three quotes had been sought without success. ·
    The County had been contacted again. · carried forward to the next meeting · The gate is not mended.
"""

ADVERBS = (
    r"(?:(?:now|since|already|recently|subsequently|duly|also|all|both|finally|just|only|successfully|either|therefore"
    r"|then|indeed|fully|previously|kindly)\s+)*+"
)
ANSWER = (
    r"(?:reply|replies|responses?|answer(?!\s*-?phone)|acknowledgement|quotes?|quotations?|estimates?|confirmation"
    r"|prices?|tenders?|cheque|funding|grant|permission|licen[cs]e|details|clarification|feedback|costings?)"
)
REPORT = (
    r"(?:reports?|papers?|presentations?|updates?|briefings?|quotations?|quotes?|estimates?|drafts?|replies|reply"
    r"|responses?|polic(?:y|ies)|plans?|breakdown|schedule|costings?)"
)
HEARD_AS = (
    r"(?:considered|received|noted|discussed|approved|adopted|reviewed|presented|tabled|submitted|circulated|given"
    r"|read\s+out|read|accepted|attached|examined|distributed)"
)
HEARING = (
    r"(?:considered|received|noted|discussed|reviewed|presented|tabled|submitted|circulated|read(?:\s+out)?|examined)"
)
_DONE_TO = (
    r"(?:\w{2,}ed|sent|written|made|done|put|cut|laid|built|bought|paid|found|met|held|taken|set|sought|told|drawn|swept"
    r"|dug|sold|spoken|given|brought|shut|mown|sown|lit|hung|chosen|rung|undertaken)"
)
_DOING = (
    r"(?:\w{3,}ed|sent|written|put(?!\s+forward)|cut|laid|built|bought|paid|found|met|held|sought|told|drawn|spoken|brought"
    r"|done|rung|mown|undertaken)"
)
AGENT_NAMES = (
    r"(?:clerk|chair(?:man|woman|person)?|cllrs?\.?\s+\w+|councillor\s+\w+|he|she|it|we|i|officer|manager|engineer"
    r"|director|council)"
)
DID = (
    r"(?:wrote|emailed|e-mailed|spoke|sent|contacted|met|visited|obtained|purchased|bought|ordered|repaired|installed"
    r"|cleared|cut|forwarded|arranged|completed|submitted|cleaned|painted|replaced|removed|planted|circulated|delivered"
    r"|rang|telephoned|phoned|checked|investigated|inspected|paid|attended|produced|prepared|put\s+up|erected|collected"
    r"|fixed|mended)"
)
PASSED_AS = (
    r"(?:sent|written|contacted|installed|erected|repaired|ordered|purchased|bought|circulated|completed|replaced|removed"
    r"|planted|cleared|cleaned|painted|fitted|delivered|fixed|mended|emailed|submitted|forwarded|obtained|reported\s+to"
    r"|carried\s+out|put\s+up|emptied|resurfaced|refurbished|trimmed|undertaken|launched|opened|implemented|attached"
    r"|enclosed|published|displayed)"
)
NOW_DONE = (
    r"(?:cut|cleared|repaired|replaced|removed|installed|mended|fixed|filled|reinstated|erected|painted|trimmed|emptied"
    r"|cleaned|resurfaced)"
)
_COMPLETE = (
    r"(?:complete|completed|done|finished|resolved|fixed|sorted|sorted\s+out|in\s+place|in\s+situ|up\s+and\s+running"
    r"|operational|settled|dealt\s+with|actioned|concluded|in\s+working\s+order|working\s+again)"
)
THANKED_FOR = (
    r"(?:repair|clean|clear|paint|cutt|mend|fix|obtain|organis|arrang|produc|prepar|install|plant|collect|writ|deliver"
    r"|remov)ing"
)
REPLY = rf"""
    \b{ANSWER}\b[^.;:]{{0,80}}?\b(?:has|have|had|was|were|been)\s+{ADVERBS}(?:been\s+)?{ADVERBS}
      (?:received|obtained|forthcoming|given|provided|granted|circulated|read)\b
  | \b(?:received|obtained|had|got)\s+(?:a|an|the|two|three|four|several|some|written|further|\d)?\s*
      (?:\w+\s+){{0,2}}?{ANSWER}\b
  | \b(?:in|a|the)\s+(?:response|reply|replies)\s+
      (?:to\s+(?:the|our|a|its|this|my|resolution|motion|letter|correspondence)\b
      |(?:was|were|had\s+been|has\s+been|dated|from)\b)
  | \b(?:{AGENT_NAMES}|members|councillors)\s+(?:(?:has|have|had|was|were)\s+)?+(?:now\s+|since\s+)?(?:been\s+)?
      (?:informed|advised|told|assured)\s+by\b
  | \b(?:letter|email|e-mail|correspondence|communication)\b[^.;]{{0,120}}?\bin\s+(?:response|reply)\b
  | \b(?:had|has|have)\s+{ADVERBS}(?:replied|responded|confirmed|agreed|acknowledged|answered)\b
"""
"""
    A reply has been received from the mill. · Letter from the Minister in response to the resolution ·
    Two quotes had been obtained. · The County had replied. · Minister for Tides in reply to resolution on the sluice ·
    The Clerk had been informed by the mill that the lids are of oak.
"""
HEARD = rf"""
    \b{HEARING}\s+(?:and\s+\w+\s+)?(?:a|an|the|this|that|his|her|their|its)\s+
      (?:(?!would\b|should\b|that\b|will\b|to\b)[\w’'-]+\s+){{0,6}}?{REPORT}\b
  | \b{REPORT}\b[^.;:]{{0,90}}?\b(?:was|were|is|are|had\s+been|has\s+been|have\s+been|been)\s+{ADVERBS}{HEARD_AS}\b
  | \bgave\s+(?:a|an|the|his|her|members)\s+(?:[\w’'-]+\s+){{0,4}}?{REPORT}\b
"""
"""
    The Committee considered a report of the Surveyor. · The draft plan was circulated. · He gave an update.
"""
LETTER = rf"""
    \b(?:letters?|e-?mails?|correspondence|communications?)\s+
      (?:(?:has|have|had|was|were|been|also|now|dated|received)\s+){{0,4}}?from\b[^.;]{{0,120}}?
      \b(?:regarding|re|concerning|about|confirming|advising|stating|saying|informing|explaining|relating)\b
  | \b(?!clerk\b|{AGENT_NAMES}\b)\w+\s+(?:has\s+|have\s+|had\s+)?(?:wrote|written|emailed|e-mailed|telephoned)\s+
      (?:back\b|regarding\b|re\b|concerning\b|about\b|confirming\b|stating\b|advising\b|saying\b
      |to\s+(?:say|advise|inform|confirm|state|explain)\b)
  | \b(?:letters?|e-?mails?)\s+(?:confirming|advising|stating|explaining)\b
"""
"""
    Letter from the mill regarding the sluice · The County wrote regarding the lamps and knew of no funds. ·
    County Council letter confirming the repair
"""
PERFECT = rf"\b(?:has|have|had|having|['’]ve)\s+{ADVERBS}been\s+{ADVERBS}(?P<passive>{_DONE_TO})\b"
"""
    The figures have now been circulated. · The gate had been mended.
"""
AGENT = rf"""
    \b(?:has|have|had|['’]ve|['’]d)\s+{ADVERBS}
      (?P<active>{_DOING}|been\s+in\s+(?:contact|touch|discussions?|talks|correspondence|communication)\s+with)\b
"""
"""
    The Clerk had contacted the County. · Pam Oak has written to the mill. · He has been in talks with the mill.
"""
PAST = rf"\b{AGENT_NAMES}\s+{ADVERBS}(?P<did>{DID})\b"
"""
    He wrote to the mill. · The Clerk duly ordered two.
"""
PASSED = rf"\b(?:was|were|are|is)\s+{ADVERBS}(?P<been>{PASSED_AS})\b"
"""
    The gate was repaired. · The holes were filled and the wall is painted.
"""
RESULT = rf"""
    \b(?:is|are|was|were|be(?:en)?|now|works?|project|all|both|appears?|seems?|matter)\s+{ADVERBS}{_COMPLETE}\b
  | (?:[-–—:.]\s*|^)(?:complete|completed|done|actioned|resolved|finished|all\s+done|closed|discharged)\s*[.!]?\s*$
  | [-–—:]\s*(?:now|since|already|all)\s+(?:been\s+)?{NOW_DONE}\b
  | \bthank(?:s|ed)\b[^.;]{{0,60}}?\bfor\s+(?:\w+\s+)?{THANKED_FOR}\b
"""
"""
    The works are now complete. · Hedges – done. · Pam Oak was thanked for painting the bench. · The holes seem fixed. ·
    Brambles at the Staithe - now cut back.
"""
CAME = r"""
    \b(?:was|were)\s+(?:also\s+)?in\s+attendance\b
  | \bwelcomed\s+(?:the\b|mr|ms|mrs|dr|inspector|superintendent|representatives?|members\s+of\b|\w+\s+\w+,)
  | \b(?:addressed|attended|spoke\s+to)\s+(?:the|this|tonight['’]s)\s+(?:meeting|members|council|committee)\b
  | \b(?:confirmed|advised|agreed|accepted|replied|responded|reported|noted)\b[^.;]{0,90}?
      \b(?:will|would|to)\s+(?:now\s+)?(?:be\s+)?(?:attend(?:ing)?|com(?:e|ing)\s+to)\s+(?:the|our|this|a|next)\b
      [^.;]{0,60}?\bmeeting\b
"""
"""
    Ms Wick, Senior Diver, was in attendance for this item. · The Chair welcomed the deputation. ·
    Mr Wick addressed the meeting. · He confirmed that the wardens would be attending the meeting.
"""
_GATHERING = (
    r"(?:meetings?|workshops?|site\s+visits?|briefings?|seminars?|receptions?|inspections?|training|presentations?"
    r"|tours?)"
)
MET = rf"""
    \b{_GATHERING}\b[^.;:]{{0,90}}?\b(?:(?:has|have|had)\s+{ADVERBS}taken|took)\s+place\b
  | \b{_GATHERING}\b[^.;:]{{0,60}}?\b(?:was|were|(?:has|have|had)\s+{ADVERBS}been)\s+{ADVERBS}held\b
"""
"""
    A meeting with the wardens had taken place. · A workshop on the sluice was held in May.
"""
DONE = ("MET", "REPLY", "LETTER", "CAME", "HEARD", "PERFECT", "AGENT", "PAST", "PASSED", "RESULT")
"""The patterns of what is done."""
CAME_UP = frozenset(
    """
    asked requested invited instructed agreed decided proposed suggested raised received noted discussed mentioned told
    advised informed seconded concerned resolved elected nominated called identified recommended allocated expressed
    granted given made taken involved interested based located used affected caused approached damaged stolen blocked
    vandalised pleased disappointed tried scheduled intended planned referred reported
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""What has been "received" or "asked" in the passive tells that something came up, not that it is done with."""
NO_DEED = frozenset(
    """
    asked agreed decided proposed suggested received noted discussed mentioned seconded concerned resolved expressed
    attended needed wanted wished hoped requested experienced increased decreased occurred happened remained appeared
    failed changed attempted tried started begun expected intended planned advised stated said indicated explained
    commented quoted queried
    """.split()  # noqa: SIM905
)
"""What somebody "had" done that is no deed, or too vague to be the one asked for."""
