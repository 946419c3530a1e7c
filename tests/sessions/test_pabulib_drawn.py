"""Elections drawn at random are read back, damaged files read or refused."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions import pabulib
from sessions.pabulib import (
    BadFile,
    Election,
    PbBallot,
    Project,
    VoteKind,
    parse_pb,
    read_pb,
    reader,
)
from tests.sessions.pb_file import SMALL

names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
ids = st.from_regex("[0-9a-zA-Z][0-9a-zA-Z_-]{0,8}", fullmatch=True)


@st.composite
def elections(draw: st.DrawFn) -> Election:
    kind = draw(st.sampled_from(VoteKind))
    known = draw(st.lists(ids, min_size=1, max_size=6, unique=True))
    places = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
    projects = tuple(
        Project(
            id=key,
            name=draw(names).strip() or key,
            cost=draw(st.decimals(0, reader.MAX_NUMBER, places=2)),
            votes=draw(st.none() | st.integers(0, 10**9)),
            category=tuple(draw(st.lists(ids, max_size=3))),
            beneficiaries=tuple(draw(st.lists(ids, max_size=3))),
            place=draw(st.none() | places),
            selected=draw(st.sampled_from([None, True, False])),
        )
        for key in known
    )
    ballots = tuple(
        PbBallot(voter, draw(votes_of(kind, known)))
        for voter in draw(st.lists(ids, max_size=5, unique=True))
    )
    return Election(
        {
            "num_projects": str(len(projects)),
            "num_votes": str(len(ballots)),
            "vote_type": kind.value,
            "description": draw(names).strip(),
        },
        kind,
        projects,
        ballots,
    )


@st.composite
def votes_of(draw: st.DrawFn, kind: VoteKind, known: list[str]) -> tuple[tuple[str, int], ...]:
    most = 1 if kind is VoteKind.CHOOSE_1 else len(known)
    chosen = draw(st.lists(st.sampled_from(known), max_size=most, unique=True))
    if kind is VoteKind.ORDINAL:
        return tuple((key, at) for at, key in enumerate(chosen, 1))
    if kind in (VoteKind.APPROVAL, VoteKind.CHOOSE_1):
        return tuple((key, 1) for key in chosen)
    return tuple((key, draw(st.integers(0, 100))) for key in chosen)


def as_pb(election: Election) -> str:
    """The file that an election would be published as."""

    def quoted(*cells: object) -> str:
        texts = ("" if cell is None else str(cell).replace('"', '""') for cell in cells)
        return ";".join(f'"{text}"' for text in texts)

    lines = ["META", "key;value", *(quoted(*item) for item in election.meta.items()), "PROJECTS"]
    lines.append("project_id;cost;votes;name;category;beneficiaries;selected;longitude;latitude")
    for p in election.projects:
        selected = None if p.selected is None else int(p.selected)
        groups = (",".join(p.category), ",".join(p.beneficiaries))
        lines.append(
            quoted(p.id, p.cost, p.votes, p.name, *groups, selected, *(p.place or (None, None)))
        )
    lines += ["VOTES", "voter_id;vote;points"]
    for ballot in election.ballots:
        votes, points = zip(*ballot.votes, strict=True) if ballot.votes else ((), ())
        lines.append(quoted(ballot.voter_id, ",".join(votes), ",".join(map(str, points))))
    return "\r\n".join(lines)


@given(elections())
def test_what_is_published_is_read_back(election: Election) -> None:
    """An election written as a file is read as the same election, of every kind."""
    assert parse_pb(as_pb(election)) == election


WITHOUT_LINE = {"section_missing", "key_missing", "column_missing", "no_meta"}
PIECES = [
    *("META", "PROJECTS", "VOTES", "\n", "\r", "\r\n", ";", ",", '"', "\0", "\ufeff", "\u2028"),
    *("1" + 400 * "0", "9" * 5000, "-1", "1.5", "NaN", "inf", "1e400", "٣", "p1", "v1", "=1+1"),
    *("ordinal", "scoring", "choose-1", "approval", "key;value\n", "num_votes;4\n", "\x1c", "_"),
]


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A few parts of a good file replaced, removed or repeated."""
    text = SMALL
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 20)) | st.just(len(text)))
        piece = draw(st.sampled_from(PIECES) | st.text(max_size=3) | st.just(text[start:end] * 2))
        text = text[:start] + piece + text[end:]
    return text


@given(damaged())
def test_damage_is_read_or_refused(text: str) -> None:
    """Whatever happens to a file, it is an election or a refusal with a line inside the file."""
    try:
        election = parse_pb(text)
    except BadFile as error:
        lines = len(list(io.StringIO(text, newline="")))
        assert error.line in range(1, lines + 1) or error.code in WITHOUT_LINE
        assert len(str(error).splitlines()) == 1
        assert error.code in {*pabulib.SENTENCES}
    else:
        assert int(election.meta["num_votes"]) == len(election.ballots)
        assert int(election.meta["num_projects"]) == len(election.projects)


@given(start=st.integers(0, len(SMALL)), piece=st.binary(max_size=4), gone=st.integers(0, 4))
def test_damaged_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, start: int, piece: bytes, gone: int
) -> None:
    """The same for single bytes in the file on disk."""
    raw = SMALL.encode("utf-8")
    path = tmp_path_factory.getbasetemp() / "damaged.pb"
    path.write_bytes(raw[:start] + piece + raw[start + gone :])
    try:
        assert read_pb(path).kind in VoteKind
    except BadFile as error:
        assert error.code in pabulib.SENTENCES
