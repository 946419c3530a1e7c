"""From an election to the text of a `.pb` file, which `reader` reads as the same election."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from sessions.pabulib.election import Election, PbBallot, Project, VoteKind

_WITH_POINTS = (VoteKind.CUMULATIVE, VoteKind.SCORING)


def write_pb(election: Election) -> bytes:
    """Return the file in UTF-8. Keys and columns nobody filled are left out.

    What the file would say of itself, how many projects and ballots, is counted anew.
    """
    out = io.StringIO(newline="")
    rows = csv.writer(out, delimiter=";", lineterminator="\n")
    rows.writerow(["META"])
    rows.writerows([("key", "value"), *_meta(election)])
    rows.writerow(["PROJECTS"])
    rows.writerows(_filled(_PROJECT, [_project(one) for one in election.projects]))
    rows.writerow(["VOTES"])
    points = election.kind in _WITH_POINTS
    rows.writerow(("voter_id", "vote", "points") if points else ("voter_id", "vote"))
    rows.writerows(_ballot(one, points=points) for one in election.ballots)
    return out.getvalue().encode("utf-8", "replace")


_PROJECT = (
    *("project_id", "cost", "votes", "name", "category", "beneficiaries", "selected"),
    *("latitude", "longitude"),
)


def _meta(election: Election) -> Iterator[tuple[str, str]]:
    own = {
        "num_projects": str(len(election.projects)),
        "num_votes": str(len(election.ballots)),
        "vote_type": str(election.kind),
    }
    for key, value in {**election.meta, **own}.items():
        yield key, _line(value)


def _project(one: Project) -> tuple[str, ...]:
    lon, lat = (repr(degrees) for degrees in one.place) if one.place else ("", "")
    return (
        one.id,
        format(one.cost, "f"),
        "" if one.votes is None else str(one.votes),
        _line(one.name),
        ",".join(one.category),
        ",".join(one.beneficiaries),
        "" if one.selected is None else str(int(one.selected)),
        lat,
        lon,
    )


def _filled(columns: Sequence[str], rows: Sequence[tuple[str, ...]]) -> Iterable[Sequence[str]]:
    """Return header and rows without the columns that are empty in every row."""
    kept = [at for at in range(len(columns)) if at < 2 or any(row[at] for row in rows)]
    return [[row[at] for at in kept] for row in (columns, *rows)]


def _ballot(one: PbBallot, *, points: bool) -> tuple[str, ...]:
    votes = ",".join(project for project, _ in one.votes)
    if not points:
        return (one.voter_id, votes)
    return (one.voter_id, votes, ",".join(str(value) for _, value in one.votes))


def _line(text: str) -> str:
    return " ".join(text.split("\n"))
