"""Who was there and took part: numbers of people, per channel and group, and never for what."""

from collections.abc import Iterable, Iterator

from components.group_name import UNDER_FIVE, group_name
from components.group_table import GROUP_NAMES
from components.one_vote import one_vote_words
from components.report.document import Block, Cell, Chapter, Heading, Items, Paragraph, Table
from components.report.material import Counted
from components.report.occasion import round_words
from components.report.telling import Telling
from components.rule import without_slips
from components.turnout import turnout_msgid
from content.heading import HEADINGS
from content.language import msg
from sessions.round import Channel
from sessions.turnout import told_turnout


def presence(telling: Telling) -> Chapter:
    """Return the headcount, and the turnout of each round."""
    return Chapter(telling.text("Who was there"), tuple(_presence(telling)))


def _presence(telling: Telling) -> Iterator[Block]:
    here, rounds, number = (
        telling.material.here,
        telling.material.rounds,
        telling.told.format_number,
    )
    facts = [telling.fact(telling.text("Took part in the app"), number(telling.material.joined))]
    if here.headcount is not None:
        facts.insert(0, telling.fact(telling.text("People in the room"), number(here.headcount)))
    if here.plan.quarter.inhabitants:
        lives = telling.text("Inhabitants of the neighbourhood")
        facts.append(telling.fact(lives, number(here.plan.quarter.inhabitants)))
    yield Items(tuple(facts))
    if rounds:
        yield Heading(telling.text("Ballots"))
        yield Items(
            tuple(telling.fact(round_words(telling, one), _turnout(telling, one)) for one in rounds)
        )
        yield _channels(telling)
    if any(part for one in rounds for part in one.parts.values()):
        yield Heading(telling.text("Ballots by groups"))
        yield Paragraph(telling.text(UNDER_FIVE))
        yield _groups(telling)


def _turnout(telling: Telling, counted: Counted) -> str:
    told, cast = telling.told, sum(counted.cast.values())
    people = max(cast, telling.material.here.headcount or telling.material.joined)
    number = told.format_number
    words = told.text(turnout_msgid(counted.round.kind), cast=number(cast), people=number(people))
    more = (one_vote_words(told, counted.round), without_slips(told, counted.round))
    return " ".join((f"{words}.", *filter(None, more)))


def _channels(telling: Telling) -> Table:
    """A row per round, a column per channel that anybody used."""
    rounds = telling.material.rounds
    used = [one for one in Channel if any(counted.cast.get(one) for counted in rounds)]
    columns = (
        telling.column(msg("Round")),
        *(telling.column(HEADINGS[one], number=True) for one in used),
        telling.column(msg("Together"), number=True),
    )
    rows = tuple(
        (
            (round_words(telling, counted),),
            *_cells(telling, counted, used),
            telling.number(sum(counted.cast.values())),
        )
        for counted in rounds
    )
    return Table(columns, rows)


def _cells(telling: Telling, counted: Counted, used: Iterable[Channel]) -> Iterator[Cell]:
    told = told_turnout(counted.cast)
    for one in used:
        ballots = told.get(one, 0)
        few = (telling.text("too few to tell"),)
        yield few if ballots is None else telling.number(ballots)


def _groups(telling: Telling) -> Table:
    rows = tuple(_group_rows(telling))
    columns = (
        telling.column(msg("Round")),
        telling.column(msg("Told apart by")),
        telling.column(msg("Group")),
        telling.column(msg("Ballots"), number=True),
    )
    return Table(columns, rows)


def _group_rows(telling: Telling) -> Iterator[tuple[Cell, ...]]:
    for counted in telling.material.rounds:
        for grouping, part in counted.parts.items():
            for group, ballots in part.items():
                yield (
                    (round_words(telling, counted),),
                    (telling.text(GROUP_NAMES[grouping]),),
                    (telling.words(group_name(telling.told, group)),),
                    telling.number(ballots),
                )
