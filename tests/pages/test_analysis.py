"""The organiser's analysis: chance, inhabitants, and whom the list reaches."""

import json

import pytest

from components.firmness_words import span_words
from content.language import translation
from sessions.__main__ import main
from sessions.group import Grouping
from sessions.phase import Role
from sessions.quarter import Quarter
from tests.pages.analysed import AREA, cells, organiser, voted
from tests.pages.screen import ANALYSIS, CONTROL, Screen
from tests.sessions.evening import Evening


def test_only_the_organiser_analyses(kept):
    """Who leads the evening, and a guest all the more, stands before a door."""
    evening = voted(kept)
    evening.finish()
    assert Screen(ANALYSIS, evening.code).labels == ["Weiter"]
    code = kept.grants.new_codes(evening.id, [Role.FACILITATOR])[Role.FACILITATOR]
    Screen(CONTROL, evening.code, "lead").sign_in(code)
    assert Screen(ANALYSIS, evening.code, "lead").labels == ["Weiter"]


def test_nothing_is_analysed_before_the_release(kept):
    """Before the release there is one sentence and no number."""
    evening = voted(kept)
    evening.close_count()
    words = organiser(evening).words
    assert "Die Auswertung kommt, sobald das Ergebnis gezeigt wurde." in words
    assert "Punkte von" not in words
    assert "<table" not in words


def test_chance_is_told_with_every_number_in_a_table(kept, capsys):
    """The chart's numbers stand in a table, beside what they mean and how many were here.

    `rank --explain` prints the same.
    """
    evening = voted(kept)
    evening.finish()
    kept.workshops.count_heads(evening.id, 40, Role.FACILITATOR)
    screen = organiser(evening)
    words = screen.words
    assert "Zufall unter den Anwesenden, nicht die Meinung des Quartiers" in words
    assert "8 von 40 Personen haben Punkte gegeben." in words
    assert "Nur 8 Punktezettel: Die Reihenfolge ist zum großen Teil Zufall." in words
    assert "Startzahl der Ziehungen: 1." in words
    first, second, third = cells(screen.html)[1:4]
    assert (first[:2], first[4:]) == (["1", "1"], ["6", "6", "–"])
    assert (second[:2], second[4:]) == (["2", "2"], ["3", "3", "2"])
    assert third == ["3", "3", third[2], "3", "0", "0", "2"]
    assert "Platz 2: 3 Punkte von 3 Personen" in second[2]
    chart = screen.at.get("plotly_chart")[0]
    assert "die Tabelle darunter" in chart.proto.alt
    call = ["rank", evening.code, "--explain", "--format", "json"]
    assert main(["--database", kept.url, *call]) == 0
    ranks = json.loads(capsys.readouterr().out)["firmness"]["ranks"]
    assert [row["swap"] for row in ranks] == [None, 2, 2]
    spans = [span_words(translation("de"), row["low"], row["high"]) for row in ranks]
    assert [row[3] for row in (first, second, third)] == spans


def test_inhabitants_stand_beside_the_headcount(kept):
    """Where the map says how many live here, everybody sees how few have given dots."""
    border = {"kind": "boundary", "inhabitants": 4200}
    feature = {"type": "Feature", "properties": border, "geometry": AREA}
    quarter = Quarter("Nord", {"type": "FeatureCollection", "features": [feature]})
    evening = voted(kept, quarter=quarter)
    evening.finish()
    told = "8 von 9 Personen haben Punkte gegeben. Das sind 8 von etwa 4.200 Einwohnerinnen"
    assert told in organiser(evening).words


@pytest.mark.parametrize("said", [True, "4200", -3, 0, None, 1.5])
def test_what_is_no_number_of_people_is_passed_over(said):
    """A map that says nonsense says nothing."""
    feature = {"properties": {"kind": "boundary", "inhabitants": said}, "geometry": AREA}
    assert Quarter("Nord", {"features": [feature]}).inhabitants is None


def test_what_the_organiser_says_of_inhabitants_comes_before_the_map():
    """There is one number of inhabitants, wherever it came from."""
    border = {"properties": {"kind": "boundary", "inhabitants": 4200}, "geometry": AREA}
    quarter = Quarter("Nord", {"features": [border]})
    assert (quarter.inhabitants, quarter.with_inhabitants(3200).inhabitants) == (4200, 3200)
    assert Quarter("Nord").with_inhabitants(3200).inhabitants == 3200


def test_whom_the_list_reaches(kept):
    """Everybody gave a dot to one of the first ideas; nobody was asked about a group."""
    evening = voted(kept)
    evening.finish()
    screen = organiser(evening)
    assert ["Platz 1 bis 3", *["8 von 8 (100 %)"] * 3] in cells(screen.html)
    assert "Es gibt keine Gruppen zu zeigen" in screen.words


def test_groups_that_the_list_leaves_out_are_named(kept):
    """Five new ones whose ideas stand behind are named; groups under five are not told apart."""
    evening = Evening(kept, ideas=12, dots=1, questions=(Grouping.RESIDENCE,))
    for n in range(25):
        name, long = f"person {n}", n < 20
        said = "long_here" if long else "new_here"
        kept.groups.tell(evening.here, evening.join(name), Grouping.RESIDENCE, said)
        evening.tick(evening.ideas[n % 5 if long else n - 14], browser=name)
    evening.finish()
    screen = organiser(evening)
    table = cells(screen.html)
    fair = next(row for row in table if row[0] == "Platz 1 bis 5")
    assert fair[1:] == ["20 von 25 (80 %)"] * 3
    assert ["Neu hier", "0 von 5 (0 %)", "0 von 5 (0 %)"] in table
    assert ["Lange hier", "20 von 20 (100 %)", "20 von 20 (100 %)"] in table
    assert "Die Liste lässt aus: Neu hier." in screen.words


def test_small_groups_are_hidden(kept):
    """Of three who are here for long nobody learns what they gave."""
    evening = voted(kept, questions=(Grouping.RESIDENCE,))
    evening.finish()
    assert "Es gibt keine Gruppen zu zeigen" in organiser(evening).words


def test_an_evening_without_dots(kept):
    """Nobody took part: one sentence, no chart and no division by nothing."""
    evening = Evening(kept)
    evening.finish()
    screen = organiser(evening)
    assert "Niemand hat mitgemacht." in screen.words
    assert not screen.at.get("plotly_chart")
