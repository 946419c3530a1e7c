"""The store: all SQL, grouped by noun; rows become objects here and nowhere else."""

from functools import cache
from threading import Lock

from sqlalchemy import select

from sessions.database import Database
from sessions.store.arrangements import Arrangements
from sessions.store.ballots import Ballots
from sessions.store.cards import Cards
from sessions.store.clocks import Clocks
from sessions.store.closings import Closings
from sessions.store.comments import Comments
from sessions.store.compared import Compared
from sessions.store.comparisons import Comparisons
from sessions.store.concepts import Concepts
from sessions.store.counting_sets import CountingSets
from sessions.store.deletions import Deletions
from sessions.store.elections import Elections
from sessions.store.exchanged import Exchanged
from sessions.store.governance import Governance
from sessions.store.grants import Grants
from sessions.store.groups import Groups
from sessions.store.handovers import Handovers
from sessions.store.ideas import Ideas
from sessions.store.journals import Journals
from sessions.store.measures import Measures
from sessions.store.merges import Merges
from sessions.store.monitorings import Monitorings
from sessions.store.paper_ideas import PaperIdeas
from sessions.store.people import People
from sessions.store.pictures import Pictures
from sessions.store.plans import Plans
from sessions.store.pledges import Pledges
from sessions.store.quarters import Quarters
from sessions.store.queue import Queue
from sessions.store.rehearsals import Rehearsals
from sessions.store.resolutions import Resolutions
from sessions.store.responses import Responses
from sessions.store.reveals import Reveals
from sessions.store.rounds import Rounds
from sessions.store.shortlists import Shortlists
from sessions.store.slips import Slips
from sessions.store.stances import Stances
from sessions.store.ticks import Ticks
from sessions.store.walls import Walls
from sessions.store.workshops import Workshops


class Store:
    """Everything that is kept about all workshops of one database.

    Every write is durable when it returns; what is refused raises `Refused` and changes nothing.
    """

    def __init__(self, url: str) -> None:
        """Open the database at `url` and upgrade its schema if it is older."""
        self.url = url
        self.database = Database(url)
        self.workshops = Workshops(self.database)
        self.clocks = Clocks(self.database)
        self.walls = Walls(self.database)
        self.concepts = Concepts(self.database)
        self.people = People(self.database)
        self.grants = Grants(self.database)
        self.ideas = Ideas(self.database)
        self.journals = Journals(self.database)
        self.merges = Merges(self.database)
        self.monitorings = Monitorings(self.database)
        self.groups = Groups(self.database)
        self.handovers = Handovers(self.database)
        self.paper_ideas = PaperIdeas(self.database)
        self.quarters = Quarters(self.database)
        self.queue = Queue(self.database)
        self.comments = Comments(self.database)
        self.stances = Stances(self.database)
        self.rounds = Rounds(self.database)
        self.reveals = Reveals(self.database)
        self.shortlists = Shortlists(self.database)
        self.ballots = Ballots(self.database)
        self.counting_sets = CountingSets(self.database)
        self.elections = Elections(self.database)
        self.pictures = Pictures(self.database)
        self.pledges = Pledges(self.database)
        self.arrangements = Arrangements(self.database)
        self.plans = Plans(self.database)
        self.measures = Measures(self.database)
        self.comparisons = Comparisons(self.database)
        self.cards = Cards(self.database)
        self.slips = Slips(self.database)
        self.rehearsals = Rehearsals(self.database)
        self.closings = Closings(self.database)
        self.deletions = Deletions(self.database)
        self.compared = Compared(self.database)
        self.exchanged = Exchanged(self.database)
        self.governance = Governance(self.database)
        self.ticks = Ticks(self.database)
        self.responses = Responses(self.database)
        self.resolutions = Resolutions(self.database)

    def ping(self) -> None:
        """Raise if the database does not answer."""
        with self.database.read() as connection:
            connection.execute(select(1))

    def close(self) -> None:
        """Finish what is being written and close all connections."""
        self.database.close()


_OPENING = Lock()


def open_store(url: str) -> Store:
    """Return the one store of this process for `url`."""
    with _OPENING:  # two first visitors must not start two writers
        return _open_store(url)


@cache
def _open_store(url: str) -> Store:
    return Store(url)
