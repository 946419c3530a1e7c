"""The priority list of a round with every number that justifies it, as table, bars and map."""

from collections.abc import Iterator
from functools import partial

from components.explanation import explained
from components.firmness_words import CHANCE, drawn_words, few_words, run_words, span_words
from components.group_name import group_name
from components.page.palette import field_colour
from components.report.document import (
    Bar,
    Bars,
    Block,
    Cell,
    Chapter,
    Heading,
    Paragraph,
    Table,
)
from components.report.map import idea_map
from components.report.material import Counted
from components.report.occasion import round_words
from components.report.telling import Telling
from components.rules_card import recommendation_words
from components.support import Numbers, ballots_words, support_numbers, support_words
from content.language import msg
from content.method import METHODS

MOST_BARS = 20


def result(telling: Telling) -> Chapter:
    """Return all released lists, the first round first, and what they are: advice."""
    terms = telling.material.here.plan.terms
    blocks: list[Block] = [
        Paragraph(telling.words(recommendation_words(telling.told, terms)), weighty=True)
    ]
    rounds = telling.material.rounds
    if not rounds:
        blocks.append(Paragraph(telling.text("No result has been released.")))
    for counted in rounds:
        blocks += _round(telling, counted)
    return Chapter(telling.text("The result"), tuple(blocks))


def _round(telling: Telling, counted: Counted) -> Iterator[Block]:
    told, found = telling.told, counted.result
    yield Heading(round_words(telling, counted))
    rule = METHODS[found.rule]
    cast = ballots_words(told.plural, found.kind, found.ballots)
    yield Paragraph(telling.words(f"{cast} {told.text(rule.name)}: {told.text(rule.rewards)}"))
    if found.order:
        yield bars(telling, counted)
        yield _table(telling, counted)
        yield from _firm(telling, counted)
        yield from _map(telling, counted)


def bars(telling: Telling, counted: Counted, most: int = MOST_BARS) -> Bars:
    """Return the first ideas of a list as bars, as long as what they stand by."""
    known, told = telling.material.known, telling.told
    first = counted.result.order[:most]
    drawn = (
        Bar(
            row.number,
            telling.title(known[row.idea_id]),
            row.dots,
            support_words(told.text, told.plural, counted.result, row)[0],
            field_colour(known[row.idea_id].draft.field),
        )
        for row in first
    )
    alt = telling.plural(
        "Bar of the first idea; the table has the same numbers.",
        "Bars of the first {n} ideas; the table has the same numbers.",
        len(first),
    )
    return Bars(tuple(drawn), alt)


def _table(telling: Telling, counted: Counted) -> Table:
    numbers = support_numbers(counted.result.kind)
    columns = [
        telling.column(msg("Rank"), number=True),
        telling.column(msg("Number"), number=True),
        telling.column(msg("Idea")),
        *(telling.column(head, number=True) for head, _ in numbers),
    ]
    rows = list(_rows(telling, counted, numbers))
    if counted.firm.ballots:
        columns.append(telling.column(msg("Range of ranks"), number=True))
        spans = {one.idea_id: (one.low, one.high) for one in counted.firm.order}
        said = (span_words(telling.told, *spans[row.idea_id]) for row in counted.result.order)
        rows = [(*row, (telling.words(span),)) for row, span in zip(rows, said, strict=True)]
    return Table(tuple(columns), tuple(rows))


def _rows(telling: Telling, counted: Counted, numbers: Numbers) -> Iterator[tuple[Cell, ...]]:
    named = partial(group_name, telling.told)
    told = explained(telling.told, list(counted.why.values()), named)
    why = {id: (telling.words(one),) for id, one in zip(counted.why, told, strict=True)}
    for row in counted.result.order:
        idea = telling.material.known[row.idea_id]
        yield (
            telling.number(row.rank),
            telling.number(row.number),
            (*telling.titles(idea), *why.get(row.idea_id, ())),
            *(telling.number(of(row)) for _, of in numbers),
        )


def _firm(telling: Telling, counted: Counted) -> Iterator[Block]:
    """Nothing once the ballots are deleted."""
    told, firm = telling.told, counted.firm
    if not firm.ballots:
        return
    yield Heading(telling.text("How firm is the order?"))
    few = (few_words(told, firm.ballots),) if firm.few else ()
    words = (f"{told.text(CHANCE)}.", *few, drawn_words(told, firm))
    yield Paragraph(telling.words(" ".join(words)))
    if firm.runs:
        head, runs = (
            told.text("Ideas that cannot be told apart"),
            telling.listed(run_words(told, firm)),
        )
        yield Paragraph(telling.words(f"{head}: {runs}"))
    else:
        yield Paragraph(telling.text("All ranks can be told apart."))


def _map(telling: Telling, counted: Counted) -> Iterator[Block]:
    known = telling.material.known
    dots = {row.idea_id: row.dots for row in counted.result.order}
    placed = [known[id] for id in dots if known[id].draft.place]
    if placed:
        yield Heading(telling.text("The result on the map"))
        yield idea_map(telling, placed, telling.text("The result on the map"), dots)
