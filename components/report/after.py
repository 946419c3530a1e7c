"""The last chapters: how rounds differ, what is not decided, when it goes on, how to recount."""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache, partial
from pathlib import Path

from components.count_hash import grouped
from components.firmness_words import run_words
from components.report.document import (
    Block,
    Cell,
    Chapter,
    Column,
    Heading,
    Items,
    Paragraph,
    Table,
    Words,
)
from components.report.ideas import kept_back
from components.report.material import Compared, Counted
from components.report.occasion import round_words
from components.report.telling import Telling
from content.language import msg
from content.method import METHODS
from sessions.arrangement import Arrangement
from sessions.ids import IdeaId
from sessions.open_data.package import PAGE

_WAYS = f"{PAGE} · python -m sessions recount PACKAGE.zip"
"""By the page in the package, and by this program."""

_PROJECT = Path(__file__).parents[2] / "pyproject.toml"


@cache
def software() -> str:
    """Return what this program is called, and its version."""
    version = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]["version"]
    return f"Quartiersrunde {version}"


def rounds_compared(telling: Telling) -> Chapter | None:
    """Return where ideas moved from round to round; None where there was one round only."""
    if not telling.material.compared:
        return None
    blocks = [block for one in telling.material.compared for block in _moves(telling, one)]
    return Chapter(telling.text("Rounds compared"), tuple(blocks))


def _moves(telling: Telling, compared: Compared) -> Iterator[Block]:
    first, second = (
        telling.text("Round {number}", number=one.number)
        for one in (compared.first, compared.second)
    )
    yield Heading(telling.words(f"{first.text} – {second.text}"))
    found = compared.found
    if found is None:
        yield Paragraph(
            telling.text("Too few people certainly took part in both rounds to compare them.")
        )
        return
    yield Paragraph(
        telling.plural(
            "{n} person took part in both rounds. Only their ballots are counted here.",
            "{n} people took part in both rounds. Only their ballots are counted here.",
            found.people,
        )
    )
    columns = (
        telling.column(msg("Number"), number=True),
        telling.column(msg("Idea")),
        Column(first, number=True),
        Column(second, number=True),
    )
    rows = (
        (
            telling.number(one.number),
            telling.titles(telling.material.known[one.idea_id]),
            telling.number(one.before),
            telling.number(one.after),
        )
        for one in found.order
    )
    yield Table(columns, tuple(rows))


def undecided(telling: Telling) -> Chapter:
    """Return what nobody has decided: no list decides on money, and close ranks decide nothing."""
    blocks: list[Block] = [
        Paragraph(
            telling.text(
                "The list is advice. What is done, when, by whom and with which money is not "
                "decided by it."
            )
        )
    ]
    for counted in telling.material.rounds[-1:]:
        runs = run_words(telling.told, counted.firm)
        if runs and counted.firm.ballots:
            head = telling.text("Ideas that cannot be told apart")
            blocks += [Heading(head), Items(tuple(map(telling.words, runs)))]
    kept = [one for one in telling.material.ideas if kept_back(telling, one)]
    if kept:
        names = (
            telling.fact(telling.words(str(one.number)), telling.title(one).text) for one in kept
        )
        blocks += [Heading(telling.text("Kept, but no dots can be given")), Items(tuple(names))]
    return Chapter(telling.text("What was not decided"), tuple(blocks))


def next_dates(telling: Telling) -> Chapter:
    """Return what is arranged, the next date first, and how many people join in."""
    title, material = telling.text("What comes next"), telling.material
    about = {*material.arranged, *material.pledged} & material.known.keys()
    if not about:
        return Chapter(title, (Paragraph(telling.text("Nothing was arranged that evening.")),))
    columns = (
        telling.column(msg("First meeting")),
        telling.column(msg("Number"), number=True),
        telling.column(msg("Idea")),
        telling.column(msg("Group")),
        telling.column(msg("Who looks after it")),
        telling.column(msg("I will join in"), number=True),
    )
    order = sorted(about, key=partial(_when, telling))
    return Chapter(title, (Table(columns, tuple(_arranged(telling, one) for one in order)),))


def _when(telling: Telling, id: IdeaId) -> tuple[date, int]:
    day = telling.material.arranged.get(id, Arrangement()).first_date
    return day or date.max, telling.material.known[id].number


def _arranged(telling: Telling, id: IdeaId) -> tuple[Cell, ...]:
    known, idea = telling.material.arranged.get(id, Arrangement()), telling.material.known[id]
    return (
        telling.day(known.first_date),
        telling.number(idea.number),
        telling.titles(idea),
        (telling.entered(known.group),) if known.group else (),
        (telling.entered(known.carer),) if known.carer else (),
        telling.number(telling.material.pledged.get(id, 0)),
    )


def recount(telling: Telling) -> Chapter:
    """Return how anybody can count again, and with which program this was made."""
    blocks: list[Block] = [
        Paragraph(
            telling.text(
                "Anybody can count again: the ballots stand in the open data, shuffled and "
                "without names, with the rule of each round."
            )
        ),
        Items((telling.fact(telling.text("Count again"), _WAYS),)),
    ]
    for counted in telling.material.rounds:
        blocks += [Heading(round_words(telling, counted)), Items(tuple(_counted(telling, counted)))]
    made = telling.text("Made with {program}.", program=software())
    return Chapter(telling.text("How to recount"), (*blocks, Paragraph(made)))


def _counted(telling: Telling, counted: Counted) -> Iterator[Words]:
    told, found = telling.told, counted.result
    ballots = told.plural("{n} ballot", "{n} ballots", found.ballots)
    yield telling.fact(telling.text(METHODS[found.rule].name), ballots)
    if counted.round.count_hash:
        label = told.text("Hash of the count, round {number}:", number=counted.round.number)
        yield telling.words(f"{label} {telling.isolated(grouped(counted.round.count_hash))}")
    if counted.firm.ballots:
        yield telling.text(
            "Seed of the draws: {seed}. With it every computer finds the same ranges.",
            seed=counted.firm.seed,
        )
