"""What an organiser takes home."""

import csv
import io
import json
from datetime import UTC, datetime
from decimal import Decimal

from shapely import Point

from sessions.boundary import bordered, circle
from sessions.export import tables
from sessions.geojson import write_geojson
from sessions.idea import Draft, ReleaseState
from sessions.ids import token_hash
from sessions.mapfile.geojson import read_features
from sessions.phase import Phase, Role
from sessions.quarter import Place, Quarter
from sessions.round import Change, Channel
from sessions.sheet import Flavour
from sessions.store import Store
from sessions.table import csv_files
from sessions.workshop import Plan, Workshop
from tests.sessions.evening import Evening, short_sheet
from tests.sessions.test_quarter import FEATURES

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
LEAD = Role.FACILITATOR
IDEAS, VOTE = 2, 4
FORMULA = '=HYPERLINK("http://example.org";"tap")'


def finished(store: Store, people: int = 4) -> Workshop:
    """An evening with two released ideas, one waiting, one comment, and a released result."""
    plan = Plan({"de": "Abend"}, {"de": "Was fehlt?"}, Quarter("Q"), short_sheet(), dots=2)
    here = store.workshops.create(plan, NOW)
    store.workshops.move(here.id, 0, IDEAS, LEAD, NOW)
    author = store.people.join(here.id, token_hash("author", here.id))
    ideas = [
        store.ideas.give(here, author, Draft(title, "de")) for title in (FORMULA, "Bank", "Geheim")
    ]
    for idea in ideas[:2]:
        store.ideas.release(here, idea.id, 1, LEAD)
    for text in ("Gut <b>", "Noch nicht gelesen"):
        comment = store.comments.give(here, ideas[0].id, author, text, "de")
        if text.startswith("Gut"):
            store.comments.decide(here, comment, LEAD, ReleaseState.RELEASED)
    store.workshops.move(here.id, IDEAS, VOTE, LEAD, NOW)
    counted = store.rounds.all(here.id)[0]
    for n in range(people):
        token = token_hash(f"person {n}", here.id)
        ballot = store.ballots.open(counted.id, store.people.join(here.id, token), Channel.PHONE)
        store.ballots.cast(ballot.id, [Change(ideas[n % 2].id, 1, 1)], "tab 7f3a", token)
    store.rounds.close_submission(here, counted.id, LEAD, NOW)
    store.rounds.close_count(here, counted.id, LEAD, NOW)
    store.rounds.release(here, counted.id, LEAD, NOW)
    return store.workshops.by_code(here.code)


def test_a_list_says_of_how_many_people_it_is(store: Store) -> None:
    """Headcount and inhabitants stand beside every rank, empty where nobody knows them."""
    here = finished(store)
    store.workshops.count_heads(here.id, 12, LEAD)
    table = tables(store, store.workshops.by_code(here.code))["priority-list-1"]
    at = [table.columns.index(name) for name in ("headcount", "inhabitants")]
    assert {tuple(row[place] for place in at) for row in table.rows} == {(12, None)}


def test_nothing_unreleased_and_nobody_is_in_the_files(store: Store) -> None:
    """No file holds a waiting text, a token, a device or the id of a person or ballot."""
    here = finished(store)

    files = csv_files(tables(store, here), Flavour.RFC4180)

    everything = b"".join(files.values()).decode()
    assert "Geheim" not in everything
    assert "Noch nicht gelesen" not in everything
    assert "tab 7f3a" not in everything
    with store.database.read() as connection:
        for table in ("participant", "ballot", "browser"):
            rows = connection.exec_driver_sql(f"SELECT * FROM {table}").all()
            cells = {
                cell for row in rows for cell in row if isinstance(cell, str) and len(cell) > 9
            }
            assert not [cell for cell in cells if cell in everything]


def test_a_formula_reaches_no_spreadsheet_as_one(store: Store) -> None:
    """The title that begins with = is text in every file and both flavours."""
    found = tables(store, finished(store))
    for flavour, delimiter in ((Flavour.EXCEL_DE, ";"), (Flavour.RFC4180, ",")):
        text = csv_files(found, flavour)["priority-list-1.csv"].decode("utf-8-sig")
        titles = [row["title"] for row in csv.DictReader(io.StringIO(text), delimiter=delimiter)]
        assert "'" + FORMULA in titles


def test_ballots_add_up_to_the_list(store: Store) -> None:
    """Who counts the ballots file again comes to the priority list."""
    found = tables(store, finished(store, people=5))
    ballots = csv_files(found, Flavour.RFC4180)["ballots-1.csv"].decode()
    dots: dict[str, int] = {}
    for row in csv.DictReader(io.StringIO(ballots)):
        dots[row["number"]] = dots.get(row["number"], 0) + int(row["mark"])
    assert dots == {"1": 3, "2": 2}
    assert [row[2:8:3] for row in found["priority-list-1"].rows] == [(1, 3), (2, 2)]


