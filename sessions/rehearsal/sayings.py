"""What simulated residents can say; whoever starts a Probelauf brings it."""

# ruff: noqa: D102 - the properties of a protocol say what they are by their names
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sessions.run_sheet import Texts


class Remark(Protocol):
    """Something said, and the language it is in."""

    @property
    def text(self) -> str: ...
    @property
    def language(self) -> str: ...


class Proposal(Remark, Protocol):
    """An idea that somebody may give; `titles` are short ones in other languages."""

    @property
    def title(self) -> str: ...
    @property
    def titles(self) -> Texts: ...
    @property
    def field(self) -> str | None: ...
    @property
    def approach(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Sayings:
    """None of the three may be empty; `approaches` are ids of the toolbox."""

    ideas: Sequence[Proposal]
    comments: Sequence[Remark]
    approaches: Sequence[str]
