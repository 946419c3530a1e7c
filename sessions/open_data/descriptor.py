"""What a package says of itself to programs: Frictionless Data Package and DCAT-AP.de."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from sessions.codebook import Explain, Explained
from sessions.open_data.licence import Licence
from sessions.table import Table

FILL_IN = "BITTE AUSFÜLLEN"
"""What stands in the template wherever only the publisher knows."""

_WRITTEN: Mapping[str, Mapping[str, Any]] = {
    "boolean": {"trueValues": ["1"], "falseValues": ["0"]},
}


def data_package(
    title: str,
    about: str,
    licence: Licence,
    found: Mapping[str, Table],
    files: Mapping[str, bytes],
    explain: Explain,
) -> dict[str, Any]:
    """Return a `datapackage.json` with a resource per table; `files` are by their paths."""
    return {
        "profile": "data-package",
        "name": "quartiersrunde",
        "title": title,
        "description": about,
        "licenses": [
            {"name": licence.id, "title": licence.title, "path": licence.address},
        ],
        "resources": [
            _resource(name, table, files[path_of(name)], explain) for name, table in found.items()
        ],
    }


def path_of(name: str) -> str:
    """Return where a table stands in the package."""
    return f"data/{name}.csv"


def _resource(name: str, table: Table, data: bytes, explain: Explain) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": path_of(name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True},
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
        "schema": {"fields": [_field(one, explain(name, one)) for one in table.columns]},
    }


def _field(name: str, known: Explained) -> dict[str, Any]:
    found = {"name": name, "type": known.type, "description": known.meaning["de"]}
    return {**found, **_WRITTEN.get(known.type, {})}


_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "dcatde": "http://dcat-ap.de/def/dcatde/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def catalogue_entry(
    title: str, about: str, licence: Licence, day: str, publisher: str
) -> dict[str, Any]:
    """Return a template of a dataset in DCAT-AP.de 2.0 as JSON-LD; `day` is that of the evening.

    Source of the names: https://www.dcat-ap.de/def/dcatde/2.0/implRules/
    """
    return {
        "@context": _CONTEXT,
        "@id": FILL_IN,
        "@type": "dcat:Dataset",
        "dct:title": {"@value": title, "@language": "de"},
        "dct:description": {"@value": about, "@language": "de"},
        "dct:issued": {"@value": day, "@type": "xsd:date"},
        "dct:publisher": {"@type": "foaf:Organization", "foaf:name": publisher},
        "dcatde:contributorID": {"@id": f"http://dcat-ap.de/def/contributors/{FILL_IN}"},
        "dcatde:politicalGeocodingURI": {
            "@id": f"http://dcat-ap.de/def/politicalGeocoding/municipalityKey/{FILL_IN}"
        },
        "dcat:theme": [
            {"@id": f"http://publications.europa.eu/resource/authority/data-theme/{theme}"}
            for theme in ("SOCI", "REGI")
        ],
        "dcat:keyword": ["Bürgerbeteiligung", "Stadtteildialog", "Quartier"],
        "dcat:distribution": {
            "@type": "dcat:Distribution",
            "dct:title": {"@value": "Open-Data-Paket (ZIP)", "@language": "de"},
            "dcat:accessURL": {"@id": FILL_IN},
            "dct:license": {"@id": licence.uri},
            "dcatde:licenseAttributionByText": f"{publisher}: {title}",
            "dcat:mediaType": {
                "@id": "https://www.iana.org/assignments/media-types/application/zip"
            },
        },
    }
