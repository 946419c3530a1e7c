"""The tables as a workbook, read by another program than the one that wrote it."""

import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import openpyxl
import pytest

from content.codebook import codebook, explained
from sessions.export import tables
from sessions.governance import Actor
from sessions.group import ANSWERS, Grouping
from sessions.idea import Draft
from sessions.imported import import_election
from sessions.pabulib import parse_pb
from sessions.phase import Phase, Role
from sessions.plan import Measure
from sessions.resolution import Resolution
from sessions.response import Response, ResponseKind
from sessions.stance import Fit
from sessions.store import Store
from sessions.table import CODED, Table
from sessions.workbook import write_xlsx
from tests.sessions.evening import LEAD, NOW, Evening
from tests.sessions.packages import files_of
from tests.sessions.test_imported import small

LONG = "😀 مرحبا بكم " * 400
RISKY = ("=1+1", "+49 30 1234", "-3", "@SUM(A1)", "#N/A", "\t=1", "＝1")


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_cells_keep_their_types_and_texts_their_words() -> None:
    """Numbers, days and truths are such; what might be a formula is text with a text's mark."""
    columns = ("number", "share", "cost", "on", "at", "listed", "text")
    same = (
        7,
        Fraction(1, 3),
        Decimal("12.50"),
        date(2026, 11, 21),
        datetime(2026, 11, 21, 18, tzinfo=UTC),
        True,
    )
    rows = tuple((*same, text) for text in (*RISKY, LONG, "a\x00b\x1fc\ud800d\ufffe", None))
    sheet = opened(write_xlsx({"Ideen: 1/2": Table(columns, rows)})).worksheets[0]
    assert (sheet.title, sheet.freeze_panes) == ("Ideen  1 2", "A2")
    cells = list(sheet.iter_rows(min_row=2))
    *numbers, on, at, listed = (cell.value for cell in cells[0][:6])
    assert (numbers, listed) == ([7, 0.333333, 12.5], True)
    assert (on.isoformat(), at.isoformat()) == ("2026-11-21T00:00:00", "2026-11-21T18:00:00")
    texts = [row[6] for row in cells]
    assert [cell.value for cell in texts] == [*RISKY, LONG, "abcd", None]
    assert {cell.data_type for cell in texts[:-1]} == {"s"}
    assert all(cell.quotePrefix for cell in texts[: len(RISKY)])


def test_what_does_not_fit_on_a_sheet_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """No ballot is lost at the end of a sheet."""
    monkeypatch.setattr("sessions.workbook.MOST_ROWS", 2)
    table = Table(("number",), tuple((n,) for n in range(5)))
    book = opened(write_xlsx({"Punktezettel": table}))
    assert book.sheetnames == ["Punktezettel", "Punktezettel (2)", "Punktezettel (3)"]
    assert [row[0] for sheet in book for row in sheet.iter_rows(min_row=2, values_only=True)] == [
        *range(5)
    ]


def full(store: Store) -> Evening:
    """An evening with a row in every table of the downloads."""
    evening = Evening(store, Phase.IDEAS, cards=True, questions=(Grouping.RESIDENCE,))
    idea = evening.ideas[0]
    store.stances.take(evening.here, evening.join(), "open-courtyards", Fit.FITS, "Gut", "de")
    store.ideas.improve(evening.here, idea, 1, Draft("Besser", "de"), LEAD)
    evening.move(Phase.VOTE)
    cards = store.cards.print(evening.here, 11, Role.ORGANISER)
    for n, card in enumerate(cards[1:]):
        store.cards.enter(evening.here, card.code, evening.token(f"p{n}"), NOW)
        person = evening.join(f"p{n}")
        said = ANSWERS[Grouping.RESIDENCE][n // 5]
        store.groups.tell(evening.here, person, Grouping.RESIDENCE, said)
        evening.tick(idea, browser=f"p{n}")
    desk = evening.token("desk")
    store.slips.enter(evening.here, evening.round.id, 1, {1: 1}, desk, Role.HELPER, NOW)
    evening.finish()
    evening.move(Phase.RESULT)
    store.pledges.give(evening.here, idea, evening.join("p0"))
    store.journals.note(evening.here, "=1+1", LEAD, NOW)
    decided(store, evening)
    return evening


def decided(store: Store, evening: Evening) -> None:
    """A measure, an answer to every idea, a decision, and who works together."""
    role, day = Role.ORGANISER, NOW.date()
    (measure,) = store.measures.add(evening.here, [Measure("Bank", cost=900)], role)
    for idea in store.responses.unanswered(evening.id):
        given = Response(ResponseKind.IN_MEASURE, "Ja", "de", day, measure.number)
        store.responses.give(evening.here, {idea: given}, role)
    store.responses.publish(evening.here, role)
    store.resolutions.keep(evening.here, Resolution("Rat", day), role)
    store.governance.keep_actor(evening.here, Actor("Schule"), role)


def test_every_column_is_explained(store: Store) -> None:
    """Each column of each table stands in the codebook, and each coded cell among its codes."""
    found = dict(tables(store, full(store).here))
    found |= tables(store, import_election(store, parse_pb(small()), NOW))
    kinds = {name.rstrip("0123456789").rstrip("-") for name in found}
    assert kinds == {
        *("ideas", "comments", "earlier-words", "stances", "journal", "pledges"),
        *("priority-list", "ballots", "groups", "paper", "measures", "responses"),
        *("resolution", "actors", "governance"),
    }
    for name, table in found.items():
        for at, column in enumerate(table.columns):
            known = explained(name, column)
            cells = {row[at] for row in table.rows} - {None}
            if column in CODED - {"field", "group"}:
                assert cells <= set(known.codes), (name, column)


def test_the_codebook_says_nothing_of_columns_that_are_not_there(store: Store) -> None:
    """An entry for a column that was taken away is noticed."""
    found = tables(store, full(store).here)
    columns = {"title_" if c.startswith("title_") else c for t in found.values() for c in t.columns}
    assert {one.name for one in codebook()} == columns


def test_a_whole_evening_as_a_workbook(store: Store) -> None:
    """A sheet per table, in German, and what the columns mean; no formula in the whole file."""
    evening = full(store)
    data = files_of(store, evening.here).workbook()
    book = opened(data)
    assert {"Ideen", "Prioritätenliste, Runde 1", "Was die Spalten bedeuten"} <= set(
        book.sheetnames
    )
    meaning = book["Was die Spalten bedeuten"].iter_rows(values_only=True)
    assert next(meaning) == ("Tabellenblatt", "Spalte", "Das heißt", "Wörter")
    rows = {(sheet, head): said for sheet, head, *said in meaning}
    meant, words = rows["Punktezettel, Runde 1", "Weg"]
    assert meant.startswith("Auf welchem Weg")
    assert words == "Telefon; Tablet; Gemeinschaftstablet, mit Hilfe; Papier; Übernommen"
    ideas = book["Ideen"]
    assert [cell.value for cell in ideas[1]][:3] == ["Nummer", "Kennung in der Quelle", "Art"]
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not any(b"<f>" in parts.read(name) for name in parts.namelist())
