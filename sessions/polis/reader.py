"""From the folder of an export to a conversation; refuses whatever could make a count wrong."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from sessions.bad_file import BadFile, naming
from sessions.csv_file import Row, new_id, read_text, rows_of, table
from sessions.polis.conversation import Conversation, Statement, Voter

SUMMARY, COMMENTS = "summary.csv", "comments.csv"
VOTES, MATRIX = "votes.csv", "participants-votes.csv"
MAX_STATEMENTS = 5_000
MAX_VOTERS = 100_000
MAX_VOTES = 1_000_000
_OUT = "-1"
_MODERATED = (_OUT, "0", "1")
_MARKS = {"1": 1, "0": 0, "-1": -1}

Last = Mapping[tuple[str, str], str]
"""The last vote by voter and statement, as it stands in the file."""


def read_polis(folder: str | Path) -> Conversation:
    """Read an export. Raises BadFile, or OSError where one of its files cannot be opened.

    Of several votes of one person on one statement the last one counts; the matrix of all votes
    that is part of an export must say the same.
    """
    here = Path(folder)
    topic, bodies = _topic(here), _bodies(here)
    kept = [statement for statement, body in bodies.items() if body is not None]
    matrix = _matrix(here, kept)
    last = _last_votes(here, bodies.keys(), matrix)
    _compare(matrix, kept, last)
    statements = (Statement(one, bodies[one] or "") for one in sorted(kept, key=int))
    voters = (Voter(voter, _marks(voter, kept, last)) for voter in matrix)
    return Conversation(topic, tuple(statements), tuple(one for one in voters if one.votes))


def _topic(folder: Path) -> str:
    with naming(SUMMARY):
        told = {cells[0]: cells[1] for _, cells in _rows(folder, SUMMARY) if len(cells) > 1}
        if not told.get("topic"):
            raise BadFile("key_missing", None, key="topic")
        return told["topic"]


def _bodies(folder: Path) -> dict[str, str | None]:
    """Return the words of every statement by id; None of those that moderation took out."""
    found: dict[str, str | None] = {}
    lines: dict[str, int] = {}
    needed = ("comment-id", "moderated", "comment-body")
    with naming(COMMENTS):
        for line, cells in table(_rows(folder, COMMENTS), "comments", MAX_STATEMENTS, *needed):
            statement = new_id(cells, "comment-id", line, lines)
            _whole(cells, "comment-id", line)
            out = _one_of(cells, "moderated", _MODERATED, line) == _OUT
            if not cells["comment-body"]:
                raise BadFile("id_missing", line, column="comment-body")
            found[statement] = None if out else cells["comment-body"]
    return found


def _matrix(folder: Path, kept: list[str]) -> dict[str, tuple[int, dict[str, str]]]:
    """Return line and cells of everybody."""
    lines: dict[str, int] = {}
    with naming(MATRIX):
        rows = table(_rows(folder, MATRIX), "participants", MAX_VOTERS, "participant", *kept)
        return {new_id(cells, "participant", at, lines): (at, cells) for at, cells in rows}


def _last_votes(folder: Path, statements: Collection[str], voters: Collection[str]) -> Last:
    found: dict[tuple[str, str], tuple[int, str]] = {}
    needed = ("timestamp", "comment-id", "voter-id", "vote")
    with naming(VOTES):
        for line, cells in table(_rows(folder, VOTES), "votes", MAX_VOTES, *needed):
            voter, statement = cells["voter-id"], cells["comment-id"]
            if voter not in voters:
                raise BadFile("unknown_voter", line, found=voter)
            if statement not in statements:
                raise BadFile("unknown_statement", line, found=statement)
            at, vote = _whole(cells, "timestamp", line), _one_of(cells, "vote", _MARKS, line)
            before, _ = found.get((voter, statement), (at, ""))
            if at >= before:
                found[voter, statement] = at, vote
    return {key: vote for key, (_, vote) in found.items()}


def _compare(matrix: Mapping[str, tuple[int, dict[str, str]]], kept: list[str], last: Last) -> None:
    """Refuse an export whose files do not belong together, or of which a part is missing."""
    with naming(MATRIX):
        for voter, (line, cells) in matrix.items():
            for statement in kept:
                vote = last.get((voter, statement), "")
                if cells[statement] != vote:
                    said = {"statement": statement, "found": cells[statement], "last": vote}
                    raise BadFile("other_vote", line, **said)


def _marks(voter: str, kept: list[str], last: Last) -> dict[str, int]:
    given = ((statement, last.get((voter, statement))) for statement in kept)
    return {statement: _MARKS[vote] for statement, vote in given if vote is not None}


def _rows(folder: Path, name: str) -> Iterator[Row]:
    return rows_of(read_text(folder / name), ",")


def _one_of(cells: Mapping[str, str], column: str, known: Collection[str], line: int) -> str:
    found = cells[column]
    if found not in known:
        raise BadFile("unknown_value", line, column=column, found=found, known=", ".join(known))
    return found


def _whole(cells: Mapping[str, str], column: str, line: int) -> int:
    found = cells[column]
    if not re.fullmatch("[0-9]{1,15}", found):
        raise BadFile("no_whole_number", line, column=column, found=found)
    return int(found)
