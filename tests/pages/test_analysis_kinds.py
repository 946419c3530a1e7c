"""A vote without dots is told without dots: in the analysis, on the result and on the wall."""

import re

import pytest

from sessions.ballot_kind import BallotKind
from sessions.group import Grouping
from sessions.idea import Draft
from sessions.phase import Phase, Role
from sessions.quarter import Place, Quarter
from sessions.round import AGREE, DISAGREE, UNSURE
from tests.pages.analysed import AREA, cells, organiser
from tests.pages.resident import Resident, told
from tests.pages.screen import PROJECTOR, Screen
from tests.sessions.evening import Evening
from tests.sessions.test_ballot_kinds import vote_of

APPROVAL, STANCE = BallotKind.APPROVAL, BallotKind.STANCE


def agreed(kept, kind: BallotKind, people: int = 12, **decided) -> Evening:
    """All are for idea 1 but the new ones, half for idea 2; of stances the others are told too."""
    evening = Evening(kept, sheet=vote_of(kind, "approval"), ideas=12, **decided)
    first, second, *others = evening.ideas
    asked = Grouping.RESIDENCE in evening.here.plan.questions
    for n in range(people):
        name, new = f"person {n}", n >= people - 5
        if asked:
            said = "new_here" if new else "long_here"
            kept.groups.tell(evening.here, evening.join(name), Grouping.RESIDENCE, said)
        evening.tick(others[n % 5] if new and asked else first, AGREE, name)
        if n % 2:
            evening.tick(second, AGREE, name)
        elif kind is STANCE:
            evening.tick(second, UNSURE if n else DISAGREE, name)
    evening.finish()
    return evening


def without_rules(html: str) -> str:
    """The screen without the cards of rules, which may be about dots."""
    return re.sub(r'<details class="rules">.*?</details>', "", html, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("kind", "heads", "second"),
    [
        (APPROVAL, ["Dafür"], ["6"]),
        (STANCE, ["Dafür", "Unsicher", "Dagegen"], ["6", "5", "1"]),
    ],
)
def test_the_columns_are_what_was_asked(kept, kind, heads, second):
    """The table of ranges has the answers that people gave, and nobody reads of dots."""
    screen = organiser(agreed(kept, kind))
    head, _, row, *_ = cells(screen.html)
    assert head[4:-1] == heads
    assert row[4:-1] == second
    assert "Personen, die für mindestens eine dieser Ideen sind" in screen.words
    assert not re.search(r"\bPunkte?\b(?! \()", without_rules(screen.html).split("<h2>")[2])


def test_groups_are_told_by_approval(kept):
    """Whom the list leaves out is said by what people are for."""
    screen = organiser(agreed(kept, APPROVAL, people=25, questions=(Grouping.RESIDENCE,)))
    people, support = "Personen mit einer Idee auf Platz 1 bis 5", "Zustimmungen zu diesen Ideen"
    assert ["Gruppe", people, support] in cells(screen.html)
    assert "einen Punkt" not in screen.words


def test_nobody_took_part(kept):
    """An evening without a ballot is one sentence, whatever was asked."""
    screen = organiser(agreed(kept, STANCE, people=0))
    assert "Niemand hat mitgemacht." in screen.words


def test_the_lot_is_told_with_what_it_is_drawn_from(kept):
    """Whoever doubts a tie finds what decided it."""
    evening = agreed(kept, APPROVAL)
    assert (
        f"Jeder Rechner zieht es gleich, aus dem Code {evening.code}." in organiser(evening).words
    )


def test_the_result_stands_beside_headcount_and_inhabitants(kept):
    """Residents read of how many in the room, and of how many who live here, a result comes."""
    border = {"kind": "boundary", "inhabitants": 4200}
    feature = {"type": "Feature", "properties": border, "geometry": AREA}
    quarter = Quarter("Nord", {"type": "FeatureCollection", "features": [feature]})
    evening = agreed(kept, APPROVAL, quarter=quarter)
    evening.move(Phase.RESULT)
    evening.join("neu")
    lives = "Das sind 12 von etwa 4.200 Einwohnerinnen"
    words = Resident(evening.code).go("results")
    assert f"12 Personen haben mitgemacht. {lives}" in words
    kept.workshops.count_heads(evening.id, 40, Role.FACILITATOR)
    assert f"12 von 40 haben mitgemacht. {lives}" in Resident(evening.code).go("results")


def test_pictures_say_for_it(kept):
    """Bars and pins of a vote without dots are told to ears by people, not by dots."""
    evening = Evening(kept, Phase.IDEAS, sheet=vote_of(STANCE, "approval"), ideas=0)
    draft = Draft("Bank", "de", place=Place(7.05, 51.05))
    idea = kept.ideas.give(evening.here, evening.join(), draft)
    kept.ideas.release(evening.here, idea.id, 1, Role.FACILITATOR)
    evening.move(Phase.VOTE)
    for n in range(3):
        evening.tick(idea.id, AGREE, f"person {n}")
    evening.finish()
    evening.move(Phase.RESULT)
    evening.join("neu")
    guest = Resident(evening.code)
    guest.go("results")
    alts = [chart.proto.alt for chart in guest.at.get("plotly_chart")]
    assert alts == ["Personen je Idee; die Liste darüber enthält dieselben Zahlen."]
    drawn = str(list(told(guest.at)))
    assert "3 dafür" in drawn
    assert "3 Punkte" not in drawn
    assert "3 dafür" in guest.go("ideas")


def test_a_drawn_dot_stands_for_people(kept):
    """Where one dot on the wall is several people, the wall says people."""
    evening = agreed(kept, APPROVAL, people=30)
    evening.move(Phase.RESULT)
    words = Screen(PROJECTOR, evening.code, "wall").words
    assert "Ein Punkt steht für 2 Personen" in words
    assert "2 Punkte" not in words


def test_beside_a_fair_list_dots_say_why(kept):
    """Where something for many was announced, the sum of dots tells what it moves by dots."""
    evening = Evening(kept, sheet=vote_of(BallotKind.DOTS, "seq-pav"), dots=5, dots_per_idea=5)
    for n in range(7):
        evening.tick(evening.ideas[0 if n < 5 else 1], 1 if n < 5 else 4, f"person {n}")
    evening.finish()
    screen = organiser(evening)
    screen.at.get("button_group")[0].set_value(["dots"]).run()
    why = "Dafür gibt es 8 Punkte, für Nummer 1 sind es 5."
    assert f"Nummer 2 steigt von Platz 2 auf Platz 1: {why}" in screen.words
