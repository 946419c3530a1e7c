"""Other rules beside the announced one: what moves, why, and what a budget pays for."""

from content.method import METHODS
from sessions.imported import import_election
from sessions.pabulib import parse_pb
from sessions.phase import Role
from tests.pages.analysed import cells, organiser, voted
from tests.pages.screen import ANALYSIS, Screen
from tests.sessions.evening import NOW, Evening
from tests.sessions.test_imported import small


def test_other_rules_are_only_for_comparison(kept):
    """The announced rule has its card; all others are folded and marked."""
    evening = voted(kept)
    evening.finish()
    html = organiser(evening).html
    own, others = html.split("Andere Regeln, zum Vergleich")
    assert "Summe der Punkte" in own
    assert "angekündigte Regel" in own
    folded = others.split("</details>")[0]
    assert folded.count('class="method"') == len(METHODS) - 1
    assert "arXiv:2008.13276" in folded


def divided(kept, **decided) -> Evening:
    """Four people gave dots to ideas 1 and 2, one to idea 1 only, three others to idea 3 only."""
    evening = Evening(kept, **decided)
    for n in range(8):
        for idea in (
            evening.ideas[:2] if n < 4 else evening.ideas[:1] if n < 5 else evening.ideas[2:]
        ):
            evening.tick(idea, browser=f"person {n}")
    evening.finish()
    return evening


def test_rules_stand_side_by_side_with_what_moves_and_why(kept):
    """The announced rule is the first column; each other one says what it moves and why."""
    screen = organiser(divided(kept))
    table = cells(screen.html)
    assert [
        "Idee",
        "Summe der Punkte (angekündigte Regel)",
        "Anteil der Zustimmung (zum Vergleich)",
        "Faire Liste (PAV) (zum Vergleich)",
    ] in table
    assert ["3 Idee 3", "3", "3", "2"] in table
    why = "Von 3 Personen, die dafür sind, haben 3 sonst keine Idee weiter vorn"
    assert f"Nummer 3 steigt von Platz 3 auf Platz 2: {why}, ein größerer Teil" in screen.words
    assert "Keine Idee überholt eine andere." in screen.words
    assert "Regeln mit Budget fehlen hier" in screen.words
    charts = [chart.proto.alt for chart in screen.at.get("plotly_chart")]
    assert sum("die Tabelle darüber" in alt for alt in charts) == 2
    reached = next(row for row in table if row[0] == "Platz 1 bis 3")
    assert reached[1:] == ["8 von 8 (100 %)"] * 3


def test_who_compares_chooses_the_rules(kept):
    """What is not chosen is neither drawn nor in a table; the announced rule always is."""
    screen = organiser(divided(kept))
    screen.at.get("button_group")[0].set_value(["schulze"]).run()
    heads = next(row for row in cells(screen.html) if len(row) > 1 and "angekündigte" in row[1])
    assert heads[1:] == [
        "Summe der Punkte (angekündigte Regel)",
        "Schulze-Methode (zum Vergleich)",
    ]


def imported(kept, file: str) -> Screen:
    """Open the analysis of an election that came as a file."""
    here = import_election(kept, parse_pb(file), NOW)
    code = kept.grants.new_codes(here.id, [Role.ORGANISER])[Role.ORGANISER]
    screen = Screen(ANALYSIS, here.code)
    screen.sign_in(code)
    return screen


def test_the_budget_of_a_file_is_there_at_once(kept):
    """Nobody has to type again what the file said."""
    screen = imported(kept, small())
    assert screen.at.number_input("analysis:budget").value == 10
    assert "Budget: gleiche Anteile" in screen.at.get("button_group")[0].options


def test_rules_within_a_budget_need_its_amount_and_every_cost(kept):
    """Where all costs are known an amount brings these rules; what it does not reach is said."""
    screen = imported(kept, small().replace("budget;10\n", ""))
    rules = screen.at.get("button_group")[0]
    assert "Budget: gleiche Anteile" not in rules.options
    screen.at.number_input("analysis:budget").set_value(5).run()
    screen.at.get("button_group")[0].set_value(["greedy"]).run()
    assert ["2 Garden", "1", "–"] in cells(screen.html)
    assert "Nummer 2 auf Platz 1 wird nicht bezahlt: Sie kostet 6, und" in screen.words
    risen = "Nummer 1 steigt von Platz 2 auf Platz 1: 1 Idee vor ihr wird nicht bezahlt."
    assert risen in screen.words


def test_a_move_by_grades_says_those_of_both(kept):
    """The sum of points has number 2 in front; by mean and majority number 1 is better rated."""
    screen = imported(kept, small("scoring", ";4,1", ";5"))
    screen.at.get("button_group")[0].set_value(["rating-mean", "majority-judgement"]).run()
    risen = "Nummer 1 steigt von Platz 2 auf Platz 1: 1 Bewertung, im Durchschnitt 4; "
    assert f"{risen}Nummer 2: 2 Bewertungen, im Durchschnitt 3." in screen.words
    most = "1 von 1 Bewertung ist 4 oder besser; Nummer 2: 1 von 2 Bewertungen sind 4 oder besser."
    assert most in screen.words
