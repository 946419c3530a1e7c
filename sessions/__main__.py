"""The command line: `python -m sessions COMMAND`; joins the domain with the content."""

import argparse
import os
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from content.chatter import chatter
from content.example import load_example
from content.finding import FINDINGS, LEFT_OUT
from content.heading import headings
from content.language import translation
from content.method import METHODS
from content.toolbox import load_toolbox
from sessions.card import cards_by_default
from sessions.errors import Reason, Refused
from sessions.export import tables
from sessions.geojson import write_geojson
from sessions.group import Grouping
from sessions.imported import import_election
from sessions.monitor_command import CannotMonitor, add_monitor, monitor
from sessions.pabulib import BadFile, read_pb
from sessions.phase import Role
from sessions.rank_command import add_options, is_file, rank_file, rank_round
from sessions.ranking.rules import RULES, CannotRank
from sessions.ranking.ties import TieRefused
from sessions.rehearsal.crowd import Crowd
from sessions.rehearsal.evening import Evening, SimulatedClock
from sessions.rehearsal.log import line, too_long
from sessions.rehearsal.sayings import Sayings
from sessions.rehearsed import plan_of, rehearse
from sessions.sheet import Flavour
from sessions.store import Store
from sessions.table import csv_files
from sessions.workshop import DEFAULT_LIMIT, Plan, Workshop

EXAMPLE_CODE = "MUSTER"
_TOO_LONG, _BAD_INPUT = 1, 2
_ROLES = (Role.FACILITATOR, Role.HELPER, Role.ORGANISER)


class BadCall(Exception):
    """The command cannot be done; the text is one line that says why."""


class TooLong(Exception):
    """A rehearsal did not keep its planned minutes; the text names the steps."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 a rehearsal took too long, 2 bad input.

    What is not done is told in one line on stderr.
    """
    options = _parser().parse_args(arguments)
    try:
        _run(options)
    except Refused as refused:
        return _fail(_REFUSALS.get(refused.reason, str(refused)))
    except (BadCall, BadFile, CannotMonitor, CannotRank, TieRefused, RuntimeError) as error:
        return _fail(str(error))
    except TooLong as late:
        print(late, file=sys.stderr)
        return _TOO_LONG
    except OSError as error:
        return _fail(f"{error.filename}: {error.strerror}")
    except (ArgumentError, SQLAlchemyError, ModuleNotFoundError) as error:
        return _fail(f"the database {options.database} cannot be opened: {_first_line(error)}")
    return 0


def _run(options: argparse.Namespace) -> None:
    command = options.command
    if command is rank_round and is_file(options.what):
        command = rank_file
    if command in (rank_file, _rules, monitor):
        command(options)
        return
    with closing(Store(options.database)) as store:
        command(store, options)


_REFUSALS = {
    Reason.UNKNOWN_CODE: "there is no workshop with this code",
    Reason.NOT_RELEASED: "the result of this workshop has not been released yet",
}


def _rules(_options: argparse.Namespace) -> None:
    for name in RULES:
        print(f"{name}\n  rewards: {METHODS[name].rewards}\n  source:  {METHODS[name].source}")


def _import_pb(store: Store, options: argparse.Namespace) -> None:
    election = read_pb(options.file)
    here = import_election(store, election, _now())
    print(f"{len(election.projects)} ideas, {len(election.ballots)} ballots")
    print(here.code)


def _export(store: Store, options: argparse.Namespace) -> None:
    here = store.workshops.by_code(options.code)
    found = tables(store, here)
    labels: dict[Flavour, Callable[[str], str]] = {
        Flavour.EXCEL_DE: headings(translation("de")),
        Flavour.RFC4180: str,
    }
    mark = f"{here.code}-" if here.rehearsal else ""
    for flavour, label in labels.items():
        folder = Path(options.directory) / flavour
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in csv_files(found, flavour, label).items():
            (folder / f"{mark}{name}").write_bytes(content)
            print(folder / f"{mark}{name}")
    plan = Path(options.directory) / f"{mark}ideas.geojson"
    plan.write_bytes(write_geojson(found["ideas"]))
    print(plan)


def _demo(store: Store, _options: argparse.Namespace) -> None:
    here = rehearse(store, load_example(), _now(), EXAMPLE_CODE)
    codes = store.grants.new_codes(here.id, _ROLES)
    print(f"Example evening: http://localhost:8501/?w={here.code}   (join code {here.code})")
    print(f"  lead it:       http://localhost:8501/control?w={here.code}")
    print(f"  on the wall:   http://localhost:8501/projector?w={here.code}")
    for role, code in codes.items():
        print(f"  code of the {role}: {code}")
    _print_installation_code(store.grants.installation_code())


