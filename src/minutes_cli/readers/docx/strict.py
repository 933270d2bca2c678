"""Word files that are saved as Strict Open XML (ISO 29500-1): the same elements, in namespaces of other names."""

import io
import re
from zipfile import ZIP_STORED, BadZipFile, ZipFile

_STRICT = b"http://purl.oclc.org/ooxml/"
_named = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/"
"""    …/ooxml/wordprocessingml/main is …/wordprocessingml/2006/main"""
_RELATIONS = "_rels/.rels"


def usual(content: bytes) -> bytes:
    """The file with the names that python-docx knows; one that has them already is left as it is."""
    try:
        with ZipFile(io.BytesIO(content)) as package:
            if _STRICT not in package.read(_RELATIONS):
                return content
            told = io.BytesIO()
            with ZipFile(told, "w", ZIP_STORED) as renamed:
                for part in package.infolist():
                    words = package.read(part)
                    named = part.filename.endswith((".xml", ".rels"))
                    renamed.writestr(part.filename, _named.sub(_USUAL, words) if named else words)
    except (KeyError, BadZipFile):
        return content
    return told.getvalue()
