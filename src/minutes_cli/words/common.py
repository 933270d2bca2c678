"""The words that any council's minutes are full of: sharing them tells nothing of what two passages are about.

Counted, not chosen: each stood in the minutes of more than a fifth of eighty bodies of many kinds and places.
"""

from __future__ import annotations

from .stems import stem

COMMON = frozenset(
    stem(word)
    for word in """
    able about above absence accept acceptable acceptance accepted access accident accommodate accommodation
    accordance account accurate achieve achieved acknowledge acknowledged across act acting action active activity
    actual add added adding addition additional address addressed addressing adequate adjacent administration
    administrative adopt adopted adoption advance advertised advertising advice advise advised advising affect
    affected after again against age agency agenda ago agree agreed agreement agricultural ahead aid aim air all
    alleviate allocated allocation allow allowed allowing almost along already also alternative although alway am
    amended amendment amenity among amount an analysis and announced annual another answer anti anticipated any
    anyone anything apology appeal appear applicant application applied apply appoint appointed appointment approach
    approached appropriate approval approve approved approx approximately april are area arise arising around
    arrange arranged arrangement art article as ask asked asking aspect assess assessed assessment asset assist
    assistance associated association assured at attached attempt attend attendance attended attending attention
    attract audit auditor august authority autumn availability available average avoid awaited awaiting award
    awarded aware awareness away back background bad balance band bank bar barrier base based basis be because
    become becoming been before begin beginning behalf behaviour behind being believe believed below beneficial
    benefit best better between beyond big bike bill bin board body book borough both boundary box boxe bridge brief
    briefing bring bringing broadband broken brought budget build building built bus business businesse busy but by
    call called calling came camera campaign can candidate cannot capacity capital car card care carried carry
    carrying case cash category cathaoirleach cause caused causing cctv celebration cemetery central centre certain
    chain chair chairman chairperson challenge challenging chamber change changed changing charge charged charity
    check checked cheque chief children choice christma church circulate circulated circumstance citizen city claim
    clarification clarified clarity clean cleaned cleaning clear clerk cllr close closed closely closing closure
    club co code colleague collected collection combined come coming commence commenced commencing comment commented
    commercial commission commissioner commitment committed committee common communication community company
    compared competition complaint complete completed completion complex compliance complimented comply
    comprehensive concern concerned concerning concluded conclusion condition conduct conducted conference confirm
    confirmation confirmed congratulated conjunction connection consent conservation consider considerable
    consideration considered considering consistent construction consult consultant consultation contact contacted
    contacting contain content context continue continued continuing contract contractor contribute contribution
    control copy core corner correct correctly correspondence cost costing cottage could council councillor country
    county course court cover covered covering covid create created creating creation credit crime criminal criteria
    cross cultural current currently customer cut cutting cycle daily damage damaged danger dangerous data date
    dated day de deal dealing dealt debate december decided decision declaration declared dedicated deemed deferred
    delay deliver delivered delivering delivery demand demolition department deputy design designated designed
    despite detail detailed determine determined develop developed developer developing development did difference
    different difficult difficulty digital direct directed direction directly director directorate disappointment
    discuss discussed discussion display disposal distributed district division do document documentation doe dog
    doing domestic donation done door double down dr draft drain drainage drawing drawn drive driver driving drop
    drove drug due during duty dwelling each earlier early east economic economy education effect effective
    efficiency effort eight either elderly elected election electoral electric electricity electronic element email
    emergency emphasis employed employee employment empty enable encourage encouraged encouraging end ending energy
    enforcement engage engaged engagement engaging engineer enhance enhanced enough enquire enquired enquiry ensure
    ensuring enter entering enterprise entire entitled entrance environment environmental equipment erect erected
    erection error especially essential establish established establishing establishment estate estimate estimated
    etc european even evening event every everyone everything evidence examine examined example excellent excess
    exclusion executive exercise exist existing expect expected expenditure expense expensive experience experienced
    explain explained explore express expressed extend extended extension external extra extremely face facilitate
    facility facing fact factor factory fair fall family far farm farmer favour feasibility february fee feed
    feedback feel felt fence festival few field figure file fill filled final finance financial find finding fine
    fire first fit fitted five fixed flood flooding floor flow fly focus focused follow followed following food foot
    football footpath for force form formal formally formed former forthcoming forum forward forwarded found
    foundation four framework free friday friend from front full fully function fund funded funding further future
    gap garage garda garden gate gave general generally get getting give given giving go goal going gone good
    governance government grant granted grass great greater green ground group grow growing growth guidance guide
    guideline had half hall hand happen happening happy hard has have having he head heading health hear heard heavy
    hedge height held help her here heritage high higher highlight highlighted highway hill him himself hire his
    historic history hold holding hole holiday home hope hoped hopefully horse hospital hour house household housing
    how however huge idea identified identify identifying if ii iii illegal immediate immediately impact implement
    implementation implemented implication importance important improve improved improvement improving in incident
    include included including inclusion income incorporate incorporated increase increased increasing incurred
    independent indicated individual industry inform information informed infrastructure initial initially
    initiative input inside inspection inspector install installation installed installing instance instead
    insurance integrated intend intended intention interest interested interim internal international into
    introduced introduction investigate investigated investigation investment invitation invite invited inviting
    involve involved involvement involving irish is issue issued it item its itself january job join joined joint
    july junction june just justice keen keep keeping kept key kind know knowledge known labour lack land landowner
    lane large larger last late later law lead leader leading leaflet least leave leaving led left legal legislation
    leisure length less let letter level liability liaise liaison library licence life light lighting like likely
    limit limited line link linked list listed litter little live living local locally locate located location
    locked long longer look looked looking lorry loss lost lot low lower ltd made mail main maintain maintained
    maintaining maintenance major majority make making manage managed management manager managing manner many map
    march mark market marketing material matter maximum may mayor mean measure media meet meeting member membership
    memorial mentioned message met method metropolitan mid middle might mill million minimum minister minor minute
    missing mobile model moment monday money monitor monitored monitoring month monthly more morning most motion
    move moved movement moving mr mrs ms much multi municipal must my name national nationally natural nature near
    necessary need needed net network new newly newsletter next night no noise nomination non none normal north not
    note noted nothing notice notification notified notify noting november now nuisance number numerous oak
    objection objective obtain obtained occasion occur occurred occurring october of off offence offer offered
    offering office officer official old older omitted on once one ongoing online only onto open opened opening
    operate operating operation operational opinion opportunity opposite option or order ordinator organisation
    organise organised original originally other otherwise our out outcome outdoor outline outlined outlining
    outside outstanding over overall overview own owned owner ownership page paid paper parent parish park parked
    parking part participation particular particularly partnership party pass passed passing past path pay payment
    pedestrian pending people per performance period permanent permission permit permitted person personal personnel
    phase phone photograph physical piece pilot pipe place placed plan planned planning plant play playground
    playing please pleased plot plus pm point pointed police policing policy pollution poor population position
    positive possibility possible possibly post posted potential potentially power practice pre preferred premise
    preparation prepare prepared preparing presence present presentation presented press pressure prevent prevention
    previous previously price primary principle prior priority private proactive probably problem procedure proceed
    proceeding process processe produce produced product professional programme progress progressed progressing
    project promised promote promotion proper properly property proposal propose proposed proposing protect
    protection provide provided provider providing provision public publication published pump purchase purchased
    purchasing purpose put putting quality quarter queried query question quickly quite quote raise raised raising
    range rate rather re reach reached read ready real rear reason receipt receive received receiving recent
    recently recognise recognised recommend recommendation recommended record recorded recreation recycling red
    reduce reduced reducing reduction refer reference referred reflect refurbishment regard regarding regeneration
    region regional register registered registration regular regularly regulation reiterated relate related relating
    relation relationship release relevant remain remaining reminded remit removal remove removed removing renewal
    rent repair repaired replace replaced replacement replacing replied reply report reported reporting represent
    representation representative request requested requesting require required requirement research reserve
    reserved resident residential resignation resolution resolved resource respect respond responded response
    responsibility responsible rest restriction result resulted resulting retain retained retention retirement
    return returned revenue revert review reviewed reviewing revised right risk river road role roll rolled roof
    room round roundabout route routine rubbish rule run running rural safe safer safety said salary sale same
    saturday saving say saying scale scanned schedule scheduled scheme school scope season seat second seconded
    secretary section sector secure secured securing security see seek seeking seem seen selected self selling send
    senior sent separate september serious seriously served service session set setting seven several share shared
    she shed sheet shop short shortly should show showed showing shown side sign signage signature signed
    significant significantly similar since single site situation six size slow small smell so social society sold
    solution some something soon sought source south southern space speak special specialist specific specifically
    speed speeding spend spent spoke spoken sport spring st staff stage stakeholder stand standard standing start
    started starting state stated statement stating station statistic status statutory steering step still stock
    stop storage store strategic strategy street stressed strong structure student study sub subject submission
    submit submitted subsequent subsequently substantial success successful successfully such sufficient suggest
    suggested suggestion suitable sum summary summer sunday supplied supplier supply support supported supporting
    surface surgery surrounding survey sustainable system table tackle take taken taking target task tax team
    technical technology telephone temporary ten tenancy tenant tender term testing text than thank thanked that the
    theft their them themselve then there therefore these they thing think third this those thought three through
    throughout thursday thus time timeframe to today together too took top topic total tourism toward town track
    trade traffic training transfer transport travel travelling treatment tree tribute true trust try trying tuesday
    turned twelve two type uk unable unanimously under understand understanding undertake undertaken undertaking
    underway unfortunately unit unless unlikely until up upcoming update updated updating upgrade upon urban urgent
    us usage use used user using vacancy vacant value vandalism variation various vat vehicle verge very via vice
    vicinity view village visibility vision visit visited visiting visitor vital voluntary volunteer vote voted
    vulnerable waiting walk walking wall want wanted warning was waste water way we weather website wednesday weed
    week weekend weekly weight welcome welcomed well went were west what when where whether which while whilst white
    who whole whom why wide wider will willing wind window winter wish wishe wished with withdrawn within without
    wood word wording work worked worker working workshop world would write writing written www yard year yet you
    young your youth
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
