"""A bad Pabulib file is refused with the line it is bad in; a large one is not read."""

import csv
import time
from pathlib import Path

import pytest

from sessions import csv_file, pabulib
from sessions.pabulib import BadFile, parse_pb, read_pb, reader
from tests.sessions.pb_file import SMALL, changed, refusal

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
