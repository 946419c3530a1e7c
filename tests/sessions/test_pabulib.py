"""Real elections are read exactly, and a bad file is refused with the line it is bad in."""

import csv
import io
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions import csv_file, pabulib
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

BALLOTS = Path(__file__).parents[3] / "shared" / "data" / "ballots"
REAL = {
    "Netherlands_Amsterdam_628": (VoteKind.APPROVAL, 35, 2472),
    "Poland_Swiecie_2023": (VoteKind.APPROVAL, 22, 2553),
    "Poland_Warszawa_2021_Rembertow": (VoteKind.APPROVAL, 53, 1811),
    "Poland_Zabrze_2020_Zandka": (VoteKind.CHOOSE_1, 3, 155),
    "Switzerland_Zurich_S5": (VoteKind.APPROVAL, 24, 180),
    "US_Stanford_Dataset_PB_Chicago_39th_Ward_2020_vote_rankings": (VoteKind.ORDINAL, 13, 314),
    "US_Stanford_Dataset_PB_Greensboro_District_2_2019_vote_knapsacks": (VoteKind.APPROVAL, 7, 469),
    "Worldwide_Mechanical_Turk_Utilities_3": (VoteKind.CUMULATIVE, 10, 74),
}

SMALL = """\
META
key;value
description;"Example; quarter"
num_projects;3
num_votes;4
budget;1000
vote_type;cumulative
max_length;3
max_points;5
max_sum_points;6
PROJECTS
project_id;cost;votes;name;category;target;selected;latitude;longitude
p1;100;2;"The ""long"" bench";public space,health;youth;1;52.25;21.15
p2;99.95;9;Trees;;;0;;
p3;0;;;Environment, public health;;;-33.5;-70.25
VOTES
voter_id;vote;points;age
v1;p1,p2;4,2;34
v2;p3, p1;3,3;
v3;;;
v4;p2;0;7
"""
"""A file with every oddity that is allowed; the line numbers below count in it."""


def real(name: str) -> Election:
    path = BALLOTS / f"{name}.pb"
    if not path.exists():
        pytest.skip("the real elections are not beside the repository")
    return read_pb(path)


def counted(election: Election) -> Counter[str]:
    return Counter(project for ballot in election.ballots for project, _ in ballot.votes)


def refusal(text: str) -> BadFile:
    with pytest.raises(BadFile) as caught:
        parse_pb(text)
    return caught.value


def changed(old: str, new: str, text: str = SMALL) -> str:
    assert text.count(old) == 1, "the test must change exactly one place"
    return text.replace(old, new)


@pytest.mark.parametrize("name", REAL)
def test_real_elections_are_read_whole(name: str) -> None:
    """All eight real files give their kind, every project and every ballot."""
    election = real(name)
    assert (election.kind, len(election.projects), len(election.ballots)) == REAL[name]


@pytest.mark.parametrize("name", REAL)
def test_real_ballots_add_up_to_the_votes_column(name: str) -> None:
    """For each project the ballots that name it are as many as the city says."""
    election = real(name)
    assert counted(election) == {project.id: project.votes for project in election.projects}


def test_points_of_a_real_file_add_up_to_its_scores() -> None:
    """The points of the ballots give the score that the file states for its first two projects."""
    points: Counter[str] = Counter()
    for ballot in real("Worldwide_Mechanical_Turk_Utilities_3").ballots:
        points.update(dict(ballot.votes))
    assert (points["25"], points["3"]) == (1168, 1091)


def test_rembertow_project_with_everything() -> None:
    """Names, cost, groups and place of a real project come out as they stand in the file."""
    first, _, without_place = real("Poland_Warszawa_2021_Rembertow").projects[:3]
    assert first == Project(
        id="292",
        name="Zakup książek do rembertowskiej biblioteki",
        cost=Decimal(67000),
        votes=733,
        category=("culture", "education"),
        beneficiaries=("people with disabilities", "seniors", "adults", "youth", "children"),
        place=(21.155019036767, 52.25253109695833),
        selected=True,
    )
    assert without_place.id == "835"
    assert without_place.place is None


