"""A Konzept made of chosen approaches."""

from dataclasses import replace

import pytest

from content.concept import coverage
from content.toolbox import load_toolbox
from content.vocabulary import Kind

FIVE = (
    "growing-together",
    "house-communities",
    "shared-rooms",
    "streets-to-stay-in",
    "play-and-move",
)


@pytest.fixture
def toolbox():
    """Four approaches of ours, each told by hand what matters for a Konzept."""
    ours = load_toolbox()
    bare = {
        "secondary": (),
        "audiences": (),
        "partners": (),
        "combines": (),
        "themes": (),
        "kind": Kind.BUILDING,
    }

    def told(id, **more):
        return replace(ours.approach(id), **bare | more)

    garden = told(
        "growing-together",
        field="public-space",
        secondary=("education",),
        kind=Kind.OPEN_SPACE,
        audiences=("families", "seniors"),
        partners=("city",),
        themes=("climate",),
        combines=("play-and-move",),
    )
    play = told(
        "play-and-move",
        field="public-space",
        kind=Kind.OPEN_SPACE,
        audiences=("children", "families"),
        partners=("city", "schools"),
        themes=("health",),
    )
    rooms = told("shared-rooms", field="housing", audiences=("everyone",))
    houses = told("house-communities", field="housing", audiences=("seniors",))
    return replace(ours, approaches=(houses, rooms, garden, play))


def ids(found):
    return [one.id for one in found]


def test_fields(toolbox):
    """A field is covered by an approach at home in it; one that reaches in is named apart."""
    found = {one.field.id: one for one in coverage(toolbox, ["growing-together"]).fields}
    assert list(found) == ids(toolbox.fields)
    assert [id for id, one in found.items() if one.covered] == ["public-space"]
    assert ids(found["public-space"].at_home) == ["growing-together"]
    assert ids(found["education"].reaching_in) == ["growing-together"]
    assert not found["education"].covered


def test_combinations(toolbox):
    """Two chosen ones combine if either names the other; what is not chosen does not count."""
    whole = coverage(toolbox, ids(toolbox.approaches))
    assert [(a.id, b.id) for a, b in whole.combinations] == [("growing-together", "play-and-move")]
    assert coverage(toolbox, ["growing-together", "shared-rooms"]).combinations == ()


def test_overlaps(toolbox):
    """Same kind, same field and a common audience overlap, with the audience named."""
    (found,) = coverage(toolbox, ids(toolbox.approaches)).overlaps
    assert (found.one.id, found.other.id) == ("growing-together", "play-and-move")
    assert found.audiences == ("families",)


@pytest.mark.parametrize(
    "different", [{"field": "housing"}, {"kind": Kind.BUILDING}, {"audiences": ("newcomers",)}]
)
def test_no_overlap(toolbox, different):
    """If kind, field or audience differ, both are worth having."""
    garden, play = toolbox.approach("growing-together"), toolbox.approach("play-and-move")
    other = replace(toolbox, approaches=(replace(garden, **different), play))
    assert coverage(other, ids(other.approaches)).overlaps == ()


def test_two_that_do_not_say_their_kind_do_not_overlap(toolbox):
    """An organiser's own approach may leave its kind open; open is not alike."""
    silent = tuple(replace(one, kind=None, audiences=("children",)) for one in toolbox.approaches)
    assert not coverage(replace(toolbox, approaches=silent), ids(silent)).overlaps


def test_reach(toolbox):
    """Every theme, audience and partner is there, with those that name it or nobody."""
    found = coverage(toolbox, ["growing-together", "play-and-move", "shared-rooms"])
    assert {id: ids(by) for id, by in found.themes.items() if by} == {
        "health": ["play-and-move"],
        "climate": ["growing-together"],
    }
    assert set(found.themes) == set(ids(toolbox.themes))
    assert ids(found.audiences["families"]) == ["growing-together", "play-and-move"]
    assert found.audiences["newcomers"] == ()
    assert "everyone" not in found.audiences
    assert ids(found.partners["schools"]) == ["play-and-move"]


def test_unknown(toolbox):
    """What is chosen but not in the toolbox is named; twice is once; nothing covers nothing."""
    found = coverage(toolbox, ["gone", "shared-rooms", "shared-rooms"])
    assert (ids(found.chosen), found.unknown) == (["shared-rooms"], ("gone",))
    empty = coverage(toolbox, [])
    assert not empty.chosen
    assert not any(one.covered for one in empty.fields)


def test_five_of_ours():
    """Five approaches of the real toolbox become a Konzept: counted by hand."""
    found = coverage(load_toolbox(), FIVE)
    assert len(found.chosen) == 5
    assert {one.field.id for one in found.fields if one.covered} == {
        "housing",
        "public-space",
        "mobility",
    }
