"""What minutes say when the public goes, and when it comes back."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.by_letters import by_letters
from minutes_cli.words.patterns import FLAGS

_ONE = (
    r"(?:the\s+|any\s+|all\s+)?(?:members?\s+of\s+|representatives?\s+of\s+)?(?:the\s+)?(?:general\s+)?"
    r"(?:press|public|media|non[-\s]members)"
)
_MEMBERS = r"(?:(?:the|any|all)\s+)?(?:members\s+of\s+)?(?:the\s+)?"
PUBLIC = rf"(?:\b{_ONE}(?:\s*(?:,|/|&|and|or)\s*{_ONE}){{0,2}}\b)"
"""    the press and public · members of the public · the public and representatives of the press · non-members"""
SESSION = r"""(?:
    (?:closed|executive|private|confidential|exempt|non[-\s]?public)\s+(?:session|sitting|meeting|deliberations?|part\s+of\s+the\s+meeting)
  | closed\s+(?:committee|council)\b(?!\s+(?:room|paper|report|minute|system|tax|offic|hous|building|chamber))
  | public[-\s]excluded\b(?:\s+(?:session|business|meeting|part\s+of\s+the\s+meeting))?
  | (?:an?\s+|the\s+)?[‘'"“]?in[-\s]?camera\b[”"’']?(?:\s+(?:session|meeting))?
)"""
"""    closed session · an in-camera session · private session · non-public session"""
_HIDDEN = r"""(?:private\b(?!\s+\w)
    |private\s+(?=(?:to|for|at|and|under|because|pursuant|owing|on\s+(?:the\s+)?(?:grounds?|basis))\b)
    |committee\b(?!\s+(?:of|room))|camera\b
    |confidence\b(?!\s+(?:in|that)\b))"""
_AWAY = rf"""(?:(?:in|into|to)\s+(?:an?\s+|the\s+|its\s+)?{SESSION}|{SESSION}
    |[‘'"“]?(?:in|into)\s+[‘'"“]?{_HIDDEN}|behind\s+closed\s+doors)"""
_ABSENT = rf"""(?:in\s+the\s+absence\s+of|without)\s+{PUBLIC}
    (?!\s+(?:\w+\s+)?(?:consult|participation|support|funds?|comment|notice|interest|access|toilet|transport))"""
"""    in the absence of the press and public · without the public"""
_DOES = (
    r"(?:move[sd]?|moving|goe?s?|went|going|recess(?:ed)?|adjourn(?:ed|s)?|retire[ds]?|proceed(?:ed|s)?"
    r"|resolve[ds]?|convened?|continued?)"
)
PART = r"""(?:[‘'"“]?part\s+(?:ii|2|b|two)\b(?!\s+(?:of\s+(?!the\s+(?:agenda|meeting))|consult|fund|work|stud))
    |(?:(?:the|its)\s+)?(?:confidential|exempt|private|closed)\s+(?:business|items?|matters?|agenda|section)\b
    |(?:(?:the|its)\s+)?(?:(?:confidential|exempt)\s+part(?=\W*$|\s*[.,;:])
      |(?:confidential|exempt|private|closed)\s+part\s+of\s+(?:the\s+)?(?:meeting|agenda|business|minutes)\b))"""
_BACK_FROM = rf"""(?:{SESSION}|[‘'"“]?(?:in[-\s])?(?:committee|camera)\b|behind\s+closed\s+doors|part\s+(?:ii|2|b|two)\b
    |(?:the\s+)?(?:confidential|exempt|private|closed)\s+(?:business|items?|matters?|agenda|section|part)\b)"""
"""What the meeting comes out of."""
_BODY = (
    r"(?:committee|council|board|cabinet|executive|panel|members|meeting|chair\w*|mayor|convener|governors|trustees)"
)
SITS = r"(?:council|committee|sub-?committee|board|cabinet|executive|panel|members|councillors|governors|trustees)"
"""Who takes an item."""
DECIDES = r"(?:resolv\w+|resolution|decision|agree[ds]?|voted|moved?|decided|proposed|motion|carried|pass(?:ed)?)"

_FIRST = by_letters(
    r"""a(?:gree|nnounced|pproved|djourn|(?:ny|ll)\s)|b(?:egan|oard|roadcast)|c(?:abinet|arried|au\s|hair|hamber|lear|los
        |o(?:mmenced|mmittee|nclud|nfidential|nsider|ntinue|nvene|uncil)|yhoedd)
    |d(?:eal|ebate|ecided|ecision|eclar|iscuss|oors)|e(?:ithrio|nd|nter|xclusion\sof|xecutive|xempt)|f(?:ilming|ollowing)
    |g(?:eneral|o|overnors|wahardd)|h(?:eithrio|ear|eld|old)|i(?:nvoked|tem)|l(?:eft|ive)|m(?:ayor|edia|eeting|ember|otion|ov)
    |n(?:ext|on)|o(?:bserv|pen)|p(?:anel|arishion|ass|ress|rivate|roceed|roposed|ublic)|r(?:ecess|ecording|emain|epresentative|esid|esol|est\b|etire|oom)
    |s(?:ession|peak|uspend)|t(?:ake|hen|ook|ransact|reat|rustees|urn|he\s+(?:general|me|non|p|rep))|v(?:isitor|oted)|w(?:ahardd|asg|ebcast|ent|hat|ith)"""
)
_SESSIONS = r"""(?:closed|executive|private|confidential|exempt|non[-\s]?public)\s|public[-\s]excluded
    |(?:an?\s+|the\s+)?[‘'"“]?in[-\s]?camera"""
SHUTS = regex.compile(
    rf"""
    # the Committee excluded the public
    \b{_BODY}\s+(?:then\s+|now\s+|therefore\s+|has\s+|had\s+)?excluded\s+{PUBLIC}
      (?=\W*$|\s*[.,;:(]|\s+(?:from\s+the\s+meeting|for|during|while)\b)
    # the press and public left; the public gallery was cleared; the webcast was ended and the public left
  | \b(?:press(?:\s+and\s+|\s?[&/]\s?){_MEMBERS}public|public(?:\s+and\s+|\s?[&/]\s?){_MEMBERS}press)
      \s+(?:then\s+|all\s+)?left\b(?!\s+(?:after|before|early))
  | \bpublic\s+gallery\s+(?:(?:was|be)\s+)?(?:then\s+)?(?:cleared|emptied)\b(?!\s+of\s+(?!{PUBLIC}))
  | \bclear\s+the\s+public\s+gallery\b(?!\s+of\s+(?!{PUBLIC}))
  | \b(?:room|chamber)\s+(?:was|be)\s+(?:then\s+)?cleared\s+of\s+{PUBLIC}
  | \b(?:webcast|broadcast|live\s*-?stream|recording|filming)\w*\s+(?:of\s+the\s+\w+\s+)?(?:was|were|be)\s+(?:\w+\s+)?
      (?:end|stop|paus|suspend|ceas|switch|turn)\w*
      [^.;]{{0,60}}?(?:\bprivate\b|\bexempt\b|\bconfidential\b|{PUBLIC}\s+(?:left|withdrew))
    # members of the public were removed from the Zoom call; observers were moved to the waiting room
  | (?:{PUBLIC}|\b(?:speakers|observers|visitors|non-?councillors)\b)\s+(?:(?:and|who)\s[^.;]{{0,30}}?\s)?
      (?:were|was)\s+(?:then\s+)?
      (?:removed\s+from\s+the\s+(?:zoom|teams|video|virtual|online|remote)\s+(?:call|meeting|session)
        |(?:moved|placed|put|sent)\s+(?:in)?to\s+(?:the|a)\s+(?:\w+\s+)?(?:waiting\s+room|lobby))
    # agreed to meet in closed session; the meeting was held behind closed doors
  | \b(?:{DECIDES}|announced)\b[^.;]{{0,60}}?\bmeet\s+in\s+(?:an?\s+|the\s+)?{SESSION}
  | \b(?:meeting\s+(?:was|be)\s+(?:then\s+|now\s+|thereafter\s+)?held|hold\s+the\s+meeting)\s+{_AWAY}
    # press and public excluded; the public left before the confidential items; be not permitted to remain
  | ^\W*(?:agreed\W+)?{PUBLIC}\s+excluded\W*$
  | {PUBLIC}[^.;]{{0,60}}?\b(?:left|withdrew)\s+(?:\w+\s+){{0,3}}?(?:before|for|during|while|as)\s[^.;]{{0,45}}?
      \b(?:exempt|confiden(?:tial|ce)|private|closed|in\s+camera)\b
  | {PUBLIC}\s+(?:be|were|was)\s+not\s+(?:permitted|allowed)\s+to\s+(?:remain|attend|stay)\b
    # closed the public part of the meeting; the public part of the meeting ended
  | \b(?:clos|end|conclud|suspend)\w*\s+the\s+(?:public|open)\s+part\s+of\s+the\s+(?:meeting|agenda)
  | \b(?:public|open)\s+part\s+of\s+the\s+(?:meeting|agenda)\s+(?:was\s+)?(?:closed|ended|concluded|suspended)\b
  | \bmeeting\s+in\s+public\s+(?:was\s+)?(?:closed|ended|concluded|finished)\b
    # items 3 to 5 be considered with the public excluded; that the public be not admitted to the remainder
  | \bwith\s+{PUBLIC}\s+excluded
    # standing orders were suspended and the public excluded; …, the public being excluded
  | (?<=\b(?:was|were)\s+\w+\s+and\s+|,\s*){PUBLIC}\s+(?:being\s+)?excluded\W*$
  | {PUBLIC}\s+(?:be|were)\s+not\s+admitted\s+(?:to|for)\s+the\s+(?:remainder|rest|meeting|following|next)
    # resolved to exclude the public; a resolution excluding the press and public was passed; was invoked to exclude
  | \b(?:{DECIDES}|(?<!\b(?:is|are|been)\s)invoked)\b[^.;]{{0,80}}?(?:\bexclud(?:es?|ed|ing)\s+{PUBLIC}
        (?=\W*$|\s*[.,;:(]|\s+(?:from|for|during|under|on|in|as|to|and|owing|by|was|were|at|while|whilst|due|because|so
            |pursuant|until|with|had|when)\b))
    # the exclusion of the public was agreed; agreed the exclusion of the press
  | \bexclusion\s+of\s+{PUBLIC}
      (?:(?:\s+(?:was|were|be)|\s+(?:from|for|during|under|on|in|as|at|due|owing|because|pursuant)\b
          [^.;]{{0,60}}?\b(?:was|were|be))|\s*[-–:,]?)
      \s+(?:(?:duly|moved|proposed|seconded|put|and|unanimously)[\s,]+){{0,5}}(?:agreed|resolved|approved|carried)
  | \b(?:moved|proposed)\s+the\s+exclusion\s+of\s+{PUBLIC}
      (?=\W*$|\s*[.,;:(]|\s+(?:and|for|during|from\s+the\s+meeting)\b)[^.]{{0,80}}?(?<!\bnot\s)(?<!\bnot\s+\w+\s)\b(?:agreed|passed|carried|unanimously)
  | \b(?:agreed|resolved|approved)\b(?:(?!polic|rule|guid|report)[^.;]){{0,40}}?
      \bexclusion\s+of\s+{PUBLIC}(?!\s+(?:\w*(?:house|path|way|right|toilet|garden|space|road|land)))
    # Council moved into closed session; the Board went in camera; entered an executive session
  | \b{_DOES}\b(?:[\s,]+(?!out\b|from\b|open\b|end|clos(?:e|ing)\b|leav|exit|a?ris|conclu|terminat)\w+){{0,6}}?
      \s+(?:{_AWAY}|into\s+{_HIDDEN})
  | \b{_DOES}(?:\s+itself)?\s+into\s+(?:an?\s+|the\s+)?committee\s+of\s+the\s+whole\b[^.;]{{0,30}}?[\s(]{_AWAY}
  | (?<=\bout\s+of\s+(?:the\s+)?(?:open|public)\s+)(?:session|meeting)\s*,?\s+(?:and\s+)?{_AWAY}
    # the Committee moved into Part II; resolved to move to confidential business; went into Part B
  | \b(?<!\b(?:items?|reports?|matters?|it)\s+(?:be|was|were)\s+)
      (?<!\b(?:strategy|project|scheme|plan|programme|works?|study|review|phase)\s+(?:ha[sd]\s+)?)
      (?:move[sd]?|moving|goe?s?|went|pass(?:ed)?|proceed(?:ed)?|turn(?:ed)?)\s+[‘'"“]?(?:in)?to\s+{PART}
  | \b(?:enter(?:ed|s)?|began|commenced|convened)\s+(?:into\s+)?(?:an?\s+|the\s+|its\s+)?{SESSION}
  | \benter(?:ed|s)?\s+(?:into\s+)?[‘'"“]?part\s+(?:ii|2|b|two)\b
      (?=\W*$|[”"’']?\s*[.,;:(]|\s+of\s+the\s+(?:meeting|agenda)\b)
  | (?:{SESSION}|\bmeeting\s+behind\s+closed\s+doors)(?:\s+(?:under|pursuant|in\s+accordance)\b(?:[^.;]|\.\d){{0,60}}?)?
      \s+(?:then\s+)?(?:began|commence[ds]?|started)\b
  | \bmeeting\s+(?:then\s+)?became\s+(?:confidential|private|closed)\b
    # the meeting was closed to the public; the Chair closed the meeting to the public
  | (?<!\bnext\s+)\b(?:meeting|session|doors)\s+(?:was|were|is|be)\s+(?:then\s+|now\s+)?closed\s+to\s+{PUBLIC}
  | \bclos(?:e[ds]?|ing)\s+(?:the|this|its)\s+(?:meeting|session)\s+to\s+{PUBLIC}
  | ^\W*declared\s+closed\s+to\s+{PUBLIC}
  | \b(?:consider|discuss|hear)\w*\s[^.;]{{0,60}}?\bin\s+an?\s+(?:meeting|session)\s+closed\s+to\s+{PUBLIC}
    # That this part of our meeting will be closed to the public as authorized by Section 239
  | (?<=\bthat\s+(?:(?:this|the\s+(?:following|next|remaining))\s+(?:part|portion)\s+of\s+)?(?:the|this|our)\s+)
      meeting\s+(?:will|shall)\s+(?:now\s+)?be\s+closed\s+to\s+{PUBLIC}(?=\W*$|\s*[.,;:(]|\s+(?:as|under|pursuant|in|for|at|because)\b)
  | \bdeclar(?:ed?|es|ing)\s+(?:that\s+)?the\s+(?:meeting|session)\s+(?:(?:to\s+be|be|was|is)\s+)?(?:now\s+)?
      (?:closed\s+to\s+{PUBLIC}|{_AWAY})
    # the meeting continued without the press and public; proceeded in the absence of the public
  | \b{_BODY}\s+(?:(?:then|now|would|should)\s+)?(?:continued?|proceed(?:ed)?|deliberated|went\s+on)
      \s+(?:the\s+meeting\s+)?{_ABSENT}
    # agreed to discuss item 3 without the public present; with no press or public present
  | \b(?:consider|discuss|deal|dealt|hear|transact|debate)\w*\s[^.;]{{0,60}}?
      (?:without|in\s+the\s+absence\s+of)\s+{PUBLIC}\s+present\b
  | \b(?:{DECIDES})\b[^.;]{{0,60}}?\b(?:consider|discuss|deal|dealt|hear|transact)\w*\s
      (?:(?!whether\b|how\b)[^.;]){{0,60}}?(?:\bwith\s+no\s+{PUBLIC}\s+present\b|\bin\s+the\s+absence\s+of\s+{PUBLIC}(?=\W*$|\s*[.,;:(]))
    # the public having withdrawn; when the press and public had withdrawn; the press and public having left
  | {PUBLIC}\s+(?:then\s+|now\s+)?(?:having|had)\s+(?:all\s+|now\s+|then\s+)?withdrawn\b
      (?!\s+(?:their|the|his|her|its|an?|any|all|from\s+the\s+(?!meeting|room|chamber)))
  | \b(?:press\s+and\s+(?:the\s+)?public|public\s+and\s+(?:the\s+)?press)\s+having\s+(?:now\s+|then\s+)?left\b
  | {PUBLIC}\s+having\s+left\b[^.;]{{0,120}}?\b(?:exempt|confidential|private)\b
    # members of the public having left, the Council considered the following: not "two members of the public"
  | (?<!\b(?:\d+|one|two|three|four|five|six|several|some|few|many|most|these|those|other)\s+
      (?:members\s+)?(?:of\s+)?(?:the\s+)?)
      {PUBLIC}\s+having\s+(?:now\s+|then\s+|all\s+)?left\b[^.;]{{0,60}}?
      \b(?:consider|discuss|resolv|debat|dealt\s+with|took)\w*\s+the\s+following
      (?=\W*$|\s+(?:items?|business|matters?|reports?)\b)
    # public and press access be withdrawn for the following items
  | {PUBLIC}\s+access\s+(?:to\s+the\s+meeting\s+)?(?:be|was|is)\s+(?:now\s+)?(?:withdrawn|suspended)
      \s+(?:for|during|from)\s+(?:the\s+|this\s+)?(?:following|next|remaining|remainder|rest|meeting|duration|items?\b|consideration)
    # contain exempt information and the public were not admitted
  | \b(?:exempt|confidential|private|closed)\b[^.;]{{0,80}}?{PUBLIC}\s+(?:be|were|was|are)\s+not\s+admitted\b
    # agreed to treat the following items as confidential; that the next item be treated as exempt
  | \btreat(?:ed|ing)?\s+(?:the\s+)?(?:following|next|remaining)\s+(?:\w+\s+)?(?:items?|business|matters?|reports?)
      \s+as\s+(?:being\s+|strictly\s+)?(?:confidential|exempt|private)\b
  | \b(?:(?:following|next|remaining)(?:\s+(?:\w+\s+)?(?:items?|business|matters?|reports?))?|what\s+follows)
      \s+(?:should\s+)?(?:be|was|were)\s+(?:treated|regarded|dealt\s+with|taken|considered|minuted|recorded)
      \s+as\s+(?:being\s+|strictly\s+)?(?:confidential|exempt|private)\b
    # Exclusion of the press and public: moved Cllr Ash, seconded Cllr Elm, all in favour
  | ^\W*+(?:\d[\d./]{{0,7}}+\W*+)?(?:(?:motion|resolution)\s+for\s+)?
      (?:(?:the\s+)?exclusion\s+of|to\s+exclude)\s+{PUBLIC}\s*[-–—:,(]\s*
      (?:\w+\s+){{0,2}}?(?:moved|proposed)\b[^;]{{0,120}}?\b(?:seconded|carried|agreed|all\s+in\s+favou?r|unanimous)
    # RESOLVED: Exempt session
  | ^\W*(?:resolved|agreed|moved|decided)\W{{1,4}}(?:(?:that|to)\s+)?(?:an?\s+)?{SESSION}\W*$
    # penderfynwyd gwahardd y cyhoedd a'r wasg; bod y cyhoedd a'r wasg yn cael eu heithrio
  | \b(?:g?wahardd|h?eithrio|cau\s+allan)(?:[’'‘]r)?\s+(?:yr?\s+)?
      (?:aelodau(?:[’'‘]r|\s+o[’'‘]r)?\s+(?:y\s+)?)?(?:cyhoedd|wasg)\b
  | \b(?:cyhoedd|wasg)\s+(?:\w+\s+){{0,3}}?(?:eu|ei|cael)\s+(?:gwahardd|heithrio|cau\s+allan)\b
  | {PUBLIC}(?:\s+\w+){{0,2}}?\s+(?:withdrew|retired|vacated)\b
      (?!\s+(?:their|the(?!\s+(?:room|chamber|hall)\b)|his|her|its|an?|any|all|from\s+the\s+(?!meeting|room|chamber)))
    # the following business was considered to be exempt; the next items are confidential
  | \b(?:following|next|remaining)\s+(?:\w+\s+)?(?:items?|business|matters?|reports?)\b[^.;]{{0,30}}?
      \b(?:be|is|are|was|were)\s+(?:\w+\s+to\s+be\s+)?(?:exempt|confidential)\b(?!\s+from\s+(?!publication|disclosure))
    # the remainder of the meeting was confidential; the remaining business was minuted confidentially
  | \b(?:(?:remainder|rest)(?:\s+of\s+the\s+(?:meeting|minutes|business|agenda))?
        |(?:following|next|remaining)\s+(?:\w+\s+)?(?:items?|business|matters?|reports?))
      \s+(?:be|is|are|was|were)\s+(?:(?:minuted|recorded)\s+(?:\w+\s+){{0,3}}?)?confidential(?:ly)?\b
  | \bconfidential\s+minutes?\s+(?:\w+\s+){{1,4}}?for\s+the\s+(?:following|next|remaining|remainder|rest)\b
    # the public left and the Council met in private; The Committee then met in closed session.
  | (?:^\W*|\bleft(?:\.\s|\b[^.;]{{0,40}}\band\s)\s*)(?:the\s+)?(?:council|committee|board|cabinet|governors|trustees)
      \s+(?:then\s+|thereupon\s+)?met\s+{_AWAY}\W*$
    # the Council sat in private for the next item
  | \b{_BODY}\s+(?:then\s+|thereupon\s+)?(?:met|sat)\s+{_AWAY}\s*\b(?:for|during|to\s+(?:consider|discuss|hear))\s
      [^.;]{{0,30}}?\b(?:following|next|remaining|remainder|rest)\b
    # they left as the next item was sensitive; all non-councillors left the meeting for the following item
  | (?:{PUBLIC}|\b(?:parishioners|residents|visitors|observers|non-?councillors)\b)
      (?:\s+(?:were|was)\s[^.;]{{0,60}}?)?\s+(?:and\s+)?(?:then\s+|all\s+)?(?:left|withdrew)
      (?:\s+(?:the\s+(?:meeting|room|chamber|hall)|at\s+this\s+(?:point|stage|time)))?,?\s+
      (?:(?:for|during)\s+(?:(?:the\s+)?consideration\s+of\s+)?the\s+(?:following|next|remaining)\s+(?:\w+\s+)?(?:items?|business|matters?)\b
        |(?:as|because|since)\s+the\s+(?:following|next|remaining)\s+(?:\w+\s+)?(?:items?|business|matters?)\s+
          (?:was|were|is|are|concern\w*|relat\w*|involv\w*)\s[^.;]{{0,30}}?\b(?:sensitive|staff\w*|personnel|personal|legal|confidential|exempt|private)\b)
    # items 3 to 5 be taken in private; agreed to consider items 3, 4 and 5 in private
  | \bitems?\s+\d[\d\s,.&/-]*+(?:(?:and|to)\s+\d[\d\s,./-]*+){{0,3}}
      (?:(?:be|was|were)\s+(?:taken|considered|discussed|dealt\s+with|held|heard)\s+)?{_AWAY}
    # item 3 be taken in Part II
  | \bitems?\s+\d[\d\s,.&/-]*+(?:(?:and|to)\s+\d[\d\s,./-]*+){{0,3}}
      (?:be|was|were)\s+(?:taken|considered|discussed|dealt\s+with|heard)\s+(?:in|under)\s+{PART}
    # the Committee then considered the confidential part of the agenda
  | \bthen\s+(?:considered|dealt\s+with|discussed|took)\s+the\s+(?:confidential|exempt|private|closed)
      \s+(?:(?:part|section)\s+of\s+the\s+(?:agenda|meeting)|(?:items?|business|matters?)\s+on\s+the\s+agenda)
  | \bthen\s+(?:considered|dealt\s+with|discussed|took)\s+(?:an?\s+)?
      (?:items?|matters?|business|reports?)\s+of\s+a\s+(?:confidential|private)\s+nature\W*$
    # the remainder of the meeting be held in committee; the following items were taken in private
  | \b(?:remainder|rest)\s+of\s+the\s+(?:meeting|business|agenda)\b[^.;]{{0,60}}?(?:{_AWAY}|{_ABSENT})
  | \b(?:following|next|remaining)\s+(?:\w+\s+)?(?:items?|business|matters?|reports?)\b[^.;]{{0,50}}?
      \b(?:taken|considered|discussed|dealt\s+with|held|heard|transacted|conducted)\b[^.;]{{0,30}}?
      (?:{_AWAY}|(?:in|under)\s+{PART}|{_ABSENT})
  | \bfollowing\s+(?:was|were)\s+(?:then\s+)?(?:agreed|resolved|decided|recommended|taken|considered|discussed)
      \s+{_AWAY}
    # all members of the public having left the room, the Council discussed the lease
  | \ball\s+(?:the\s+)?(?:members\s+of\s+)?(?:the\s+)?(?:press|public|media)\s+having\s+(?:now\s+|then\s+)?left
      (?:\s+the\s+(?:meeting|room|chamber|hall))?\s*,\s*(?:the\s+)?{_BODY}\s+(?:then\s+)?
      (?:consider|discuss|resolv|debat|agree|dealt\s+with)\w*
    # considered the following items in closed session; considered the pink papers in private
  | \b(?:consider|discuss|deal|took|take|hear|hold|held|transact)\w*\s+(?:with\s+)?(?:the\s+|these\s+)?
      (?:(?:following|next|remaining)\s+(?:\w+\s+)?(?:items?|business|matters?|reports?)|pink\s+papers?
        |(?:exempt|confidential)\s+(?:items?|business|matters?|reports?|papers?|agenda))\b[^.;]{{0,30}}?(?:{_AWAY}|{_ABSENT})
    """,
    FLAGS,
    head=rf"^|\b(?={_FIRST})|(?={_SESSIONS})",
)
OPENS = regex.compile(
    rf"""
    # the press and public were readmitted; members of the public returned to the meeting
    {PUBLIC}(?:[\s,()]+(?!not\b)\w+){{0,4}}?\s+(?:re-?admitted|returned|re-?joined|re-?entered
      |admitted\s+(?:back|again)|(?:allowed|permitted|let|brought|invited|welcomed)\s+(?:back|to\s+(?:return|re-?join|re-?enter))|(?:came|come)\s+back)\b
    # the meeting returned to open session; That Council reconvene in public session; back in open session
  | \b(?:return|resum|reconven|revert|re-?open|came|come|back|go|went|mov|ris|rose|conven)\w*\b[^.;]{{0,60}}?
      \b(?:to|in|into|with)\s+(?:an?\s+|the\s+|our\s+|its\s+)?(?:open|public|regular)\s+(?:(?:council|public|open|regular)\s+)?
      (?:session|meeting|deliberations?|part\s+of\s+the\s+meeting|(?<=open\s)(?:committee|council))\b
  | \b(?<!\bnon[-\s])(?:open|public|regular)\s+(?:session|meeting|part\s+of\s+the\s+meeting)
      \s+(?:was\s+|were\s+)?(?:then\s+)?
      (?:resum|reconven|re-?open|re-?commenc)\w+
  | \b(?:resum|reconven|re-?commenc)(?:e|ed|es|ing)\s+(?:the\s+)?
      (?:open|public|regular)\s+(?:(?:open|public|regular|council)\s+)?(?:session|meeting|part\s+of\s+the\s+meeting)\b
  | \bre-?open(?:ed|ing|s)?\s+(?:the\s+meeting\s+)?to\s+{PUBLIC}
  | \bre-?opens?\s+the\s+meeting\b | \bopened\s+to\s+{PUBLIC}\s+again\b
  | \bdeclared\s+(?:that\s+)?the\s+meeting\s+(?:was\s+)?(?:re-?)?open(?:ed)?\s+to\s+{PUBLIC}
  | \b(?:meeting|doors|session)\s+(?:(?:was|were|is|be)\s+(?:then\s+|now\s+)?opened|be\s+(?:now\s+)?open)
      \s+to\s+{PUBLIC}
  | \b(?:continued|proceeded|resumed|reconvened|conducted|held)\s+in\s+public\b | \bwelcom(?:ed|ing)\s+{PUBLIC}\s+back\b
    # agreed to readmit the public; on resumption of the public meeting; the Committee returned to Part I
  | \bre-?admit(?:ting|ted)?\s+{PUBLIC}
  | \bresumption\s+of\s+(?:the\s+)?(?:open|public|regular)\s+(?:meeting|session)\b
  | \b(?:return|reconven|resum|revert|back|moved?|came|went)\w*\s+(?:back\s+)?(?:in)?to\s+[‘'"“]?part\s+(?:i|1|a|one)\b
  | \b(?:resumed|reconvened)\s+in\s+part\s+(?:i|1|a|one)\b
  | \b(?:webcast|broadcast|live\s*-?stream|recording)\w*\s+(?:was\s+|were\s+)?(?:then\s+)?
      (?:resum|re-?start|re-?commenc)\w+
    # moved out of closed session; rose from in camera and reported; the closed session ended at 9 pm
  | \b(?:come|came|go|goes|went|pass(?:ed)?|resolved|mov(?:e|ed|ing))(?:\s+itself)?
      \s+out\s+(?:of|from)\s+(?:the\s+)?{_BACK_FROM}
  | ^\W*(?:out\s+of|exit\s+from)\s+{_BACK_FROM}
  | \b{_BODY}\s+left\s+(?:the\s+)?{SESSION} | \b(?:do|now|whole|we|council)\s+rise\s+and\s+report\b
  | \b(?:a?rise|a?rose|emerged?|return(?:ed)?|report(?:ed)?)\s+(?:and\s+report(?:ed)?\s+)?
      (?:from|out\s+of)\s+(?:the\s+)?(?:{SESSION}|(?<=(?:rose|rise)\s+from\s+(?:the\s+)?)committee\b)
  | \b(?:end|ended|close|closed|conclude|concluded|terminate|terminated|exit|exited)\s+(?:the\s+)?{SESSION}
  | {SESSION}\s+(?:(?:was|be)\s+)?(?:ended|closed|concluded|adjourned|terminated)\b
  | \bexclusion\b[^.;]{{0,40}}?\b(?:lifted|rescinded|revoked|ended|ceased)\b
    """,
    FLAGS,
)
_HIDDEN_LINE = r"""(?:(?:exempt|confidential|private|closed|executive|non[-\s]?public|public[-\s]excluded
    |reserved|restricted|in[-\s]camera|in[-\s]committee)[”"’']?\s+){1,2}"""
SHUT_LINE = regex.compile(
    rf"""^\W*(?:part\s+(?:ii|2|b|two)\b
          (?:\W{{0,6}}(?:minutes|of\s+the\s+(?:agenda|meeting|minutes)|(?:the\s+)?(?:press|public)|items?|business|agenda|section|report)\b
            |.{{0,30}}\b(?:private|exempt|confidential|closed|camera|excluded|exclusion|not\s+for\s+publication|restricted)\b)
          (?:(?!\b(?:was|were|is|are|be)\b).){{0,50}}
      |part\s+(?:ii|2|b|two)
      |(?:section|part)\s+(?:b|c|ii|iii|2|3|two|three)\W{{1,6}}
          (?:(?:exempt|confidential|private|restricted|public[-\s]excluded)\b|(?:items?\s+)?not\s+for\s+publication\b)(?:(?!\b(?:was|were|is|are|be)\b).){{0,40}}
      |(?:items?|business|matters?|minutes|reports?)\s+(?:which\s+are\s+)?not\s+(?:for\s+publication|to\s+be\s+published)
      |the\s+(?:following|minutes\s+below)\s+(?:is|are)\s+(?:exempt|confidential|not\s+for\s+publication)
      |nicht[-\s]?öffentlicher?\s+(?:teil|sitzung|tagesordnungspunkte)
      |(?:(?:beginning|start)\s+of\s+(?:the\s+)?)?{_HIDDEN_LINE}(?:items?|business|sessions?|matters?|part|section|agenda|minutes?|deliberations?
            |(?<!executive\s)(?:meeting|council|information)|(?<!session\s|executive\s)reports?)
          (?:\s+(?:items?|business|matters?))?(?:\s+of\s+(?:the\s+)?(?:meeting|agenda|business)|\s+of\s+business)?
          (?:\s*\(.{{0,40}}\)|\W{{1,6}}not\s+for\s+publication|\s+(?:begin|start|commence|follow)s?)?
      |(?:(?:items?|business|matters?)\s+)?in[-\s](?:committee|camera|confidence)|public[-\s]excluded|meeting\s+closed\s+to\s+the\s+public
      |(?:(?:part|section)\s+\w{{1,3}}\W{{1,4}})?(?:items?|business|matters?)\s+(?:to\s+be\s+)?(?:(?:considered|taken|conducted|dealt\s+with|transacted|discussed)\s+)?
          (?:(?:in|with(?:out)?)\s+(?:private|camera|committee|(?:closed|private)\s+session|the\s+(?:press|public|absence\s+of))|behind\s+closed\s+doors).{{0,40}}
      |(?:items?|business|matters?)\s+(?:of\s+business\s+)?(?:from|for)\s+which\s+.{{0,40}}\bexcluded
      |(?:(?:items?|business|matters?)\s+(?:for\s+(?:the\s+)?exclusion\s+of|excluded\s+from)|(?:following|after|upon|on)\s+(?:the\s+)?exclusion\s+of)\s+{PUBLIC}
      |end\s+of\s+(?:the\s+)?(?:(?:public|open)\s+(?:items?|business|section|part|minutes|agenda)|part\s+(?:i|1|a|one)))\W*$""",
    FLAGS,
)
OPEN_LINE = regex.compile(
    r"""^\W*(?:(?:part\s+(?:i|1|a|one)|(?:section|part)\s+a)(?:\W{1,4}.{0,30}\b(?:open|public|press|publication|unrestricted|non?t?[-\s](?:exempt|confidential)|items?|business|agenda|minutes)\b.{0,20}|\s+of\s+the\s+(?:agenda|meeting|minutes))?
      |(?:open|public)\s+(?:session|items?|business|part)|non[-\s](?:exempt|confidential)\s+(?:items?|business|matters?)
      |(?:items?|business|matters?|minutes)\s+for\s+publication|(?:open|public)\s+(?:minutes|section|agenda)|öffentlicher?\s+(?:teil|sitzung)
      |end\s+of\s+(?:the\s+)?(?:exempt|confidential|private|closed)\s+(?:items?|business|section|part|minutes|session)
      |(?:(?:meeting|session)\s+)?open\s+to\s+(?:the\s+)?(?:press\s+and\s+)?(?:the\s+)?public
      |items?\s+(?:(?:considered|taken|heard|discussed)\s+)?(?:in\s+public|open\s+to\s+(?:the\s+)?(?:press\s+and\s+)?(?:the\s+)?public))\W*$""",
    FLAGS,
)
