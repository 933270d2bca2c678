"""Titles of persons; and words that stand in lists of them and in no name: offices, headings and departments."""

from __future__ import annotations

ONE = r"""(?:
    (?:(?:County|Borough|District|Parish|City|Town|Deputy|Vice)\s*)?(?:Councill?or|Cll?i?r)|Cmh[il]r|Cr|Council(?:l?man|l?woman|\s?member)
  | Mrs|Mr|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Baroness|Father|Fr|Rev(?:erend|d)?|Canon|Ald(?:erman)?
  | (?:(?:Deputy|Vice)[\s-])?Mayor
  | M/s|Trustee|Commissioner|Supervisor|Selectman|Sr
)"""
MANY = r"""(?:
    (?:(?:County|Borough|District|Parish|City|Town)\s+)?Councill?or[’']?s|Cll?i?rs|Crs|Council(?:l?men|l?women|\s?members)|Selectmen|Messrs|Mesdames|Trustees|Commissioners|Supervisors
  | Aldermen|Mr\.?\s*(?:&|and)\s*Mrs
)"""
TITLE = rf"(?:{MANY}|{ONE})"
"""A title before a name; several names may share one in the plural.

    Councillors · Cllr · Mrs · Messrs · Dr · Mayor
"""
_OFFICE = """
    a/director a/head a/senior accountant acting admin administration administrator adviser advisor agent analyst
    archaeologist architect assistant associate attorney auditor cao cathaoirleach ceo chair chairman chairperson
    chairwoman charman chief citizen clerk co-ordinator commander constable consultant convener coordinator
    councillor councillors counsel curator deputy designer director editor engineer executive facilitator governor
    harbourmaster head headteacher inspector interim lead leader leas-cathaoirleach librarian manager master mayor
    member members minister moderator nominee observer officer officers official officials operations organiser
    owner pcso planner president principal quality reeve representative representatives rfo secretary senior
    sergeant solicitor speaker staff staff-officer superintendent support surveyor teacher technician trainee
    treasurer trustee vice vice-chair vice-chairman vice-chairperson warden
"""
_NO_NAME = """
    absence absent accommodation action adoption agency agenda agriculture allegiance also an any apologies apology
    appointed approval area arising arrived arts asset assets association attendance attending authority board
    borough building business cabinet call capital centre chamber church city civil climate comments committee
    committees communities community company compliance conflict contracts corporate corporation council county
    culture customer declaration declarations delivery department designate development digital directorate
    disclosure distribution district division east economic education elect election electronically emergency
    emeritus engineering enterprise environment environmental families finance financial for from given governance
    group growth guest hall health heritage home housing human in information infrastructure innovation interest
    invitation invitees is item items landfill led left leisure libraries library limited ltd management matters
    meeting meetings minute minutes motor municipal national new next nil no none north note office online others
    parish park part participation partnership pecuniary performance planning pledge police policy present press
    projects property protection public quorum received regional regrets regulatory remote remotely report reports
    resident resignation resources road roads roll room school section service services sites social society south
    sport staff strategic strategy street sub-committee sustainability sustainable teams technology the there this
    times to tourism town township transport transportation travel trust until urgent vacancy vacant via village
    visitor voting ward was waste water welcome were west with working works zoom
"""

OFFICES = frozenset(_OFFICE.split())
"""Words that say what somebody is."""
NO_NAMES = frozenset(_NO_NAME.split())
"""Words that stand in lists of those present, and in no name."""

PLACES = frozenset(
    ["chamber", "church", "east", "hall", "home", "north", "park", "parks", "road", "south", "street", "ward", "west"]
)
"""Those of them that are surnames too: behind a title or an initial they name somebody."""


IN_NO_NAME = OFFICES | NO_NAMES
IN_NO_TITLED_NAME = OFFICES | (NO_NAMES - PLACES)


def singular(title: str | None) -> str | None:
    """What one of several has for a title: "Councillors" is Councillor; "Messrs" Mr."""
    if title is None:
        return None
    folded = title.casefold().rstrip(".")
    if folded.startswith("messrs"):
        return "Mr."
    if folded in ("cllrs", "clirs", "councillors", "councilors", "crs") or folded.endswith(("’s", "'s")):
        return "Councillor"
    return title[:-3] + "man" if folded.endswith("men") else title.removesuffix("s")
