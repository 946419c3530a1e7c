"""One HTML file that counts a list again in the reader's browser, without asking anybody."""

import json
from collections.abc import Mapping, Sequence
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from typing import Any

from sessions.counting_set import CountingSet
from sessions.idea import Idea
from sessions.ranking.priority_list import PriorityList
from sessions.run_sheet import Texts

_PAGE = Path(__file__).with_name("recount.html")
_DATA = '"data">DATA</script>'


def page_round(
    found: CountingSet, count_hash: str, published: PriorityList, ideas: Sequence[Idea]
) -> dict[str, Any]:
    """Return what the page needs of a round: what was counted, and the list that was published."""
    return {
        **counted_facts(found),
        "count_hash": count_hash,
        "published": [
            {"rank": one.rank, "number": one.number, "dots": one.dots, "supporters": one.supporters}
            for one in published.order
        ],
        "titles": {one.number: _titles(one) for one in ideas},
    }


def counted_facts(found: CountingSet) -> dict[str, Any]:
    """Return all that the page counts, each idea with its place among equals by the lot."""
    facts = found.facts()
    places = _after_supporters(found)
    ideas = [[*one, places[one[0]]] for one in facts["ideas"]]
    return {**facts, "ideas": ideas, "ballots": sorted(found.ballots)}


def rounds_on(page: bytes) -> Any:
    """Return what a page was given of its rounds. Raises `ValueError` or `KeyError`."""
    _, _, rest = page.decode("utf-8").partition(_DATA.partition("DATA")[0])
    return json.JSONDecoder().raw_decode(rest)[0]["rounds"]


def recount_page(
    title: Texts, words: Mapping[str, Mapping[str, Any]], rounds: Sequence[Mapping[str, Any]]
) -> bytes:
    """Return the page, shown first in the first language of `words`."""
    data = {"title": dict(title), "words": words, "rounds": rounds}
    # Nothing that a resident wrote can end the element it stands in.
    plain = json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")
    page = _PAGE.read_text(encoding="utf-8")
    return page.replace(_DATA, f'"data">{plain}</script>', 1).encode()


def _after_supporters(found: CountingSet) -> Mapping[int, int]:
    """Return who goes first among equals with as many supporters: by cost, then by lot."""

    def key(one: Any) -> tuple[Any, ...]:
        lot = sha256(f"{found.seed}:{one.id}".encode()).hexdigest()
        return (one.cost is None, Fraction(one.cost or 0), lot)

    return {one.number: at for at, one in enumerate(sorted(found.ideas, key=key))}


def _titles(idea: Idea) -> dict[str, str]:
    """Return the titles by language; under no language which of them is the original."""
    draft = idea.draft
    return {**idea.titles, draft.language: draft.title, "": draft.language}
