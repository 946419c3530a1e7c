"""The words of a package, which are made outside of `sessions`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sessions.codebook import Explain


@dataclass(frozen=True, slots=True)
class Wording:
    """`label` gives the German words of the program.

    `read_me` makes the text to read first of a title, a day and the name of a licence; `licence`
    makes the text about it of publisher, title, and the name, id and address of the licence. `page`
    has the words of the page that counts again by language, the first one shown first.
    """

    explain: Explain
    label: Callable[[str], str]
    read_me: Callable[[str, str, str], str]
    licence: Callable[[str, str, str, str, str], str]
    page: Mapping[str, Mapping[str, str]]