def test_ordinal_ballot_keeps_the_order() -> None:
    """A ranking gives the position, 1 for the first."""
    election = real("US_Stanford_Dataset_PB_Chicago_39th_Ward_2020_vote_rankings")
    votes = (("1405", 1), ("1403", 2), ("1402", 3), ("1400", 4))
    assert election.ballots[0] == PbBallot("126-10", votes)


def test_a_category_may_contain_a_comma() -> None:
    """A comma followed by a space does not split a name."""
    first = real("Worldwide_Mechanical_Turk_Utilities_3").projects[0]
    assert first.category == ("Environment, public health & safety",)


def test_small_file_exactly() -> None:
    """Quoting, blank cells, cents, the old name `target` and a blank ballot are understood."""
    election = parse_pb(SMALL)
    assert election.meta["description"] == "Example; quarter"
    assert election.projects == (
        Project(
            "p1",
            'The "long" bench',
            Decimal(100),
            2,
            ("public space", "health"),
            ("youth",),
            (21.15, 52.25),
            True,
        ),
        Project("p2", "Trees", Decimal("99.95"), 9, (), (), None, False),
        Project(
            "p3", "p3", Decimal(0), None, ("Environment, public health",), (), (-70.25, -33.5), None
        ),
    )
    assert election.ballots == (
        PbBallot("v1", (("p1", 4), ("p2", 2))),
        PbBallot("v2", (("p3", 3), ("p1", 3))),
        PbBallot("v3", ()),
        PbBallot("v4", (("p2", 0),)),
    )


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + SMALL,
        SMALL.replace("\n", "\r\n"),
        SMALL.replace("\n", "\r"),
        SMALL.replace("\n", ";;;;;;;;;;;\n"),
        SMALL.replace("PROJECTS\n", "\n \nPROJECTS\n\n"),
        SMALL.rstrip("\n"),
    ],
    ids=["BOM", "CRLF", "CR", "padded by a spreadsheet", "blank lines", "no last line end"],
)
def test_harmless_differences_are_accepted(text: str) -> None:
    """Editors and spreadsheets may leave their marks as long as nothing is lost."""
    assert parse_pb(text) == parse_pb(SMALL)


def test_unknown_keys_and_columns_are_passed_over() -> None:
    """New keys and columns of the format do not stop an import."""
    text = changed("max_length;3", "max_length;3\nnew_key;new value")
    text = text.replace(";age\n", ";age;shoe_size\n").replace(";34\n", ";34;41\n")
    text = text.replace("3,3;\n", "3,3;;\n").replace("v3;;;", "v3;;;;").replace("0;7", "0;7;40")
    assert parse_pb(text).ballots == parse_pb(SMALL).ballots


def test_a_name_over_two_lines_does_not_shift_the_line_numbers() -> None:
    """The line named is the one an editor shows, also below a cell with line breaks."""
    text = changed("9;Trees;", '9;"Trees\nand\nshrubs";')
    assert parse_pb(text).projects[1].name == "Trees\nand\nshrubs"
    assert refusal(text.replace("v4;p2", "v4;p9")).line == 23


