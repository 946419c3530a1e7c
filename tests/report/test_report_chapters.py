"""What the Dokumentation says: everything that was released, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from components.report import Report, material, report
from components.report.document import Heading, Items, Paragraph, Table, Words
from content.language import LANGUAGES
from sessions.ballot_kind import BallotKind
from sessions.ids import MeasureId
from sessions.phase import Phase
from sessions.plan import ActionPlan, Addressee, CityPlan, EarlierPlan, Measure
from sessions.resolution import Resolution
from sessions.round import Channel
from sessions.run_sheet import RunSheet, Step
from tests.sessions.deleting import delete
from tests.sessions.evening import Evening


def texts(told: Report) -> Iterator[str]:
    """Every text in it."""
    for chapter in told.chapters:
        yield chapter.title.text
        for block in chapter.blocks:
            if isinstance(block, Heading | Paragraph):
                yield block.words.text
            elif isinstance(block, Items):
                yield from (one.text for one in block.items)
            elif isinstance(block, Table):
                yield from (line.text for row in block.rows for cell in row for line in cell)


def tables(told: Report, title: str) -> list[Table]:
    """The tables of a chapter."""
    chapter = next(one for one in told.chapters if one.title.text == title)
    return [block for block in chapter.blocks if isinstance(block, Table)]


def rows(told: Report, title: str, *, table: int = 0) -> list[list[str]]:
    """The rows of a table of a chapter, the first line of each cell."""
    return [[_first(cell) for cell in row] for row in tables(told, title)[table].rows]


def _first(cell: tuple[Words, ...]) -> str:
    return cell[0].text if cell else ""


@pytest.fixture(scope="module")
def german(found) -> Report:
    """The one for the council."""
    return report(found, "de")


def test_every_language(found):
    """All chapters are there in every language that an evening can have."""
    for language in LANGUAGES:
        assert len(report(found, language).chapters) == 13


def test_arabic_lists_have_arabic_commas(found):
    """Names of languages stand one after the other as they are read, each in its own direction."""
    told = "".join(one for one in texts(report(found, "ar")) if "Deutsch" in one)
    assert "\u2068Deutsch\u2069، \u2068English\u2069، \u2068العربية\u2069" in told
    plan = ActionPlan((EVERYTHING,))
    assert "\u20681\u2069، \u20682\u2069" in texts(report(replace(found, plan=plan), "ar"))


def test_nothing_unreleased(german):
    """What waits, what was refused and answers not yet published are in no chapter."""
    assert "geheim" not in " ".join(texts(german))


def test_the_list_with_its_reasons(german):
    """Each place comes with dots, people, range and the sentence that explains it."""
    first = rows(german, "Das Ergebnis")[0]
    assert first[:5] == ["1", "1", "Bänke am Platz", "7", "7"]
    assert any(
        text.startswith("Platz 1, geteilt: 7 Punkte von 7 Personen") for text in texts(german)
    )


def test_all_ideas_with_merged_ones(german):
    """The one that survived and the one merged into it name each other."""
    told = list(texts(german))
    assert "mit 8" in told
    assert "Zusammengeführt mit Nummer: 7" in told
    assert rows(german, "Alle Ideen", table=1) == [["10", "Der Park", "", "Ganzes Quartier"]]


def test_minority_views(german):
    """What five newcomers want stands there, though it is far behind for all."""
    views = rows(german, "Bedenken und Minderheiten", table=2)
    assert [row[0] for row in views] == ["Neu hier", "Neu hier"]
    assert [row[2] for row in views] == ["5", "6"]


def test_last_years_plan(german):
    """What became of each measure of the year before is told."""
    became = rows(german, "Aktionsplan", table=1)
    assert [row[0] for row in became] == ["Drei Bänke aufstellen", "Brunnen"]


EVERYTHING = Measure(
    "Drei Bänke aufstellen",
    MeasureId("a"),
    1,
    aim="Alle können sich setzen.",
    fields=("mobility",),
    ideas=(1, 2),
    audiences=("everyone",),
    place="Lindenplatz",
    city_aim="Kurze Wege",
    city_plan=CityPlan.INSEK,
    lead="Grünflächenamt",
    offices=("Tiefbauamt",),
    group="Gruppe Platz",
    carer="Quartiersbüro",
    keeps="Die Bäume",
    resources="Ein Bautrupp",
    cost=12000,
    support="Geld für zwei Bänke",
    support_from=(Addressee.HOUSING_COMPANY,),
    start=date(2030, 5, 1),
    deadline=date(2030, 9, 1),
    indicator="Bänke",
    next_step="Ortstermin",
)


def test_a_measure_with_all_that_was_entered(found):
    """Whoever has only the Dokumentation misses no column of the plan."""
    told = " ".join(texts(report(replace(found, plan=ActionPlan((EVERYTHING,))), "de")))
    for label, value in (
        *(("Handlungsfelder", "Mobilität"), ("Ort", "Lindenplatz"), ("Kosten", "12.000 EUR")),
        *(("Nächster Schritt", "Ortstermin"), ("Für wen", "Alle")),
        *(("Plan der Stadt", "INSEK"), ("Gesamtstädtisches Ziel", "Kurze Wege")),
        *(("Unterstützung von", "Wohnungsunternehmen"), ("Beginn", "1. Mai 2030")),
        *(("Was bleiben muss", "Die Bäume"), ("Woran man es merkt", "Bänke")),
    ):
        assert f"{label}: " in told, label
        assert value in told, value


def test_the_decision_with_its_paper(found):
    """Body, day, Vorlagen-Nr., the plan that is updated, and what the body changed."""
    decided = Resolution("Rat der Stadt", date(2030, 6, 3), "2030/0815", "ISEK 2024", "Ohne Nr. 3")
    told = list(texts(report(replace(found, resolution=decided), "de")))
    for said in ("Vorlagen-Nr.: 2030/0815", "Ohne Nr. 3"):
        assert said in told
    assert any(line.endswith(": ISEK 2024") for line in told)
    own = replace(decided, updates="")
    assert "Ein eigener Plan" in list(texts(report(replace(found, resolution=own), "de")))


def test_what_has_changed_with_both_values(found):
    """A new deadline is told as the old and the new one."""
    deadline = date(2030, 9, 1)
    earlier = EarlierPlan("Plan 2029", (replace(EVERYTHING, deadline=date(2029, 9, 1)),))
    plan = ActionPlan((replace(EVERYTHING, deadline=deadline),), earlier=earlier)
    (became,) = rows(report(replace(found, plan=plan), "de"), "Aktionsplan", table=1)
    assert became[2] == "Frist: 1. September 2029 → 1. September 2030"


def test_both_ways_to_count_again(german):
    """The page for a browser, and the command."""
    assert "Nachzählen: recount.html · python -m sessions recount PACKAGE.zip" in texts(german)


def test_few_on_one_way_are_not_told(found):
    """One slip of paper is nobody's to find: words stand there, and the total is still told."""
    few = "zu wenige, um sie zu nennen"
    cast = {Channel.PHONE: 12, Channel.TABLET: 4, Channel.PAPER: 1}
    rounds = [replace(found.rounds[0], cast=cast)]
    told = report(replace(found, rounds=rounds), "de")
    assert rows(told, "Wer da war")[0][1:] == ["12", few, few, "17"]


