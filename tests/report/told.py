"""An evening with everything a Dokumentation can tell: two rounds, groups, doubts, a plan."""

from dataclasses import replace
from datetime import date

from content.example import load_example
from sessions.arrangement import Arrangement
from sessions.group import Grouping
from sessions.idea import CommentKind, Draft, IdeaKind, ReleaseState
from sessions.ids import IdeaId, MeasureId
from sessions.phase import Phase, Role
from sessions.plan import EarlierPlan, Measure
from sessions.quarter import Quarter
from sessions.response import Response, ResponseKind
from sessions.run_sheet import RunSheet, Step
from sessions.stance import Fit
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening

STORY = load_example()
QUARTER = Quarter(STORY.quarter_name, STORY.quarter, "© Musterquelle")
PEOPLE = [f"person {n}" for n in range(14)]
NEWCOMERS = PEOPLE[:5]
PHASES = ("welcome", "approaches", "ideas", "pause", "vote", "result", "vote", "result")
TITLES = (
    *("Bänke am Platz", "مقعد في الظل", "Fahrradwerkstatt", "Beete für alle", "Tafel im Freien"),
    *("Nähstube", "Lesecafé", "Spielstraße"),
)
DAY = date(2030, 6, 1)


def told_evening(store: Store) -> Evening:
    """Play it: eight ideas of which the last two were merged, fourteen people with cards."""
    evening = Evening(
        store,
        Phase.APPROACHES,
        ideas=0,
        dots=3,
        quarter=QUARTER,
        cards=True,
        sheet=RunSheet(tuple(Step(Phase(phase), 15) for phase in PHASES)),
        questions=(Grouping.RESIDENCE,),
    )
    _arrive(evening)
    _doubt(evening)
    evening.move(Phase.IDEAS)
    evening.ideas = tuple(_give(evening, place, title) for place, title in enumerate(TITLES))
    _talk(evening)
    store.merges.merge(evening.here, evening.ideas[7], evening.ideas[6], LEAD, NOW)
    for _ in range(2):
        evening.move(Phase.VOTE)
        _vote(evening)
        evening.finish()
    evening.move(Phase.RESULT)
    _arrange(evening)
    _plan(evening)
    return evening


def _arrive(evening: Evening) -> None:
    store = evening.store
    store.workshops.count_heads(evening.id, 18, LEAD)
    printed = store.cards.print(evening.here, len(PEOPLE), Role.ORGANISER)
    for browser, card in zip(PEOPLE, printed, strict=True):
        store.cards.enter(evening.here, card.code, evening.token(browser), NOW)
        said = "new_here" if browser in NEWCOMERS else "long_here"
        store.groups.tell(evening.here, evening.join(browser), Grouping.RESIDENCE, said)


def _doubt(evening: Evening) -> None:
    store, approach = evening.store, "open-courtyards"
    for browser, why in ((PEOPLE[0], "Im Hof ist es abends zu laut."), (PEOPLE[1], "")):
        person = evening.join(browser)
        store.stances.take(evening.here, person, approach, Fit.NOT_HERE, why, "de")
    (waiting,) = store.stances.reasoned(evening.id)
    store.stances.decide(evening.here, waiting.id, LEAD, ReleaseState.RELEASED)


def _give(evening: Evening, place: int, title: str) -> IdeaId:
    spot = QUARTER.places[place % len(QUARTER.places)]
    draft = Draft(title, "ar" if place == 1 else "de", f"Warum {title}?", field="mobility")
    draft = replace(draft, place=replace(spot, name=None) if place % 2 else spot)
    idea = evening.store.ideas.give(evening.here, evening.join(PEOPLE[place]), draft)
    evening.store.ideas.release(evening.here, idea.id, 1, LEAD)
    return idea.id


def _talk(evening: Evening) -> None:
    """A comment and a concern are released, one more comment is not; so it is with ideas."""
    store, person = evening.store, evening.join(PEOPLE[0])
    for words, kind in (
        ("Gute Sache, sagt eine Nachbarin.", CommentKind.COMMENT),
        ("Das wird nachts zu laut.", CommentKind.CONCERN),
        ("Das bleibt geheim.", CommentKind.COMMENT),
    ):
        if kind is CommentKind.CONCERN:
            evening.move(Phase.PAUSE)
        if "geheim" in words:
            evening.move(Phase.IDEAS)
        said = store.comments.give(evening.here, evening.ideas[0], person, words, "de", kind)
        if "geheim" not in words:
            store.comments.decide(evening.here, said, LEAD, ReleaseState.RELEASED)
    store.ideas.give(evening.here, person, Draft("Auch das bleibt geheim", "de"))
    keep = store.ideas.give(evening.here, person, Draft("Der Park", "de", kind=IdeaKind.KEEP))
    store.ideas.release(evening.here, keep.id, 1, LEAD)


def _vote(evening: Evening) -> None:
    """Each of the others wants three of the first four ideas, the newcomers what comes later."""
    for place, browser in enumerate(PEOPLE):
        others = [idea for n, idea in enumerate(evening.ideas[:4]) if n != place % 4]
        for idea in evening.ideas[4:6] if browser in NEWCOMERS else others:
            evening.tick(idea, browser=browser)


def _arrange(evening: Evening) -> None:
    agreed = Arrangement("Gruppe Platz", "Quartiersbüro", DAY)
    evening.store.arrangements.keep(evening.here, evening.ideas[0], agreed, LEAD)
    evening.store.pledges.give(evening.here, evening.ideas[0], evening.join(PEOPLE[0]))


def _plan(evening: Evening) -> None:
    store, role = evening.store, Role.ORGANISER
    bench = Measure("Drei Bänke aufstellen", MeasureId("a"), ideas=(1,), lead="Grünflächenamt")
    (kept,) = store.measures.add(evening.here, [replace(bench, deadline=DAY)], role)
    gone = Measure("Brunnen", MeasureId("b"), 2)
    store.plans.update_of(evening.here, EarlierPlan("Plan 2029", (bench, gone)), role)
    answer = Response(ResponseKind.IN_MEASURE, "", "de", DAY, kept.number)
    store.responses.give(evening.here, {evening.ideas[0]: answer}, role)
    store.responses.publish(evening.here, role)
    hidden = Response(ResponseKind.NOT_POSSIBLE, "Kein Geld, noch geheim", "de", DAY)
    store.responses.give(evening.here, {evening.ideas[1]: hidden}, role)