BAD = {
    # Cut off or put together wrongly
    "cut after META": (SMALL[: SMALL.index("PROJECTS")], "section_missing", None),
    "cut in the projects": (SMALL[: SMALL.index("p3;")], "section_missing", None),
    "cut after a ballot": (SMALL[: SMALL.index("v4")], "num_votes", 5),
    "cut in a ballot": (SMALL[: SMALL.index(";0;7")], "too_few_cells", 21),
    "num_projects too large": (changed("num_projects;3", "num_projects;4"), "num_projects", 4),
    "num_projects too small": (changed("num_projects;3", "num_projects;2"), "num_projects", 4),
    "num_votes too small": (changed("num_votes;4", "num_votes;3"), "num_votes", 5),
    "num_votes no number": (changed("num_votes;4", "num_votes;four"), "no_number", 5),
    "no num_votes": (changed("num_votes;4\n", ""), "key_missing", None),
    "no num_projects": (changed("num_projects;3\n", ""), "key_missing", None),
    "sections in another order": (SMALL.replace("PROJECTS", "VOTES", 1), "section_order", 11),
    "a section twice": (SMALL + "VOTES\n", "section_order", 22),
    "a section without header": (SMALL[: SMALL.index("voter_id")], "column_missing", None),
    # Not a Pabulib file
    "nothing": ("", "no_meta", None),
    "only blanks": (" \n\n", "no_meta", None),
    "PDF": ("%PDF-1.7\n", "other_format", 1),
    "ZIP": ("PK\x03\x04\x14\x00", "other_format", 1),
    "HTML": ("\n<!DOCTYPE html><html>", "other_format", 1),
    "JSON": ('{"type": "FeatureCollection"}', "other_format", 1),
    "CSV": ("idea,votes\nbench,3\n", "no_meta", 1),
    "NUL": (changed("Trees", "Tr\0ees"), "nul", 14),
    "a long line": (changed("Trees", "T" * 100_000), "long_line", 14),
    "a long cell": (changed("Trees", '"' + "Trees\n" * 30_000 + '"'), "bad_csv", 14),
    "a quote left open": (changed("9;Trees", '9;"Trees'), "bad_csv", 14),
    "text after a quote": (changed("9;Trees", '9;"Tr"ees'), "bad_csv", 14),
    # Keys and columns
    "a key twice": (changed("budget;1000", "budget;1000\nbudget;2000"), "id_twice", 7),
    "no vote_type": (changed("vote_type;cumulative\n", ""), "key_missing", None),
    "unknown vote_type": (changed(";cumulative", ";majority"), "unknown_vote_type", 7),
    "no cost": (changed(";cost;", ";price;"), "column_missing", 12),
    "no points": (changed(";points;", ";dots;"), "column_missing", 17),
    "a column twice": (changed(";points;age", ";points;points"), "column_twice", 17),
    "a cell too few": (changed("9;Trees;;;0;;", "9;Trees;;;0;"), "too_few_cells", 14),
    "a cell too many": (changed("9;Trees;;;0;;", "9;Trees;;;0;;;x"), "too_many_cells", 14),
    "very many cells": (changed("v4;p2", "v4" + 20_000 * ";"), "too_many_cells", 21),
    # Numbers and places
    "huge budget": (changed("budget;1000", "budget;1" + 400 * "0"), "no_amount", 6),
    "huge cost": (changed("p1;100;", "p1;1" + 400 * "0" + ";"), "no_amount", 13),
    "cost beyond int()": (changed("p1;100;", "p1;" + 9000 * "9" + ";"), "no_amount", 13),
    "cost NaN": (changed("p1;100;", "p1;NaN;"), "no_amount", 13),
    "cost infinite": (changed("p1;100;", "p1;inf;"), "no_amount", 13),
    "cost with exponent": (changed("p1;100;", "p1;1e400;"), "no_amount", 13),
    "cost negative": (changed("p1;100;", "p1;-100;"), "no_amount", 13),
    "cost missing": (changed("p1;100;", "p1;;"), "no_amount", 13),
    "cost in tenths of cents": (changed("99.95", "99.955"), "no_amount", 14),
    "cost in Arabic digits": (changed("p1;100;", "p1;١٠٠;"), "no_amount", 13),
    "votes no number": (changed("99.95;9;", "99.95;9.5;"), "no_number", 14),
    "votes beyond int()": (changed("99.95;9;", "99.95;" + 9000 * "9" + ";"), "no_number", 14),
    "latitude too large": (changed("52.25", "91"), "no_place", 13),
    "longitude too small": (changed("-70.25", "-180.5"), "no_place", 15),
    "latitude NaN": (changed("52.25", "nan"), "no_place", 13),
    "longitude infinite": (changed("21.15", "inf"), "no_place", 13),
    "latitude in words": (changed("52.25", "north"), "no_place", 13),
    "latitude alone": (changed("52.25;21.15", "52.25;"), "no_place", 13),
    # Ballots
    "a project id twice": (changed("p2;99.95", "p1;99.95"), "id_twice", 14),
    "no project id": (changed("p2;99.95", ";99.95"), "id_missing", 14),
    "a comma in a project id": (changed("p2;99.95", "p2,p3;99.95"), "id_comma", 14),
    "a voter id twice": (changed("v4;p2", "v1;p2"), "id_twice", 21),
    "no voter id": (changed("v4;p2", ";p2"), "id_missing", 21),
    "unknown project": (changed("v4;p2", "v4;p9"), "unknown_project", 21),
    "a comma too many": (changed("v1;p1,p2;", "v1;p1,p2,;"), "unknown_project", 18),
    "a project twice": (changed("v1;p1,p2", "v1;p1,p1"), "vote_twice", 18),
    "fewer points than votes": (changed(";4,2;", ";4;"), "points_count", 18),
    "points without votes": (changed("v3;;;", "v3;;1;"), "points_count", 20),
    "negative points": (changed(";4,2;", ";7,-2;"), "no_number", 18),
    "points NaN": (changed(";4,2;", ";4,nan;"), "no_number", 18),
    "half points": (changed(";4,2;", ";4,1.5;"), "no_number", 18),
    "too many votes": (changed("max_length;3", "max_length;1"), "max_length", 18),
    "too few votes": (changed("max_length;3", "min_length;2"), "min_length", 20),
    "too many points at once": (changed(";4,2;", ";6,0;"), "max_points", 18),
    "too many points": (changed(";4,2;", ";4,3;"), "max_sum_points", 18),
    "a limit that is no number": (changed("max_points;5", "max_points;5,5"), "no_number", 9),
    "a second choice": (changed(";cumulative", ";choose-1"), "max_length", 18),
}


