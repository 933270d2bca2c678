"""The phrases that decisions are told in: patterns, each with invented examples, and nothing that runs.

An agent decides, a mover puts, a verdict falls; every pattern is looked for in one sentence that holds a trigger word.
"""

from __future__ import annotations

from minutes_cli.model import Outcome
from minutes_cli.words import lazily as regex

from .movers import HOW_VOTED, NAME, NAMED, NAMES, SECONDED, SECONDER

_V = regex.VERBOSE

ADVERBS = (
    r"(?:(?:unanimously|successfully|also|then|further|therefore|thereby|subsequently|duly|accordingly|furthermore|hereby|again|thus|finally"
    r"|formally|provisionally|generally|both|all|however|consequently|in\s+princip(?:le|al)|by\s+(?:consensus|unanimous\s+vote|(?:a\s+)?majority(?:\s+(?:vote|decision))?)|UNANIMOUSLY|and)\b[\s,]*)*+"
)
_DECIDERS = (
    r"(?:[Mm]embers|[Cc]ouncill?ors|[Cc]llrs|[Cc]ouncil|[Cc]ommittee|[Bb]oards?(?:\s+of\s+(?:Select(?:men|persons)|Trustees|Directors|Supervisors|Commissioners))?|[Tt]rustees|[Gg]overnors|[Pp]anel|[Ff]orum"
    r"|[Cc]abinet|[Ee]xecutive|[Mm]eeting|[Cc]ommission(?:ers)?|[Ss]enate|[Ss]elect(?:men|board)|[Dd]irectors|[Ss]upervisors|[Aa]ldermen|[Ee]veryone|PC|(?<=[Tt]he\s)[TC]C|P[FT]A|PTFA|Group)"
)
BODY = (
    r"(?:(?:[Aa]ll|[Tt]he|[Bb]oth|[Ee]lected|[Pp]arish|[Tt]own|[Ff]ull|[Tt]hose|[Cc]ommunity)\s+)*+"
    rf"{_DECIDERS}(?:\s+(?:present|all))?"
)
"""Who decides: the body itself, or its members; a body that a name makes another's is looked at by `_other`."""
_AGREED = r"(?:agreed|resolved|decided|determined|approved(?=\s+(?:that|to)\b)|AGREED|RESOLVED|DECIDED)"
AGENT = (
    r"(?:\b[Ii]t\s+was|\bIT\s+WAS|(?<=,\s)was|\b(?:[Aa]ll|[Ww]e|Resolution|(?:[Aa]ll\s+)?[Tt]hose(?=\s+present))(?:\s+(?:present|in\s+favou?r))?"
    rf"|\b{BODY}(?:,\s+(?:having|after|following|on|with|noting|by)\s[^.;:]{{3,150}}?,(?=\s+{ADVERBS}{_AGREED}\b))?|(?<=\band\s))"
)
TOLD = regex.compile(
    rf"""{AGENT}\s*{ADVERBS}(?P<verb>{_AGREED})\b\s*{ADVERBS}(?:\([^()]{{3,160}}\)[\s,]*(?=that\b|to\b))?+
    (?:,?\s*(?:at|by)\s+(?:the|this)\s+[Mm]eeting\b,?\s*(?=that\b|to\b))?(?:,?\s*(?:following|after)\s+(?:\p{{L}}+\s+){{0,2}}?(?:discussions?|debate|consideration)\b,?\s*)?
    (?:,?\s*(?:by|on)\s+(?:a\s+)?show\s+of\s+hands\b\s*(?:\([^()]{{3,160}}\))?,?\s*(?=that\b|to\b))?
    (?:,?\s*(?:as\s+)?(?:proposed|moved)\s+by\s+(?P<moved>{NAMES}){SECONDER}?\s*,?\s*(?:and\s+(?:unanimously\s+)?(?:approved|agreed|carried)\s*,?\s*)?(?=that\b|to\b))?
    (?:,?\s*on\s+the\s+(?:proposal|motion)\s+of\s+(?P<moved>{NAMES}){SECONDER}?)?(?:,?\s*by\s+\d+\s+(?:votes?\s+)?to\s+\d+\b|by\s+(?:all|the|everyone|those|full|both|majority|[Cc]ouncillors|[Cc]llrs|[Mm]embers|(?:a|an)\s+(?:vote|\p{{L}}*+\s*majority))\b[^.,;:]{{0,40}}?(?=\s+(?:that|to)\b|\s+for\s+(?:this|the|these|\p{{Lu}})))?[\s,:*–-]*+
    (?:(?P<clause>(?:that|THAT)\b|(?:not\s+)?(?:to|TO)\s+(?!(?:the|an?|this|these|all|both|his|her|their|our|that|it)\b)\p{{L}}|for\b)
      |with\s+(?:the|this|that|a)\s+(?:proposal|suggestion|recommendation|motion)s?\s+(?P<clause>(?:that|to)\b)
      |(?P<thing>(?=[\p{{L}}\d“"'£€]|\(\w{{1,3}}\)\s)))""",
    _V,
    head=rf"\b(?:[Ii]t\s+was|IT\s+WAS|was|(?:[Aa]ll|[Ww]e|Resolution|[Tt]hose(?=\s+present))(?:\s+(?:present|in\s+favou?r))?|{BODY}(?:,\s+(?:having|after|following|on|with|noting|by)\s[^.;:]{{3,150}}?,)?|and\s(?P<at>))\s*{ADVERBS}{_AGREED}\b",
)
"""    It was agreed that the gates be shut · Members agreed to write · All Councillors agreed the revised document ·
    it was further agreed to allocate £200 · the Members agreed with the proposal to pay for the lamps"""
