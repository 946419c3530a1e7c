"""What is kept about the areas of a city, and what people add: needs, marks, goals."""

import json
from dataclasses import replace

import pytest

from sessions.errors import Reason
from sessions.mapfile.geojson import MOST_CORNERS
from sessions.monitoring.area import Area
from sessions.monitoring.arrival import ARRIVAL, NEW, Kind, Mark, evidence, type_of
from sessions.monitoring.finding import Finding, Problem
from sessions.monitoring.index import BERLIN, Indicator, Thresholds
from sessions.monitoring.judgement import Judgement, Knowledge
from sessions.monitoring.monitoring import Monitoring, Settings
from sessions.monitoring.needs import TargetGroup, groups_of, needs
from sessions.monitoring.pilot import Criterion
from sessions.monitoring.shapes import codes_in, read_map, shapes_of
from sessions.offer import Offer, OfferKind
from sessions.store import Store
from tests.sessions.evening import NOW, refused

NAMES = {"01": "Nord", "02": "Süd", "03": "West", "04": "Ost"}


def square(place: int) -> dict:
    """A square one hundredth of a degree wide, each beside the one before."""
    west = 7 + place / 100
    ring = [[west, 51], [west + 0.01, 51], [west + 0.01, 51.01], [west, 51.01], [west, 51]]
    return {"type": "Polygon", "coordinates": [ring]}


def plan(*features: tuple[dict | None, dict]) -> bytes:
    listed = [{"type": "Feature", "geometry": g, "properties": p} for g, p in features]
    return json.dumps({"type": "FeatureCollection", "features": listed}).encode()


def offer(place: int, group: str, name: str = "Treff") -> Offer:
    return Offer(name, OfferKind.MEETING, 7.005 + place / 100, 51.005, group)


CITY = Monitoring(
    "Musterstadt (Beispiel)",
    "eigenes Beispiel",
    tuple(
        Area(
            id, name, 1000, {"Armut": 10 + 10 * (id == "01"), "Kinder": 5, "Alte": 1 + (id == "04")}
        )
        for id, name in NAMES.items()
    ),
    {id: square(place) for place, id in enumerate(NAMES)},
    Settings(
        (Indicator("Armut"),),
        context=(Indicator("Kinder"), Indicator("Alte")),
        groups={"Armut": TargetGroup.CHILDREN, "Alte": TargetGroup.SENIORS},
        minimum=300,
        thresholds=Thresholds((-1.5, 0.5, 1.0), (-0.5, 0.5)),
        year=2021,
    ),
    (Finding(Problem.SUPPRESSED, 3, "x", "Armut"),),
)
SPEAKING = [(TargetGroup.CHILDREN, Indicator("Armut")), (TargetGroup.SENIORS, Indicator("Alte"))]


def test_kept_as_it_was_brought(store: Store) -> None:
    """What is read from the database is what was kept, and what people add stays beside it."""
    id = store.monitorings.add(CITY, NOW)
    known = Knowledge(
        "Die Schule ist voll.",
        languages=("ar",),
        themes=("health",),
        answers={Mark.TURNOVER: evidence(True, "Umzüge", "Register")},
        goals={TargetGroup.CHILDREN: "Mehr Platz"},
    )
    store.monitorings.judge(id, lambda found: found.knowing("01", known))
    store.monitorings.judge(id, lambda found: found.weighing({Criterion.STATUS: 2.0}))
    store.monitorings.judge(id, lambda found: found.choosing("01", "Viele Kinder", 1, NOW))

    assert store.monitorings.of(id) == CITY
    judged = store.monitorings.judgement(id)
    assert judged.of("01") == known
    assert judged.choice
    assert (judged.choice.reasons, judged.choice.knowledge) == ("Viele Kinder", known.text)
    assert (judged.choice.weights, judged.choice.at) == ({Criterion.STATUS: 2.0}, NOW)
    store.monitorings.remove(id)
    assert not store.monitorings.all()
    with refused(Reason.UNKNOWN_MONITORING):
        store.monitorings.judge(id, lambda found: found)


def test_settings_of_before_thresholds_are_those_of_berlin() -> None:
    """What was stored when nobody could choose thresholds or say a year is read as it was meant."""
    stored = {**CITY.settings.to_json()}
    for later in ("thresholds", "year"):
        del stored[later]

    assert Settings.from_json(stored) == replace(CITY.settings, thresholds=BERLIN, year=None)


def test_who_names_a_programme_is_not_without_one() -> None:
    """A tick that there is none does not speak for an area whose programmes are named."""
    said = Knowledge(programmes=" Stadtumbau ", unfunded=True)

    assert Judgement().knowing("01", said).of("01") == Knowledge(programmes="Stadtumbau")
    assert Knowledge(programmes=" ", unfunded=True).cleaned().unfunded


