"""Which field of action and approach an idea belongs to, as named functions judge it.

How far two of them agree is Cohen's kappa: Cohen 1960, A Coefficient of Agreement for Nominal
Scales, Educational and Psychological Measurement 20, 37-46, doi.org/10.1177/001316446002000104
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sessions.errors import Reason, Refused
from sessions.function import function_name

MOST_CODERS = 2


@dataclass(frozen=True, slots=True)
class Code:
    """Ids of the toolbox, opaque here; `approach` is empty where none of them fits."""

    field: str
    approach: str = ""


@dataclass(frozen=True, slots=True)
class Coding:
    """What one function, never a person's name, has coded, by the numbers of the ideas."""

    function: str
    codes: Mapping[int, Code] = field(default_factory=dict)

    def with_codes(self, codes: Mapping[int, Code | None]) -> "Coding":
        """Return this with other codes for some ideas; None takes one back."""
        merged = {**self.codes, **codes}
        return replace(self, codes={number: one for number, one in merged.items() if one})

    def to_json(self) -> Mapping[str, Any]:
        """Return it as it is stored."""
        codes = {str(n): [one.field, one.approach] for n, one in self.codes.items()}
        return {"function": self.function, "codes": codes}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Coding":
        """Return what `to_json` made this of."""
        return cls(stored["function"], {int(n): Code(*one) for n, one in stored["codes"].items()})


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of ideas that both have coded: how many alike, and how far beyond chance.

    `kappa` is 1 for all alike and 0 for no more than chance makes alike; None where chance alone
    would make all of them alike, and for no ideas.
    """

    ideas: int
    alike: int
    kappa: float | None


def coded(
    codings: Sequence[Coding], function: str, codes: Mapping[int, Code | None]
) -> tuple[Coding, ...]:
    """Return the codings with what a function has coded; a new function becomes the next coder.

    Who has coded nothing is no coder: so a name that was typed wrong takes nobody's place.
    Raises `Refused`: text_missing, text_too_long, names_a_person, too_many_coders.
    """
    name = function_name(function, required=True)
    if all(one.function != name for one in codings):
        if len(codings) >= MOST_CODERS:
            raise Refused(Reason.TOO_MANY_CODERS)
        codings = (*codings, Coding(name))
    changed = (one.with_codes(codes) if one.function == name else one for one in codings)
    return tuple(one for one in changed if one.codes)


def agreement(first: Coding, second: Coding, of: Callable[[Code], str]) -> Agreement:
    """Return how far two codings agree in what `of` takes of a code, where one says anything."""
    both = first.codes.keys() & second.codes.keys()
    said = [(of(first.codes[number]), of(second.codes[number])) for number in both]
    pairs = [pair for pair in said if any(pair)]
    alike, number = sum(one == other for one, other in pairs), len(pairs)
    if not number:
        return Agreement(0, 0, None)
    mine, theirs = (Counter(side) for side in zip(*pairs, strict=True))
    chance = sum(mine[code] * theirs[code] for code in mine)
    if chance == number**2:
        return Agreement(number, alike, None)
    return Agreement(number, alike, (alike * number - chance) / (number**2 - chance))


def differing(first: Coding, second: Coding) -> list[int]:
    """Return the ideas that both have coded, and not alike."""
    both = first.codes.keys() & second.codes.keys()
    return sorted(number for number in both if first.codes[number] != second.codes[number])