def test_ballots_do_not_stand_in_the_order_they_came(store: Store) -> None:
    """Nobody can tell the first ballot of the evening from the last."""
    here = finished(store, people=40)
    orders = {tuple(row[3] for row in tables(store, here)["ballots-1"].rows) for _ in range(5)}
    assert len(orders) > 1


def test_before_the_release_there_is_no_list(store: Store) -> None:
    """An open round gives neither list nor ballots to anybody."""
    plan = Plan({"de": "Abend"}, {"de": "Was fehlt?"}, Quarter("Q"))
    here = store.workshops.create(plan, NOW)
    assert set(tables(store, here)) == {"ideas", "comments"}


def test_ideas_have_their_titles_in_every_language(store: Store) -> None:
    """One column per language of the evening or of a title; the original stands in its own."""
    here = finished(store)
    first, second = store.ideas.released(here.id)
    for idea, language, title in ((first, "tr", "Bağlantı"), (second, "ar", "=مقعد")):
        store.ideas.entitle(here, idea.id, language, title, Role.MEDIATOR)

    files = csv_files(tables(store, here), Flavour.RFC4180)

    rows = list(csv.DictReader(io.StringIO(files["ideas.csv"].decode())))
    columns = ("title", "language", "title_de", "title_en", "title_ar", "title_tr")
    assert [tuple(row[name] for name in columns) for row in rows] == [
        ("'" + FORMULA, "de", "'" + FORMULA, "", "", "Bağlantı"),
        ("Bank", "de", "Bank", "", "'=مقعد", ""),
    ]


def test_what_became_of_the_slips_is_in_the_files(store: Store) -> None:
    """Numbers of slips and no dots, and in each table what one vote belonged to."""
    evening = Evening(store, cards=True)
    store.cards.print(evening.here, 2, Role.ORGANISER)
    desk, round_id = evening.token("desk"), evening.round.id
    for number in (1, 2):
        store.slips.enter(evening.here, round_id, number, {1: 1}, desk, Role.HELPER, NOW)
    store.slips.take_back(evening.here, round_id, desk, Role.HELPER)
    evening.finish()
    found = tables(store, evening.here)
    paper = dict(zip(found["paper-1"].columns, found["paper-1"].rows[0], strict=True))
    assert (paper["entered"], paper["counted"], paper["taken_back"]) == (1, 1, 1)
    for name in ("priority-list-1", "ballots-1"):
        place = found[name].columns.index("one_vote_per")
        assert {row[place] for row in found[name].rows} == {"card"}


def test_ideas_come_back_from_a_map_program(store: Store) -> None:
    """GeoJSON of the ideas has longitude first, and all that it says is what was exported."""
    quarter = Quarter("Siedlung", bordered([], circle(9.725, 53.597, 900)))
    evening = Evening(store, Phase.IDEAS, ideas=0, quarter=quarter)
    author = evening.join()
    for title, place in ((FORMULA, Place(9.7251, 53.5979)), ("مقعد <b>", None)):
        draft = Draft(title, "de", place=place, field="mobility", cost="12.50")
        given = store.ideas.give(evening.here, author, draft)
        store.ideas.release(evening.here, given.id, 1, LEAD)
    exported = tables(store, evening.here)["ideas"]

    data = write_geojson(exported)

    read = json.loads(data)["features"]
    (point,) = read_features(json.dumps({"features": read[:1]}).encode())
    assert point.geometry == Point(9.7251, 53.5979)
    assert read[1]["geometry"] is None
    for row, one in zip(exported.rows, read, strict=True):
        lon, lat = one["geometry"]["coordinates"] if one["geometry"] else (None, None)
        back = {**one["properties"], "lon": lon, "lat": lat}
        cells = [str(cell) if isinstance(cell, Decimal) else cell for cell in row]
        assert [back.get(column) for column in exported.columns] == cells


def test_what_matters_from_outside_is_in_the_table_and_marked(store: Store) -> None:
    """Inside, beyond the boundary, without a place: all three are kept, only one is outside."""
    quarter = Quarter("Musterviertel", {"type": "FeatureCollection", "features": FEATURES})
    evening = Evening(store, Phase.IDEAS, ideas=0, quarter=quarter)
    for place in (Place(7.05, 51.05), Place(7.12, 51.05), None):
        draft = Draft("Halt", "de", place=place)
        idea = store.ideas.give(evening.here, evening.join(), draft)
        store.ideas.release(evening.here, idea.id, 1, LEAD)
    text = csv_files(tables(store, evening.here), Flavour.RFC4180)["ideas.csv"].decode()
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["lon"] for row in rows] == ["7.05", "7.12", ""]
    assert [row["outside"] for row in rows] == ["0", "1", ""]
