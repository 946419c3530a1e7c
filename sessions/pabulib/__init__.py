"""Pabulib `.pb` files: the ballots of real participatory budgets, read strictly.

Whatever could make a count wrong is refused with the line it stands in; columns and keys that
are not known here are passed over. https://pabulib.org/format
"""

from sessions.bad_file import SENTENCES, BadFile
from sessions.pabulib.election import Election, PbBallot, Project, VoteKind
from sessions.pabulib.reader import MAX_NUMBER, names, parse_pb, read_pb
from sessions.pabulib.writer import write_pb

__all__ = [
    "MAX_NUMBER",
    "SENTENCES",
    "BadFile",
    "Election",
    "PbBallot",
    "Project",
    "VoteKind",
    "names",
    "parse_pb",
    "read_pb",
    "write_pb",
]
