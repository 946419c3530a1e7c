"""Who joins in with an idea of the list: counted on every screen, never named on any."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from html import escape

from components.answer import confirm, refusals
from components.context import Visit
from components.idea_label import number_words
from content.language import msg
from sessions.arrangement import Arrangement
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.phase import Action

PLACE = "pledge"
"""Where taps are answered."""

ASK = msg("Who wants to help with an idea taps “I will join in” there.")
ONLY_COUNTED = msg("The app only counts. Whoever wants to be asked writes it on the paper form.")


@dataclass(frozen=True, slots=True)
class Joining:
    """What is known of an evening's pledges; `mine` are those of the present participant."""

    people: Mapping[IdeaId, int]
    arranged: Mapping[IdeaId, Arrangement]
    mine: AbstractSet[IdeaId] = frozenset()

    def known(self, idea: Idea) -> bool:
        """Say whether anybody joins in with it, or anything is arranged."""
        return idea.id in self.people or idea.id in self.arranged


def joining(visit: Visit) -> Joining:
    """Read it as it is now."""
    here, store = visit.here.id, visit.store
    mine = store.pledges.of(visit.participant) if visit.participant else frozenset[IdeaId]()
    return Joining(store.pledges.counts(here), store.arrangements.all(here), mine)


def people_words(visit: Visit, people: int) -> str:
    """How many join in (not escaped)."""
    return visit.plural("{n} person joins in", "{n} people join in", people)


def arrangement_words(visit: Visit, arranged: Arrangement | None) -> str:
    """What is arranged, in one line of HTML; nothing for nothing."""
    if not arranged:
        return ""
    parts = [visit.text("Group: {group}", group=arranged.group)] if arranged.group else []
    if arranged.carer:
        parts.append(visit.text("Looks after it: {carer}", carer=arranged.carer))
    if arranged.first_date:
        day = visit.translation.format_day(arranged.first_date)
        parts.append(visit.text("First meeting: {date}", date=day))
    said = "".join(f'<span dir="auto">{escape(part)}</span>' for part in parts)
    return f'<p class="facts arranged">{said}</p>'


def pledge_line(visit: Visit, idea: Idea, known: Joining) -> str:
    """Ask "Ich mache mit" below an idea, say how many do and what is arranged."""
    given = idea.survivor in known.mine
    people = known.people.get(idea.survivor, 0)
    button = _button(visit, idea, given=given) if given or visit.may(Action.PLEDGE) else ""
    count = f"<span>{escape(people_words(visit, people))}</span>" if people or button else ""
    arranged = arrangement_words(visit, known.arranged.get(idea.survivor))
    return f'<div class="pledge">{button}{count}</div>{arranged}'


def pledge(visit: Visit, tap: str) -> None:
    """Do what a tap on the button of `pledge_line` asks for: a second tap asks the opposite."""
    what, _, id = tap.partition(":")
    with refusals(PLACE, visit):
        if what == "give":
            visit.store.pledges.give(visit.here, IdeaId(id), visit.me)
            counted = visit.text("You are counted.")
            confirm(PLACE, f"{counted} {visit.text(ONLY_COUNTED)}")
        else:
            visit.store.pledges.take_back(visit.here, IdeaId(id), visit.me)
            confirm(PLACE, visit.text("Taken back. You are no longer counted."))


def _button(visit: Visit, idea: Idea, *, given: bool) -> str:
    asked = "back" if given else "give"
    words = escape(visit.text("I will join in"))
    number = f'<span class="only-read"> {number_words(visit, idea)}</span>'
    return (
        f'<button type="button" class="quiet" id="pledge-{idea.number}" '
        f'aria-pressed="{str(given).lower()}" data-tap="{asked}:{idea.survivor}">'
        f'<i class="dot" aria-hidden="true"></i>{words}{number}</button>'
    )
