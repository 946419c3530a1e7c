"""The desk at which helpers enter slips."""

from sessions.phase import Role
from sessions.slip import Counts, Entered, Entry, PaperLog, paper_log, read_marks
from sessions.store import Store
from tests.sessions.evening import NOW, Evening

HELPER = Role.HELPER


class Desk:
    """Helpers with slips, at an evening with cards 1 to 5 unless told otherwise."""

    def __init__(self, store: Store, *, cards: bool = True, dots_per_idea: int = 2) -> None:
        """Open the step of giving dots, with four ideas."""
        self.evening = Evening(store, ideas=4, dots=3, dots_per_idea=dots_per_idea, cards=cards)
        self.slips = store.slips
        self.codes = [one.code for one in store.cards.print(self.evening.here, 5, Role.ORGANISER)]

    def enter(
        self,
        card: int | None,
        marks: str,
        counts: Counts | None = None,
        desk: str = "desk",
    ) -> Entered:
        """Enter a slip as typed."""
        here, round_id = self.evening.here, self.evening.round.id
        token, read = self.evening.token(desk), read_marks(marks)
        return self.slips.enter(here, round_id, card, read, token, HELPER, NOW, counts)

    def check(self, number: int, marks: str, desk: str = "other"):
        """Enter a slip the second time."""
        here, round_id = self.evening.here, self.evening.round.id
        token, read = self.evening.token(desk), read_marks(marks)
        return self.slips.check(here, round_id, number, read, token, HELPER, NOW)

    def accept(self, number: int, which: Entry):
        """Decide between two entries."""
        return self.slips.accept(self.evening.here, self.evening.round.id, number, which, HELPER)

    def take_back(self, desk: str = "desk"):
        """Undo the last entry."""
        token = self.evening.token(desk)
        return self.slips.take_back(self.evening.here, self.evening.round.id, token, HELPER)

    def device(self, card: int, browser: str = "phone") -> str:
        """Enter the code of a card on a device."""
        token = self.evening.token(browser)
        self.evening.store.cards.enter(self.evening.here, self.codes[card - 1], token, NOW)
        return browser

    @property
    def dots(self) -> dict[int, int]:
        """The count by public number, ideas without dots left out."""
        return {one.number: one.dots for one in self.evening.count().counts if one.dots}

    @property
    def log(self) -> PaperLog:
        """What the Dokumentation says."""
        return paper_log(self.slips.all(self.evening.round.id))
