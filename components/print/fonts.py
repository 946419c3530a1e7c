"""The letters to print with: fonts of this computer, since typst's own know only some scripts."""

from collections.abc import Iterable, Sequence
from functools import cache

import typst

PACKAGE = "fonts-noto-core"
"""Has letters for all our languages; the name that Debian and Ubuntu know it by."""

_ARABIC = (
    *("Noto Sans Arabic", "Noto Naskh Arabic", "Noto Kufi Arabic", "Vazirmatn", "Amiri"),
    *("Segoe UI", "Arial", "Geeza Pro", "Tahoma", "DejaVu Sans"),
)
_LATIN = ("Source Sans 3", "Noto Sans", "Segoe UI", "Arial", "Liberation Sans", "Libertinus Serif")
"""The last one comes with typst; it has Latin and Cyrillic letters."""

_NEEDED = {"ar": _ARABIC, "fa": _ARABIC}
"""Languages in a script that typst brings no font for."""


@cache
def families() -> Sequence[str]:
    """The fonts to set with, the best first; never empty."""
    here = set(typst.Fonts().families())
    return [name for name in dict.fromkeys((*_LATIN, *_ARABIC)) if name in here]


def without_font(languages: Iterable[str], known: Sequence[str] | None = None) -> Sequence[str]:
    """Those of the languages whose letters would print as boxes. `known`: the fonts there are."""
    here = set(families() if known is None else known)
    return [one for one in languages if one in _NEEDED and not here.intersection(_NEEDED[one])]
