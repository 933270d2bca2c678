"""What OParl 1.1 asks of each kind of object, in our own words after the specification at dev.oparl.org.

A line tells of a property: its name, `!` where it must be there, and what it holds: `url`, `string`, `date`,
`date-time`, `integer`, `boolean`; the name of a kind where the object itself stands there; several in brackets; `list`
for the address of a list of its own.
"""

from __future__ import annotations

import re
from typing import Any

EVERY = """
id! url, type! string, license string, keyword [string], created! date-time, modified! date-time, web url, deleted
boolean
"""
KINDS = {
    "System": """
        oparlVersion! string, otherOparlVersions [url], body! list, name string, contactEmail string, contactName
        string, website url, vendor url, product url
    """,
    "Body": """
        system url, shortName string, name! string, website url, licenseValidSince date-time, oparlSince date-time,
        ags string, rgs string, equivalent [url], contactEmail string, contactName string, organization! list,
        person! list, meeting! list, paper! list, legislativeTerm! [LegislativeTerm], agendaItem list, consultation
        list, file list, locationList list, legislativeTermList list, membership list, classification string,
        location Location, mainOrganization url
    """,
    "LegislativeTerm": """
        body url, name string, startDate date, endDate date
    """,
    "Organization": """
        body url, name string, membership [url], meeting list, consultation list, shortName string, post [string],
        subOrganizationOf url, organizationType string, classification string, startDate date, endDate date, website
        url, location Location, externalBody url, memberCount integer, votingMemberCount integer
    """,
    "Person": """
        body url, name string, familyName string, givenName string, formOfAddress string, affix string, title
        [string], gender string, phone [string], email [string], location url, locationObject Location, status
        [string], membership [Membership], image File, life string, lifeSource string
    """,
    "Membership": """
        person url, organization url, role string, votingRight boolean, startDate date, endDate date, onBehalfOf url
    """,
    "Meeting": """
        name string, meetingState string, cancelled boolean, start date-time, end date-time, location Location,
        organization [url], participant [url], invitation File, resultsProtocol File, verbatimProtocol File,
        auxiliaryFile [File], agendaItem [AgendaItem]
    """,
    "AgendaItem": """
        meeting url, number string, order! integer, name string, public boolean, consultation url, result string,
        resolutionText string, resolutionFile File, auxiliaryFile [File], start date-time, end date-time
    """,
    "Paper": """
        body url, name string, reference string, date date, paperType string, relatedPaper [url],
        superordinatedPaper [url], subordinatedPaper [url], mainFile File, auxiliaryFile [File], location
        [Location], originatorPerson [url], underDirectionOf [url], originatorOrganization [url], consultation
        [Consultation]
    """,
    "Consultation": """
        paper url, agendaItem url, meeting url, organization [url], authoritative boolean, role string
    """,
    "File": """
        name string, fileName string, mimeType string, date date, size integer, sha1Checksum string, sha512Checksum
        string, text string, accessUrl! url, downloadUrl url, externalServiceUrl url, masterFile url, derivativeFile
        [url], fileLicense url, meeting [url], agendaItem [url], person url, paper [url]
    """,
    "Location": """
        description string, geojson object, streetAddress string, room string, postalCode string, subLocality
        string, locality string, bodies [url], organizations [url], persons [url], meetings [url], papers [url]
    """,
}
_RULE = re.compile(r"(\w+)(!?)\s+(\[?)([\w-]+)\]?")
_SHAPES = {
    "url": re.compile(r"https?://[!-~]+"),
    "list": re.compile(r"https?://[!-~]+"),
    "string": re.compile(r"(?s).+"),
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "date-time": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"),
}
_TYPES = {"integer": int, "boolean": bool, "object": dict}


def faults(thing: Any, kind: str | None = None) -> list[str]:
    """Return what is not as it must be in an object of a kind, and in all that are within it."""
    kind = kind or str(thing["type"]).rpartition("/")[2]
    if thing.get("type") != f"https://schema.oparl.org/1.1/{kind}":
        return [f"{thing.get('id')} is no {kind}"]
    rules = {m[1]: m for m in _RULE.finditer(f"{EVERY}, {KINDS[kind]}")}
    if thing.get("deleted") is True:
        return [f"{thing['id']} lacks {name}" for name in ("id", "type", "created", "modified") if name not in thing]
    found = [f"{thing['id']} lacks {name}" for name, m in rules.items() if m[2] and name not in thing]
    for name, value in thing.items():
        if ":" in name:
            continue  # a property of ours
        if name not in rules:
            found.append(f"{thing['id']}: {name} is no property of {kind}")
            continue
        several, what = bool(rules[name][3]), rules[name][4]
        if several != isinstance(value, list):
            found.append(f"{thing['id']}: {name} is {'one' if several else 'many'}")
            continue
        if several and not value and not rules[name][2]:
            found.append(f"{thing['id']}: {name} is empty")
        for one in value if several else [value]:
            found += _of_value(one, what, f"{thing['id']}: {name}")
    return found


def _of_value(value: Any, what: str, where: str) -> list[str]:
    if what in KINDS:
        return faults(value, what) if isinstance(value, dict) else [f"{where} is no object"]
    shape = _SHAPES.get(what)
    good = isinstance(value, str) and shape.fullmatch(value) if shape else type(value) is _TYPES[what]
    return [] if good else [f"{where} is no {what}: {value!r}"]
