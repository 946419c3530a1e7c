"""The Open-Data-Paket: what is in it, and what is not."""

import io
import json
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from sessions.errors import Reason
from sessions.export_command import export
from sessions.idea import ReleaseState
from sessions.open_data.archive import unpack
from sessions.open_data.licence import LICENCES
from sessions.phase import Phase
from sessions.schema import workshop
from sessions.store import Store
from sessions.workshop import Notice
from tests.sessions.deleting import delete
from tests.sessions.evening import LEAD, NOW, refused
from tests.sessions.packages import counted, files_of, package


def test_nothing_unreleased_and_nobody_is_in_a_package(store: Store) -> None:
    """No waiting text, channel, device, note, id of a person or ballot; the same bytes twice."""
    evening = counted(store)
    evening.store.journals.note(evening.here, "Nur für uns", LEAD, NOW)
    evening.move(Phase.IDEAS)
    for text in ("Noch nicht gelesen", "Gelesen"):
        comment = store.comments.give(evening.here, evening.ideas[0], evening.join(), text, "de")
        if text == "Gelesen":
            store.comments.decide(evening.here, comment, LEAD, ReleaseState.RELEASED)
    data = package(store, evening.here)
    assert data == package(store, evening.here)
    everything = b"".join(unpack(data).values()).decode()
    assert "Gelesen" in everything
    for secret in ("Nur für uns", "Noch nicht gelesen"):
        assert secret not in everything
    ballots = unpack(data)["data/ballots-1.csv"].decode().splitlines()
    assert ballots[0] == '"round","ballot","number","mark"'
    with store.database.read() as connection:
        for table in ("participant", "ballot", "browser"):
            rows = connection.exec_driver_sql(f"SELECT * FROM {table}").all()
            secrets = {cell for row in rows for cell in row if isinstance(cell, str)}
            assert not [one for one in secrets if len(one) > 9 and one in everything]


def test_the_day_is_that_of_the_evening(store: Store) -> None:
    """Not the one on which somebody set it up, which may be weeks before."""
    evening = counted(store)
    set_up = update(workshop).values(created_at=NOW - timedelta(days=14))
    store.database.write(lambda connection: connection.execute(set_up))
    files = unpack(package(store, evening.here))
    assert json.loads(files["method.json"])["day"] == "2030-05-07"
    assert "(2030-05-07)" in files["LIESMICH.txt"].decode()


def test_few_people_on_one_way_are_hidden(store: Store) -> None:
    """Nobody reads how the two on paper came, nor from the total what they must be."""
    data = package(store, counted(store).here)
    (round_,) = json.loads(unpack(data)["method.json"])["rounds"]
    assert round_["channels"] == {"paper": "hidden", "phone": "hidden"}


def test_programs_take_the_package_as_described(store: Store, tmp_path: Path) -> None:
    """`frictionless validate` accepts it; the template has what only the publisher knows."""
    frictionless = pytest.importorskip("frictionless")
    data = files_of(store, counted(store).here).package(LICENCES[1])
    zipfile.ZipFile(io.BytesIO(data)).extractall(tmp_path)
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten()
    described = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert described["licenses"][0]["name"] == "CC-BY-4.0"
    catalogue = (tmp_path / "dcat-ap-de.jsonld").read_text(encoding="utf-8")
    assert "licenses/cc-by/4.0" in catalogue
    assert "BITTE AUSFÜLLEN" in catalogue


def test_who_publishes_and_how_to_name_the_source(store: Store) -> None:
    """Publisher, title, licence and its address, in both languages; what is missing is marked."""
    evening = counted(store)
    unnamed = unpack(package(store, evening.here))["LICENSE.txt"].decode()
    assert "„BITTE AUSFÜLLEN: Probeabend." in unnamed
    plan = replace(evening.here.plan, notice=Notice("Stadt Musterstadt"))
    files = unpack(package(store, replace(evening.here, plan=plan)))
    told = " ".join(files["LICENSE.txt"].decode().split())
    line = "Stadt Musterstadt: Probeabend. Datenlizenz Deutschland – Namensnennung – Version 2.0"
    assert told.count(f"{line} (dl-de/by-2-0), https://www.govdata.de/dl-de/by-2-0") == 2
    entry = json.loads(files["dcat-ap-de.jsonld"])
    assert entry["dct:publisher"]["foaf:name"] == "Stadt Musterstadt"
    said = entry["dcat:distribution"]["dcatde:licenseAttributionByText"]
    assert said == "Stadt Musterstadt: Probeabend"


def test_a_deleted_evening_makes_no_package(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its list would stand there beside no ballots, and refute itself; the tables are exported."""
    evening = counted(store)
    delete(evening)
    with refused(Reason.WORKSHOP_DELETED):
        package(store, evening.here)
    export(files_of(store, evening.here), str(tmp_path), LICENCES[0].id)
    assert capsys.readouterr().err == "no open-data.zip: the ballots are deleted\n"
    names = {path.name for path in tmp_path.rglob("*.*")}
    assert "priority-list-1.csv" in names
    assert "open-data.zip" not in names
