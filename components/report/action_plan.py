"""What came of the list: the Lokaler Aktionsplan, and the answers to ideas."""

from collections.abc import Iterator

from components.plan.words import STATUS_WORDS
from components.report.document import Block, Cell, Chapter, Heading, Paragraph, Table, Words
from components.report.telling import Telling
from content.heading import HEADINGS
from content.language import msg
from sessions.plan import EarlierPlan, Measure, compare
from sessions.plan.columns import column_of
from sessions.response import Response, ResponseKind

_MORE = (
    *("city_aim", "keeps", "resources", "support", "indicator", "next_step"),
    *("group", "carer", "place"),
)
"""Texts of a measure that stand below its aim, each with its name."""


def action_plan(telling: Telling) -> Chapter | None:
    """Return all measures, and what became of those of the year before; None without any."""
    if not telling.material.plan.measures:
        return None
    return Chapter(telling.text("Action plan"), tuple(_plan(telling)))


def _plan(telling: Telling) -> Iterator[Block]:
    decided, plan = telling.material.resolution, telling.material.plan
    if decided is None:
        yield Paragraph(telling.text("A draft: no body has decided on it so far."), weighty=True)
    else:
        day, body = telling.told.format_day(decided.day), decided.body
        yield Paragraph(telling.text("Decided on {day} by {body}.", day=day, body=body))
        if decided.changes:
            yield Paragraph(telling.entered(decided.changes))
    columns = (
        telling.column(msg("Number"), number=True),
        telling.column(msg("Measure")),
        telling.column(msg("Ideas"), number=True),
        telling.column(msg("In the lead")),
        telling.column(msg("Deadline")),
        telling.column(msg("Status")),
    )
    yield Table(columns, tuple(_measure(telling, one) for one in plan.measures))
    if plan.earlier is not None:
        yield Heading(telling.text("Last year's plan and this one"))
        yield Paragraph(telling.text("Compared with: {plan}", plan=plan.earlier.name))
        yield _update(telling, plan.earlier)


def _measure(telling: Telling, one: Measure) -> tuple[Cell, ...]:
    numbers = ", ".join(map(str, one.ideas))
    lead = (telling.entered(one.lead) if one.lead else telling.text("no lead yet"),)
    return (
        telling.number(one.number),
        (telling.entered(one.title), *_about(telling, one)),
        (telling.words(numbers),) if numbers else (),
        (*lead, *(telling.entered(office) for office in one.offices)),
        telling.day(one.deadline) or (telling.text("no deadline yet"),),
        (telling.text(STATUS_WORDS[one.status]),),
    )


def _about(telling: Telling, one: Measure) -> Iterator[Words]:
    if one.aim:
        yield telling.entered(one.aim)
    for name in _MORE:
        if said := getattr(one, name):
            yield telling.fact(telling.text(HEADINGS[column_of(name)]), said)
    if one.cost is not None:
        yield telling.fact(telling.text("Cost"), f"{telling.told.format_number(one.cost)} EUR")


def _update(telling: Telling, earlier: EarlierPlan) -> Table:
    found = compare(earlier.measures, telling.material.plan.measures)
    became = (
        *((one.after, msg("changed"), one.fields) for one in found.changed),
        *((one, msg("new"), ()) for one in found.new),
        *((one, msg("dropped"), ()) for one in found.dropped),
        *((one, msg("kept"), ()) for one in found.kept),
    )
    columns = (
        telling.column(msg("Measure")),
        telling.column(msg("What became of it")),
        telling.column(msg("What has changed")),
    )
    rows = (
        ((telling.entered(one.title),), (telling.text(words),), _changed(telling, fields))
        for one, words, fields in became
    )
    return Table(columns, tuple(rows))


def _changed(telling: Telling, fields: tuple[str, ...]) -> Cell:
    names = (telling.told.text(HEADINGS[column_of(name)]) for name in fields)
    return (telling.words(", ".join(names)),) if fields else ()


def answers(telling: Telling) -> Chapter | None:
    """Return what became of each idea, as far as everybody may know; None before that."""
    given = telling.material.responses
    answered = [idea for idea in telling.material.ideas if idea.id in given]
    if not answered:
        return None
    columns = (
        telling.column(msg("Number"), number=True),
        telling.column(msg("Idea")),
        telling.column(msg("Answer")),
        telling.column(msg("Answered on")),
    )
    rows = (
        (
            telling.number(idea.number),
            telling.titles(idea),
            _answer(telling, given[idea.id]),
            telling.day(given[idea.id].day),
        )
        for idea in answered
    )
    return Chapter(telling.text("Answers to ideas"), (Table(columns, tuple(rows)),))


def _answer(telling: Telling, one: Response) -> Cell:
    words = (Words(one.words, one.language),) if one.words else ()
    if one.kind is ResponseKind.PASSED_ON:
        return (telling.text("Passed on to: {office}", office=one.words),)
    if one.kind is ResponseKind.NOT_POSSIBLE:
        return (telling.text("Not possible, because:"), *words)
    titles = {each.number: each.title for each in telling.material.plan.measures}
    number = one.measure or 0
    measure = telling.text("In measure {number}:", number=number)
    return (measure, telling.entered(titles.get(number, "")), *words)
