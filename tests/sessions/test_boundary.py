"""The border of a quarter that an organiser draws."""

import pytest
from pyproj import Geod
from shapely import Point

from sessions.boundary import bordered, circle, outline
from sessions.degrees import read_position
from sessions.errors import Reason
from sessions.offer import Offer, OfferKind, by_kind
from sessions.phase import Phase
from sessions.quarter import Quarter
from sessions.store import Store
from tests.sessions.evening import Evening, refused

CORNERS = [(9.715, 53.590), (9.735, 53.590), (9.735, 53.604), (9.715, 53.604)]


def test_a_circle_is_as_wide_as_it_says() -> None:
    """Every corner of a circle lies 300 metres from its middle, on the round Earth."""
    (ring,) = circle(9.725, 53.597, 300)["geometry"]["coordinates"]
    lons, lats = zip(*ring, strict=True)
    _, _, metres = Geod(ellps="WGS84").inv([9.725] * 73, [53.597] * 73, lons, lats)
    assert list(metres) == pytest.approx([300] * 73, abs=0.01)
    with refused(Reason.BAD_NUMBER):
        circle(9.725, 53.597, 50_000)


def test_tapped_corners_are_the_border() -> None:
    """Inside the corners is the quarter, outside is not; an older border is gone."""
    quarter = Quarter("Siedlung", bordered([circle(9.9, 53.7, 300)], outline(CORNERS)))
    assert quarter.bounds() == (9.715, 53.59, 9.735, 53.604)
    assert quarter.boundary.covers(Point(9.716, 53.591))
    assert not quarter.boundary.covers(Point(9.9, 53.7))


@pytest.mark.parametrize(
    ("corners", "reason"),
    [
        (CORNERS[:2], Reason.FEW_CORNERS),
        (CORNERS * 60, Reason.MANY_CORNERS),
        ([CORNERS[0], CORNERS[2], CORNERS[1], CORNERS[3]], Reason.BORDER_CROSSES),
        ([CORNERS[0]] * 4, Reason.BORDER_CROSSES),
    ],
)
def test_no_border(corners: list[tuple[float, float]], reason: Reason) -> None:
    """Too few or too many corners, or a border that crosses itself, are refused as such."""
    with refused(reason):
        outline(corners)


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("53.597, 9.725", (9.725, 53.597)),
        ("53,597; 9,725", (9.725, 53.597)),
        (" 53,597 9,725 ", (9.725, 53.597)),
        ("9.725 53.597", (9.725, 53.597)),
        ("-33.9, 151.2", (151.2, -33.9)),
        ("200, 300", None),
        ("Nordpark", None),
    ],
)
def test_a_place_as_people_type_it(words: str, position: tuple[float, float] | None) -> None:
    """Latitude first as maps show it, point or comma; the other order is understood too."""
    assert read_position(words) == position


def test_offers_are_kept_with_the_evening(store: Store) -> None:
    """What is already there comes back as it was given, layer by layer."""
    offers = (
        Offer("Treff", OfferKind.MEETING, 9.72, 53.59),
        Offer("Beratung", OfferKind.ADVICE, 9.73, 53.6, "Familien", "Verein"),
        Offer("Asylcafé", OfferKind.MEETING, 9.72, 53.59),
    )
    kept = Evening(store, Phase.IDEAS, ideas=0, offers=offers).here.plan.offers
    assert kept == offers
    names = {kind: [one.name for one in some] for kind, some in by_kind(kept).items()}
    assert names == {OfferKind.ADVICE: ["Beratung"], OfferKind.MEETING: ["Asylcafé", "Treff"]}
