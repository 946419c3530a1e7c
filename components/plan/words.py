"""What a plan says, in words: states, flags, addressees, and the names behind ids."""

from collections.abc import Iterable, Mapping
from datetime import date

from components.context import Visit, now
from content.heading import HEADINGS, headings
from content.language import BERLIN, DEFAULT, Translation, localized, msg, translation
from content.term import Term
from content.toolbox import Toolbox
from sessions.plan import Addressee, CityPlan, Flag, Measure, Status
from sessions.plan.columns import COLUMNS, Words, attribute, cells

STATUS_WORDS = {
    Status.OPEN: msg("not begun"),
    Status.RUNNING: msg("in progress"),
    Status.DONE: msg("done"),
    Status.POSTPONED: msg("postponed"),
}
CITY_PLAN_WORDS = {
    CityPlan.ISEK: "ISEK",
    CityPlan.INSEK: "INSEK",
    CityPlan.INTEGRATION: msg("Integration concept"),
    CityPlan.OTHER: msg("Another plan"),
}
ADDRESSEE_WORDS = {
    Addressee.FEDERAL: msg("Federal government"),
    Addressee.STATE: msg("State government"),
    Addressee.CITY: msg("The city"),
    Addressee.HOUSING_COMPANY: msg("The housing company"),
}
FLAG_WORDS = {
    Flag.LEAD_MISSING: msg("no lead yet"),
    Flag.DEADLINE_MISSING: msg("no deadline yet"),
    Flag.OVERDUE: msg("overdue"),
}


def today() -> date:
    """Return the day it is in Berlin."""
    return now().astimezone(BERLIN).date()


def column_name(visit: Visit, column: str) -> str:
    """Return how a column of the plan is called."""
    return headings(visit.translation)(column)


def columns_called(visit: Visit) -> Mapping[str, str]:
    """Return which column is meant by a heading: in German, English and the visit's language."""
    called = {HEADINGS.get(column, column): column for column in COLUMNS}
    for words in (translation(DEFAULT), visit.translation):
        called |= {headings(words)(column): column for column in COLUMNS}
    return called


def plan_words(visit: Visit) -> Words:
    """Return the names of all ids that can stand in a plan, by column."""
    return words_in(visit.translation, visit.toolbox)


def words_in(told: Translation, toolbox: Toolbox) -> Words:
    """Return these names in a language."""
    text, language = told.text, told.language.code
    fields = _names(language, toolbox.fields)
    approaches: dict[str, str] = {}
    for one in toolbox.approaches:
        title = localized(one.title, language)[
            0
        ]  # of two with one title only the first has it as a name
        approaches[one.id] = one.id if title in approaches.values() else title
    return {
        "fields": fields,
        "toolbox_approaches": approaches,
        "audiences": _names(language, toolbox.audiences),
        "themes": _names(language, toolbox.themes),
        "support_from": {one: text(words) for one, words in ADDRESSEE_WORDS.items()},
        "city_plan": {one: text(words) for one, words in CITY_PLAN_WORDS.items()},
        "status": {one: text(words) for one, words in STATUS_WORDS.items()},
    }


def said(told: Translation, measure: Measure, words: Words) -> Mapping[str, str]:
    """Return what a measure says, by its own names, for people to read; empty if nothing."""
    found = {
        attribute(column): "" if cell is None else str(cell).replace(" | ", ", ")
        for column, cell in cells(measure, words).items()
    }
    found["cost"] = money(told, measure.cost)
    days = {"start": measure.start, "deadline": measure.deadline}
    return found | {name: day_words(told, day) for name, day in days.items()}


def money(told: Translation, cost: int | None) -> str:
    """Return an amount in whole EUR, nothing for None."""
    return "" if cost is None else f"{told.format_number(cost)} EUR"


def day_words(told: Translation, day: date | None) -> str:
    """Return a day in words, nothing for None."""
    return told.format_day(day) if day else ""


def next_step(visit: Visit, measure: Measure) -> str:
    """Return what comes next: without a lead, to find one first."""
    first = "" if measure.lead else visit.text("Find who takes the lead")
    return " · ".join(filter(None, (first, measure.next_step)))


def flag_words(visit: Visit, measure: Measure) -> str:
    """Return what is missing or late."""
    return ", ".join(visit.text(FLAG_WORDS[flag]) for flag in measure.flags(today()))


def _names(language: str, terms: Iterable[Term]) -> dict[str, str]:
    return {one.id: localized(one.name, language)[0] for one in terms}
