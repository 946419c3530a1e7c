"""One thing a resident wrote, as the facilitator reads it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from components.approach_label import approach_name
from components.choice import Choice, decisions, idea_choices
from components.context import Visit
from components.idea_label import field_label, kind_label, number_sign, own_words, place_words
from components.stance_label import fit_label
from content.language import LANGUAGES, msg
from sessions.idea import Comment, CommentKind, Idea, IdeaKind, ReleaseState
from sessions.ids import IdeaId
from sessions.release import Ticket
from sessions.stance import Stance

_ABOUT: dict[CommentKind, str] = {
    CommentKind.COMMENT: msg("Comment on number {number}"),
    CommentKind.PRO: msg("What speaks for number {number}"),
    CommentKind.CONCERN: msg("Concern about number {number}"),
    CommentKind.BETTER: msg("How number {number} would be better"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """An idea, a comment or a reason in the version that was read.

    `texts` is what can be blackened, part by part; `ticket` is what a decision is about; `words`
    are for finding it again; `idea` is None for whatever else it is.
    """

    key: str
    ticket: Ticket
    texts: tuple[str, ...]
    words: str
    html: str
    choices: tuple[Choice, ...]
    idea: Idea | None = None

    @property
    def state(self) -> ReleaseState:
        """What had been decided about it when it was read."""
        return self.ticket.state


def waiting_counts(visit: Visit) -> tuple[int, int, int]:
    """Return how many ideas, how many comments and how many reasons wait."""
    here, store = visit.here.id, visit.store
    return store.ideas.waiting(here), store.comments.waiting(here), store.stances.waiting(here)


def piece(visit: Visit, ticket: Ticket) -> Piece | None:
    """Return the piece in hand; None if its author has just taken it back."""
    if ticket.sort == "idea":
        return _idea(visit, visit.store.ideas.one(visit.here.id, IdeaId(ticket.id)))
    return next((found for found in pieces(visit) if found.ticket.id == ticket.id), None)


def pieces(visit: Visit) -> Sequence[Piece]:
    """Return everything that residents wrote and did not take back, the oldest first."""
    ideas = {i.id: i for i in visit.store.ideas.all(visit.here.id) if not i.taken_back}
    comments = visit.store.comments.all(visit.here.id)
    found = [_idea(visit, idea) for idea in ideas.values()]
    found += [_comment(visit, one, ideas[one.idea_id]) for one in comments if one.idea_id in ideas]
    return found + [_reason(visit, one) for one in visit.store.stances.reasoned(visit.here.id)]


def _idea(visit: Visit, idea: Idea) -> Piece:
    draft = idea.draft
    facts = (
        kind_label(visit, draft.kind),
        field_label(visit, draft.field),
        f'<span dir="auto">{escape(place_words(visit, draft.place))}</span>',
        _language(draft.language),
        *_remarks(visit, idea),
    )
    text = own_words(draft.text, draft.language) if draft.text else ""
    html = (
        f'<article class="piece">{number_sign(visit, idea)}<div>'
        f"{own_words(draft.title, draft.language, 'h3')}{text}{_facts(facts)}</div></article>"
    )
    words = f"{idea.number} {draft.title} {draft.text}"
    ticket = Ticket("idea", idea.id, idea.version, idea.state)
    choices = tuple(idea_choices(visit, idea, ticket))
    key = f"{idea.id}:{idea.version}"
    return Piece(key, ticket, (draft.title, draft.text), words, html, choices, idea)


def _comment(visit: Visit, comment: Comment, idea: Idea) -> Piece:
    about = escape(visit.text(_ABOUT[comment.kind], number=idea.number))
    title = own_words(idea.draft.title, idea.draft.language, "span")
    facts = (f"{about}: {title}", _language(comment.language), *_black(visit, comment))
    html = (
        f'<article class="piece">{number_sign(visit, idea)}<div>'
        f"{own_words(comment.text, comment.language)}{_facts(facts)}</div></article>"
    )
    words = f"{idea.number} {comment.text}"
    ticket = Ticket("comment", comment.id, state=comment.state)
    choices = tuple(decisions(visit, ticket))
    return Piece(comment.id, ticket, (comment.text,), words, html, choices)


def _reason(visit: Visit, stance: Stance) -> Piece:
    about = escape(visit.text("Reason on the approach"))
    name = approach_name(visit, stance.approach)
    later = (
        "" if visit.here.approaches_are_over else visit.text("Seen when the approaches are over")
    )
    facts = (
        fit_label(visit, stance.fit),
        _language(stance.language),
        escape(later),
        *_black(visit, stance),
    )
    html = (
        f'<article class="piece"><div>{own_words(stance.reason, stance.language)}'
        f"{_facts((f'{about}: {name}', *facts))}</div></article>"
    )
    ticket = Ticket("stance", stance.id, state=stance.state)
    choices = tuple(decisions(visit, ticket))
    return Piece(stance.id, ticket, (stance.reason,), stance.reason, html, choices)


def _remarks(visit: Visit, idea: Idea) -> Iterator[str]:
    if idea.released_version and idea.state is not ReleaseState.RELEASED:
        yield escape(visit.text("New words; everybody still sees the earlier ones"))
    if idea.draft.kind is IdeaKind.IDEA and not idea.listed:
        yield escape(visit.text("Kept, but no dots can be given"))
    if idea.table is not None:
        yield escape(visit.text("Table {number}", number=idea.table))
    yield from _black(visit, idea)


def _black(visit: Visit, written: Idea | Comment | Stance) -> Iterator[str]:
    if written.blackened:
        yield escape(visit.text("With blackened words"))


def _language(code: str) -> str:
    name = LANGUAGES[code].name if code in LANGUAGES else code
    return f'<span lang="{escape(code)}" dir="auto">{escape(name)}</span>'


def _facts(facts: Sequence[str]) -> str:
    return f'<p class="facts">{"".join(f"<span>{fact}</span>" for fact in facts if fact)}</p>'
