"""Which ideas a reader wants to see: by field, by kind, her own."""

from collections.abc import Sequence

from components.context import Visit
from components.idea_label import KIND_WORDS
from components.map import Choice
from components.released import Released
from content.toolbox import load_toolbox


def idea_choices(visit: Visit) -> Sequence[Choice]:
    """Return the choices above the map; they hold for the list, too."""
    text = visit.text
    fields = [(field.id, visit.local(field.name)[0]) for field in load_toolbox().fields]
    kinds = [(str(kind), text(words)) for kind, words in KIND_WORDS.items()]
    return (
        Choice("field", text("Field of action"), [("", text("All fields of action")), *fields]),
        Choice("kind", text("Kind"), [("", text("All kinds")), *kinds]),
        Choice(
            "who", text("Whose ideas"), [("", text("From everybody")), ("me", text("Only mine"))]
        ),
    )


def own_numbers(visit: Visit, released: Released) -> list[int]:
    """Return the numbers of the reader's own ideas among the released ones."""
    return [
        idea.number
        for idea in released.ideas
        if visit.participant and idea.author == visit.participant
    ]
