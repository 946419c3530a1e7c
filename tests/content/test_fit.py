"""A project beside the toolbox."""

from content.fit import Detail, Fit, Project, fittings
from content.toolbox import load_toolbox

TOOLBOX = load_toolbox()


def test_used_open_and_possible() -> None:
    """Used approaches say what is open until it is settled; possible ones are of the same field."""
    approach = next(one for one in TOOLBOX.approaches if one.themes and one.cost and one.protects)
    bare = Project(fields=[approach.field], approaches=[approach.id])
    first, *others = fittings(TOOLBOX, bare)
    assert (first.approach, first.fit) == (approach, Fit.OPEN)
    assert {Detail.PARTNERS, Detail.PROTECTS, Detail.THEME} <= set(first.open)
    assert others
    assert {one.fit for one in others} == {Fit.POSSIBLE}
    full = Project(
        [approach.field], [approach.id], approach.audiences, approach.themes, list(Detail)
    )
    settled = fittings(TOOLBOX, full)[0]
    assert (settled.fit, settled.open) == (Fit.USED, ())


def test_a_project_without_field_gets_no_advice() -> None:
    """Nothing is possible for what nobody knows anything about."""
    assert fittings(TOOLBOX, Project()) == ()
