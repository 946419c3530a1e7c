"""The page that counts again: opened from a folder, without any network."""

import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sessions.announced import ANNOUNCED
from sessions.ballot_kind import BallotKind
from sessions.counting_set import COMMON_GROUND, CountingSet, GroupSum, Marks, Standing, published
from sessions.open_data.archive import unpack
from sessions.open_data.page import page_round
from sessions.ranking.priority_list import PriorityList
from sessions.round import Limits
from sessions.store import Store
from tests.sessions.packages import counted, package

pytestmark = pytest.mark.browser


@pytest.fixture
def kind() -> str:
    """What a browser counts does not depend on the database."""
    return "sqlite"


@pytest.fixture
def offline(browser: Browser) -> Iterator[Page]:
    """A tab without a network that notices every complaint and every wish for one."""
    context = browser.new_context(offline=True)
    asked: list[str] = []
    complaints: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    page = context.new_page()
    yield page
    assert complaints == []
    assert all(url.startswith("file:") for url in asked)
    context.close()


def opened(store: Store, folder: Path, page: Page, rule: str = "dots") -> PriorityList:
    """Open the page of an evening with a merge, and return the list that was published."""
    evening = counted(store, rule=rule)
    file = folder / "recount.html"
    file.write_bytes(unpack(package(store, evening.here))["recount.html"])
    page.goto(file.as_uri())
    return store.ballots.priority_list(evening.round.id)


def test_the_same_order_in_the_browser(store: Store, tmp_path: Path, offline: Page) -> None:
    """Offline it shows the published list with its numbers, says so, and reads in Arabic too."""
    ranking = opened(store, tmp_path, offline)
    expect(offline.get_by_role("status")).to_have_text(
        "Nachgezählt: Es ist die veröffentlichte Liste."
    )
    rows = offline.locator("tbody tr")
    shown = [rows.nth(n).locator("td").all_inner_texts() for n in range(rows.count())]
    assert [(int(r[0]), int(r[1]), int(r[3]), int(r[4])) for r in shown] == [
        (one.rank, one.number, one.dots, one.supporters) for one in ranking.order
    ]
    assert shown[0][2] == "Idee 1"
    offline.get_by_role("button", name="العربية").click()
    assert offline.locator("html").get_attribute("dir") == "rtl"
    offline.set_viewport_size({"width": 360, "height": 640})
    assert offline.evaluate("document.documentElement.scrollWidth") <= 360
    expect(rows).to_have_count(len(ranking.order))


def test_a_changed_ballot_is_seen_in_the_browser(
    store: Store, tmp_path: Path, offline: Page
) -> None:
    """Whoever adds a dot to the page's data is told that list and hash are others."""
    opened(store, tmp_path, offline)
    file = tmp_path / "recount.html"
    text = file.read_text(encoding="utf-8")
    assert '"ballots":[[]' in text
    file.write_text(text.replace('"ballots":[[]', '"ballots":[[[4,1]]', 1), encoding="utf-8")
    offline.goto(file.as_uri())
    expect(offline.get_by_role("status")).to_contain_text("nicht die veröffentlichte Liste")
    expect(offline.locator("p.other code")).to_contain_text("≠")


def drawn(rng: random.Random) -> CountingSet:
    """Any round that an evening could announce, with merges and ties."""
    kind = rng.choice(list(ANNOUNCED))
    rule = rng.choice(ANNOUNCED[kind])
    numbers = list(range(1, rng.randint(3, 9)))
    merged = {numbers[-1]: numbers[0]} if rng.random() < 0.5 and len(numbers) > 2 else {}
    standing = [number for number in numbers if number not in merged]
    dots = 3 if kind is BallotKind.DOTS else len(standing)
    limits = Limits(dots, rng.randint(1, 2) if kind is BallotKind.DOTS else 1, kind)
    ballots = [_ballot(rng, numbers, merged, limits) for _ in range(rng.randint(0, 14))]
    ideas = tuple(
        Standing(number, f"ü🙂\x7f\n{rng.random()}", rng.choice((None, "5", "12.50")))
        for number in standing
    )
    found = CountingSet(1, limits, rule, "SEED", "device", 0, ideas, merged, (), tuple(ballots))
    if rule != COMMON_GROUND or len(ballots) < 2:
        return found
    half = len(ballots) // 2
    groups = tuple(_sum(found, part) for part in (range(half), range(half, len(ballots))))
    return CountingSet(1, limits, rule, "SEED", "device", 0, ideas, merged, groups, tuple(ballots))


def _ballot(
    rng: random.Random, numbers: list[int], merged: dict[int, int], limits: Limits
) -> Marks:
    ticked = rng.sample(numbers, rng.randint(0, min(3, len(numbers))))
    values = (-1, 0, 1) if limits.kind is BallotKind.STANCE else range(1, limits.dots_per_idea + 1)
    given = tuple((number, rng.choice(values)) for number in ticked)
    return published(given, merged, limits)


def _sum(found: CountingSet, ballots: range) -> GroupSum:
    support = Counter(n for at in ballots for n, mark in found.marks[at].items() if mark > 0)
    return GroupSum(len(ballots), dict(support))


def test_browser_and_program_count_alike(store: Store, tmp_path: Path, offline: Page) -> None:
    """Three hundred rounds of every kind and rule: the same ranks, dots, people and hash."""
    opened(store, tmp_path, offline)
    rng = random.Random(8)
    rounds = [drawn(rng) for _ in range(300)]
    empty = PriorityList("", 0, ())
    data = [json.loads(json.dumps(page_round(one, "", empty, ()))) for one in rounds]
    counted_there = offline.evaluate("rounds => rounds.map(counted)", data)
    for one, rows in zip(rounds, counted_there, strict=True):
        mine = [(p.rank, p.number, p.dots, p.supporters) for p in one.places()]
        theirs = [(r["rank"], r["number"], r["dots"], r["supporters"]) for r in rows]
        assert theirs == mine, one
    hashes = offline.evaluate("rounds => rounds.map(canonical).map(sha256)", data)
    assert hashes == [one.hash for one in rounds]
