"""From the text of a file to an election; refuses whatever could make a count wrong."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import count, repeat
from pathlib import Path
from types import MappingProxyType

from sessions.pabulib.bad_file import BadFile
from sessions.pabulib.election import Election, PbBallot, Project, VoteKind
from sessions.pabulib.rows import Row, begin_with_meta, rows_of, table, until

MAX_BYTES = 50_000_000
MAX_META = 1_000
MAX_PROJECTS = 10_000
MAX_BALLOTS = 1_000_000
MAX_NUMBER = 999_999_999_999
LIMITS = ("min_length", "max_length", "max_points", "max_sum_points")
# min_sum_points is not among them: in Worldwide_Mechanical_Turk_Utilities_3 it is 100, yet 11 of
# 74 ballots come to 99. Whoever gives away less than they may does not distort the result.
DISGUISES = {
    "%PDF": "a PDF",
    "PK\x03\x04": "a ZIP, XLSX or ODS file",
    "<": "HTML or XML",
    "{": "JSON",
}


def read_pb(path: str | Path) -> Election:
    """Read a `.pb` file. Raises BadFile, or OSError where it cannot be opened."""
    with Path(path).open("rb") as file:
        raw = file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise BadFile("too_large", None, most=MAX_BYTES)
    _refuse_disguise(raw[:100].decode("utf-8", "replace"))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        until = raw[: error.start] + b"?"
        raise BadFile("not_utf8", len(until.splitlines())) from error
    return parse_pb(text)


def parse_pb(text: str) -> Election:
    """Read the text of a `.pb` file. Raises BadFile."""
    if len(text) > MAX_BYTES:
        raise BadFile("too_large", None, most=MAX_BYTES)
    _refuse_disguise(text[:100])
    rows = rows_of(text.removeprefix("\ufeff"))
    begin_with_meta(rows)
    meta = _Meta(until(rows, "PROJECTS"))
    projects = tuple(_projects(until(rows, "VOTES")))
    meta.agree("num_projects", len(projects))
    ballots = tuple(_ballots(until(rows, None), meta, {project.id for project in projects}))
    meta.agree("num_votes", len(ballots))
    return Election(MappingProxyType(meta.values), meta.kind, projects, ballots)


class _Meta:
    def __init__(self, rows: Iterator[Row]) -> None:
        self.values: dict[str, str] = {}
        self._lines: dict[str, int] = {}
        for line, cells in table(rows, "META", MAX_META, "key", "value"):
            key = _new_id(cells["key"], "key", line, self._lines)
            self.values[key] = cells["value"]
        if self.values.get("budget"):
            _amount(self.values["budget"], "budget", self._lines["budget"])
        self.kind = self._kind()
        self.limits = {key: self._whole(key) for key in LIMITS if self.values.get(key)}
        if self.kind is VoteKind.CHOOSE_1:
            self.limits["max_length"] = 1

    def agree(self, key: str, found: int) -> None:
        said = self._whole(key)
        if said != found:
            raise BadFile(key, self._lines[key], said=said, found=found)

    def _kind(self) -> VoteKind:
        found = self._needed("vote_type")
        if found not in set(VoteKind):
            raise BadFile("unknown_vote_type", self._lines["vote_type"], found=found)
        return VoteKind(found)

    def _whole(self, key: str) -> int:
        return _whole(self._needed(key), key, self._lines[key])

    def _needed(self, key: str) -> str:
        if key not in self.values:
            raise BadFile("key_missing", None, key=key)
        return self.values[key]


def _projects(rows: Iterator[Row]) -> Iterator[Project]:
    lines: dict[str, int] = {}
    for line, cells in table(rows, "PROJECTS", MAX_PROJECTS, "project_id", "cost"):
        project = _new_id(cells["project_id"], "project_id", line, lines)
        if "," in project:
            raise BadFile("id_comma", line, column="project_id", found=project)
        votes = cells.get("votes")
        yield Project(
            id=project,
            name=cells.get("name") or project,
            cost=_amount(cells["cost"], "cost", line),
            votes=_whole(votes, "votes", line) if votes else None,
            category=names(cells.get("category", "")),
            # Until April 2026 the format called this column target.
            beneficiaries=names(cells.get("beneficiaries", cells.get("target", ""))),
            place=_place(cells.get("latitude", ""), cells.get("longitude", ""), line),
            selected={"1": True, "0": False}.get(cells.get("selected", "")),
        )


def _ballots(rows: Iterator[Row], meta: _Meta, projects: set[str]) -> Iterator[PbBallot]:
    lines: dict[str, int] = {}
    with_points = meta.kind in (VoteKind.CUMULATIVE, VoteKind.SCORING)
    needed = ("voter_id", "vote", "points") if with_points else ("voter_id", "vote")
    for line, cells in table(rows, "VOTES", MAX_BALLOTS, *needed):
        voter = _new_id(cells["voter_id"], "voter_id", line, lines)
        votes = _listed(cells["vote"])
        _refuse_odd_votes(votes, projects, line)
        _keep_limit("min_length", meta.limits, len(votes), line)
        _keep_limit("max_length", meta.limits, len(votes), line)
        values: Iterable[int] = count(1) if meta.kind is VoteKind.ORDINAL else repeat(1)
        if with_points:
            values = _points(cells["points"], len(votes), meta.limits, line)
        yield PbBallot(voter, tuple(zip(votes, values, strict=False)))


def _refuse_odd_votes(votes: list[str], projects: set[str], line: int) -> None:
    seen: set[str] = set()
    for vote in votes:
        if vote not in projects:
            raise BadFile("unknown_project", line, found=vote)
        if vote in seen:
            raise BadFile("vote_twice", line, found=vote)
        seen.add(vote)


def _points(cell: str, votes: int, limits: Mapping[str, int], line: int) -> list[int]:
    points = [_whole(part, "points", line) for part in _listed(cell)]
    if len(points) != votes:
        raise BadFile("points_count", line, points=len(points), votes=votes)
    _keep_limit("max_points", limits, max(points, default=0), line)
    _keep_limit("max_sum_points", limits, sum(points), line)
    return points


def _keep_limit(key: str, limits: Mapping[str, int], found: int, line: int) -> None:
    limit = limits.get(key, found)
    if found < limit if key.startswith("min") else found > limit:
        raise BadFile(key, line, found=found, limit=limit)


def _new_id(found: str, column: str, line: int, lines: dict[str, int]) -> str:
    if not found:
        raise BadFile("id_missing", line, column=column)
    if found in lines:
        raise BadFile("id_twice", line, column=column, found=found, first=lines[found])
    lines[found] = line
    return found


def _listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(",")] if cell else []


def names(cell: str) -> tuple[str, ...]:
    """Return the names that a cell lists."""
    # A comma with a space belongs to a name: "Environment, public health & safety" (Turk file).
    return tuple(re.split(",(?! )", cell)) if cell else ()


def _whole(cell: str, column: str, line: int) -> int:
    if not re.fullmatch("[0-9]{1,12}", cell):
        raise BadFile("no_number", line, column=column, found=cell, most=MAX_NUMBER)
    return int(cell)


def _amount(cell: str, column: str, line: int) -> Decimal:
    if not re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,2})?", cell):
        raise BadFile("no_amount", line, column=column, found=cell, most=MAX_NUMBER)
    return Decimal(cell)


def _place(latitude: str, longitude: str, line: int) -> tuple[float, float] | None:
    if not latitude and not longitude:
        return None
    try:
        lon, lat = float(longitude), float(latitude)
    except ValueError:
        lon = lat = math.nan
    if not (abs(lon) <= 180 and abs(lat) <= 90):
        raise BadFile("no_place", line, latitude=latitude, longitude=longitude)
    return lon, lat


def _refuse_disguise(head: str) -> None:
    for sign, found in DISGUISES.items():
        if head.lstrip("\ufeff \t\r\n").startswith(sign):
            raise BadFile("other_format", 1, found=found)