@pytest.mark.parametrize(("text", "code", "line"), BAD.values(), ids=BAD)
def test_bad_files_are_refused_with_code_and_line(text: str, code: str, line: int | None) -> None:
    """Each way a file can be bad has its own reason and names the line."""
    error = refusal(text)
    assert (error.code, error.line) == (code, line)
    assert len(str(error).splitlines()) == 1
    assert len(str(error)) < 250


LATER = {"zero_grade", "ballot_refused", "nothing_to_vote_on"}
"""Reasons of the import, which comes after reading."""
OF_POLIS = {"unknown_value", "no_whole_number", "unknown_statement", "unknown_voter", "other_vote"}


@pytest.mark.parametrize(
    "code", set(pabulib.SENTENCES) - {"too_large", "not_utf8", "too_many_rows", *LATER, *OF_POLIS}
)
def test_every_sentence_is_tried(code: str) -> None:
    """No reason exists that no file above leads to."""
    assert code in {code for _, code, _ in BAD.values()}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            changed("p2;99.95", "p1;99.95"),
            'line 14: the project_id "p1" stands twice (first in line 13)',
        ),
        (
            changed("num_votes;4", "num_votes;2471"),
            "line 5: num_votes says 2471, but the file has 4 ballots",
        ),
        (
            changed(";cumulative", ";=cmd\u202e\x1b"),
            'line 7: the vote_type "=cmd��" is unknown',
        ),
        (
            SMALL[: SMALL.index("VOTES")],
            "the section VOTES is missing; the file may be cut off",
        ),
    ],
)
def test_sentences(text: str, sentence: str) -> None:
    """The sentence says what is wrong and where, and cannot upset a terminal."""
    assert str(refusal(text)) == sentence


