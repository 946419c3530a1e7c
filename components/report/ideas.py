"""All ideas that were released: also those merged into others, kept without dots or passed on."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from components.report.document import Block, Cell, Chapter, Heading, Paragraph, Table, Words
from components.report.map import idea_map
from components.report.telling import Telling
from content.language import msg
from sessions.idea import Idea, IdeaKind

_HEADS = {
    IdeaKind.IDEA: msg("Ideas"),
    IdeaKind.KEEP: msg("What should stay"),
    IdeaKind.TROUBLE: msg("What is a nuisance"),
}


def ideas(telling: Telling) -> Chapter:
    """Return every idea by its public number, in its author's words, with title and place."""
    return Chapter(telling.text("All ideas"), tuple(_blocks(telling)))


def _blocks(telling: Telling) -> Iterator[Block]:
    found = telling.material.ideas
    if not found:
        yield Paragraph(telling.text("No idea was released."))
        return
    handed = telling.material.handovers
    for kind, head in _HEADS.items():
        those = [one for one in found if one.draft.kind is kind]
        kept = [one for one in those if kept_back(telling, one)]
        here = [one for one in those if one.id not in handed and one not in kept]
        yield from _section(telling, telling.text(head), here)
        yield from _section(telling, telling.text("Kept, but no dots can be given"), kept)
    passed = [one for one in found if one.id in handed]
    if passed:
        yield Heading(telling.text("Passed on to an office"))
        yield _passed(telling, passed)
    placed = [one for one in found if one.draft.place and not one.merged]
    if placed:
        yield Heading(telling.text("The ideas on the map"))
        yield idea_map(telling, placed, telling.text("The ideas on the map"))


def kept_back(telling: Telling, idea: Idea) -> bool:
    """Say whether an idea was kept without dots, though dots could have been given to it."""
    for_dots = idea.draft.kind is IdeaKind.IDEA and not idea.merged
    return for_dots and not idea.listed and idea.id not in telling.material.handovers


def _section(telling: Telling, head: Words, those: Sequence[Idea]) -> Iterator[Block]:
    if those:
        yield Heading(head)
        yield _table(telling, those)


def _table(telling: Telling, those: Sequence[Idea]) -> Table:
    about = (msg("Field of action"), msg("Place"))
    return _listed(telling, those, about, lambda one: (telling.field(one), telling.place(one)))


def _listed(
    telling: Telling,
    those: Sequence[Idea],
    about: Sequence[str],
    cells: Callable[[Idea], tuple[Cell, ...]],
) -> Table:
    """A row per idea: number, all that it says, and the `cells` under the heads `about`."""
    columns = (
        telling.column(msg("Number"), number=True),
        *map(telling.column, (msg("Idea"), *about)),
    )
    told = _teller(telling)
    rows = ((telling.number(one.number), told(one), *cells(one)) for one in those)
    return Table(columns, tuple(rows))


def _teller(telling: Telling) -> Callable[[Idea], Cell]:
    """Return a function that says all about an idea: its words, and what it was merged with."""
    numbers = {one.id: one.number for one in telling.material.ideas}
    joined: dict[str, list[str]] = {}
    for one in telling.material.ideas:
        if one.merged:
            joined.setdefault(one.survivor, []).append(str(one.number))

    def told(idea: Idea) -> Cell:
        draft = idea.draft
        words = [Words(draft.text, draft.language)] if draft.text else []
        if idea.merged and idea.survivor in numbers:
            merged = telling.text("Merged into number")
            words.append(telling.fact(merged, str(numbers[idea.survivor])))
        if idea.id in joined:
            words.append(telling.text("with {numbers}", numbers=telling.listed(joined[idea.id])))
        return (*telling.titles(idea), *words)

    return told


def _passed(telling: Telling, those: Sequence[Idea]) -> Table:
    about = (msg("Passed on to"), msg("Answer"))
    return _listed(telling, those, about, partial(_answer, telling))


def _answer(telling: Telling, idea: Idea) -> tuple[Cell, Cell]:
    handover = telling.material.handovers[idea.id]
    office = (telling.entered(handover.office),)
    if not handover.response:
        return office, ()
    return office, (telling.entered(handover.response), *telling.day(handover.responded_on))
