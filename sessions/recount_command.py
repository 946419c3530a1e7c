"""`python -m sessions recount PACKAGE.zip`: anyone counts a published list again."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from sessions.counting_set import ON_THE_WALL
from sessions.open_data.archive import MOST_BYTES, BadPackage
from sessions.open_data.recount import recount

IDENTICAL = "identical"


class Differs(Exception):
    """What was counted again is not what the package says; the text has a line per difference."""


def add_options(command: ArgumentParser) -> None:
    """Describe the call of `recount`."""
    command.add_argument("package", metavar="PACKAGE.zip", help="the Open-Data-Paket")
    command.add_argument(
        "--hash", action="append", default=[], help="as it stood on the wall, or all of it"
    )


def recount_package(options: Namespace) -> None:
    """Print what was counted. Raises `Differs`, `BadPackage`, or `OSError`; needs no database."""
    with Path(options.package).open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise BadPackage(f"the package is larger than {MOST_BYTES} bytes")
    found = recount(data)
    for one in found.rounds:
        print(f"round {one.round}: {one.ideas} ideas, {one.ballots} ballots, rule {one.rule}")
        print(f"  {one.hash}")
    wanted = [_plain(one) for one in options.hash]
    strange = [
        f"no round has the hash {one!a}"
        for one in wanted
        if len(one) < ON_THE_WALL or not any(it.hash.startswith(one) for it in found.rounds)
    ]
    if differences := (*found.differences, *strange):
        raise Differs("\n".join(differences))
    print(IDENTICAL)


def _plain(typed: str) -> str:
    return "".join(typed.split()).lower()
