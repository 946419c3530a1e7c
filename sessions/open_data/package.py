"""The Open-Data-Paket as one zip: the same evening makes the same bytes."""

import json
from collections.abc import Mapping
from typing import Any

from sessions.codebook import codebook
from sessions.counting_set import CountingSet
from sessions.geojson import write_geojson
from sessions.open_data.archive import pack
from sessions.open_data.descriptor import FILL_IN, catalogue_entry, data_package, path_of
from sessions.open_data.licence import Licence
from sessions.open_data.method import method
from sessions.open_data.page import page_round, recount_page
from sessions.open_data.public import public_tables
from sessions.open_data.wording import Wording
from sessions.round import Round
from sessions.sheet import Flavour
from sessions.store import Store
from sessions.table import Table, csv_files
from sessions.work import Progress
from sessions.workshop import Workshop

LICENCE, READ_ME, CODEBOOK, METHOD = "LICENSE.txt", "LIESMICH.txt", "codebook.csv", "method.json"
DESCRIPTOR, CATALOGUE, PAGE, MAP = (
    "datapackage.json",
    "dcat-ap-de.jsonld",
    "recount.html",
    "ideas.geojson",
)
_STEPS = 4


def open_data_package(
    store: Store,
    here: Workshop,
    licence: Licence,
    wording: Wording,
    told: Progress = lambda _done, _all: None,
) -> bytes:
    """Return the package of an evening: nothing in it that was not released."""
    told(0, _STEPS)
    rounds = {
        counted: store.counting_sets.of(counted.id)
        for counted in store.rounds.all(here.id)
        if counted.released_at
    }
    told(1, _STEPS)
    found = public_tables(store, here, {one.number: set_ for one, set_ in rounds.items()})
    told(2, _STEPS)
    files = _tables(found, wording) | _rounds(rounds)
    files |= _about(store, here, licence, wording, rounds)
    files[DESCRIPTOR] = _described(here, licence, wording, found, files)
    told(3, _STEPS)
    files[PAGE] = _page(store, here, wording, rounds)
    made = pack(files)
    told(_STEPS, _STEPS)
    return made


def round_path(number: int) -> str:
    """Return where the facts of a round stand."""
    return f"rounds/round-{number}.json"


def _tables(found: Mapping[str, Table], wording: Wording) -> dict[str, bytes]:
    explained = codebook(found, wording.explain, wording.label)
    written = csv_files(found, Flavour.RFC4180)
    book = csv_files({"codebook": explained}, Flavour.RFC4180)
    tables = {path_of(name): written[f"{name}.csv"] for name in found}
    return {**tables, **book, MAP: write_geojson(found["ideas"])}


def _rounds(rounds: Mapping[Round, CountingSet]) -> dict[str, bytes]:
    return {
        round_path(one.number): _json({**found.facts(), "count_hash": one.count_hash or found.hash})
        for one, found in rounds.items()
    }


def _about(
    store: Store,
    here: Workshop,
    licence: Licence,
    wording: Wording,
    rounds: Mapping[Round, CountingSet],
) -> dict[str, bytes]:
    title, question = _german(here.plan.title), _german(here.plan.guiding_question)
    day = store.journals.began(here).date().isoformat()
    publisher = here.plan.notice.responsible or FILL_IN
    return {
        LICENCE: wording.licence(
            publisher, title, licence.title, licence.id, licence.address
        ).encode(),
        READ_ME: wording.read_me(title, day, licence.title).encode(),
        METHOD: _json(method(store, here, rounds)),
        CATALOGUE: _json(catalogue_entry(title, question, licence, day, publisher)),
    }


def _described(
    here: Workshop,
    licence: Licence,
    wording: Wording,
    found: Mapping[str, Table],
    files: Mapping[str, bytes],
) -> bytes:
    title, question = _german(here.plan.title), _german(here.plan.guiding_question)
    return _json(data_package(title, question, licence, found, files, wording.explain))


def _page(
    store: Store, here: Workshop, wording: Wording, rounds: Mapping[Round, CountingSet]
) -> bytes:
    documented = {idea.id: idea for idea in store.ideas.documented(here.id)}
    drawn = []
    for one, found in rounds.items():
        listed = {idea.id: idea for idea in store.rounds.listed(one.id)} | documented
        ranking = store.ballots.priority_list(one.id)
        shown = [listed[row.idea_id] for row in ranking.order]
        drawn.append(page_round(found, one.count_hash or found.hash, ranking, shown))
    return recount_page(here.plan.title, wording.page, drawn)


def _german(texts: Mapping[str, str]) -> str:
    return texts.get("de") or next(iter(texts.values()))


def _json(found: Mapping[str, Any]) -> bytes:
    return json.dumps(found, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"
