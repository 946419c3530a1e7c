"""What fields, approaches, conditions and channels are called on the screen."""

from components.context import Visit
from content.language import msg
from content.toolbox import load_toolbox
from sessions.learning.coding import Code
from sessions.learning.sheet import Condition, Verdict

CONDITION_WORDS = {
    Condition.BODY: msg("Somebody who brings all together"),
    Condition.ROOM: msg("A room or a place for it"),
    Condition.MONEY: msg("Money for it"),
    Condition.PARTNERS: msg("Partners who carry it"),
    Condition.OFFICES: msg("The offices concerned join in"),
    Condition.REACHED: msg("Those it is for are reached"),
}
VERDICT_WORDS = {
    Verdict.BOTH: msg("There and here"),
    Verdict.MISSING: msg("Still missing here"),
    Verdict.WITHOUT: msg("Worked without it"),
    Verdict.UNKNOWN: msg("Not known yet"),
}
CHANNEL_WORDS = {
    "phone": msg("Own phones"),
    "tablet": msg("Shared tablets"),
    "assisted": msg("Shared tablets, with help"),
    "paper": msg("Paper slips"),
    "import": msg("From a file"),
}


def field_words(visit: Visit, id: str) -> str:
    """Return the name of a field of action; one that this toolbox does not have is its id."""
    names = {one.id: one.name for one in load_toolbox().fields}
    return visit.local(names[id])[0] if id in names else id


def approach_words(visit: Visit, id: str) -> str:
    """Return the title of an approach; one that this toolbox does not have is its id."""
    titles = {one.id: one.title for one in load_toolbox().approaches}
    return visit.local(titles[id])[0] if id in titles else id


def code_words(visit: Visit, code: Code) -> str:
    """Return a field, and the approach within it."""
    field = field_words(visit, code.field)
    return f"{field}: {approach_words(visit, code.approach)}" if code.approach else field


def codes() -> list[Code]:
    """Return everything an idea can be coded to: each field, then the approaches within it."""
    toolbox = load_toolbox()
    return [
        code
        for field in toolbox.fields
        for code in (
            Code(field.id),
            *(Code(field.id, one.id) for one in toolbox.approaches if one.field == field.id),
        )
    ]
