"""What the classes, groups and types of areas are called on the screen."""

from html import escape

from components.context import Visit
from content.language import msg
from content.monitoring import Sourced, about_monitoring
from content.toolbox import load_toolbox
from sessions.monitoring.arrival import Kind
from sessions.monitoring.index import Dynamics, Status, Thresholds
from sessions.monitoring.needs import TargetGroup
from sessions.monitoring.pilot import Criterion
from sessions.monitoring.profile import Trait
from sessions.monitoring.rating import Rated

STATUS_WORDS = {
    Status.HIGH: msg("high"),
    Status.MIDDLE: msg("middle"),
    Status.LOW: msg("low"),
    Status.VERY_LOW: msg("very low"),
}
DYNAMICS_WORDS = {
    Dynamics.POSITIVE: msg("positive"),
    Dynamics.STABLE: msg("stable"),
    Dynamics.NEGATIVE: msg("negative"),
}
KIND_WORDS = {
    Kind.OPEN: msg("Not known yet: marks are still missing"),
    Kind.NO_ARRIVAL: msg("No arrival quarter"),
    Kind.NEW: msg("New arrival quarter"),
    Kind.BETWEEN: msg("Arrival quarter between new and established"),
    Kind.ESTABLISHED: msg("Established arrival quarter"),
}
CRITERION_WORDS = {
    Criterion.STATUS: msg("Status index"),
    Criterion.DYNAMICS: msg("Dynamics index"),
    Criterion.OVERLAP: msg("Needs of several target groups"),
    Criterion.GAPS: msg("Needs without an offer"),
    Criterion.UNFUNDED: msg("No funding programme yet"),
}
_STEPS = (
    (-1.5, msg("far below the average")),
    (-0.5, msg("below the average")),
    (0.5, msg("about average")),
    (1.5, msg("above the average")),
)
_MOST = msg("far above the average")


def group_words(visit: Visit, group: TargetGroup) -> str:
    """Return what the toolbox calls a target group."""
    return visit.local(load_toolbox().audience(group).name)[0]


def class_words(visit: Visit, one: Rated) -> str:
    """Return both classes of an area in one line."""
    status = status_words(visit, visit.text(STATUS_WORDS[one.status]))
    if one.dynamics is None:
        return f"{status} · " + visit.text("Dynamics not known")
    return f"{status} · {dynamics_words(visit, visit.text(DYNAMICS_WORDS[one.dynamics]))}"


def status_words(visit: Visit, said: str) -> str:
    """Return what is said of the status."""
    return visit.text("Status {status}", status=said)


def dynamics_words(visit: Visit, said: str) -> str:
    """Return what is said of the dynamics."""
    return visit.text("Dynamics {dynamics}", dynamics=said)


def threshold_words(visit: Visit, limits: Thresholds) -> str:
    """Return all thresholds; the numbers run from left to right in any language, in one line."""
    status, dynamics = (
        "\u2066" + "\u00a0/\u00a0".join(decimal(visit, one) for one in own) + "\u2069"
        for own in (limits.status, limits.dynamics)
    )
    return f"{status_words(visit, status)} · {dynamics_words(visit, dynamics)}"


def trait_words(visit: Visit, trait: Trait) -> str:
    """Return where a figure stands, in words."""
    if trait.z is None:
        return visit.text("not known")
    found = next((words for least, words in _STEPS if trait.above < least), _MOST)
    return visit.text(found)


def decimal(visit: Visit, number: float | None) -> str:
    """Return a number with at most two decimals, a dash for none.

    Its minus stays in front where letters run from right to left.
    """
    if number is None:
        return "–"
    return ("\u200e" if number < 0 else "") + visit.translation.format_number(round(number, 2))


def sourced(visit: Visit, told: Sourced, look: str = "muted") -> str:
    """Return a text of the content in the reader's or the first language, with its source."""
    words, language = visit.local(told.text)
    source = escape(told.source)
    link = (
        f' <a href="{source}" target="_blank" rel="noreferrer">{escape(visit.text("Source"))}</a>'
    )
    said = f'<span lang="{language}" dir="auto">{escape(words)}</span>'
    return f'<p class="{look}">{said}{link if source else ""}</p>'


def limit(visit: Visit) -> str:
    """Return what numbers cannot say: it stands wherever numbers stand."""
    return f'<div class="notice limit">{sourced(visit, about_monitoring().limit, "tell")}</div>'


def method(visit: Visit) -> str:
    """Return the method, closed until somebody wants to know."""
    parts = []
    for section in about_monitoring().method:
        words, language = visit.local(section.heading)
        parts.append(f'<h3 lang="{language}" dir="auto">{escape(words)}</h3>')
        parts.append(sourced(visit, section.paragraph, "said"))
    summary = escape(visit.text("How this is computed"))
    return f'<details class="why"><summary>{summary}</summary>{"".join(parts)}</details>'


def more_words(visit: Visit, left: int) -> str:
    """Return how many of a list are not told; a list that ends says so."""
    return visit.text("and {n} more of them", n=left)


def own_name(words: str) -> str:
    """Return the name of an area or a column as the organiser's file writes it, as HTML."""
    return f'<span dir="auto">{escape(words)}</span>'
