"""What people said: comments, concerns, reasons for and against approaches, views of the few."""

from collections.abc import Collection, Iterator, Sequence

from components.evening_toolbox import evening_toolbox
from components.group_name import UNDER_FIVE, group_name
from components.group_table import GROUP_NAMES
from components.report.document import Block, Cell, Chapter, Heading, Paragraph, Table, Words
from components.report.telling import Telling
from components.stance_label import FIT_WORDS
from content.heading import HEADINGS
from content.language import msg
from sessions.idea import CommentKind
from sessions.ranking.minority import minority_views
from sessions.stance import Fit

_DISSENT = (Fit.WITH_CHANGE, Fit.NOT_HERE)


def comments(telling: Telling) -> Chapter | None:
    """Return what was said about ideas and approaches, but concerns; None if nothing was."""
    blocks: list[Block] = []
    kinds = [kind for kind in CommentKind if kind is not CommentKind.CONCERN]
    blocks += _said(telling, kinds)
    if telling.material.stances:
        blocks += [Heading(telling.text("What people say about the approaches")), _fits(telling)]
        blocks += _reasons(telling, (Fit.FITS,))
    return Chapter(telling.text("Comments"), tuple(blocks)) if blocks else None


def concerns(telling: Telling) -> Chapter:
    """Return what speaks against the list: concerns, objections, and what matters to few."""
    blocks = [
        *_headed(telling.text("Concerns"), _said(telling, (CommentKind.CONCERN,))),
        *_headed(telling.text("Doubts about approaches"), _reasons(telling, _DISSENT)),
        *_headed(telling.text("High for a group, far behind for all"), _minorities(telling)),
    ]
    if not blocks:
        blocks = [Paragraph(telling.text("None was released, and no group stands apart."))]
    return Chapter(telling.text("Concerns and minority views"), tuple(blocks))


def _headed(head: Words, blocks: Sequence[Block]) -> Sequence[Block]:
    return (Heading(head), *blocks) if blocks else ()


def _said(telling: Telling, kinds: Collection[CommentKind]) -> Sequence[Block]:
    ideas = {idea.id: idea for idea in telling.material.ideas}
    found = [one for one in telling.material.comments if one.kind in kinds and one.idea_id in ideas]
    found.sort(key=lambda one: (ideas[one.idea_id].number, list(CommentKind).index(one.kind)))
    if not found:
        return ()
    rows = (
        (
            telling.number(ideas[one.idea_id].number),
            (telling.title(ideas[one.idea_id]),),
            (telling.text(HEADINGS[one.kind]),),
            (Words(one.text, one.language),),
        )
        for one in found
    )
    columns = (
        telling.column(msg("Number"), number=True),
        telling.column(msg("Idea")),
        telling.column(msg("Kind")),
        telling.column(msg("Comment")),
    )
    return (Table(columns, tuple(rows)),)


def _fits(telling: Telling) -> Table:
    columns = (
        telling.column(msg("Approach")),
        *(telling.column(words, number=True) for words in FIT_WORDS.values()),
    )
    rows = (
        (_approach(telling, id), *(telling.number(people.get(fit, 0)) for fit in FIT_WORDS))
        for id, people in sorted(telling.material.stances.items())
    )
    return Table(columns, tuple(rows))


def _reasons(telling: Telling, fits: Collection[Fit]) -> Sequence[Block]:
    rows = tuple(
        (
            _approach(telling, one.approach),
            (telling.text(FIT_WORDS[one.fit]),),
            (Words(one.reason, one.language),),
        )
        for one in telling.material.reasons
        if one.fit in fits
    )
    columns = (
        telling.column(msg("Approach")),
        telling.column(msg("What people say")),
        telling.column(msg("Reason")),
    )
    return (Table(columns, tuple(sorted(rows, key=lambda row: row[0][0].text))),) if rows else ()


def _approach(telling: Telling, id: str) -> Cell:
    known = evening_toolbox(telling.material.here.plan).approaches
    found = next((one for one in known if one.id == id), None)
    return (telling.local(found.title) if found else telling.words(id),)


def _minorities(telling: Telling) -> Sequence[Block]:
    rows = tuple(_minority_rows(telling))
    if not rows:
        return ()
    columns = (
        telling.column(msg("Group")),
        telling.column(msg("Rank in the group"), number=True),
        telling.column(msg("Number"), number=True),
        telling.column(msg("Idea")),
        telling.column(msg("Rank of all"), number=True),
    )
    return (Paragraph(telling.text(UNDER_FIVE)), Table(columns, rows))


def _minority_rows(telling: Telling) -> Iterator[tuple[Cell, ...]]:
    """Return them for the last list alone: it is the one that counts."""
    for counted in telling.material.rounds[-1:]:
        for grouping, groups in counted.groups.items():
            for view in minority_views(counted.result, groups):
                yield (
                    (
                        telling.words(group_name(telling.told, view.group)),
                        telling.text(GROUP_NAMES[grouping]),
                    ),
                    telling.number(view.place),
                    telling.number(view.row.number),
                    telling.titles(telling.material.known[view.row.idea_id]),
                    telling.number(view.row.rank),
                )
