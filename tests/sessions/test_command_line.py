"""`python -m sessions`: what it prints, and how it refuses."""

import csv
import io
import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from sessions.__main__ import main
from tests.conftest import ONLY_LONG
from tests.sessions.test_imported import BY_DOTS, REMBERTOW, small

ROOT = Path(__file__).parents[2]


def arguments_for(tmp_path: Path, *arguments: str) -> list[str]:
    return [*arguments, "--database", f"sqlite:///{tmp_path / 'evening.db'}"]


def run(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line on a database of its own; a process of its own costs a second."""
    out, told = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with redirect_stdout(out), redirect_stderr(told):
        try:
            code = main(arguments_for(tmp_path, *arguments))
        except SystemExit as end:  # argparse
            code = int(end.code or 0)
    out.flush()
    printed = out.buffer.getvalue().decode()  # type: ignore[attr-defined]
    return subprocess.CompletedProcess(arguments, code, printed, told.getvalue())


def typed(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user types it."""
    command = [sys.executable, "-m", "sessions", *arguments_for(tmp_path, *arguments)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False
    )


def imported(tmp_path: Path, text: str) -> str:
    """Import a file and return the code of its workshop."""
    file = tmp_path / "election.pb"
    file.write_text(text, encoding="utf-8")
    done = run(tmp_path, "import-pb", str(file))
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


def test_rank_of_an_import_as_json(tmp_path: Path) -> None:
    """A script can read rule, ballots and the order with the ids of the file."""
    code = imported(tmp_path, small())

    printed = json.loads(typed(tmp_path, "rank", code, "--format", "json").stdout)

    assert printed == {
        "rule": "dots",
        "settings": {"ties": "supporters-cost-lot", "seed": code},
        "one_vote_per": "voter",
        "announced": "dots",
        "headcount": None,
        "inhabitants": None,
        "ballots": 3,
        **BY_DOTS,
    }


@ONLY_LONG
def test_rembertow_equals_the_votes_column(tmp_path: Path) -> None:
    """Order and counts of all 53 projects are those of the real file, ties in one rank."""
    if not REMBERTOW.exists():
        pytest.skip("../shared/data is not here")
    code = run(tmp_path, "import-pb", str(REMBERTOW)).stdout.splitlines()[-1]

    printed = json.loads(run(tmp_path, "rank", code, "--format", "json").stdout)

    text = REMBERTOW.read_text(encoding="utf-8")
    rows = text[text.index("project_id;") : text.index("VOTES")]
    votes = {
        r["project_id"]: int(r["votes"]) for r in csv.DictReader(io.StringIO(rows), delimiter=";")
    }
    values = [int(one["value"]) for one in printed["order"]]
    assert {one["id"]: int(one["value"]) for one in printed["order"]} == votes
    assert values == sorted(votes.values(), reverse=True)
    assert [one["rank"] for one in printed["order"]] == [values.index(v) + 1 for v in values]


def test_export_writes_both_flavours(tmp_path: Path) -> None:
    """The German Excel files have German headings and a BOM, the others neither."""
    code = imported(tmp_path, small())

    done = run(tmp_path, "export", code, str(tmp_path / "out"))

    assert done.returncode == 0
    names = {path.name for path in (tmp_path / "out" / "rfc4180").iterdir()}
    assert names == {"ideas.csv", "comments.csv", "priority-list-1.csv", "ballots-1.csv"}
    german = (tmp_path / "out" / "excel-de" / "priority-list-1.csv").read_bytes()
    assert german.startswith(b'\xef\xbb\xbf"Rang";')
    plain = (tmp_path / "out" / "rfc4180" / "priority-list-1.csv").read_text(encoding="utf-8")
    assert [row["title"] for row in csv.DictReader(io.StringIO(plain))] == ["Garden", "Bench"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (small().replace("c;\n", ""), "line 5: num_votes says 3, but the file has 2 ballots"),
        (small().replace("9;6", "7;6"), 'line 12: the project_id "7" stands twice'),
        (small("guess"), 'line 7: the vote_type "guess" is unknown'),
        (small().replace("7;5;", f"7;{10**40};"), "line 11: cost:"),
        ("%PDF-1.7", "not a text with rows but a PDF"),
    ],
)
def test_a_bad_file_is_one_line_that_names_the_line(tmp_path: Path, text: str, says: str) -> None:
    """Exit code 2, what is wrong and where, no traceback."""
    file = tmp_path / "bad.pb"
    file.write_text(text, encoding="utf-8")

    done = run(tmp_path, "import-pb", str(file))

    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("rank", "NOSUCH"),
        ("export", "NOSUCH", "out"),
        ("import-pb", "no-such-file.pb"),
        ("import-pb", "sessions"),
    ],
)
def test_what_does_not_exist_is_one_line(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Exit code 2 and a sentence for a code, a file or a folder that is not there."""
    done = run(tmp_path, *arguments)

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_a_database_that_cannot_be_opened_is_one_line() -> None:
    """A wrong URL names itself."""
    command = [sys.executable, "-m", "sessions", "--database", "nonsense", "rank", "ABC"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "nonsense" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_example_can_be_made_twice(tmp_path: Path) -> None:
    """`demo` keeps the evening that is there and prints new codes for it."""
    first, second = run(tmp_path, "demo"), run(tmp_path, "demo")

    assert (first.returncode, second.returncode) == (0, 0)
    assert "Installation code" in first.stdout
    assert "Installation code" not in second.stdout
    ranked = run(tmp_path, "rank", "MUSTER").stdout.splitlines()
    assert len(ranked) > 10
