"""One thing a resident wrote, as the facilitator reads it, and what can be decided about it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

from components.context import Visit
from components.idea_label import field_label, kind_label, number_sign, own_words, place_words
from content.language import LANGUAGES
from sessions.idea import Comment, Idea, IdeaKind, ReleaseState
from sessions.phase import Role
from sessions.workshop import Shown, ShownKind

_LEAD = Role.FACILITATOR


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: `name` for its key, `label` for people, `do` for what it does."""

    name: str
    label: str
    do: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """An idea or a comment in the version that was read. `words` are for finding it again."""

    key: str
    state: ReleaseState
    words: str
    html: str
    choices: tuple[Choice, ...]


def waiting_counts(visit: Visit) -> tuple[int, int]:
    """Return how many ideas and how many comments wait."""
    ideas = visit.store.ideas.all(visit.here.id)
    comments = visit.store.comments.all(visit.here.id)
    return (
        sum(idea.state is ReleaseState.WAITING for idea in ideas),
        sum(comment.state is ReleaseState.WAITING for comment in comments),
    )


def pieces(visit: Visit) -> Sequence[Piece]:
    """Return everything that residents wrote and did not take back, the oldest first."""
    ideas = {i.id: i for i in visit.store.ideas.all(visit.here.id) if not i.taken_back}
    comments = visit.store.comments.all(visit.here.id)
    found = [_idea(visit, idea) for idea in ideas.values()]
    return found + [
        _comment(visit, one, ideas[one.idea_id]) for one in comments if one.idea_id in ideas
    ]


def _idea(visit: Visit, idea: Idea) -> Piece:
    draft = idea.draft
    facts = (
        kind_label(visit, draft.kind),
        field_label(visit, draft.field),
        escape(place_words(visit, draft.place)),
        _language(draft.language),
        *_remarks(visit, idea),
    )
    text = own_words(draft.text, draft.language) if draft.text else ""
    html = (
        f'<article class="piece">{number_sign(visit, idea)}<div>'
        f"{own_words(draft.title, draft.language, 'h3')}{text}{_facts(facts)}</div></article>"
    )
    words = f"{idea.number} {draft.title} {draft.text}"
    choices = tuple(_idea_choices(visit, idea))
    return Piece(f"{idea.id}:{idea.version}", idea.state, words, html, choices)


def _comment(visit: Visit, comment: Comment, idea: Idea) -> Piece:
    about = escape(visit.text("Comment on number {number}", number=idea.number))
    title = own_words(idea.draft.title, idea.draft.language, "span")
    html = (
        f'<article class="piece">{number_sign(visit, idea)}<div>'
        f"{own_words(comment.text, comment.language)}"
        f"{_facts((f'{about}: {title}', _language(comment.language)))}</div></article>"
    )
    words = f"{idea.number} {comment.text}"
    choices = tuple(_comment_choices(visit, comment))
    return Piece(comment.id, comment.state, words, html, choices)


def _idea_choices(visit: Visit, idea: Idea) -> Iterator[Choice]:
    here, ideas = visit.here, visit.store.ideas
    release = partial(ideas.release, here, idea.id, idea.version, _LEAD)
    refuse = partial(ideas.refuse, here, idea.id, idea.version, _LEAD)
    yield from _decisions(visit, idea.state, release, refuse)
    if idea.state is ReleaseState.REFUSED and idea.released_version:

        def hide() -> None:
            ideas.refuse(here, idea.id, idea.released_version, _LEAD)
            refuse()

        yield Choice("hide", visit.text("Do not show the earlier words either"), hide)
    if idea.state is ReleaseState.RELEASED and not idea.merged:
        shown = partial(visit.store.walls.show, here, Shown(ShownKind.IDEA, idea.id), _LEAD)
        yield Choice("show", visit.text("Show large"), shown)
    if idea.state is not ReleaseState.WAITING and idea.draft.kind is IdeaKind.IDEA:
        keep, back = visit.text("Keep, but no dots"), visit.text("Back on the list for dots")
        listed = partial(ideas.set_listed, here, idea.id, _LEAD, listed=not idea.listed)
        yield Choice("listed", keep if idea.listed else back, listed)


def _comment_choices(visit: Visit, comment: Comment) -> Iterator[Choice]:
    decide = partial(visit.store.comments.decide, visit.here, comment.id, _LEAD)
    release, refuse = (partial(decide, s) for s in (ReleaseState.RELEASED, ReleaseState.REFUSED))
    yield from _decisions(visit, comment.state, release, refuse)


def _decisions(
    visit: Visit, state: ReleaseState, release: Callable[[], None], refuse: Callable[[], None]
) -> Iterator[Choice]:
    """Both while it waits, afterwards the opposite of what was decided."""
    if state is ReleaseState.WAITING:
        yield Choice("release", visit.text("Let others see it"), release)
        yield Choice("refuse", visit.text("Do not show"), refuse)
    elif state is ReleaseState.RELEASED:
        yield Choice("refuse", visit.text("Show no more"), refuse)
    else:
        yield Choice("release", visit.text("Let others see it after all"), release)


def _remarks(visit: Visit, idea: Idea) -> Iterator[str]:
    if idea.released_version and idea.state is not ReleaseState.RELEASED:
        yield escape(visit.text("New words; everybody still sees the earlier ones"))
    if idea.draft.kind is IdeaKind.IDEA and not idea.listed:
        yield escape(visit.text("Kept, but no dots can be given"))


def _language(code: str) -> str:
    return escape(LANGUAGES[code].name if code in LANGUAGES else code)


def _facts(facts: Sequence[str]) -> str:
    return f'<p class="facts">{"".join(f"<span>{fact}</span>" for fact in facts if fact)}</p>'
