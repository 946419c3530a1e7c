"""Reads what a package says of its method; that of an own evening is told in the same words."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sessions.idea import IdeaKind
from sessions.learning.evening import Evening, Heard, Method
from sessions.learning.result import Result
from sessions.open_data.method import TOO_FEW


def evening(
    id: str,
    said: Mapping[str, Any],
    ideas: Iterable[Mapping[str, Any]],
    result: Result | None,
    *,
    package: bool = False,
) -> Evening:
    """Return an evening of its `method.json` and rows of its table of ideas.

    Raises `ValueError`, `KeyError`, `TypeError` or `AttributeError` for anything else.
    """
    return Evening(
        id,
        _texts(said["title"]),
        str(said["quarter"]),
        said["inhabitants"] and int(said["inhabitants"]),
        date.fromisoformat(said["day"]),
        _method(said),
        tuple(_heard(row) for row in ideas if _stands(row)),
        result,
        package,
    )


def _stands(row: Mapping[str, Any]) -> bool:
    return row["kind"] == IdeaKind.IDEA and not row["merged_into"]


def _heard(row: Mapping[str, Any]) -> Heard:
    field, approach = row["field"] or "", row["approach"] or ""
    return Heard(int(row["number"]), str(row["title"]), field, approach)


def _method(said: Mapping[str, Any]) -> Method:
    steps, rounds = said["steps"], said["rounds"]
    used = [step["minutes_used"] for step in steps if step["minutes_used"] is not None]
    last: Mapping[str, Any] = rounds[-1] if rounds else {"channels": {}, "merged_ideas": 0}
    return Method(
        _texts(said["guiding_question"]),
        tuple(map(str, said["languages"])),
        sum(int(step["minutes_planned"]) for step in steps),
        round(sum(used)) if used else None,
        said["headcount"] and int(said["headcount"]),
        len(rounds),
        {
            str(channel): None if number == TOO_FEW else int(number)
            for channel, number in last["channels"].items()
        },
        int(last["merged_ideas"]),
    )


def _texts(said: Mapping[str, str]) -> Mapping[str, str]:
    found = {str(language): str(words) for language, words in said.items()}
    if not found:
        raise ValueError("no text")
    return found
