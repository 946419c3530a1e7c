"""`python -m sessions rehearse`: the log of a simulated evening, step by step."""

import re
from itertools import accumulate
from pathlib import Path

import pytest

from sessions.run_sheet import default_sheet
from tests.conftest import ONLY_LONG
from tests.sessions.test_command_line import run

LINE = re.compile(
    r"minute +(\d+)  (\w+) +planned +(\d+)  needed +([\d.]+)  people +(\d+)  dots +(\d+)"
)


@ONLY_LONG
def test_the_default_sheet_keeps_its_minutes(tmp_path: Path) -> None:
    """120 people, 25 shared tablets and 40 slips: a line per step, and none takes too long."""
    done = run(tmp_path, "rehearse", "--people", "120", "--tablets", "25", "--slips", "40")
    assert done.returncode == 0, done.stderr
    steps = [found.groups() for found in map(LINE.match, done.stdout.splitlines()) if found]
    sheet = default_sheet()
    assert [int(step[2]) for step in steps] == [step.minutes for step in sheet.steps]
    assert [step[1] for step in steps] == [step.purpose or step.phase for step in sheet.steps]
    assert all(float(needed) <= int(planned) for _, _, planned, needed, _, _ in steps)
    minutes = [int(step[0]) for step in steps]
    assert minutes == [0, *accumulate(step.minutes for step in sheet.steps[:-1])]
    for name, people, least, most in (
        ("preselection", 120, 480, 600),
        ("weighting", 120, 240, 360),
    ):
        (vote,) = [step for step in steps if step[1] == name]
        assert int(vote[4]) == people
        assert least < int(vote[5]) <= most
    assert "refused" not in done.stdout
    assert done.stdout.splitlines()[-1] == "thrown away"


def test_too_few_tablets_are_told(tmp_path: Path) -> None:
    """Where planned minutes are not enough the line of the step says so, and so does the end."""
    done = run(tmp_path, "rehearse", "--tablets", "3", "--people", "60", "--slips", "10")
    vote = next(line for line in done.stdout.splitlines() if " preselection " in line)
    assert vote.endswith("longer than planned")
    assert done.returncode == 1
    assert done.stderr.startswith("longer than planned: ")
    assert "preselection (" in done.stderr
    assert done.stdout.splitlines()[-1] == "thrown away"


def test_a_copy_of_an_evening_in_the_database(tmp_path: Path) -> None:
    """With a code that evening is copied; kept if wished, and files of it are marked."""
    assert run(tmp_path, "demo").returncode == 0
    small = ("--people", "12", "--slips", "2", "--tablets", "3")
    done = run(tmp_path, "rehearse", "muster", *small, "--keep")
    code = done.stdout.split()[-1]
    assert code.startswith("PROBELAUF")
    assert run(tmp_path, "export", code, str(tmp_path / "out")).returncode == 0
    assert {file.name[:9] for file in (tmp_path / "out" / "rfc4180").iterdir()} == {"PROBELAUF"}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("NOSUCH",), "there is no workshop with this code"),
        (("--slips", "200"), "more phones and slips than people"),
        (("--tablets", "0"), "80 people have neither tablet nor phone nor slip"),
    ],
)
def test_bad_numbers_are_one_line(tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    """Exit code 2 and what does not fit."""
    done = run(tmp_path, "rehearse", *arguments)
    assert (done.returncode, done.stderr.strip()) == (2, says)
