"""What somebody who decides does with the queue."""

from datetime import timedelta

from sessions.ids import TokenHash
from sessions.release import Ground, Ruling, Ticket, Verdict
from tests.sessions.evening import LEAD, NOW, Evening

RELEASE, REFUSE = Ruling(Verdict.RELEASE), Ruling(Verdict.REFUSE, Ground.UNCLEAR)
ME, YOU = TokenHash("me"), TokenHash("you")


def next_for(
    evening: Evening, holder: TokenHash = ME, after: timedelta = timedelta()
) -> Ticket | None:
    """What this holder is handed."""
    return evening.store.queue.next(evening.here, holder, NOW + after, LEAD)


def decide(
    evening: Evening, ticket: Ticket | None, ruling: Ruling = RELEASE, holder: TokenHash = ME
) -> None:
    """Decide on what was handed out."""
    assert ticket is not None
    evening.store.queue.decide(evening.here, ticket, ruling, holder, NOW, LEAD)


def undo(evening: Evening, holder: TokenHash = ME) -> None:
    """Undo the last decision of this holder."""
    evening.store.queue.undo(evening.here, holder, NOW, LEAD)


def comment(evening: Evening, text: str = "Sehr gut") -> str:
    """Comment on the one released idea."""
    return evening.store.comments.give(evening.here, evening.ideas[0], evening.join(), text, "de")


def standing(evening: Evening) -> list[object]:
    """Everything a decision can change, as it is stored."""
    store = evening.store
    ideas = store.ideas.all(evening.id)
    versions = [store.ideas.versions(evening.id, idea.id) for idea in ideas]
    return [ideas, versions, store.comments.all(evening.id), store.ideas.released(evening.id)]