OBJECT_FIRST = regex.compile(
    rf"""(?P<thing>(?:(?!\b(?:resolved|agreed|decided)\b)[^;]){{6,400}}?)(?P<sign>\s*[,–]|\s+-)?\s+(?P<who>{BODY}\s+{ADVERBS})?(?P<verb>resolved|agreed)\s+
    (?:not\s+)?to\s+(?:not\s+)?(?!be\b)\p{{Ll}}+(?:\s+(?:to\s+)?[£€$]\s?\d[\d.,]*\d)?(?=[^\S\n]*(?:[.\n]|\Z))""",
    _V,
)
"""    Invoice from Ash Ltd of £40, resolved to pay · Request of the band, Councillors resolved not to donate"""
_DID = (
    r"(?:approved|accepted|adopted|ratified|endorsed|elected|appointed|co-opted|confirmed|nominated"
    r"|APPROVED|ACCEPTED|ADOPTED|RATIFIED|ENDORSED|NOTED|RECEIVED|(?:directed|instructed|authori[sz]ed)(?!\s+by\b))"
)
DID = regex.placed(
    rf"""\W*(?P<who>{BODY}),?\s+{ADVERBS}(?:(?:reviewed|audited|considered|discussed|examined)\s+and\s+)?
    (?P<verb>{_DID})\s+(?!by\b)\p{{L}}""",
    _V,
    places=r"[.,)]\s|\b(?:debate|discussion|consideration)\s",
)
"""    All Councillors approved the payments · Following debate the Council adopted the policy"""
CAPITALS = regex.compile(
    r"(?:The\s+|THE\s+)?(?:[\p{Lu}&’'-]{1,20}[\s,]+){1,12}(?<=(?:BOARD|COMMITTEE|COUNCIL|PANEL|FORUM|TRUST|COMMISSION|AUTHORITY|GOVERNORS|GROUP|PARTNERSHIP)\s)"
    r"(?P<verb>noted|agreed|approved|resolved|accepted|endorsed|adopted|decided|NOTED|AGREED|APPROVED)\b[\s:–-]*"
)
"""    The RIVERS AND WEIRS JOINT BOARD noted the update"""
_DONE = (
    r"(?:agreed|approved|adopted|accepted|ratified|endorsed|authori[sz]ed|confirmed|signed|passed|elected|re-?elected|co-?opted|appointed"
    r"|voted\s+in(?=\s+as\b)|taken\s+as\s+read|found\s+to\s+be\s+(?:an?\s+)?(?:true|correct|accurate)|proposed|nominated)"
)
_PART = r"(?:[^\s.;:!?]|\.(?=\w))"
"""Of a word and the signs on it, where its sentence goes on: names are read word by word, not letter by letter."""
WAS = regex.placed(
    rf"""(?:[•·▪*\uf0b7-]\s*|\(?[\da-z]{{1,4}}[.):]+\s+|\d{{1,3}}\s+(?=[Tt]he\b|Minutes)|Resolved\s+\d[\w/.\\-]*\s+|With\s+(?:this|that|these|those)\s+(?:amendment|correction|change)s?,?\s+)*+
    (?P<thing>(?:(?:Cllrs?|Clr|Cr|Mrs?|Ms|Dr|Rev)\.\s+)?(?:the|payments|accounts|cheques|invoices|minutes|[\p{{Lu}}\d“£€]){_PART}*+(?:\s+(?![^\w\s]*+(?:which|who|that|when|if
      |because|although|had|has|have|said|reported|advised|stated|asked|noted|was|were|is|are|where|whether|[Ii]t|[Ss]econded|[Hh]e|[Ss]he|[Tt]hey
      |would|will)\b){_PART}++){{0,40}}?)(?:\s+(?:had|have|having)\s+(?:all\s+)?been\s+(?:\p{{L}}+ly\s+)?circulated\b[^,.;]{{0,40}}?(?:,|,?\s+and))?\s+
    (?:was|were)\s+{ADVERBS}(?:(?:\p{{L}}+ed|read|seen|taken\s+as\s+read)(?:\s+by\s+[^,.]{{2,30}}?)?(?:\s*,\s*\p{{L}}+)?\s+and\s+(?:(?:was|were)\s+)?)?{ADVERBS}
    (?:declared\s+(?:duly\s+)?(?=elected))?(?P<verb>{_DONE})\b""",
    _V,
    places=r":\s|,\s(?=(?:the\s+following|payments|accounts|cheques|invoices)\b)|[a-z]\s-\s|\band\s(?=(?:the|minutes)\b|[£€$]\d)|\b(?:otherwise|thereafter),?\s(?=(?:the\s+)?[Mm]inutes\b)",
)
"""    The minutes were agreed as a true record · Standing Orders were adopted · Cllr Reed was elected Chairman"""
MOTION_WAS = regex.compile(
    rf"""(?:\b(?:[Tt]he|[Tt]his|[Aa]n?)\s+)?(?P<what>(?:(?:[Nn]otice\s+of\s+)?(?:amended\s+|original\s+|substantive\s+|composite\s+|above\s+)?
      (?:[Mm]otion|MOTION|[Aa]mendment|AMENDMENT|[Pp]roposal|[Rr]esolution|[Nn]omination|[Rr]ecommendation))|(?<=\b(?:and|of)\s)it|(?<=\bfor\s)it|\b[Tt]his(?=\s+was\s))[^\s.;:]*+(?:\s+(?!it\s)[^\s.;:]++){{0,10}}?\s+
    was\s+(?:also\s+|then\s+|duly\s+)?(?:proposed|moved|put(?:\s+forward)?|made)\s+by\s+(?P<moved>{NAMES}){SECONDER}?""",
    _V,
)
"""    The Notice of Motion was proposed by Cllr Ash, seconded by Cllr Reed and agreed"""
ON_PROPOSAL = regex.compile(
    rf"""\b(?:[Oo]n|[Uu]pon|[Ff]ollowing|[Bb]y|ON|UPON)\s+(?:a\s+|the\s+|A\s+|THE\s+)?(?:[Pp]roposal|[Mm]otion|[Pp]roposition|PROPOSAL|MOTION)\s+
    (?:(?:of|by|from|(?:duly\s+)?made\s+by|put\s+by|OF|BY)\s+(?P<moved>{NAMES})(?:\s*,?\s*on\s+behalf\s+of\s+{NAMES}\s*(?=,))?{SECONDER}?
      |(?:(?:duly|properly|regularly)\s+)?(?:made|moved)\s*(?:,\s*(?:and\s+)?|and\s+)(?:duly\s+)?seconded(?=[\s,]))\s*,?\s*(?:and\s+)?(?:(?:unanimously\s+)?carried\b[^.;:]{{0,60}}?,\s+(?=(?:the|it)\s))?""",
    _V,
    head=r"\b(?:[Oo]n|[Uu]pon|[Ff]ollowing|[Bb]y|ON|UPON)\s+(?:a\s+|the\s+|A\s+|THE\s+)?(?:[Pp]roposal|[Mm]otion|[Pp]roposition|PROPOSAL|MOTION)\s",
)
"""    On the proposal of Cllr Ash, seconded by Cllr Reed, it was agreed to … · Upon motion by Ash, the Board voted"""
VOTED = regex.compile(
    rf"""\s*,?\s*(?:(?:{BODY}|it\s+was)\s+{ADVERBS}
      (?:(?:voted|VOTED)\s+{HOW_VOTED}|(?P<deed>requested|recommended|noted)\s+|(?P<put>proposed|moved|suggested)\s*)(?P<clause>(?=(?i:to|that)\b|(?:the\s+)?\p{{Lu}}[^.;:]{{2,80}}?\s(?:should|would|will|be)\s))
    |{BODY}\s+{ADVERBS}(?P<verb>approved|adopted|noted|accepted|endorsed|directed|authori[sz]ed|granted)\b)""",
    _V,
)
"""    the Board voted 3-0 to direct · it was proposed that · the Committee approved"""
IT_WAS_PUT = regex.compile(
    rf"""(?:\b(?:(?:[Ii]t|[Tt]his(?:\s+agenda)?\s+(?:item|matter|report))\s+was|IT\s+WAS)\s+{ADVERBS}(?:(?:proposed|moved|PROPOSED|MOVED)(?:\s+(?:by|BY)\s+(?P<moved>{NAMES}))?{SECONDER}?)|\b(?:Proposed|Moved|PROPOSED|MOVED))
    (?:\s*[,&/]?\s*(?:(?:and|AND)\s+)?(?:duly\s+)?(?:[Ss]econded|SECONDED)\b)?(?:\s*\([^()]{{0,60}}\))?(?P<out>\s*,?\s*(?:and\s+)?{ADVERBS}(?:agreed|carried|resolved|approved|AGREED|RESOLVED)(?:\s+by\s+(?:all|the|everyone|those)\b[^.,;:]{{0,40}}?(?=\s+(?:that|to)\b|\s*[“"]))?)?\s*[,:–-]*+\s*(?P<clause>(?:that|THAT|(?<=:\s)That|(?:not\s+)?to|TO)\b|(?=[“"]))""",
    _V,
    head=rf"\b(?:(?:(?:[Ii]t|[Tt]his(?:\s+agenda)?\s+(?:item|matter|report))\s+was|IT\s+WAS)\s+{ADVERBS}(?:proposed|moved|PROPOSED|MOVED)|(?:Proposed|Moved|PROPOSED|MOVED)(?:\s+(?:and|AND)|\s*[,&/])\s*(?:duly\s+)?(?:[Ss]econded|SECONDED)\b)",
)
"""    It was proposed by Cllr Ash and seconded by Cllr Reed that the minutes be signed · This item was proposed by …"""
WAS_PUT = regex.placed(
    rf"""\W*(?:\d{{1,3}}[\d./]*\s+|\(?[a-z]\)[\s*_]+(?=\p{{L}}))?(?P<thing>(?:(?:(?:Cllrs?|Clr|Cr|Mrs?|Ms|Dr|Rev)\.\s+)?(?:\p{{Lu}}\.\s*){{0,3}}\p{{Lu}}|(?<=\)[\s*_]{{1,4}})\p{{Ll}})[^\s.;:]*+(?:\s+[^\s.;:]++){{0,25}}?),?\s+(?:was|were)\s+{ADVERBS}(?:nominated\s+and\s+)?(?:proposed|moved|nominated)\s+
    (?:(?:as|for|to\s+be)\s+[^,.;]{{3,40}}?\s+)?by\s+(?P<moved>{NAMES}){SECONDER}?""",
    _V,
    places=r":\s|\s[–-]\s|,[\s*]{1,4}(?=\([a-z]\))",
)
"""    Cllr Moor was proposed by Cllr Ash, seconded by Cllr Reed, and duly elected · (b) the plan was proposed by …"""
_PUT_VERB = (
    r"(?:proposed|moved|MOVED|PROPOSED|Proposed(?=\s+(?:that|to(?!\s+(?:the|an?)))\b)"
    rf"|proposes(?=\s+{NAME}\s+(?:as|for)\s))"
)
_WISHED = r"(?:nominated|requested|suggested|recommended|asked(?=\s+that)|sought|called\s+for)"
_FIRST = r"(?:(?:also|then|further|formally|again|previously|subsequently|therefore|had)\s+)*+"
_NOT_PUT = r"(?:by|as|and\s+(?:seconded|(?:it|this)\s+was)|seconded|into|from|out|away|forward|on|in|up|house|\d)\b"
PROPOSED = regex.placed(
    rf"""(?:[^\p{{L}}\d]|\d{{1,2}}[.)]\s|\(?[a-z][.)]\s|(?:First|Second)\s(?=Vice))*+(?P<moved>{NAMES}|He|She|They|[Mm]embers|Also(?=\s+proposed\s+(?:that|to\s+\p{{Ll}}\w)))(?:{SECONDER}\s*,?|,\s+with\s+[^.,;:]{{3,60}},)?\s+
    {_FIRST}(?:{_PUT_VERB}(?:,?\s+{SECONDER}(?=,?\s+that\b))?|(?P<wish>{_WISHED}))\s*(?:[,:–-]\s*)?
    (?P<clause>(?!(?:that\s+)?a\s+(?:\p{{L}}+\s+){{0,2}}vote\b|(?:\(?{NAME}[\s,]+(?:and\s+)?(?i:second)\p{{L}}*+(?!\s+(?:by\b|\p{{Lu}}{{2}}\b))|and\s+{NAME}\s+(?i:second)\p{{L}}*|(?i:second)\p{{L}}*)\b|{_NOT_PUT})(?=[\p{{L}}“"'£€]))
    (?P<amends>an?\s+(?:\p{{L}}+\s+)?amendment\b\s*(?:to[^,.;]{{3,60}}?)?[,:]?\s*)?""",
    _V,
    places=r"[–•·,;:-]\s|\b(?:and|then|when|discussion|report|debate|amendment),?\s|\s(?=(?:Councillor|Commissioner|Trustee|Cllr|Cr|Mr|Mrs|Ms|[Tt]he\s+Chair(?:man|person)?|[Tt]he\s+Mayor)\b)",
)
"""    Cllr Ash proposed that the sign be moved, seconded by Cllr Reed · GO moved acceptance of the minutes
    Ann Ash proposes Bob Reed as Chair"""