def test_what_was_counted(german, found):
    """The hash of each count stands there for whoever counts again."""
    told = "".join("".join(texts(german)).split())
    assert all(one.round.count_hash in told for one in found.rounds)


@pytest.mark.parametrize(
    ("kind", "rule", "heads"),
    [
        (BallotKind.APPROVAL, "seq-pav", ["Dafür"]),
        (BallotKind.STANCE, "approval", ["Dafür", "Unsicher", "Dagegen"]),
        (BallotKind.STANCE, "common-ground", ["Dafür", "Unsicher", "Dagegen"]),
    ],
)
def test_what_people_were_asked(store, kind, rule, heads):
    """The list has the numbers of its kind of ballot, and a reason by its rule."""
    phases = (Step(Phase.IDEAS, 5), Step(Phase.VOTE, 5, kind=kind, rule=rule))
    evening = Evening(store, sheet=RunSheet((*phases, Step(Phase.RESULT, 5))))
    for browser in "abc":
        evening.tick(evening.ideas[0], browser=browser)
    evening.finish()
    told = report(material(store, evening.here), "de")
    (table, *_) = tables(told, "Das Ergebnis")
    assert [one.head.text for one in table.columns[3:-1]] == heads
    assert all(len(row[2]) == 2 for row in table.rows)


def test_after_the_ballots_are_deleted(store):
    """The lists stay, without what only ballots could tell."""
    evening = Evening(store)
    evening.tick(evening.ideas[0])
    evening.finish()
    delete(evening)
    told = report(material(store, evening.here), "de")
    assert rows(told, "Das Ergebnis")[0] == ["1", "1", "Idee 1", "1", "1"]
    assert "Startzahl" not in " ".join(texts(told))
