"""Exports of Polis (pol.is): statements of participants on which others agree, disagree or pass.

An export is a folder of CSV files. Whatever could make a count wrong is refused with its file and
line. https://compdemocracy.org/export
"""

from sessions.polis.conversation import Conversation, Statement, Voter
from sessions.polis.reader import read_polis

__all__ = ["Conversation", "Statement", "Voter", "read_polis"]
