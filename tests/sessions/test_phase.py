"""Who may do what, when."""

import pytest

from sessions.phase import ALLOWED, Action, Phase, Role, may

ALWAYS = "join read_approaches take_back"
RESIDENT = {
    "welcome": ALWAYS,
    "approaches": f"{ALWAYS} take_stance",
    "ideas": f"{ALWAYS} take_stance give_idea comment",
    "pause": f"{ALWAYS} discuss",
    "listing": ALWAYS,
    "vote": f"{ALWAYS} vote",
    "talk": f"{ALWAYS} see_result discuss",
    "result": f"{ALWAYS} see_result discuss pledge",
    "buffer": f"{ALWAYS} see_result pledge",
}
DESK = {"ideas": "enter_idea", "pause": "enter_idea"}
STAFF = {
    "mediator": "read_approaches entitle",
    "facilitator": "read_approaches release lead arrange",
    "organiser": "read_approaches download plan draw_quarter print_cards rehearse close",
}
ROWS = [(phase, "resident", allowed) for phase, allowed in RESIDENT.items()]
ROWS += [
    (phase, "helper", f"{allowed} enter_paper {DESK.get(phase, '')}")
    for phase, allowed in RESIDENT.items()
]
ROWS += [(phase, role, allowed) for phase in RESIDENT for role, allowed in STAFF.items()]


@pytest.mark.parametrize(("phase", "role", "allowed"), ROWS)
def test_row(phase: str, role: str, allowed: str) -> None:
    """In this phase this role may do exactly these things."""
    wanted = {Action(name) for name in allowed.split()}
    assert {action for action in Action if may(Phase(phase), Role(role), action)} == wanted


def test_every_row_is_here() -> None:
    """The table has no row that is not tested above."""
    assert set(ALLOWED) == {(Phase(phase), Role(role)) for phase, role, _ in ROWS}
