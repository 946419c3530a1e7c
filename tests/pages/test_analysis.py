"""The organiser's analysis, and the sentence under each place of the result."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.explanation import explained
from content.language import LANGUAGES, translation
from content.method import METHODS
from sessions.group import Grouping
from sessions.ids import IdeaId
from sessions.imported import import_election
from sessions.pabulib import parse_pb, read_pb
from sessions.phase import Phase, Role
from sessions.quarter import Quarter
from sessions.ranking.dots import rank_by_dots
from sessions.ranking.margin import margins
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.tally import Count, Tally
from tests.pages.resident import Resident
from tests.pages.screen import ANALYSIS, CONTROL, Screen
from tests.sessions.evening import NOW, Evening
from tests.sessions.test_imported import small

FILES = Path(__file__).parents[3] / "shared" / "data" / "ballots"
REAL = (
    "Netherlands_Amsterdam_628.pb",
    "Poland_Zabrze_2020_Zandka.pb",
    "Worldwide_Mechanical_Turk_Utilities_3.pb",
)
AREA = {"type": "Polygon", "coordinates": [[[7, 51], [7.1, 51], [7.1, 51.1], [7, 51]]]}
MOST_WORDS = 20


def organiser(evening: Evening) -> Screen:
    """Open the analysis as who has signed in for the organiser."""
    codes = evening.store.grants.new_codes(evening.id, [Role.ORGANISER])
    screen = Screen(ANALYSIS, evening.code)
    screen.sign_in(codes[Role.ORGANISER])
    return screen


def voted(kept, **decided) -> Evening:
    """Eight people gave dots: six to idea 1, three to idea 2, none to idea 3."""
    evening = Evening(kept, **decided)
    for n in range(8):
        name = f"person {n}"
        if Grouping.RESIDENCE in evening.here.plan.questions:
            said = "long_here" if n < 3 else "new_here"
            kept.groups.tell(evening.here, evening.join(name), Grouping.RESIDENCE, said)
        if n < 6:
            evening.tick(evening.ideas[0], browser=name)
        if n > 4:
            evening.tick(evening.ideas[1], browser=name)
    return evening


def cells(html: str) -> list[list[str]]:
    """The rows of all tables as words."""
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    return [
        [
            " ".join(re.sub("<[^>]*>", " ", one).split())
            for one in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)
        ]
        for row in rows
    ]


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


def test_chance_is_told_with_every_number_in_a_table(kept):
    """The chart's numbers stand in a table, beside what they mean and how many were here."""
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


def test_every_place_says_why(kept):
    """Residents find one sentence under each idea, folded away."""
    evening = voted(kept)
    evening.finish()
    evening.move(Phase.RESULT)
    guest = Resident(evening.code)
    evening.join("neu")
    words = guest.go("results")
    assert words.count("Warum dieser Platz?") == 3
    assert "Platz 1: 6 Punkte von 6 Personen; 3 Punkte mehr als Platz 2." in words
    more = "4 Punkte mehr, und die Idee läge vor Platz 1."
    assert f"Platz 2: 3 Punkte von 3 Personen; {more}" in words
    assert "Platz 3: keine Punkte; 4 Punkte mehr, und die Idee läge vor Platz 2." in words
    assert '<details class="why"' in guest.html


def said(*merits: tuple[int, int], language: str = "de") -> list[str]:
    """The sentences of ideas with so many dots and people, by place."""
    counts = [Count(IdeaId(str(n)), n, *merit) for n, merit in enumerate(merits, start=1)]
    result = rank_by_dots(Tally(100, tuple(counts)))
    return explained(translation(language), list(margins(result).values()))


def test_equal_dots_are_explained_by_people():
    """Where people decide the sentence says so, and a shared place says that it is shared."""
    first, second, *third = said((5, 4), (5, 3), (2, 2), (2, 2))
    assert first.endswith("4 Personen; so viele Punkte wie Platz 2, aber von mehr Personen.")
    assert second.endswith("3 Personen; so viele Punkte wie Platz 1, aber von weniger Personen.")
    shared, more = "Platz 3, geteilt: 2 Punkte von 2 Personen", "4 Punkte mehr, und die Idee"
    assert third == [f"{shared}; {more} läge vor Platz 2."] * 2


def test_the_only_place_has_no_rival():
    """One idea needs no comparison, and equal ones wait for one dot."""
    assert said((1, 1)) == ["Platz 1: 1 Punkt von 1 Person."]
    alone = "ein Punkt mehr, und die Idee läge allein vorn."
    assert said((0, 0), (0, 0)) == [f"Platz 1, geteilt: keine Punkte; {alone}"] * 2


merits = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3)).map(lambda m: (m[0] and sum(m), m[0])),
    min_size=1,
    max_size=6,
)


@given(merits)
def test_no_sentence_is_long_in_any_language(merits):
    """Twenty words at most in German; in every language a sentence with all its numbers."""
    for language in LANGUAGES:
        sentences = said(*merits, language=language)
        assert all(one.endswith(".") and "{" not in one for one in sentences)
        if language.startswith("de"):
            assert max(len(one.split()) for one in sentences) <= MOST_WORDS


def real(name: str) -> PriorityList:
    """Rank a real election by the sum of its points."""
    if not FILES.is_dir():
        pytest.skip("../shared/data is not here")
    election = read_pb(FILES / name)
    dots: Counter[str] = Counter()
    people: Counter[str] = Counter()
    for ballot in election.ballots:
        dots.update(dict(ballot.votes))
        people.update(one for one, points in ballot.votes if points)
    counts = [
        Count(IdeaId(one.id), at, dots[one.id], people[one.id])
        for at, one in enumerate(election.projects, start=1)
    ]
    return rank_by_dots(Tally(len(election.ballots), tuple(counts)))


@pytest.mark.parametrize("name", REAL)
def test_sentences_of_real_elections_are_true(name):
    """Every number in a sentence is one of the list, and the sentence holds by these numbers."""
    result = real(name)
    found = margins(result)
    why = dict(zip(found, explained(translation("de"), list(found.values())), strict=True))
    for row in result.order:
        sentence = why[row.idea_id].replace(".", "")
        assert len(sentence.split()) <= MOST_WORDS
        numbers = [int(one) for one in re.findall(r"\d+", sentence)]
        merit = [row.value, row.supporters] if row.value else []
        assert numbers[: 1 + len(merit)] == [row.rank, *merit]
        holds(result, row, numbers[1 + len(merit) :], sentence)


def holds(result, row, rest, sentence):
    """Check what a sentence says after the idea's own numbers."""
    ahead = [one for one in result.order if one.rank < row.rank]
    if "läge vor" in sentence:
        more, rank = rest
        rival = ahead[-1]
        assert rank == rival.rank
        assert (row.value + more, row.supporters) > (rival.value, rival.supporters)
        assert not (row.value + more - 1, row.supporters) > (rival.value, rival.supporters)
    elif "mehr als Platz" in sentence:
        more, rank = rest
        rival = next(one for one in result.order if one.rank > 1)
        assert (row.rank, rank, more) == (1, rival.rank, row.value - rival.value)
    elif "so viele Punkte wie" in sentence:
        (rank,) = rest
        rival = next(one for one in result.order if one.rank == rank)
        assert rival.value == row.value
        assert (rival.supporters > row.supporters) == ("weniger Personen" in sentence)
    else:
        assert "allein vorn" in sentence
        assert row.shared
