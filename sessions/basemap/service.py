"""Map services on the internet: those that whoever runs the installation has named, no others."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from urllib.parse import SplitResult, urlsplit

from sessions.basemap.tile import HIGHEST_ZOOM, Tile

_PRESETS = Path(__file__).with_name("services.toml")


@dataclass(frozen=True, slots=True)
class Service:
    """Where tiles are fetched, and within which terms.

    `keep_days` a tile is shown without asking again, `stale_days` at most if nobody answers.
    Only with `internal` may the host have an address of one's own network. Raises `ValueError`
    for what cannot be meant.
    """

    name: str
    url: str
    attribution: str
    least: int
    most: int
    keep_days: float
    stale_days: float
    internal: bool = False

    def __post_init__(self) -> None:
        """Check once what every request relies on."""
        gaps = sorted(gap for _, gap, _, _ in Formatter().parse(self.url) if gap is not None)
        target = urlsplit(self.url.replace("{", "").replace("}", ""))
        if gaps != ["x", "y", "z"] or target.scheme not in {"http", "https"} or target.username:
            raise ValueError(f"{self.name}: url is no address with {{z}}, {{x}} and {{y}}")
        if not target.hostname or "{" in self.url.partition("//")[2].partition("/")[0]:
            raise ValueError(f"{self.name}: url names no host")
        if not self.attribution or not set(self.name) <= _NAME_LETTERS or self.name[:1] == ".":
            raise ValueError(f"{self.name}: attribution is missing, or the name has odd letters")
        if not 0 <= self.least <= self.most <= HIGHEST_ZOOM:
            raise ValueError(f"{self.name}: zooms are from 0 to {HIGHEST_ZOOM}")
        if not 0 <= self.keep_days <= self.stale_days:
            raise ValueError(f"{self.name}: stale_days is at least keep_days")

    def target(self, tile: Tile) -> SplitResult:
        """Return the address of a tile."""
        return urlsplit(self.url.format(z=tile.z, x=tile.x, y=tile.y))

    @property
    def host(self) -> str:
        """The one host that is asked."""
        return str(urlsplit(self.url).hostname)

    def source(self, year: int) -> str:
        """Return the attribution of maps made in that year."""
        return self.attribution.replace("{year}", str(year))


_NAME_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-_")


def services(wanted: str) -> Mapping[str, Service]:
    """Return the services that a setting switches on: presets, or files, with commas between.

    A preset is a name out of `services.toml`, or what such names begin with; a file ends in .toml
    and looks like that one. Empty is none. Raises `ValueError` for what is neither.
    """
    found: dict[str, Service] = {}
    presets = _read(_PRESETS)
    for word in filter(None, map(str.strip, wanted.split(","))):
        meant = (
            _read(Path(word))
            if word.endswith(".toml")
            else {name: one for name, one in presets.items() if name.startswith(word)}
        )
        if not meant:
            raise ValueError(f"{word} is no map service; known are {', '.join(presets)}")
        found |= meant
    return found


def _read(file: Path) -> dict[str, Service]:
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    try:
        return {name: Service(name, **table) for name, table in tables.items()}
    except TypeError as error:
        raise ValueError(f"{file}: {error}") from error
