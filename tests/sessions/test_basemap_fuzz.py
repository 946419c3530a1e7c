"""Whatever a map file holds: a map or a refusal, in two seconds and little memory."""

import gzip
import json
import time
import tracemalloc
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mapbox_vector_tile.Mapbox import vector_tile_pb2
from pmtiles.tile import Entry, serialize_directory

from sessions.basemap.archive import in_order
from sessions.basemap.basemap import read_basemap
from sessions.basemap.picture import media_type
from sessions.basemap.vector import MOST_NUMBERS
from sessions.errors import Refused
from sessions.writing import tidy
from tests.sessions import atlas
from tests.sessions.test_archive import lying

SECONDS = 2
MEGABYTES = 150
WHOLE = atlas.shapes(atlas.PROTOMAPS)
VECTOR, PICTURES = atlas.vector(), atlas.pictures(range(14, 15))


def looked_at(data, border=atlas.BORDER):
    """Read a file in time; what comes is drawable or refused with its place."""
    begun = time.thread_time()
    try:
        found = read_basemap(BytesIO(data), border)
        assert found.features or found.images
        assert json.dumps([found.attribution, found.features], ensure_ascii=False).encode()
    except Refused as refusal:
        if refusal.reason in {"basemap_broken", "basemap_tile"}:
            assert refusal.params
    assert time.thread_time() - begun < SECONDS


def weighed(data):
    """Read a file within the memory."""
    tracemalloc.start()
    try:
        with suppress(Refused):
            read_basemap(BytesIO(data), atlas.BORDER)
        assert tracemalloc.get_traced_memory()[1] < MEGABYTES * 2**20
    finally:
        tracemalloc.stop()


@given(st.sampled_from([VECTOR, PICTURES]), st.data())
def test_flipped_bytes(whole, data):
    """A file that was damaged on its way, most often where it speaks of itself."""
    damaged = bytearray(whole)
    places = st.one_of(st.integers(7, 140), st.integers(0, len(whole) - 1))
    for place, byte in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=12)):
        damaged[place] = byte
    looked_at(bytes(damaged))


@given(st.sampled_from([VECTOR, PICTURES]), st.integers(0, 2**20), st.binary(max_size=400))
def test_cut_and_continued(whole, length, rest):
    """A file that ends somewhere, or goes on with something else."""
    looked_at(whole[:length] + rest)


@given(st.binary(max_size=2000))
@example(b"\x01" * 1500)
@example(b"\xff\xff\xff\x7f" * 300)
def test_directories_of_any_bytes(plain):
    """A directory may say anything of where tiles are and how long."""
    looked_at(lying(gzip.compress(plain)))


_SHAPES = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.lists(st.integers(0, 2**32 - 1), max_size=40),
        st.lists(st.integers(0, 3), max_size=5),
    ),
    max_size=8,
)


@given(st.sampled_from(["roads", "water", "pois", "buildings", "?"]), _SHAPES, st.integers(0, 9000))
@example("water", [(3, [9, 0, 0, (2**29 - 1) << 3 | 2, 2, 2], [])], 4096)
@example("roads", [(2, [9, 0, 0, 10, 2**32 - 1, 2**32 - 1], [0, 0])], 1)
@example("roads", [(2, [9, 0, 0], [0, 0])], 0)
def test_tiles_of_any_numbers(name, shapes, extent):
    """Shapes that cross themselves, end nowhere or promise corners that do not come."""
    tile = vector_tile_pb2.tile()
    layer = tile.layers.add(name=name, version=2, extent=extent)
    layer.keys.extend(["kind", "name"])
    for word in ("minor_road", "lake", "school"):
        layer.values.add(string_value=word)
    for kind, numbers, tags in shapes:
        layer.features.add(type=kind, geometry=numbers, tags=tags)
    packed = gzip.compress(tile.SerializeToString())
    looked_at(lying(directory(packed), packed))


@given(st.binary(max_size=1500))
def test_tiles_of_any_bytes(plain):
    """A tile that was never one."""
    packed = gzip.compress(plain)
    looked_at(lying(directory(packed), packed))