def test_a_place_on_the_edge_of_the_map_is_accepted() -> None:
    """Poles and the date line are places."""
    project = parse_pb(changed("52.25;21.15", "-90;180")).projects[0]
    assert project.place == (180, -90)


def test_the_largest_cost_is_exact() -> None:
    """Twelve digits and cents are kept to the cent."""
    cost = f"{reader.MAX_NUMBER}.99"
    assert str(parse_pb(changed("p1;100;", f"p1;{cost};")).projects[0].cost) == cost


@pytest.mark.parametrize(
    ("before", "line"),
    [(b"", 14), (b"\xef\xbb\xbf", 14)],
    ids=["plain", "with BOM"],
)
def test_not_utf8_names_the_line(tmp_path: Path, before: bytes, line: int) -> None:
    """A file saved in an old Windows encoding is refused at its first foreign byte."""
    path = tmp_path / "old.pb"
    path.write_bytes(before + changed("Trees", "Bäume").encode("cp1252"))
    with pytest.raises(BadFile, match="not UTF-8") as caught:
        read_pb(path)
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "other_format"),
        (b"PK\x03\x04\x14\x00\xff\xfe", "other_format"),
        (b"\xef\xbb\xbf<html>\xff", "other_format"),
        (SMALL.encode("utf-16"), "not_utf8"),
        (SMALL.encode("utf-16-le"), "nul"),
        (b"\x1f\x8b\x08\x00", "not_utf8"),
    ],
)
def test_foreign_bytes_are_refused(tmp_path: Path, raw: bytes, code: str) -> None:
    """A renamed PDF, office or compressed file is recognised as none of ours."""
    path = tmp_path / "other.pb"
    path.write_bytes(raw)
    with pytest.raises(BadFile) as caught:
        read_pb(path)
    assert (caught.value.code, caught.value.line) == (code, 1)


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    """A file larger than 50 MB is refused before anything is made of it."""
    path = tmp_path / "large.pb"
    with path.open("wb") as file:
        file.truncate(csv_file.MAX_BYTES + 1)
    with pytest.raises(BadFile, match="larger than 50000000 bytes"):
        read_pb(path)


def with_projects(number: int) -> str:
    rows = "".join(f"p{at};1\n" for at in range(number))
    meta = f"META\nkey;value\nnum_projects;{number}\nnum_votes;0\nvote_type;approval\n"
    return f"{meta}PROJECTS\nproject_id;cost\n{rows}VOTES\nvoter_id;vote\n"


def test_as_many_projects_as_allowed() -> None:
    """10,000 projects are read, one more is refused in its line."""
    assert len(parse_pb(with_projects(10_000)).projects) == 10_000
    error = refusal(with_projects(10_001))
    assert (error.code, error.line) == ("too_many_rows", 10_008)


def test_more_ballots_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The ballot over the limit is refused in its line."""
    monkeypatch.setattr(reader, "MAX_BALLOTS", 3)
    error = refusal(SMALL)
    assert (error.code, error.line) == ("too_many_rows", 21)


def test_a_lowered_csv_limit_does_not_leak() -> None:
    """Another library's `csv.field_size_limit` leads to a refusal, not to a crash."""
    before = csv.field_size_limit(5)
    try:
        assert refusal(SMALL).code == "bad_csv"
    finally:
        csv.field_size_limit(before)


def test_twenty_thousand_ballots_are_quick() -> None:
    """A large city's file takes well under a second of one core."""
    votes = ",".join(f"p{at}" for at in range(15))
    rows = "".join(f"v{at};{votes};34;F;internet\n" for at in range(20_000))
    text = with_projects(50).replace("num_votes;0", "num_votes;20000")
    text = text.replace("voter_id;vote\n", "voter_id;vote;age;sex;voting_method\n") + rows
    start = time.process_time()
    assert len(parse_pb(text).ballots) == 20_000
    assert time.process_time() - start < 1


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