def test_what_cannot_be_rated_is_not_kept(store: Store) -> None:
    """Figures without an index, or without a title, are refused and nothing is stored."""
    with refused(Reason.NO_VARIANCE):
        store.monitorings.add(replace(CITY, settings=Settings((Indicator("Kinder"),))), NOW)
    with refused(Reason.TEXT_MISSING):
        store.monitorings.add(replace(CITY, title=" "), NOW)
    assert not store.monitorings.all()


def test_shapes_and_data_that_do_not_meet_are_named() -> None:
    """An area only here or only there, a code twice or missing, and what is no area or no shape."""
    flat = {"type": "Polygon", "coordinates": [[[7, 51], [7.1, 51], [7.2, 51], [7, 51]]]}
    line = {"type": "LineString", "coordinates": [[7, 51], [7.01, 51]]}
    data = plan(
        (square(0), {"NR": "01"}),
        (square(1), {"NR": 2}),
        (square(2), {"NR": "03"}),
        (square(2), {"NR": "03"}),
        (line, {"NR": "04"}),
        (square(4), {}),
        (flat, {"NR": "02"}),
        (None, {"NR": "05"}),
    )
    names = {**NAMES, "05": "Mitte"}

    drawn = read_map(data)
    assert codes_in(drawn, names) == ["nr"]
    found = shapes_of(drawn, "nr", names)

    assert list(found.shapes) == ["01"]
    assert [(one.problem, one.line) for one in found.findings] == [
        (Problem.SHAPE_WITHOUT_DATA, 2),
        (Problem.SHAPE_TWICE, 3),
        (Problem.SHAPE_TWICE, 4),
        (Problem.SHAPE_BROKEN, 5),
        (Problem.SHAPE_WITHOUT_CODE, 6),
        (Problem.SHAPE_BROKEN, 7),
        (Problem.DATA_WITHOUT_SHAPE, 0),
    ]


def test_a_map_of_a_city_may_be_larger_than_that_of_a_quarter() -> None:
    """A city has more areas and corners than a quarter, if only in one border."""
    arc = [[7 + n / 1e6, 51 + (n % 2) / 1e3] for n in range(MOST_CORNERS)]
    ring = [[7, 50.9], *arc, [7.2, 50.9], [7, 50.9]]
    data = plan(({"type": "Polygon", "coordinates": [ring]}, {"NR": "01"}))

    assert [one.properties for one in read_map(data)] == [{"nr": "01"}]


def test_a_need_without_an_offer_is_exactly_the_gap() -> None:
    """Children in the north and seniors in the east have needs; only the east has an offer."""
    offers = [offer(3, "Seniorinnen und Senioren"), offer(0, "alle"), offer(1, "Kinder")]

    found = needs(CITY.areas, SPEAKING, CITY.shapes, offers)

    high = {(id, need.group) for id, own in found.items() for need in own if need.high}
    assert high == {("01", TargetGroup.CHILDREN), ("04", TargetGroup.SENIORS)}
    gaps = [(id, need.group) for id, own in found.items() for need in own if need.gap]
    assert gaps == [("01", TargetGroup.CHILDREN)]
    closed = needs(CITY.areas, SPEAKING, CITY.shapes, [*offers, offer(0, "Kinder", "Spieltreff")])
    assert not any(need.gap for own in closed.values() for need in own)


def test_offers_name_their_groups() -> None:
    """One offer can be for several groups; one for everybody is for none of them."""
    assert groups_of(offer(0, "Kinder und Jugendliche")) == {
        TargetGroup.CHILDREN,
        TargetGroup.YOUTH,
    }
    assert groups_of(offer(0, "Alleinerziehende")) == {TargetGroup.SINGLE_PARENTS}
    assert groups_of(offer(0, "Alle")) == groups_of(offer(0, "")) == frozenset()


@pytest.mark.parametrize(
    ("general", "special", "kind"),
    [
        ([True, True], [True, True, True], Kind.NEW),
        ([True, True], [False, False, False], Kind.ESTABLISHED),
        ([True, True], [True, True, False, False], Kind.BETWEEN),
        ([True, True], [True, False], Kind.OPEN),
        ([True], [True, True, True, True], Kind.OPEN),
        ([False], [], Kind.NO_ARRIVAL),
        ([], [], Kind.OPEN),
    ],
)
def test_the_type_follows_from_the_marks(general, special, kind) -> None:
    """As long as an answer could change the type it stays open."""
    answers = dict(zip((*ARRIVAL[: len(general)], *NEW), (*general, *special), strict=False))
    assert type_of({mark: evidence(holds, "x", "y") for mark, holds in answers.items()}) is kind


@pytest.mark.parametrize("said", [(None, "x", "y"), (True, " ", "y"), (False, "x", "")])
def test_a_mark_needs_evidence_and_source(said) -> None:
    """An answer without yes or no, without what shows it or without a source is none."""
    with refused(Reason.EVIDENCE_MISSING):
        evidence(*said)