def _rehearse(store: Store, options: argparse.Namespace) -> None:
    """Without a code the evening is played in a database of its own."""
    try:
        crowd = Crowd(options.people, options.tablets, options.phones, options.slips, options.seed)
    except ValueError as error:
        raise BadCall(str(error)) from error
    if options.code:
        _play(store, store.workshops.by_code(options.code), crowd, keep=options.keep)
        return
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        own = Store(f"sqlite:///{(Path(folder) / 'rehearsal.db').as_posix()}")
        _play(own, own.workshops.create(_proposed(crowd), _now()), crowd, keep=False)
        own.close()


def _proposed(crowd: Crowd) -> Plan:
    """Return the evening of the example as an organiser is proposed it for such a crowd."""
    ways = {crowd.channel(who) for who in range(crowd.people)}
    return replace(
        plan_of(load_example()),
        idea_limit=DEFAULT_LIMIT,
        cards=cards_by_default(ways),
        questions=(Grouping.ROLE, Grouping.RESIDENCE),
    )


def _play(store: Store, here: Workshop, crowd: Crowd, *, keep: bool) -> None:
    """The evening ends now, so that the clocks of a copy that is kept have run."""
    toolbox, start = load_toolbox(), _now() - timedelta(minutes=here.plan.sheet.minutes)
    made = store.rehearsals.copy(here, crowd.people, 0, Role.ORGANISER, start)
    said = chatter(toolbox, here.plan.languages)
    sayings = Sayings(said.ideas, said.comments, here.plan.approaches or said.approaches)
    stages = []
    try:
        for stage in Evening(store, made.code, crowd, sayings, SimulatedClock(start)).play():
            print(line(stage, start), flush=True)
            stages.append(stage)
        store.rehearsals.finish(made.id, start)
    finally:
        if not keep:
            store.rehearsals.throw_away(here, made.id, Role.ORGANISER)
    print(f"kept as {made.code}" if keep else "thrown away", flush=True)
    if late := too_long(stages):
        raise TooLong(late)


def _installation_code(store: Store, _options: argparse.Namespace) -> None:
    codes = store.grants.new_codes(None, [Role.ORGANISER])
    _print_installation_code(codes[Role.ORGANISER])


def _print_installation_code(code: str | None) -> None:
    if code is not None:
        print(f"Installation code, needed to create an evening at /setup: {code}")


def _parser() -> argparse.ArgumentParser:
    database = os.environ.get("QUARTIERSRUNDE_DATABASE") or "sqlite:///data/quartiersrunde.db"
    parser = argparse.ArgumentParser(prog="python -m sessions")
    parser.add_argument("--database", metavar="URL", default=database, help=f"default {database}")
    # Without SUPPRESS the command would set it back when it stands before the command.
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--database", metavar="URL", default=argparse.SUPPRESS)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Callable[..., None], text: str) -> argparse.ArgumentParser:
        found = commands.add_parser(name, parents=[shared], help=text, description=text)
        found.set_defaults(command=command)
        return found

    add("import-pb", _import_pb, "a Pabulib file becomes a workshop").add_argument("file")
    text = "print the newest released priority list, or a Pabulib file, by any rule"
    add_options(add("rank", rank_round, text))
    add("rules", _rules, "print all rules with what they reward and their sources")
    text = "print status and dynamics of the areas of a table with indicators"
    add_monitor(add("monitor", monitor, text), FINDINGS, LEFT_OUT)
    text = "write all tables as CSV in both flavours, ideas also as GeoJSON"
    export = add("export", _export, text)
    export.add_argument("code")
    export.add_argument("directory")
    add("demo", _demo, "make the example evening, and new codes for it")
    play = add("rehearse", _rehearse, "simulate an evening in a copy that is thrown away")
    play.add_argument("code", nargs="?", help="of the evening to copy; without one the example's")
    for name, default in (("people", 120), ("tablets", 25), ("phones", 0), ("slips", 40)):
        play.add_argument(f"--{name}", type=int, default=default, help=f"default {default}")
    play.add_argument("--seed", type=int, default=1, help="another one makes another evening")
    play.add_argument("--keep", action="store_true", help="keep the copy, to look at it")
    add("installation-code", _installation_code, "make a new installation code and print it")
    return parser


def _now() -> datetime:
    return datetime.now(UTC)


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]


def _fail(reason: str) -> int:
    print(reason, file=sys.stderr)
    return _BAD_INPUT


if __name__ == "__main__":
    raise SystemExit(main())
