"""The words that any council's minutes are full of: sharing them tells little of what two passages are about.

Counted, not chosen: each of `COMMON` stood in the minutes of more than a fifth of eighty bodies of many kinds and
places.  Some are of the proceedings themselves (`PROCEEDINGS`) and tell nothing anywhere; the others are of what
councils deal with, which tells something where a body has few such matters: that it counts by itself.
"""

from __future__ import annotations

from .stems import stem

PROCEEDINGS = frozenset(
    stem(word)
    for word in """
    accept access accordance account act action add additional address adjourned adopted advice advise affect agency
    agenda agree allow amend amount annual apologies appeal appear application appoint approach appropriate approve
    approximately area arise arrange ask attend attendance attention authority available await aware based basis
    become begin believe best better big board body borough bring budget business call carry case cause centre change
    charge chase check circulate clear clerk close come comment committee community company complete concern condition
    confirm consider contact contain continue contract contractor copy correct correspondence cost council county
    current currently date day deal dealt december decide decision declare defer department deputy detail develop
    different direct director discuss discussion district document done draft due early effect email end enquire
    ensure establish evening event executive existing expect explain extra fact far feel felt few final finance
    financial find following form forward full fund future general give good government grant great ground group hand
    happen hear help high hold hope hour however idea identify immediate important improve include increase individual
    inform inspect install instruct intend interest investigate invite issue item keep know large last late later
    leave letter level liaise list local long look low made main maintain manager matter mean meeting member mention
    minute money month monthly motion move name national necessary need new next note notice notify number obtain
    office officer open opinion option order original outcome outside outstanding owner paper parish parishioner part
    particular pass past pay payment people period permission person pick place plan point policy position possible
    post prepare present previous price prior private problem procedure proceed process produce project proper
    property propose provide public purchase pursue question quotation raise reach read ready reason receive recent
    recently recommend record reduce refer regard regular relate relation relevant remain remind remove repair replace
    reply report represent representative request require resident resolution resolve respond response responsible
    result return review right run secretary section see seek send serve service set show side sign similar site
    situation small soon speak special specific staff stage standard start state status step stop street subject
    submit suggest suitable supply support sure take talk tell term thank things think time today total town try
    update urgent various view village visit vote week wish word work write year yesterday
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
COMMON = PROCEEDINGS | frozenset(
    stem(word)
    for word in """
    able absence acceptable acceptance accident accommodate accommodation accurate achieve acknowledge active activity
    actual addition adequate adjacent administration administrative adoption advance advertised age ago agricultural
    ahead aid aim air alleviate allocated allocation almost already alternative alway amenity among analysis announced
    answer anti anticipated anyone anything applicant approval approx art article aspect assess asset assist
    assistance associated association assured attached attempt attract audit auditor autumn availability average avoid
    award awareness background bad balance band bank bar barrier behalf behaviour beneficial benefit beyond bike bill
    bin book boundary box bridge brief broadband broken build bus busy came camera campaign candidate capacity capital
    car card cash category cathaoirleach cctv celebration cemetery central certain chain chairperson challenge chamber
    charity cheque chief children choice christma church circumstance citizen city claim clarification clarity clean
    closely closure club co code colleague collected collection combined commence commercial commission commissioner
    commitment common communication compared competition complaint completion complex compliance complimented comply
    comprehensive concluded conclusion conduct conference congratulated conjunction connection consent conservation
    considerable consistent construction consult consultant content context contribute contribution control core
    corner correctly cottage country course court cover covid create creation credit crime criminal criteria cross
    cultural customer cut cycle daily damage danger dangerous data de debate dedicated deemed delay deliver delivery
    demand demolition design designated despite determine developer difference difficult difficulty digital direction
    directly directorate disappointment display disposal distributed division documentation doe dog domestic donation
    door double drain drainage drawing drive driver drop drove drug duty dwelling earlier east economic economy
    education effective efficiency effort eight elderly elected election electoral electric electricity electronic
    element emergency emphasis employed employee empty enable encourage energy enforcement engage engineer enhance
    enough enquiry enter enterprise entire entitled entrance environment environmental equipment erect erection error
    especially essential estate estimate european everyone everything evidence examine example excellent excess
    exclusion exercise expenditure expense expensive experience explore express extend extension external extremely
    face facilitate facility factor factory fair fall family farm farmer favour feasibility fee feed feedback fence
    festival field figure file fill fine fire fit five fixed flood floor flow fly focus food foot football footpath
    force formal formally former forthcoming forum foundation four framework free friend front fully function gap
    garage garda garden gate generally getting goal governance grass greater green grow growth guidance guide
    guideline half hall happy hard head health heard heavy hedge height heritage higher highlight highway hill himself
    hire historic history hole holiday home hopefully horse hospital house household huge ii iii illegal immediately
    impact implement implementation implication importance incident inclusion income incorporate incurred independent
    indicated industry infrastructure initial initially initiative input inside inspection inspector instance instead
    insurance integrated intention interim internal international introduced introduction investigation investment
    involve irish job join joint junction justice keen key kind knowledge known labour lack land landowner lane larger
    law lead leader leaflet led legal legislation leisure length liability liaison library licence life light likely
    limit line link litter little live locally locate location locked longer lorry loss lot lower mail maintenance
    major majority manage manner map mark market material maximum mayor measure media membership memorial message
    method metropolitan mid middle mill million minimum minister minor missing mobile model moment monitor morning
    multi municipal nationally natural nature net network newly newsletter night noise nomination non normal north
    nothing nuisance numerous oak objection objective occasion occur offence offer official old older omitted ongoing
    online operate operation operational opportunity opposite ordinator organisation originally otherwise outdoor
    outline overall overview owned ownership page parent park participation particularly partnership party passed path
    pedestrian pending performance permanent permit personal personnel phase phone photograph physical piece pilot
    pipe plant play playground please plot plus police pollution poor population positive possibility possibly
    potential potentially power practice pre preferred premise presence press pressure prevent prevention previously
    primary principle priority proactive probably proceeding product professional programme progress promised promote
    promotion properly proposal protect protection provider provision publication published pump purpose putting
    quality quarter queried quickly range rate real rear receipt recognise recreation recycling red reduction
    reference reflect refurbishment regeneration region regional register registration regularly regulation reiterated
    relationship release remit removal renewal rent research reserve residential resignation resource respect
    responsibility rest restriction retain retention retirement revenue revert revised risk river road role roll roof
    room round roundabout route routine rubbish rule rural safe safer safety salary sale saving saying scale scanned
    schedule scheme school scope season seat seconded sector secure security seem seen selected self selling senior
    separate serious seriously session seven several share shed sheet shop short shortly signage signature significant
    significantly single six size slow smell social society solution something source south southern space specialist
    specifically speed speeding spend spent sport spring stakeholder stand station statistic statutory steering stock
    storage store strategic strategy stressed strong structure student study sub submission subsequent subsequently
    substantial success successful successfully sufficient suggestion sum summary summer supplier surface surgery
    surrounding survey sustainable system table tackle target task tax team technical technology telephone temporary
    ten tenancy tenant tender testing text theft themselve thought three throughout timeframe together top topic
    tourism toward track trade traffic training transfer transport travel travelling treatment tree tribute true trust
    turned twelve type uk unable unanimously understand undertake underway unfortunately unit unless unlikely upcoming
    upgrade urban usage used user using vacancy vacant value vandalism variation vat vehicle verge vice vicinity
    visibility vision visitor vital voluntary volunteer vulnerable waiting walk wall want warning waste water weather
    website weed weekend weekly weight welcome went west whilst white whole wide wider willing wind window winter
    withdrawn wood worker workshop world www yard young youth
    """.split()  # noqa: SIM905
)
