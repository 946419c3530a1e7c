"""Real elections are read exactly, and harmless differences between files change nothing."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from sessions.pabulib import Election, PbBallot, Project, VoteKind, parse_pb, read_pb
from tests.sessions.pb_file import SMALL, changed, refusal

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


def real(name: str) -> Election:
    path = BALLOTS / f"{name}.pb"
    if not path.exists():
        pytest.skip("the real elections are not beside the repository")
    return read_pb(path)


def counted(election: Election) -> Counter[str]:
    return Counter(project for ballot in election.ballots for project, _ in ballot.votes)


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
