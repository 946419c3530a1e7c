"""One thing a resident wrote, as the facilitator reads it, and what can be decided about it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

from components.approach_label import approach_name
from components.context import Visit
from components.idea_label import field_label, kind_label, number_sign, own_words, place_words
from components.stance_label import fit_label
from content.language import LANGUAGES
from sessions.idea import Comment, Idea, IdeaKind, ReleaseState
from sessions.phase import Role
from sessions.stance import Stance
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
    """An idea, a comment or a reason as it was read. `words` are for finding it again."""

    key: str
    state: ReleaseState
    words: str
    html: str
    choices: tuple[Choice, ...]


def waiting_counts(visit: Visit) -> tuple[int, int, int]:
    """Return how many ideas, how many comments and how many reasons wait."""
    here, store = visit.here.id, visit.store
    return store.ideas.waiting(here), store.comments.waiting(here), store.stances.waiting(here)


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


def _reason(visit: Visit, stance: Stance) -> Piece:
    about = escape(visit.text("Reason on the approach"))
    name = approach_name(visit, stance.approach)
    later = (
        "" if visit.here.approaches_are_over else visit.text("Seen when the approaches are over")
    )
    facts = (fit_label(visit, stance.fit), _language(stance.language), escape(later))
    html = (
        f'<article class="piece"><div>{own_words(stance.reason, stance.language)}'
        f"{_facts((f'{about}: {name}', *facts))}</div></article>"
    )
    decide = partial(visit.store.stances.decide, visit.here, stance.id, _LEAD)
    choices = tuple(_decide(visit, stance.state, decide))
    return Piece(stance.id, stance.state, stance.reason, html, choices)


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
    yield from _decide(visit, comment.state, decide)


def _decide(
    visit: Visit, state: ReleaseState, decide: Callable[[ReleaseState], None]
) -> Iterator[Choice]:
    release, refuse = (partial(decide, s) for s in (ReleaseState.RELEASED, ReleaseState.REFUSED))
    yield from _decisions(visit, state, release, refuse)


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
    name = LANGUAGES[code].name if code in LANGUAGES else code
    return f'<span lang="{escape(code)}" dir="auto">{escape(name)}</span>'


def _facts(facts: Sequence[str]) -> str:
    return f'<p class="facts">{"".join(f"<span>{fact}</span>" for fact in facts if fact)}</p>'
