"""The first chapters: what the evening was about, how it went and by which rules."""

from collections.abc import Iterator

from components.one_vote import card_rules
from components.report.document import Block, Chapter, Heading, Items, Paragraph, Table, Words
from components.report.material import Counted
from components.report.telling import Telling
from components.rules_card import rules_in
from components.step import kind_name, kind_of
from content.language import LANGUAGES, Translation, msg
from sessions.journal import Event
from sessions.round import OneVotePer
from sessions.rules import rules_of
from sessions.workshop import Workshop


def occasion(telling: Telling) -> Chapter:
    """Return what the evening was about, and who is responsible for it."""
    here = telling.material.here
    plan, told = here.plan, telling.told
    day = told.format_date(telling.material.began)
    spoken = [LANGUAGES[one].name for one in plan.languages if one in LANGUAGES]
    facts = [
        telling.fact(telling.text("Guiding question"), telling.local(plan.guiding_question).text),
        telling.fact(telling.text("Date"), day),
        telling.fact(telling.text("Neighbourhood"), plan.quarter.name),
        telling.words(f"{told.text('Languages')}: {telling.listed(spoken)}"),
    ]
    if plan.notice.responsible:
        facts.append(telling.fact(telling.text("Responsible body"), plan.notice.responsible))
    blocks: list[Block] = [Items(tuple(facts))]
    if invented := invented_words(here, told):
        blocks.insert(0, Paragraph(telling.words(invented), weighty=True))
    return Chapter(telling.text("What it was about"), tuple(blocks))


def invented_words(here: Workshop, told: Translation) -> str:
    """Return that nothing of it happened, for an example and a Probelauf; else nothing."""
    invented = here.plan.example or here.rehearsal
    return told.text("An example: everything in it is invented.") if invented else ""


def course(telling: Telling) -> Chapter:
    """Return the steps of the evening with their times, and the rules of each round."""
    return Chapter(telling.text("How the evening went"), tuple(_course(telling)))


def _course(telling: Telling) -> Iterator[Block]:
    here, told = telling.material.here, telling.told
    steps = here.plan.sheet.steps
    went = [
        (told.format_time(entry.at), kind_name(told, kind_of(steps[entry.step])))
        for entry in telling.material.journal
        if entry.event is Event.STEP and entry.step < len(steps)
    ]
    if went:
        rows = tuple(tuple((telling.words(cell),) for cell in row) for row in went)
        yield Table((telling.column(msg("Time"), number=True), telling.column("Step")), rows)
    yield from _rules(telling)
    yield Heading(telling.text("One person, one ballot"))
    cards = any(one.round.one_vote_per is OneVotePer.CARD for one in telling.material.rounds)
    rules = card_rules(told, cards=cards or here.plan.cards)
    yield Items(tuple(map(telling.words, rules)))


def _rules(telling: Telling) -> Iterator[Block]:
    """Return the rules of all rounds; those that rounds share stand there once."""
    found: dict[tuple[Words, ...], list[str]] = {}
    for counted in telling.material.rounds:
        if rules := _rules_of(telling, counted):
            found.setdefault(rules, []).append(round_words(telling, counted).text)
    for rules, rounds in found.items():
        yield Heading(telling.words(f"{telling.told.text('The rules')}: {telling.listed(rounds)}"))
        yield Items(rules)


def _rules_of(telling: Telling, counted: Counted) -> tuple[Words, ...]:
    here, found = telling.material.here, counted.round
    step = next((one for one in here.plan.sheet.steps if one.id == found.step_id), None)
    if step is None:
        return ()
    rules = rules_in(telling.told, rules_of(here, step, found.limits, counted.listed))
    return tuple(telling.words(" ".join((one.question, one.answer, *one.more))) for one in rules)


def round_words(telling: Telling, counted: Counted) -> Words:
    """Return what a round is called."""
    return telling.text("Round {number}", number=counted.round.number)
