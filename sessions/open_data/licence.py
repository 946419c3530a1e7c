"""Under which licence a package is published."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: `id` as catalogues name it, `address` of its text, `uri` in DCAT-AP.de."""

    id: str
    title: str
    address: str
    uri: str


LICENCES = (
    Licence(
        "dl-de/by-2-0",
        "Datenlizenz Deutschland – Namensnennung – Version 2.0",
        "https://www.govdata.de/dl-de/by-2-0",
        "http://dcat-ap.de/def/licenses/dl-by-de/2.0",
    ),
    Licence(
        "CC-BY-4.0",
        "Creative Commons Namensnennung 4.0 International",
        "https://creativecommons.org/licenses/by/4.0/",
        "http://dcat-ap.de/def/licenses/cc-by/4.0",
    ),
)
"""What can be chosen, the usual one first."""
