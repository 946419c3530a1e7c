"""Tables for the map: places and offers, row by row."""

import tracemalloc

import pytest
from shapely import Point

from content.example import load_example
from sessions.boundary import bordered
from sessions.errors import Reason, Refused
from sessions.mapfile import read_offers, read_places, read_quarter
from sessions.offer import Offer, OfferKind
from sessions.quarter import Quarter
from sessions.rehearsed import plan_of
from tests.sessions.mapfile.written import NOWHERE, SQUARE, collection, feature

GERMAN = (
    "Bezeichnung;Länge;Breite;Art;Zielgruppe;Träger\r\n".encode()
    + (
        "Sprachcafé;9,7215;53,5931;Begegnungscafé;alle;VHS\r\n"
        ";;;;;\r\n"
        '"Beratung; offen";9.73;53.6;Beratungsstelle;Familien;"Verein\nNord"\r\n'
    ).encode()
)
ENGLISH = b"\xef\xbb\xbfname,lon,lat,kind\nMarket,9.72,53.59,shop\n"
AREA = feature("Polygon", SQUARE, name="Siedlung")


def test_a_table_from_a_german_excel() -> None:
    """Semicolons, decimal commas, German columns and an old encoding: an inventory of offers."""
    expected = (
        Offer("Sprachcafé", OfferKind.MEETING, 9.7215, 53.5931, "alle", "VHS"),
        Offer("Beratung; offen", OfferKind.ADVICE, 9.73, 53.6, "Familien", "Verein Nord"),
    )
    assert read_offers(GERMAN, NOWHERE) == expected
    assert read_offers(GERMAN.decode().encode("cp1252"), NOWHERE) == expected


def test_a_table_from_a_program() -> None:
    """Commas and decimal points: a place to choose by its name."""
    (place,) = read_places(ENGLISH, NOWHERE)
    assert place["properties"] == {"kind": "shop", "name": "Market"}
    assert place["geometry"]["coordinates"] == [9.72, 53.59]


@pytest.mark.parametrize(
    ("table", "reason", "line"),
    [
        ("name;lon;lat\nA;9;53\nB;53;9", Reason.SWAPPED_COORDINATES, 3),
        ("name;lon;lat\nA;9;53\nB;zehn;53", Reason.BAD_COORDINATE, 3),
        ("name;lon;lat\nA;9;53\n;9;53", Reason.NAME_MISSING, 3),
        ("name,lon,lat\nA,9,7,53,6", Reason.BAD_ROW, 2),
        ('name;lon;lat\nA;9;53\n"B;9;53', Reason.BAD_ROW, 3),
        ("name;x-wert\nA;9", Reason.NO_COLUMNS, 1),
        ("name;lon;lat\nA;9,72;53,59\nB;11,57;48,13", Reason.FAR_AWAY, 3),
    ],
)
def test_what_is_wrong_in_which_line(table: str, reason: Reason, line: int) -> None:
    """The first line that cannot be used is named, and nothing before it is taken."""
    here = Quarter("Siedlung", bordered([], read_quarter(collection(AREA)).border(0)))
    inside = table.replace(";9;53", ";9,72;53,59")
    with pytest.raises(Refused) as caught:
        read_offers(inside.encode(), here)
    assert caught.value.reason is reason
    assert caught.value.params["line"] == line


def test_a_table_as_wide_as_it_is_long() -> None:
    """Columns that nobody asked for cost no memory row by row."""
    columns = ";".join(["name", "lon", "lat", *map(str, range(150_000))])
    table = (columns + "\n" + "A;9;53\n" * 60).encode()
    tracemalloc.start()
    try:
        assert len(read_offers(table, NOWHERE)) == 60
        assert tracemalloc.get_traced_memory()[1] < 60 * 2**20
    finally:
        tracemalloc.stop()


def test_the_example_shows_what_is_there() -> None:
    """The invented quarter has invented offers of several kinds, marked as such, inside it."""
    plan = plan_of(load_example())
    assert len({offer.kind for offer in plan.offers}) > 3
    assert all("(Beispiel)" in offer.name for offer in plan.offers)
    border = plan.quarter.boundary
    assert all(border.covers(Point(offer.lon, offer.lat)) for offer in plan.offers)
