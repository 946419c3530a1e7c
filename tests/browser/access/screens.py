"""Every screen there is: the one list that a new screen is added to."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from sessions.group import Grouping
from sessions.phase import Phase, Role
from sessions.workshop import Shown, ShownKind

Open = Callable[[Page], None]

TABLET, LAPTOP, WALL = (1280, 800), (1440, 900), (1920, 1080)
RESIDENT, HELPER, LEAD, ORGANISER = Role.RESIDENT, Role.HELPER, Role.FACILITATOR, Role.ORGANISER


@dataclass(frozen=True)
class Screen:
    """A screen, who sees it in which step, and what is on it when it is there.

    `shows` is a CSS selector; `role` None is somebody who has not joined; `open` is done first;
    `code` is in the address where there is no evening. The evening asks residents `questions` and
    has `shown` large on its wall.
    """

    name: str
    path: str
    phase: Phase | None
    shows: str
    role: Role | None = RESIDENT
    size: tuple[int, int] = TABLET
    open: Open = lambda _page: None
    code: str = ""
    questions: tuple[Grouping, ...] = ()
    shown: Shown | None = None

    @property
    def on_wall(self) -> bool:
        """Shown by a projector: no one taps it, and its size is that of the wall."""
        return self.size == WALL

    def __str__(self) -> str:
        """Return the name, for the list of tests."""
        return self.name


def click(selector: str) -> Open:
    """Return the opening of a screen by a click on the first element of this kind."""
    return lambda page: page.locator(selector).first.click()


RULES, AREA = Shown(ShownKind.RULES), Shown(ShownKind.AREA)
MORE, IDEA, FORM = ".card [data-tap]", ".idea summary", ".st-key-board button[kind='primary']"
LARGE = click(".st-key-large-area button")
BLACKEN = click("[class*='st-key-black-'] button")


def comment(page: Page) -> None:
    """Open the dialog for a comment."""
    page.locator(IDEA).first.click()
    page.locator("[data-tap^='comment:']").first.click()


SCREENS = [
    Screen("join", "/", None, ".st-key-code-form input", None),
    Screen("wrong code", "/", None, ".stAlert", None, code="ZZZZZZ"),
    Screen("language", "/", Phase.WELCOME, ".st-key-languages", None),
    Screen("welcome", "/", Phase.WELCOME, ".waiting"),
    Screen("about", "/about", Phase.WELCOME, ".st-key-answers", questions=(Grouping.RESIDENCE,)),
    Screen("approaches", "/approaches", Phase.IDEAS, ".approaches .card"),
    Screen("approach", "/approaches", Phase.IDEAS, "article.sheet", open=click(MORE)),
    Screen("ideas", "/ideas", Phase.IDEAS, ".map-pin"),
    Screen("idea form", "/ideas", Phase.IDEAS, ".st-key-give", open=click(FORM)),
    Screen("idea", "/ideas", Phase.IDEAS, ".comments li", open=click(IDEA)),
    Screen("comment", "/ideas", Phase.IDEAS, ".stDialog textarea", open=comment),
    Screen("mine", "/mine", Phase.IDEAS, ".mine"),
    Screen("pause", "/", Phase.PAUSE, ".map-pin"),
    Screen("vote", "/vote", Phase.VOTE, ".ballot-card button"),
    Screen("result", "/results", Phase.RESULT, ".main-svg"),
    Screen("privacy", "/privacy", Phase.IDEAS, ".notice-text"),
    Screen("statement", "/accessibility", Phase.IDEAS, ".notice-text"),
    Screen("tablet", "/tablet", Phase.VOTE, ".st-key-next-person", HELPER),
    Screen("slips", "/paper", Phase.VOTE, ".st-key-paper-marks", HELPER, LAPTOP),
    Screen("ideas on paper", "/paper_ideas", Phase.IDEAS, ".stForm", HELPER, LAPTOP),
    Screen("sign in", "/control", Phase.IDEAS, ".stForm", RESIDENT, LAPTOP),
    Screen("control", "/control", Phase.IDEAS, ".run-sheet", LEAD, LAPTOP),
    Screen("control of the vote", "/control", Phase.VOTE, ".filling", LEAD, LAPTOP),
    Screen("release", "/release", Phase.IDEAS, ".piece", LEAD, LAPTOP),
    Screen("blackening", "/release", Phase.IDEAS, ".st-key-blackening", LEAD, LAPTOP, BLACKEN),
    Screen("decided", "/decided", Phase.IDEAS, ".piece", LEAD, LAPTOP),
    Screen("merging", "/merging", Phase.IDEAS, ".stNumberInput", LEAD, LAPTOP),
    Screen("desk", "/desk", Phase.IDEAS, ".idea-head", LEAD, LAPTOP),
    Screen("second round", "/shortlist", Phase.RESULT, ".st-key-choose", LEAD, LAPTOP),
    Screen("setup", "/setup", None, ".stMultiSelect", None, LAPTOP),
    Screen("monitoring", "/monitoring", None, ".profile", None, LAPTOP),
    Screen("area large", "/monitoring", None, ".area-card", None, LAPTOP, LARGE),
    Screen("pilot area", "/pilot", None, ".st-key-choice-record", None, LAPTOP),
    Screen("learning", "/learning", None, ".st-key-learning", None, LAPTOP),
    Screen("downloads", "/downloads", Phase.RESULT, "iframe", ORGANISER, LAPTOP),
    Screen("analysis", "/analysis", Phase.RESULT, ".main-svg", ORGANISER, LAPTOP),
    Screen("action plan", "/plan", Phase.RESULT, ".st-key-plan-take-over", ORGANISER, LAPTOP),
    Screen("stages", "/stages", Phase.RESULT, ".st-key-stage-planning", ORGANISER, LAPTOP),
    Screen("answers", "/responses", Phase.RESULT, ".st-key-response-form", ORGANISER, LAPTOP),
    Screen("decision", "/resolution", Phase.RESULT, ".st-key-resolution-form", ORGANISER, LAPTOP),
    Screen("together", "/governance", Phase.RESULT, ".st-key-element-activation", ORGANISER),
    Screen("cards", "/cards", Phase.IDEAS, ".stForm", ORGANISER, LAPTOP),
    Screen("map of the evening", "/quarter", Phase.IDEAS, ".drawing", ORGANISER, LAPTOP),
    Screen("prints", "/prints", Phase.IDEAS, ".st-key-slips-de", ORGANISER, LAPTOP),
    Screen("rehearsal", "/rehearsal", Phase.IDEAS, "h1", ORGANISER, LAPTOP),
    Screen("closing", "/closing", Phase.RESULT, ".st-key-closing-close", ORGANISER, LAPTOP),
    Screen("drafts", "/drafts", Phase.IDEAS, ".stDownloadButton", ORGANISER, LAPTOP),
    Screen("arrangements", "/pledges", Phase.RESULT, "h1", LEAD, LAPTOP),
    Screen("wall: arrival", "/projector", Phase.WELCOME, ".arrival", None, WALL),
    Screen("wall: rules", "/projector", Phase.WELCOME, ".rules", None, WALL, shown=RULES),
    Screen("wall: area", "/projector", Phase.WELCOME, ".area-card", None, WALL, shown=AREA),
    Screen("wall: fields", "/projector", Phase.APPROACHES, ".wall-fields", None, WALL),
    Screen("wall: ideas", "/projector", Phase.IDEAS, ".drawing", None, WALL),
    Screen("wall: pause", "/projector", Phase.PAUSE, ".calm", None, WALL),
    Screen("wall: vote", "/projector", Phase.VOTE, ".wall.vote", None, WALL),
    Screen("wall: result", "/projector", Phase.RESULT, ".wall.result", None, WALL),
]
