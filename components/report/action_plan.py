"""What came of the list: the Lokaler Aktionsplan, and the answers to ideas."""

from collections.abc import Iterator

from components.plan.words import STATUS_WORDS, said
from components.report.document import (
    Block,
    Cell,
    Chapter,
    Heading,
    Items,
    Paragraph,
    Table,
    Words,
)
from components.report.telling import Telling
from content.heading import HEADINGS
from content.language import msg
from sessions.plan import Changed, EarlierPlan, Measure, compare
from sessions.plan.columns import Words as Names
from sessions.plan.columns import column_of
from sessions.response import Response, ResponseKind

_MORE = (
    *("fields", "audiences", "place", "themes", "approaches", "city_aim", "city_plan", "keeps"),
    *("resources", "cost", "support", "support_from", "start", "depends_on", "indicator"),
    *("next_step", "group", "carer"),
)
"""What stands below the aim of a measure, each with its name."""


def action_plan(telling: Telling) -> Chapter | None:
    """Return all measures, and what became of those of the year before; None without any."""
    if not telling.material.plan.measures:
        return None
    return Chapter(telling.text("Action plan"), tuple(_plan(telling)))


def _plan(telling: Telling) -> Iterator[Block]:
    plan, words = telling.material.plan, telling.plan_words
    yield from _decided(telling)
    columns = (
        telling.column(msg("Number"), number=True),
        telling.column(msg("Measure")),
        telling.column(msg("Ideas"), number=True),
        telling.column(msg("In the lead")),
        telling.column(msg("Deadline")),
        telling.column(msg("Status")),
    )
    yield Table(columns, tuple(_measure(telling, one, words) for one in plan.measures))
    if plan.earlier is not None:
        yield Heading(telling.text("Last year's plan and this one"))
        yield Paragraph(telling.text("Compared with: {plan}", plan=plan.earlier.name))
        yield _update(telling, plan.earlier)


def _decided(telling: Telling) -> Iterator[Block]:
    """Return the record: body, day, paper, own plan or update, changes."""
    decided = telling.material.resolution
    if decided is None:
        yield Paragraph(telling.text("A draft: no body has decided on it so far."), weighty=True)
        return
    day, body = telling.told.format_day(decided.day), decided.body
    yield Paragraph(telling.text("Decided on {day} by {body}.", day=day, body=body))
    kind = msg("An update of an existing plan") if decided.updates else msg("A plan of its own")
    facts = [telling.fact(telling.text(kind), decided.updates)] if decided.updates else []
    facts = facts or [telling.text(kind)]
    if decided.reference:
        facts.append(telling.fact(telling.text("Number of the paper"), decided.reference))
    yield Items(tuple(facts))
    if decided.changes:
        yield Heading(telling.text("Changes made by the body"))
        yield Paragraph(telling.entered(decided.changes))


def _measure(telling: Telling, one: Measure, words: Names) -> tuple[Cell, ...]:
    numbers = telling.listed(map(str, one.ideas))
    lead = (telling.entered(one.lead) if one.lead else telling.text("no lead yet"),)
    return (
        telling.number(one.number),
        (telling.entered(one.title), *_about(telling, one, words)),
        (telling.words(numbers),) if numbers else (),
        (*lead, *(telling.entered(office) for office in one.offices)),
        telling.day(one.deadline) or (telling.text("no deadline yet"),),
        (telling.text(STATUS_WORDS[one.status]),),
    )


def _about(telling: Telling, one: Measure, words: Names) -> Iterator[Words]:
    if one.aim:
        yield telling.entered(one.aim)
    told = said(telling.told, one, words)
    for name in _MORE:
        if told[name]:
            yield telling.fact(_name(telling, name), told[name])


def _name(telling: Telling, name: str) -> Words:
    return telling.text(HEADINGS[column_of(name)])


def _update(telling: Telling, earlier: EarlierPlan) -> Table:
    found = compare(earlier.measures, telling.material.plan.measures)
    words = telling.plan_words
    became = (
        *((one.after, msg("changed"), _changed(telling, one, words)) for one in found.changed),
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
        ((telling.entered(one.title),), (telling.text(word),), changes)
        for one, word, changes in became
    )
    return Table(columns, tuple(rows))


def _changed(telling: Telling, one: Changed, words: Names) -> Cell:
    before, after = (said(telling.told, each, words) for each in (one.before, one.after))
    return tuple(
        telling.change(_name(telling, name), before[name] or "–", after[name] or "–")
        for name in one.fields
    )


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
