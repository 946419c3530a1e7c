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
from content.codebook import explained, sayings
from content.example import load_example
from content.finding import FINDINGS, LEFT_OUT
from content.heading import headings
from content.language import translation
from content.method import METHODS
from content.package_words import licence_text, page_words, read_me
from content.table_name import table_names
from content.toolbox import load_toolbox
from sessions import backup_command, export_command, recount_command
from sessions.bad_file import BadFile
from sessions.card import cards_by_default
from sessions.delete_command import delete_evening
from sessions.errors import Reason, Refused
from sessions.export_command import export
from sessions.files import Files
from sessions.group import Grouping
from sessions.import_command import import_pb, import_polis
from sessions.monitor_command import CannotMonitor, add_monitor, monitor
from sessions.open_data.archive import BadPackage
from sessions.open_data.wording import Wording
from sessions.phase import Role
from sessions.rank_command import add_options, is_file, rank_file, rank_round
from sessions.ranking.rules import RULES, CannotRank
from sessions.ranking.ties import TieRefused
from sessions.recount_command import Differs, recount_package
from sessions.rehearsal.crowd import Crowd
from sessions.rehearsal.evening import Evening, SimulatedClock
from sessions.rehearsal.log import line, too_long
from sessions.rehearsal.sayings import Sayings
from sessions.rehearsed import plan_of, rehearse
from sessions.store import Store
from sessions.workshop import DEFAULT_LIMIT, Plan, Workshop

EXAMPLE_CODE = "MUSTER"
_NOT_SO, _BAD_INPUT = 1, 2
_ROLES = (Role.FACILITATOR, Role.HELPER, Role.ORGANISER)


class BadCall(Exception):
    """The command cannot be done; the text is one line that says why."""


class TooLong(Exception):
    """A rehearsal did not keep its planned minutes; the text names the steps."""


_SAID_AS_IT_IS = (BadCall, BadFile, BadPackage, CannotMonitor, CannotRank, TieRefused, RuntimeError)


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 it is not so, 2 bad input.

    Not so: a rehearsal took too long, a package differs. What is not done is told in one line on
    stderr.
    """
    options = _parser().parse_args(arguments)
    try:
        _run(options)
    except Refused as refused:
        said = _REFUSALS.get(refused.reason, str(refused))
        return _fail(said.format(**refused.params))
    except _SAID_AS_IT_IS as error:
        return _fail(str(error))
    except (TooLong, Differs) as found:
        print(found, file=sys.stderr)
        return _NOT_SO
    except OSError as error:
        return _fail(f"{error.filename}: {error.strerror}")
    except (ArgumentError, SQLAlchemyError, ModuleNotFoundError) as error:
        return _fail(f"the database {options.database} cannot be opened: {_first_line(error)}")
    return 0


def _run(options: argparse.Namespace) -> None:
    command = options.command
    if command is rank_round and is_file(options.what):
        command = rank_file
    if command in (rank_file, _rules, recount_package, monitor):
        command(options)
        return
    with closing(Store(options.database)) as store:
        command(store, options)


_REFUSALS = {
    Reason.UNKNOWN_CODE: "there is no workshop with this code",
    Reason.WORKSHOP_OPEN: "this workshop is still open: close it at /closing first",
    Reason.NOT_RELEASED: "the result of this workshop has not been released yet",
    **backup_command.SENTENCES,
}


def _rules(_options: argparse.Namespace) -> None:
    for name in RULES:
        print(f"{name}\n  rewards: {METHODS[name].rewards}\n  source:  {METHODS[name].source}")


def _export(store: Store, options: argparse.Namespace) -> None:
    here, german = store.workshops.by_code(options.code), translation("de")
    label = headings(german)
    words = Wording(explained, label, read_me, licence_text, page_words(here.plan.languages))
    files = Files(store, here, words, table_names(german), label, sayings(german))
    export(files, options.directory, options.licence)


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

    add("import-pb", import_pb, "a Pabulib file becomes a workshop").add_argument("file")
    text = "the folder of a Polis export becomes a workshop"
    add("import-polis", import_polis, text).add_argument("directory")
    text = "print the newest released priority list, or a Pabulib file, by any rule"
    add_options(add("rank", rank_round, text))
    add("rules", _rules, "print all rules with what they reward and their sources")
    text = "print status and dynamics of the areas of a table with indicators"
    add_monitor(add("monitor", monitor, text), FINDINGS, LEFT_OUT)
    text = "write all files: CSV in both flavours, XLSX, GeoJSON, .pb, Open-Data-Paket"
    export_command.add_options(add("export", _export, text))
    text = "count the rounds of an Open-Data-Paket again: 0 identical, 1 it differs"
    recount_command.add_options(add("recount", recount_package, text))
    backup = add("backup", backup_command.backup, "write everything of an evening, encrypted")
    restore = add("restore", backup_command.restore, "go on with an evening from a Sicherung")
    passphrase = os.environ.get("QUARTIERSRUNDE_PASSPHRASE")
    backup_command.add_options(backup, restore, passphrase)
    add("demo", _demo, "make the example evening, and new codes for it")
    _ask_for_crowd(add("rehearse", _rehearse, "simulate an evening in a copy that is thrown away"))
    text = "delete a closed evening; what was published stays"
    add("delete", delete_evening, text).add_argument("code")
    add("installation-code", _installation_code, "make a new installation code and print it")
    return parser


def _ask_for_crowd(play: argparse.ArgumentParser) -> None:
    play.add_argument("code", nargs="?", help="of the evening to copy; without one the example's")
    for name, default in (("people", 120), ("tablets", 25), ("phones", 0), ("slips", 40)):
        play.add_argument(f"--{name}", type=int, default=default, help=f"default {default}")
    play.add_argument("--seed", type=int, default=1, help="another one makes another evening")
    play.add_argument("--keep", action="store_true", help="keep the copy, to look at it")


def _now() -> datetime:
    return datetime.now(UTC)


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]


def _fail(reason: str) -> int:
    print(reason, file=sys.stderr)
    return _BAD_INPUT


if __name__ == "__main__":
    raise SystemExit(main())
