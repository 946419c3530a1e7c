"""A screen of the organiser's side or of the room: AppTest through pages/main.py."""

from sessions.ids import token_hash
from sessions.phase import Role
from tests.pages.resident import Resident
from tests.sessions.evening import Evening

CONTROL = "facilitator/control.py"
RELEASE = "facilitator/release.py"
DECIDED = "facilitator/decided.py"
MERGING = "facilitator/merging.py"
DESK = "facilitator/desk.py"
PAPER_IDEAS = "helper/paper_ideas.py"
PROJECTOR = "room/projector.py"
SETUP = "organiser/setup.py"
DOWNLOADS = "organiser/downloads.py"
ANALYSIS = "organiser/analysis.py"


class Screen(Resident):
    """One browser tab on one page; `code` may be empty."""

    def __init__(self, page: str, code: str = "", browser: str = "desk") -> None:
        """Open the page."""
        self.page = page
        super().__init__(code, browser)

    def look(self) -> str:
        """Draw the page anew and return everything on it as words."""
        self.at.switch_page(self.page)
        return super().look()

    def sign_in(self, code: str) -> str:
        """Type a code at the door and return what is shown then."""
        self.at.text_input("typed").set_value(code)
        return self.press_label("Weiter")

    @property
    def labels(self) -> list[str]:
        """What the buttons say."""
        return [button.label for button in self.at.button]

    @property
    def primary(self) -> str:
        """The label of the one primary button."""
        (found,) = [b for b in self.at.button if b.proto.type == "primary"]
        return found.label


def desk(evening: Evening, page: str, browser: str = "desk") -> Screen:
    """Open a page in a browser that has signed in as facilitator."""
    evening.store.grants.grant(evening.id, Role.FACILITATOR, token_hash(browser, evening.id))
    return Screen(page, evening.code, browser)
