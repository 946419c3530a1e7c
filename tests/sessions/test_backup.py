"""The Sicherung: everything of one evening, which goes on elsewhere."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select

from sessions.backup.backup import restore_backup, write_backup
from sessions.backup.envelope import MOST_BYTES, seal, unseal
from sessions.backup.rows import LEFT_OUT, rows_of, tables
from sessions.basemap.tile import Tile
from sessions.basemap.tiles import Tiles
from sessions.errors import Reason, Refused
from sessions.phase import Phase, Role
from sessions.quarter import Quarter
from sessions.schema import map_tile, metadata, role_grant, workshop
from sessions.store import Store
from sessions.store.pictures import add_pictures
from sessions.upgrades import NEWEST
from tests import conftest
from tests.sessions import dump
from tests.sessions.evening import LEAD, NOW, Evening, refused
from tests.sessions.test_command_line import run

PHRASE = "zwölf Äpfel im Korb"


@pytest.fixture
def elsewhere(request: pytest.FixtureRequest, kind: str) -> Iterator[Store]:
    """A database of the other kind."""
    other = next(one for one in conftest.KINDS if one != kind)
    with conftest._database(other, request, ready=True) as url:
        opened = Store(url)
        yield opened
        opened.close()


def halfway(store: Store) -> Evening:
    """An evening in its vote: cards, paper, a merge, dots that were given and taken back."""
    evening = Evening(store, cards=True, languages=("de", "ar"))
    (first, *_) = store.cards.print(evening.here, 3, Role.ORGANISER)
    store.cards.enter(evening.here, first.code, evening.token("a"), NOW)
    evening.card = first.code  # type: ignore[attr-defined]
    evening.tick(evening.ideas[0], browser="a")
    evening.tick(evening.ideas[2], browser="a")
    desk = evening.token("desk")
    store.slips.enter(evening.here, evening.round.id, 2, {2: 1}, desk, Role.HELPER, NOW)
    store.merges.merge(evening.here, evening.ideas[2], evening.ideas[0], LEAD, NOW)
    return evening


def everything(store: Store, evening: Evening) -> object:
    with store.database.read() as connection:
        return rows_of(connection, evening.id, lambda _done, _all: None)


def test_an_evening_goes_on_elsewhere(store: Store, elsewhere: Store) -> None:
    """SQLite to PostgreSQL and back: votes, phase, cards and codes are there, and it is led on."""
    evening = halfway(store)
    code = store.grants.new_codes(evening.id, [LEAD])[LEAD]
    before = everything(store, evening)

    here = restore_backup(elsewhere, write_backup(store, evening.here, PHRASE), PHRASE)

    assert here == evening.here
    evening.store = elsewhere
    assert everything(elsewhere, evening) == before
    assert evening.here.phase is Phase.VOTE
    # The same browser, and another one with the code of the card, have the same ballot.
    elsewhere.cards.enter(here, evening.card, evening.token("new"), NOW)  # type: ignore[attr-defined]
    assert evening.ballot("new").id == evening.ballot("a").id
    assert evening.tick(evening.ideas[1], browser="new").refusals == ()
    assert elsewhere.grants.sign_in(here.id, code, evening.token("lead"), NOW) is LEAD
    evening.finish()
    ranking = elsewhere.ballots.priority_list(evening.round.id)
    assert [(one.number, one.dots) for one in ranking.order] == [(2, 2), (1, 1)]
    assert elsewhere.counting_sets.of(evening.round.id).hash == evening.round.count_hash


def test_every_table_is_in_a_backup(empty_url: str, second_url: str) -> None:
    """An evening that leaves something in every table has it all afterwards, twice over."""
    dump.hold(empty_url)
    old, fresh = Store(empty_url), Store(second_url)
    (here,) = old.workshops.all()
    restore_backup(fresh, write_backup(old, here, PHRASE), PHRASE)
    assert set(metadata.tables.values()) == {*tables(), *LEFT_OUT}
    with old.database.read() as before, fresh.database.read() as after:
        for table in tables():
            query = select(func.count()).select_from(table)
            installed = table.name in ("role_code", "role_grant", "failed_attempt")
            own = query.where(table.c.scope != "installation") if installed else query
            if table is not map_tile:  # the picture there belongs to no evening
                assert after.execute(query).scalar_one() == before.execute(own).scalar_one()
    old.close()
    fresh.close()


def test_pictures_of_the_map_come_along(store: Store, elsewhere: Store) -> None:
    """The tiles of this quarter and of no other."""
    quarter = Quarter("Musterviertel", tiles=Tiles("drawn", online=False, least=0, most=0))
    plan = replace(Evening(store).here.plan, quarter=quarter)
    here = store.workshops.create(plan, NOW, images={Tile(0, 0, 0): b"picture"})
    store.database.write(lambda it: add_pictures(it, "other", {Tile(0, 0, 0): b"another"}))
    restore_backup(elsewhere, write_backup(store, here, PHRASE), PHRASE)
    assert elsewhere.pictures.one("drawn", Tile(0, 0, 0)) == b"picture"
    assert elsewhere.pictures.one("other", Tile(0, 0, 0)) is None


def test_a_wrong_passphrase_or_one_changed_byte_stores_nothing(
    store: Store, elsewhere: Store
) -> None:
    """A clear reason each time, wherever the byte is, and an empty database after it."""
    data = write_backup(store, halfway(store).here, PHRASE)
    with refused(Reason.PHRASE_WRONG):
        restore_backup(elsewhere, data, "zwölf Birnen im Korb")
    for place in (30, 60, len(data) // 2, len(data) - 1):
        other = bytearray(data)
        other[place] ^= 1
        with pytest.raises(Refused) as told:
            restore_backup(elsewhere, bytes(other), PHRASE)
        assert told.value.reason in (Reason.PHRASE_WRONG, Reason.NO_BACKUP)
    for cut in (data[:-1], data[: len(data) // 2], data[:110], data + b"x"):
        with refused(Reason.PHRASE_WRONG):
            restore_backup(elsewhere, cut, PHRASE)
    for strange in (b"", b"PK\x03\x04", data[:20], b"QUARTIERSRUNDE-SICHERUNG 1\n{}\n"):
        with refused(Reason.NO_BACKUP):
            restore_backup(elsewhere, strange, PHRASE)
    assert elsewhere.workshops.all() == []


def test_what_is_there_is_not_overwritten(store: Store) -> None:
    """The same evening again, and another one with its code, are refused with that code."""
    evening = halfway(store)
    data = write_backup(store, evening.here, PHRASE)
    with refused(Reason.EVENING_THERE):
        restore_backup(store, data, PHRASE)
    gone = delete(workshop).where(workshop.c.id == evening.id)
    plan = evening.here.plan
    store.database.write(lambda connection: connection.execute(gone))
    store.workshops.create(plan, NOW, code=evening.code)
    with refused(Reason.CODE_TAKEN):
        restore_backup(store, data, PHRASE)


@pytest.mark.parametrize(
    ("number", "reason"),
    [(NEWEST + 1, Reason.BACKUP_NEWER), (NEWEST - 1, Reason.BACKUP_OLDER)],
)
def test_another_schema_is_named(store: Store, number: int, reason: Reason) -> None:
    """The file says in clear words of which program it is, before anybody needs the passphrase."""
    with refused(reason):
        restore_backup(store, seal(b"{}", number, PHRASE), PHRASE)


def test_rows_of_others_cannot_be_smuggled_in(store: Store, elsewhere: Store) -> None:
    """A forged backup that would sign somebody in to the whole installation is refused."""
    data = write_backup(store, halfway(store).here, PHRASE)
    granted = b'{"scope":"installation","token_hash":"x","role":"organiser"}'
    content = unseal(data, PHRASE).replace(b'"role_grant":[', b'"role_grant":[' + granted)
    with refused(Reason.NO_BACKUP):
        restore_backup(elsewhere, seal(content, NEWEST, PHRASE), PHRASE)
    with elsewhere.database.read() as connection:
        assert connection.execute(select(role_grant)).all() == []


def test_a_passphrase_is_long_and_nothing_can_be_read_without_it(store: Store) -> None:
    """No word of the evening stands in the file; eleven characters are refused."""
    evening = halfway(store)
    data = write_backup(store, evening.here, PHRASE)
    assert b"Musterviertel" not in data
    assert len(data) < MOST_BYTES
    with refused(Reason.PHRASE_SHORT):
        write_backup(store, evening.here, "elf Zeichen")


def test_the_commands_write_and_restore(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`backup` and `restore` print what they did; a wrong passphrase is one line and exit 2."""
    monkeypatch.setenv("QUARTIERSRUNDE_PASSPHRASE", PHRASE)
    evening, file = halfway(store), tmp_path / "evening.sicherung"
    file.write_bytes(write_backup(store, evening.here, PHRASE))
    done = run(tmp_path, "restore", str(file))
    assert (done.returncode, done.stdout.strip()) == (0, evening.code)
    again = run(tmp_path, "restore", str(file))
    assert (again.returncode, again.stderr) == (2, f"the evening {evening.code} is here already\n")
    assert run(tmp_path, "backup", evening.code, str(tmp_path / "b")).returncode == 0
    assert run(tmp_path, "backup", evening.code, str(tmp_path / "b")).returncode == 2
    monkeypatch.setenv("QUARTIERSRUNDE_PASSPHRASE", "falsch und lang genug")
    wrong = run(tmp_path, "restore", str(file))
    assert (wrong.returncode, len(wrong.stderr.splitlines())) == (2, 1)