AND_PROPOSED = regex.compile(
    rf"""\band\s+(?:with\s+[^.,;:]{{3,40}},\s+)?{_FIRST}(?:(?:proposed|moved)\s+(?P<clause>that\b|to\s+(?!the\b|an?\b)\p{{Ll}}|a\s+motion\s+(?:that|to|of)\b|(?:the\s+)?{_DECIDERS}\s+(?!and\b|was\b)\p{{Ll}}|the\s+District\s+\p{{Ll}})
      |(?P<wish>asked|requested|suggested|recommended)\s+(?P<clause>that\b|(?:his|her|their|this|the)\s+(?:\p{{L}}+\s+){{1,4}}be\s+\p{{Ll}}))""",
    _V,
    needs=("and",),
)
"""    Cllr Ash spoke of the weir and proposed that it be mended · and asked that it be sent to the mill"""
_WILL = r"(?:will|wish|hereby|would|shall|move|propose|call)\b"
NOTICE = regex.compile(
    r"""(?:(?:\b(?:I|We)|(?<![\p{L}\d])[1|!l](?=\s+will\s+move))\s+(?:(?:will|wish\s+to|hereby|would\s+like\s+to|shall)\s+)?(?:move(?!\s+(?:forward|on\s+(?:I|to))\b)|propose|call(?=\s+(?:at|on|upon)))\b[^.;]{0,160}?\s*(?P<clause>(?:that|to)\b|(?=THAT\b|That\b))
      |(?:[Ss]ubstantive|[Aa]mended)\s+(?:[Mm]otion|MOTION)\b[^.:;]{0,60}(?::|reads?(?:\s+as\s+follows)?:?)\s*(?P<clause>(?=[“"]?(?:We\s+move\s+)?(?:That|that|THAT)\b)))""",
    _V,
    head=rf"I\s+{_WILL}|We\s+{_WILL}|1\s+will\s+move|l\s+will\s+move|!\s+will\s+move|\|\s+will\s+move"
    r"|Substantive\s+[Mm]|substantive\s+[Mm]|Amended\s+[Mm]|amended\s+[Mm]",
)
"""    I will move at the next meeting that the pier be kept · The substantive motion now read: That …"""
AMENDED = regex.compile(
    r"""\b(?:[Mm]otion|MOTION|[Pp]roposal|[Rr]ecommendation|[Rr]esolution)\s+(?:(?P<was>was|were)|(?:to\s+|should\s+|would\s+)?be)\s+(?:then\s+|further\s+|duly\s+)?
    amended\s+(?P<how>(?:so\s+as\s+)?to\s+(?:now\s+)?(?:read|state)(?:\s+as\s+follows)?|as\s+follows|(?=(?:to|by|from|so)\b))[\s:;–-]*""",
    _V,
)
"""    the motion was amended to read that the pier be kept · that the proposal be amended as follows: “That …”"""
FOLLOWING = regex.compile(
    r"\b[Tt]he\s+following\s+(?:\p{L}+\s+)?(?:(?P<one>(?:[Nn]otice\s+of\s+)?[Mm]otion\s+was\s+(?:\p{L}+ly\s+)?(?:agreed|adopted|passed)\W*$)|(?:[Mm]otions?|[Rr]esolutions?|[Rr]ecommendations?|[Pp]roposals?)\s+(?:was|were)\s+(?:(?:made|moved|proposed)\s*(?:,|and)\s*(?:duly\s+)?seconded,?\s+(?:and\s+)?)?(?:\p{L}+ly\s+|then\s+|also\s+)?"
    r"(?:agreed|adopted|approved|passed|carried)(?:\s+unanimously)?(?:\W*$|(?P<inline>:\s*(?=[“‘\"'])))|(?P<action>[Aa]ctions?)\s+(?:was|were)\s+(?:\p{L}+ly\s+|then\s+)?taken\b[^.;\n]{0,160}:\W*$)",
    needs=("following",),
)
"""    The following motions were agreed:⏎⏎Motion 1⏎⏎“That the pier be kept” · the following action was taken:"""
HAVING = regex.compile(
    rf"""\G\W*(?P<thing>[^.;:]{{3,160}}?)\s+(?:was|were)\s+{ADVERBS}(?P<verb>\p{{L}}+ed)\b(?:(?!\b[Ii]t\s+was\b)[^.;]){{0,60}}?,?\s+
    (?:having\s+been\s+|and\s+was\s+|and\s+were\s+|as\s+)?(?:proposed|moved)\s+(?:as\s+correct\s+)?by\s+(?P<moved>{NAMES}){SECONDER}""",
    _V,
)
"""    The report was noted by the members having been proposed by Cllr Ash and seconded by Cllr Reed"""
MOVED_AS = regex.compile(
    rf"""\G\W*(?P<thing>[^.;:]{{3,160}}?)\s+(?:(?:was|were)\s+)?(?:moved|proposed|accepted|agreed)\s+as\s+(?:a\s+)?(?:true|correct|read)\b(?:(?!\bsigned)[^.;,]){{0,30}}?\s+by\s+
    (?P<moved>{NAME})(?:\s+(?:and|&)\s+(?P<seconded>{NAME}))?""",
    _V,
)
"""    The minutes were moved as correct by L. Ash and M. Reed"""
ANYTHING_WAS = regex.compile(
    r"\s*,?\s*(?P<thing>(?:[^.;:]|(?<=\bNo)\.|\.(?=\d)){2,240}?)\s+(?:was|were|be)\s+(?:\p{L}+ly\s+)?(?P<verb>\p{L}+ed)\b"
)
DASHED = regex.compile(
    r"""\G\W*(?P<thing>[^.;]{8,240}?)(?:\s+[-–]\s+(?:(?:this\s+was\s+|it\s+was\s+|all\s+)?(?:unanimously|all)\s+(?:agreed|approved|accepted)
      |(?:this\s+was\s+|it\s+was\s+)?agreed|(?:this|it)\s+was\s+approved)|(?:,|,?\s+and)\s+(?:this|it)\s+was\s+(?:unanimously\s+)?(?:agreed|approved))
    (?:\s+by\s+(?:all|everyone|those|\d{1,2}\s+votes?\s+to\s+\d{1,2})\b(?:\s+present)?)?\W*$""",
    _V,
)
"""    Request to plant a yew by the lych gate - unanimously approved · Could they have a copy, it was agreed"""
_IS_SECONDED = (
    r"(?:(?:[Tt]his|[Tt]he|[Tt]hat|[Ii]t|[Ww]hich)\s+)?(?:(?:[Nn]otice\s+of\s+)?(?:[Mm]otion|[Pp]roposal|[Aa]mendment|[Ss]uggestion|[Nn]omination)\s+)?"
    rf"(?:(?:was|were)\s+)?(?:also\s+|then\s+|duly\s+)?(?:{SECONDED}|[Ss]upport(?:ed)?(?=\s+by\b))"
)
SECONDING = regex.compile(
    rf"""\W*(?:{_IS_SECONDED}\s*(?::|by)?\s*(?P<seconded>{NAMES})
      |In\s+seconding\s+(?:the|this)\s+(?:[Mm]otion|[Pp]roposal),?\s+(?P<seconded>{NAME})
      |(?P<seconded>{NAMES})\s+(?:second(?:ed|s|ing)?|Seconded)\b(?!\s+(?:by|from|to|of)\b)(?=\s*(?:$|[.,;]|the\b|it\b|this\b|that\b|and\b|motion|his\b|her\b)))""",
    _V,
)
MAY_SECOND = regex.plain(rf"\W*(?:{_IS_SECONDED}|{NAMED}[^,;]{{0,90}}?\s[sS]econd)")
"""Asked first, at a tenth of the cost, where it may begin."""
SECONDING_PLACES = regex.plain(r"(?:\band|[,;])\s")
"""    This was seconded by Cllr Reed and agreed · Seconded: Cllr Reed · Cllr Reed seconded the motion"""
NAMED_MOVER = regex.compile(
    rf"\W*(?:and\s+)?(?:as\s+|this\s+was\s+|was\s+)?(?:(?:[Pp]roposed|[Mm]oved|[Pp]rop(?:oser)?\.?)(?:\s+by|\s*:)|[Pp]rop\.?(?=\s+\p{{Lu}})|on\s+the\s+(?:proposal|motion|proposition)\s+of)\s+(?P<moved>{NAMES})",
    needs=("moved", "prop", "motion"),
)
"""    , as proposed by Cllr Ash and seconded by Cllr Reed: behind what was agreed"""
NAMED_SECONDER = regex.compile(
    rf"(?:{SECONDED}|\bsupport(?:ed)?(?=\s+by\b))\s*(?:by\s+|:\s*)?(?P<seconded>{NAMES})"
    rf"|(?P<seconded>{NAMES})\s+(?:(?:second(?:ed|s|ing)?|SECONDED|2nd(?:ed)?)\b(?!\s+by\b)|supported(?=\s*(?:[.,;]|$)))"
)
HEAD_CLAUSE = regex.compile(
    r"(?:\s*,?\s*(?:and\s+)?(?:it\s+was\s+)?(?:(?:unanimously|UNANIMOUSLY|by\s+(?:a\s+)?majority(?:\s+(?:vote|decision))?)\s+)?(?P<out>resolved|RESOLVED|voted|VOTED|agreed|carried|approved|passed|unanimously(?=\s+by\b))\b(?:\s+unanimously)?(?:\s+\d{1,2}\s*[-–]\s*\d{1,2}(?:\s*[-–]\s*\d{1,2})?)?(?:\s+by(?:\s+(?:an?|the|unanimous|majority|roll|call|voice|votes?|of|all|members|directors|trustees|those|present|\d+\s*[-–]\s*\d+)\b){1,9}+)?(?:\s*\([^()]{3,300}\))?)?(?:\s+the\s+(?:motion|proposal|resolution)\b|\s+a\s+motion(?=\s+(?:to|that)\b))?\s*(?:\#\s*[\d/-]{0,12}\s*|\(?\d+\)\s*)?[:;,.–-]*\s*(?P<clause>[“\"'‘]?(?:T\s?(?i:h\s?a\s?t)\b|that\b|(?:not\s+)?to\s+\p{L}|To\s+\p{Ll}|TO\s+\p{Lu}{3}|B(?i:e\s+it\s+(?:hereby\s+)?resolved)|WHEREAS|Whereas|(?<=[a-z]\s)(?:the|an?)\s(?=[^.;:\n]{3,160}(?:\n[^.;:\n]{3,160})?\bbe\s+\p{Ll}+(?:ed|en)\b)|(?<=[a-z]\s)(?:adopt|approv|accept|award|authori[sz]|appoint|ratify|direct|deny|reject|recommend)ing\s))"
)
PLAINLY_BY = regex.compile(
    r"\w+\s*(?:made\s+)?(?:[:.–-]|by\b)|\w+\s+(?:Cllr|Clr|Cr|Councillor|Mr|Mrs|Ms|Miss|Dr|Alderman|Mayor|Member)\b|Mover|Proposer|Prop\b|(?-i:MOVED)",
    regex.IGNORECASE,
)
FATES: tuple[tuple[Outcome, str], ...] = (
    (
        "not put",
        r"no\s+second(?:er|ers|ed)?\b|not\s+(?:seconded|put)|(?:failed|died)\s+for\s+(?:lack|want)(?!\s+of\s+(?:(?!second)\S+\s+){0,3}(?:\S*majority|votes)\b)|lapsed|did\s+not\s+receive\s+a\s+second|ruled\s+out\s+of\s+order",
    ),
    (
        "lost",
        r"lost|LOST|defeated|DEFEATED|[Ff]ail(?:ed|s(?=\W*(?:$|\d)|\s+(?:by|for|on)\b))|FAILED|(?-i:fell)\b(?!\s(?:the|an?)\b)|negatived|rejected|(?:[Nn]ot|NOT)\s+(?:be\s+)?(?:carried|CARRIED|agreed|passed|adopted)|did\s+not\s+carry|not\s+successful",
    ),
    ("withdrawn", r"withdrawn|WITHDRAWN|withdrew"),
    ("superseded", r"superseded"),
    (
        "carried",
        r"(?:CARRIED|[Cc]arried)(?!\s+(?:out|forward|over)\b)|carries|passes|passed|PASSED|[Aa]dopted|agreed|[Aa]pproved|successful|AGREED|ADOPTED|resolved|seconded\s+and\s+agreed|so\s+(?:voted|ordered)",
    ),
)
WHAT = (
    r"(?P<what>(?:[Nn]otice\s+of\s+)?(?:(?i:amended|original|substantive|first|second|third|main|above|revised|proposed)\s+)?"
    r"(?:[Mm]otions?|MOTION|[Aa]mendments?|AMENDMENT|[Pp]roposals?|[Rr]esolution|[Nn]omination|[Rr]ecommendations?|[Mm]odifications?))"
)
VERDICT = regex.plain(
    rf"""\b(?:(?:[Tt]he|THE|[Tt]his|[Hh]is|[Hh]er|A|An)\s+)?{WHAT}(?:\s*,?\s+(?P<as>as\s+amended))?
    (?P<rest>[^.;]{{0,160}}?)\b(?:{"|".join(form for _, form in FATES)})\b""",
    _V,
)
"""    The amendment was put and LOST 2/5 · declared the motion (proposed by Cllr Ash) defeated · Motion failed"""
SHORT = regex.compile(
    rf"""\G[\W_]*(?:\d{{1,2}}\s+(?i:votes?)\s+(?:for|in\s+favou?r)[\W_]*)?(?:(?:[Aa]ll\s+(?:(?:those|members|Members|councillors|Councillors)\s+)?present|[Ee]veryone|[Aa]ll\s+(?:[Mm]embers|[Cc]ouncillors|[Cc]llrs)|All|all|ALL|Members|Councillors|[Tt]his\s+(?:was|is)|[Ii]t\s+was|[Ww]ere|[Ww]as|[Ff]ormally|[Dd]uly|[Ss]econded\s+and|[Nn]em\.?\s*con\.?|[Vv]ote:?|[Rr]esult:?|[Oo]utcome:?|[Dd]isposition:?)\s+)*+{ADVERBS}
    (?P<fate>CARRIED|Carried|carried|(?:NOT|Not)\s+(?i:carried|passed|adopted)|LOST|Lost|lost|AGREED|Agreed|agreed|PASSED|Passed|(?<=[Vv]ote\s)passed|DEFEATED|[Dd]efeated|Accepted(?=(?:\s+[Uu]nanimously)?\W*$)|WITHDRAWN|Withdrawn|FAILED|Failed|Approved|APPROVED|approved|Adopted|ADOPTED|(?<=[Aa]ll\s)[Aa]yes?|(?:[Bb]y\s+)?[Cc]onsensus\b(?=\W*$)|Unanimous\p{{L}}*|UNANIMOUS\p{{L}}*|(?:MCU|M/C(?:/?U)?)(?=\W*$)|[Nn]em\.?\s+con|in\s+[Ff]avou?r|IN\s+FAVOU?R|(?:[Tt]here\s+(?:was|were)\s+)?[Nn]o\s+second(?:ers?)?\b)
    (?P<rest>[^.;\n]{{0,60}})""",
    _V,
)
"""    Carried. · CARRIED UNANIMOUSLY · All in favour · Unanimously agreed · There were no seconders"""
THIS_WAS = regex.compile(
    rf"""\W*(?:(?:This|These)(?:\s+(?:spend|spending|costs?|quot(?:e|ation)s?|prices?|fees?|requests?|purchases?|suggestions?|expenditure|changes?
      |dates?|wording|items?|works?|projects?|ideas?|approach|amounts?|donations?|grants?|arrangements?|allocations?|course\s+of\s+action))?|(?<=\.\s)It)\s+(?:was|were)\s+{ADVERBS}(?:retrospectively\s+)?(?:agreed|approved|adopted|confirmed)(?:\s+to|\s+as\s+such)?(?:\s+in\s+principle)?
    (?:\s+by\s+(?:all|everyone|those|(?:the\s+)?(?:(?:[Ff]ull|[Pp]arish|[Tt]own)\s+){{0,2}}(?:[Cc]ouncil(?:lors)?|[Cc]llrs|[Mm]embers|[Cc]ommittee|[Bb]oard))\b(?:\s+(?:present|of\s+the\s+\w+))?)?
    (?=\W*$|\s+(?:and|with)\s|[;,]\s|\s[-–]\s)""",
    _V,
)
"""    This spend was agreed. · These were approved by all · This was agreed to by everyone and the Clerk would write"""
ELECTED = regex.compile(
    rf"""(?P<who>{NAME}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+){NAME}){{0,15}})(?:\s*\([^()]{{1,40}}\))?,?\s+(?:was\s+|were\s+|is\s+)?(?:(?:there(?:by|fore)|then|unanimously|duly)\s+)*(?:deemed\s+(?:to\s+be\s+)?)?(?:elected|co-opted|appointed|chosen)\b""",
    _V,
    heart=r"(?:[^\W\d_a-z][\w'’-]*|[.)]|van|de|der|von|la),?\s+(?:was\s+|were\s+|is\s+)?(?:(?:there(?:by|fore)|then|unanimously|duly)\s+)*(?:deemed\s+(?:to\s+be\s+)?)?(?:elected|co-opted|appointed|chosen)\b",
)
"""    declared Councillor Ash elected as Mayor · Mr Moor was duly co-opted · Cllr Reed (Holm East) appointed"""
TAIL = regex.compile(
    rf"""\s*(?:[,;–(-]\s*)?(?:(?:and|&|with)\s+)?(?:(?:this|which|it|the\s+(?:motion|proposal))\s+(?:\p{{L}}+\s+)?was\s+|was\s+)?(?:also\s+|duly\s+)?
      (?:(?<![\p{{L}}\d])(?<!\b(?:the|a|every|each|in|or)\s)(?:{SECONDED})(?!(?<=\bsecond|2nd)\s+(?!by\b)\p{{Ll}})|\bsupport(?:ed)?\s+by\s+\p{{Lu}}|(?<=[,;]\s{{1,2}}(?:and\s|with\s)?|\s(?:and|&)\s){NAME}\s+(?:[Ss]econd(?:s|ing|ed)?\b|SECONDED\b|2nd(?:ed)?\b|supported(?=\s*(?:[.,;]|$)))|(?<=[(,;–-]\s{{0,2}})(?:[Pp]rop(?:osed)?)\b|\(?Prop\s|\bas\s+(?:proposed|moved)\s+by\s+{NAMES}{SECONDER}|\bon\s+the\s+(?:proposal|motion|proposition)\s+of\s+{NAMES}{SECONDER}|(?<!\bas\s+)(?:\bproposed\s+by\b|\bmoved\s+by\b))
    |\s*[,;–-]\s*(?:and\s+|this\s+was\s+|all\s+(?:were\s+)?)*+(?:unanimously\s+)?(?:in\s+favou?r|carried|agreed|unanimous(?:ly)?)(?:\s+(?:agreed|carried|by\s+all))?\W*$
    |,?\s+and\s+(?:it|this)\s+was\s+(?:\p{{L}}+ly\s+)?(?:approved|accepted|passed)\b
    |(?<!\b[Ff]ollowing),?\s+(?:and\s+|this\s+|it\s+|was\s+)+(?:unanimously\s+)?(?:carried|agreed)(?:\s+(?:to\s+)?(?:by\s+(?:all|everyone)|unanimously))?\W*$
    |\s*[,;]\s*(?:and\s+)?(?:the\s+)?(?:motion|amendment)\s+(?:was\s+)?(?:carrie[ds]|passe[ds]|fail(?:ed|s)|lost)[^\p{{L}}]*$
    |\s*;\s+{NAME}\s+(?:proposed|moved)\b|\s+and\s+{NAME}\s+(?:proposed|moved)\s+(?:that\b|the\s+[Mm]otion|an?\s+amendment)
    |\s*,\s*(?:on\s+a\s+)?roll\s+call\s+vote\b
    |(?<!\d)\s*[:;,–-]\s*(?:\d{{1,2}}|two|three|four|five|six|seven)\s+(?:votes?\s+(?:for|against)|in\s+favou?r|(?:for|against)(?=\s*(?:[,;]|and\s)\s*\d|\W*$))\b
    |\s*\(\p{{Lu}}{{2,3}}\s*/\s*\p{{Lu}}{{2,3}}\)\W*$
    |\s*,\s*(?:(?:al)?though|but|while)\s+(?:some|one|two|three|several|many|most|a\s+few|not\s+all|(?:Cllr|Councillor)s?\b)[^.;]{{0,80}}?\b(?:expressed|felt|had|was|were|thought|did|would|voiced|preferred|disagreed|objected|abstained)\b
    |\s+and\s+(?:the\s+|all\s+)?(?:\p{{L}}+\s+){{0,2}}(?:[Cc]ouncil|[Mm]embers|[Cc]ouncillors|[Cc]ommittee|[Bb]oard|[Mm]eeting)\s+(?:unanimously\s+)?agreed\b
    |\.?\s*(?:All\s+(?:were\s+)?in\s+[Ff]avou?r|Carried|CARRIED)\b
    |(?:,\s+(?:and\s+)?|\s+and\s+)(?:(?:following|after)\s+(?:which|[^.,;:]{{3,60}}?),?\s+)?(?:the\s+)?\p{{Lu}}[\p{{L}}’]+(?:\s+\p{{Lu}}\p{{L}}+){{0,3}}\s+(?:then\s+|therefore\s+)?declared\b
    |\s*\((?=[^()]{{0,80}}\b(?:votes?|favou?r|against|abst|unanimous|carried|[Pp]ropose[dr]|[Ss]econde[dr]|opposed)\b)""",
    _V,
    needs=(
        "second",
        "support",
        "roll",
        "2nd",
        *("sec'd", "sec’d", "secd", "prop", "moved", "favo"),
        "carried",
        "agreed",
        *("was approved", "was accepted", "was passed", "ly approved", "ly accepted", "ly passed"),
        *("unanim", "vote", "against", "abst", "opposed", "motion ", "amendment "),
        "declared",
        "/",
        "though ",
        "but ",
        "while ",
    ),
)
"""Where a clause ends before its sentence does: at the seconder, the vote, what became of it, or doubts."""
