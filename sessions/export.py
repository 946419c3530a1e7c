"""What an organiser takes home: plain tables, without a trace of who gave what."""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.ranking.priority_list import PriorityList
from sessions.round import Ballot, Round
from sessions.sheet import Cell, Flavour, write_csv
from sessions.stance import Fit, Stance
from sessions.store import Store
from sessions.workshop import Workshop

_SHUFFLE = random.SystemRandom()

_RANKED = (
    *("rank", "shared", "number", "id", "title", "dots", "supporters", "ballots", "rule"),
    "missing_slips",
)
_WORDS = ("text", "language", "field", "approach", "place", "lon", "lat", "cost", "category")
_IDEA = ("number", "id", "kind", "merged_into", "title", *_WORDS)
_BALLOT = ("round", "ballot", "channel", "number", "dots")
_COMMENT = ("number", "comment", "language")
_STANCE = ("approach", "stance", "people", "reason", "language")

_TITLE_IN = "title_"
"""Before the code of a language: the column with the titles in it, the original ones too."""

Row = Mapping[str, Cell]

CODED = frozenset({"kind", "field", "rule", "channel", "stance"})
"""Columns whose cells are words of the program, not of a resident."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table; `columns` are names in English, `rows` are as wide as these."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @classmethod
    def of(cls, columns: tuple[str, ...], rows: Iterable[Row]) -> "Table":
        """Make a table of rows by name; a name that a row lacks is an empty cell."""
        return cls(columns, tuple(tuple(row.get(name) for name in columns) for row in rows))


def tables(store: Store, here: Workshop) -> Mapping[str, Table]:
    """Return the tables by name: ideas, comments and, per released round, list and ballots.

    Stances, if any, join them when the approaches are over. Only what was released is in them.
    Ballots are shuffled anew each time and numbered after it.
    Ideas stand by rank or public number, never as a ballot showed them; the seed of a ballot's
    cards stays in the database, or whoever saw a screen would find its ballot in the file.
    """
    ideas = {idea.id: idea for idea in store.ideas.documented(here.id)}
    found = {"ideas": _ideas(here, ideas), "comments": _comments(store, here, ideas)}
    if counts := store.stances.counts(here):
        found["stances"] = _stances(counts, store.stances.released(here))
    for counted in store.rounds.all(here.id):
        if counted.released_at is None:
            continue
        everything = {idea.id: idea for idea in store.rounds.listed(counted.id)} | ideas
        ranking = store.ballots.priority_list(counted.id)
        found[f"priority-list-{counted.number}"] = _priority_list(counted, ranking, everything)
        found[f"ballots-{counted.number}"] = _ballots(
            counted, store.ballots.given(counted.id), everything
        )
    return found


def csv_files(
    found: Mapping[str, Table], flavour: Flavour, label: Callable[[str], str] = str
) -> Mapping[str, bytes]:
    """Return one CSV file per table; `label` names columns and coded cells for the reader."""
    return {
        f"{name}.csv": write_csv(
            [label(column) for column in table.columns], _labelled(table, label), flavour
        )
        for name, table in found.items()
    }


def _labelled(table: Table, label: Callable[[str], str]) -> Iterable[Sequence[Cell]]:
    coded = [column in CODED for column in table.columns]
    for row in table.rows:
        yield [
            label(cell) if code and isinstance(cell, str) else cell
            for cell, code in zip(row, coded, strict=True)
        ]


def _priority_list(counted: Round, ranking: PriorityList, ideas: Mapping[IdeaId, Idea]) -> Table:
    rows = (
        {
            **_about(ideas[one.idea_id]),
            "rank": one.rank,
            "shared": one.shared,
            "dots": one.value,
            "supporters": one.supporters,
            "ballots": ranking.ballots,
            "rule": ranking.rule,
            "missing_slips": counted.missing_slips,
        }
        for one in ranking.order
    )
    return Table.of(_RANKED + _WORDS, rows)


def _ideas(here: Workshop, ideas: Mapping[IdeaId, Idea]) -> Table:
    def row(idea: Idea) -> Row:
        survivor = ideas.get(idea.survivor) if idea.merged else None
        into = {"merged_into": survivor.number if survivor else None}
        return {**_about(idea), **into, **_titles(idea)}

    planned = [_TITLE_IN + language for language in here.plan.languages]
    found = [column for idea in ideas.values() for column in _titles(idea)]
    columns = (*_IDEA, *dict.fromkeys(planned + found))
    return Table.of(columns, (row(idea) for idea in ideas.values()))


def _titles(idea: Idea) -> dict[str, str]:
    titles = {**idea.titles, idea.draft.language: idea.draft.title}
    return {_TITLE_IN + language: title for language, title in titles.items()}


def _about(idea: Idea) -> Row:
    draft, place = idea.draft, idea.draft.place
    return {
        "number": idea.number,
        "id": draft.external_id,
        "kind": str(draft.kind),
        "title": draft.title,
        "text": draft.text,
        "language": draft.language,
        "field": draft.field,
        "approach": draft.approach,
        "place": place.name if place else None,
        "lon": place.lon if place else None,
        "lat": place.lat if place else None,
        "cost": Decimal(draft.cost) if draft.cost else None,
        "category": draft.category,
    }


def _ballots(counted: Round, given: list[Ballot], ideas: Mapping[IdeaId, Idea]) -> Table:
    _SHUFFLE.shuffle(given)
    rows: list[Row] = []
    for number, ballot in enumerate(given, start=1):
        about: Row = {"round": counted.number, "ballot": number, "channel": str(ballot.channel)}
        dots = sorted((ideas[idea].number, value) for idea, value in ballot.dots.items())
        rows += [{**about, "number": idea, "dots": value} for idea, value in dots] or [about]
    return Table.of(_BALLOT, rows)


def _comments(store: Store, here: Workshop, ideas: Mapping[IdeaId, Idea]) -> Table:
    rows: Iterable[Row] = (
        {
            "number": ideas[comment.idea_id].number,
            "comment": comment.text,
            "language": comment.language,
        }
        for comment in store.comments.released(here.id)
        if comment.idea_id in ideas
    )
    return Table.of(_COMMENT, rows)


def _stances(people: Mapping[str, Mapping[Fit, int]], released: Iterable[Stance]) -> Table:
    """A row per approach and stance says how many people took it; one per reason follows it."""
    reasons: dict[tuple[str, str], list[Row]] = {}
    for one in sorted(released, key=lambda one: one.id):  # not as they came
        row = {"approach": one.approach, "stance": str(one.fit)}
        words = {"reason": one.reason, "language": one.language}
        reasons.setdefault((one.approach, one.fit), []).append({**row, **words})
    rows: list[Row] = []
    for approach, counts in sorted(people.items()):
        for fit, number in counts.items():
            rows.append({"approach": approach, "stance": str(fit), "people": number})
            rows += reasons.get((approach, fit), [])
    return Table.of(_STANCE, rows)
