"""`python -m sessions monitor`: classes on standard output, the report on standard error."""

import csv
import io
from pathlib import Path

import pytest

from sessions.__main__ import main

HERE = Path(__file__).parents[3] / "shared/data/mss-berlin-2021/mss_2021.csv"
OF_BERLIN = pytest.mark.skipif(not HERE.exists(), reason="../shared/data is not here")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[list[dict], list[str]]:
    """The rows that `monitor` prints, and the lines on standard error."""
    assert main(["monitor", *arguments, "--format", "csv"]) == 0
    said = capsys.readouterr()
    return list(csv.DictReader(io.StringIO(said.out))), said.err.splitlines()


@OF_BERLIN
def test_berlin_gets_its_own_classes_from_the_percentages(capsys):
    """536 of 536 rated areas have the published status class; six are left out and named."""
    call = "--id PLR_ID --name PLR_NAME --population EW --minimum 300 --status S1 S3 S4"
    rows, said = printed(capsys, str(HERE), *call.split(), "--dynamics", "D1", "D3", "D4")

    with HERE.open(encoding="utf-8-sig") as file:
        official = {row["PLR_ID"]: row["SI_V"] for row in csv.DictReader(file)}
    assert len(rows) == 536
    assert [row["status_class"] for row in rows] == [official[row["id"]] for row in rows]
    assert {row["dynamics_class"] for row in rows} == {"positiv", "stabil", "negativ"}
    assert len(said) == 6
    assert all(id in " ".join(said) for id, status in official.items() if not status)


def test_other_thresholds_make_other_classes(folder, capsys):
    """Who states thresholds gets the classes between them; the index stays as it is."""
    file = folder / "city.csv"
    file.write_text("Nr;EW;Q\n1;9;1\n2;9;2\n3;9;3\n4;9;6\n", encoding="utf-8")
    call = "--id Nr --name Nr --population EW --status Q --dynamics Q"
    limits = "--status-thresholds -0.6 -0.2 0.2 --dynamics-thresholds -2 1.5"

    usual, _ = printed(capsys, str(file), *call.split())
    other, _ = printed(capsys, str(file), *call.split(), *limits.split())

    assert [row["status_class"] for row in usual] == ["hoch", "mittel", "mittel", "sehr niedrig"]
    assert [row["status_class"] for row in other] == ["hoch", "mittel", "niedrig", "sehr niedrig"]
    assert {row["dynamics_class"] for row in other} == {"stabil", "negativ"}
    assert [row["status_index"] for row in other] == [row["status_index"] for row in usual]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--status", "Quote", "--falling", "Gleich"], "Gleich is neither among"),
        (["--status", "Quote", "--weight", "EW=2"], "EW is neither among"),
        (["--status", "Quote", "--dynamics-thresholds", "1", "0"], "thresholds must be"),
        (["--status", "Miete"], "there is no column Miete"),
        (["--status", "Quote", "--weight", "Quote=0"], "weights sum to zero"),
        (["--status", "Quote", "--weight", "Quote=-1"], "weight of Quote"),
        (["--status", "Gleich"], "same value in Gleich"),
        (["--status", "Quote", "--minimum", "5000"], "fewer than 3 areas"),
    ],
)
def test_the_command_says_in_one_line_what_is_wrong(folder, capsys, options, said):
    """Exit code 2 and a sentence; nothing is printed as if it were a result."""
    file = folder / "city.csv"
    text = "Nr;Name;EW;Quote;Gleich\n01;A;900;1;3\n02;B;800;2;3\n03;C;700;4;3\n"
    file.write_text(text, encoding="utf-8")

    call = ["monitor", str(file), "--id", "Nr", "--name", "Name", "--population", "EW", *options]

    assert main(call) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert not printed.out


@pytest.mark.parametrize("said", ["Quote", "=2", "2", "Quote=viel"])
def test_a_weight_is_of_a_column(capsys, said):
    """What is no column with a number is said to be none."""
    call = "monitor city.csv --id Nr --name Name --population EW --status Quote --weight"
    with pytest.raises(SystemExit):
        main([*call.split(), said])
    assert f'"{said}" is not like S1=2' in capsys.readouterr().err


def test_what_a_file_lacks_is_named_before_it_is_refused(folder, capsys):
    """Who reads that too few areas are left also reads line by line why; each finding is a line."""
    file = folder / "city.csv"
    text = 'Nr;Name;EW;Quote\n01;A;900;x\n02;B;800;"nicht\n\x1b[1mda"\n03;C;700;4\n'
    file.write_text(text, encoding="utf-8")
    call = "--id Nr --name Name --population EW --status Quote"

    assert main(["monitor", str(file), *call.split()]) == 2
    said = capsys.readouterr().err.splitlines()
    assert ["Line 2" in said[0], "nicht  [1mda" in said[1], "fewer than 3" in said[2]] == [True] * 3
    assert len(said) == 3