@given(st.lists(st.tuples(st.integers(0, 2**16), st.integers(0, 255)), min_size=1, max_size=9))
def test_tiles_that_were_damaged(flips):
    """A tile with some bytes changed, packed as if nothing had happened."""
    damaged = bytearray(WHOLE)
    for place, byte in flips:
        damaged[place % len(damaged)] = byte
    packed = gzip.compress(bytes(damaged))
    looked_at(lying(directory(packed), packed))


@given(st.text(st.characters(codec=None), max_size=40))
def test_sources_of_any_characters(said):
    """Half characters and controls in a file's own words never reach a picture or a database."""
    found = read_basemap(BytesIO(atlas.vector(attribution=said)), atlas.BORDER)
    assert tidy(found.attribution) == found.attribution
    found.attribution.encode("utf-8")


@pytest.mark.parametrize("corners", [MOST_NUMBERS // 4, MOST_NUMBERS])
def test_the_largest_shape_that_is_let_in(corners):
    """A polygon that crosses itself and its border a hundred thousand times holds nobody up."""
    tile = vector_tile_pb2.tile()
    layer = tile.layers.add(name="water", version=2, extent=4096)
    steps = [8000 - place % 2 - 4 * (place % 7) for place in range(2 * corners)]
    steps = [step - place // 2 % 2 for place, step in enumerate(steps)]  # to and fro
    layer.features.add(type=3, geometry=[9, 0, 0, corners << 3 | 2, *steps, 15])
    packed = gzip.compress(tile.SerializeToString())
    looked_at(lying(directory(packed), packed))


def number(value):
    """A number as directories write it."""
    return bytes([value & 127 | 128]) + number(value >> 7) if value > 127 else bytes([value])


def test_the_largest_directory_that_is_let_in():
    """As many entries as fit hold nobody up; beyond that they are refused."""
    for entries in (130_000, 260_000):
        looked_at(lying(gzip.compress(number(entries) + b"\x01" * 4 * entries)))


def test_layers_without_end():
    """A tile of a hundred thousand layers, every second one known, is refused at once."""
    tile = vector_tile_pb2.tile()
    for name in ("roads", "x") * 50_000:
        tile.layers.add(name=name, version=2)
    packed = gzip.compress(tile.SerializeToString())
    looked_at(lying(directory(packed), packed))


def test_bombs_do_not_fill_the_memory():
    """What unpacks to much more than it is stops at the limit."""
    weighed(lying(gzip.compress(bytes(2**27))))
    weighed(lying(gzip.compress(b"\x01" * 2**21)))
    bomb = gzip.compress(bytes(2**27))
    weighed(lying(directory(bomb), bomb))


@given(st.binary(max_size=300))
@example(atlas.picture()[:40])
@example(b"RIFF\xff\xff\xff\xffWEBPVP8X" + bytes(30))
def test_pictures_of_any_bytes(data):
    """No head of a picture, however broken, stops the server."""
    for head in (b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\x00\x00\x00\x00WEBP"):
        assert media_type(head + data) in {None, "image/png", "image/jpeg", "image/webp"}


def directory(tile):
    return serialize_directory([Entry(in_order(atlas.HOME), 0, len(tile), 1)])


def test_many_leaves_that_lead_to_each_other():
    """Directories may not send a reader round in circles."""
    data = bytearray(VECTOR)
    root = int.from_bytes(data[8:16], "little")
    data[40:48] = root.to_bytes(8, "little")  # the leaves are the root
    leaf = serialize_directory([Entry(0, 0, 28, 0)])
    data[root : root + len(leaf)] = leaf
    data[16:24] = len(leaf).to_bytes(8, "little")
    looked_at(bytes(data))


def test_kinds_are_what_was_made():
    """The files that are damaged here are whole before."""
    assert read_basemap(BytesIO(VECTOR), atlas.BORDER).features
    assert read_basemap(BytesIO(PICTURES), atlas.BORDER).images
