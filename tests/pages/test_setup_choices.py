"""The organiser's set-up: languages and how complete they are, hidden and own approaches."""

import re
from dataclasses import replace

import pytest

from components.approach_choice import EXAMPLE
from content.completeness import completeness
from content.language import LANGUAGES
from content.toolbox import load_toolbox
from sessions.ids import token_hash
from sessions.phase import Role
from tests.pages.resident import Resident
from tests.pages.screen import PROJECTOR, SETUP, Screen
from tests.pages.test_organiser import fill
from tests.sessions.evening import NOW

OWN = EXAMPLE.read_bytes()
BROKEN = OWN.replace(b'field = "public-space"', b'field = "sky"')


@pytest.fixture
def setup(kept):
    kept.grants.grant(None, Role.ORGANISER, token_hash("desk", None))
    return Screen(SETUP)


def bring(setup, raw):
    setup.at.file_uploader("new:toolbox").set_value(("eigene.toml", raw, "application/toml")).run()


CARD = '<li class="card approach'


def resident(kept, here, position=1):
    kept.workshops.move(here.id, 0, position, Role.FACILITATOR, NOW)
    kept.people.join(here.id, token_hash("neu", here.id))
    return Resident(here.code).go("approaches")


def test_languages(kept, setup):
    """German comes first, then what was tapped, in the order of all that content offers."""
    fill(setup)
    choice = setup.at.button_group("new:languages")
    assert len(choice.options) == len(LANGUAGES) - 1
    choice.set_value(["ku", "tr"]).run()
    setup.at.text_input("new:title:tr").set_value("Bizim akşamımız")
    setup.press("new:create")
    (here,) = kept.workshops.all()
    assert here.plan.languages == ("de", "tr", "ku")
    assert here.plan.title == {"de": "Unser Abend", "tr": "Bizim akşamımız"}


def test_german_alone(kept, setup):
    """An evening may do without further languages."""
    fill(setup)
    setup.at.button_group("new:languages").set_value([]).run()
    setup.press("new:create")
    assert kept.workshops.all()[0].plan.languages == ("de",)


def test_meter(setup):
    """The table says in words how complete each language is, as it was counted."""
    (table,) = re.findall(r'<table class="meter">.*?</table>', setup.html, re.DOTALL)
    rows = dict(re.findall(r'<th scope="row" lang="([\w-]+)">.*?</th>(.*?)</tr>', table))
    assert list(rows) == list(LANGUAGES)
    cells = {code: re.findall(r"</i>(.*?)</td>", row) for code, row in rows.items()}
    assert cells["de"] == ["vollständig"] * 4
    found = completeness(load_toolbox())
    for code, words in cells.items():
        assert ("maschinell entworfen" in words[0]) == (found[code].interface.drafted > 0)
        assert (words[3] == "fehlt") == (found[code].notice.complete == 0)


def test_own_approach(kept, setup):
    """An approach out of an own file is offered, stored and read by residents as theirs."""
    fill(setup)
    bring(setup, OWN)
    assert "1 eigener Ansatz kommt dazu" in setup.words
    setup.press("new:create")
    (here,) = kept.workshops.all()
    assert here.plan.approaches == ()
    reader = Resident(here.code)
    words = resident(kept, here)
    assert "Kino im Hof" in words
    assert words.count(CARD) == len(load_toolbox().approaches) + 1
    reader.at.query_params["a"] = "courtyard-cinema"
    assert "Ergänzt von den Veranstaltenden" in reader.go("approach").replace("\n", " ")


def test_hidden_approaches(kept, setup):
    """Residents and the wall see only what was chosen, own and ours."""
    fill(setup)
    bring(setup, OWN)
    setup.at.multiselect("new:approaches").set_value(["courtyard-cinema", "shared-rooms"])
    setup.press("new:create")
    (here,) = kept.workshops.all()
    assert here.plan.approaches == ("shared-rooms", "courtyard-cinema")
    words = resident(kept, here)
    assert "Kino im Hof" in words
    assert words.count(CARD) == 2
    wall = Screen(PROJECTOR, here.code, "wall")
    assert here.code in wall.words
    assert re.findall(r'<li class="field-([\w-]+)">', wall.html) == ["housing", "public-space"]


@pytest.mark.parametrize(
    ("raw", "line", "reason"),
    [
        (BROKEN, 9, "„field“ ist „sky“"),
        (OWN.replace(b"courtyard-cinema", b"shared-rooms"), 8, "zweimal"),
        (OWN + b"\nx = [", 30, "TOML"),
        (OWN.decode().encode("utf-16"), 1, "UTF-8"),
        (b"", 1, "es fehlt: “approach”"),
    ],
)
def test_bad_file(kept, setup, raw, line, reason):
    """A broken file is answered with one sentence that has its line; nothing is stored of it."""
    fill(setup)
    bring(setup, raw)
    shown = setup.press("new:create")
    (said,) = set(re.findall(r"<p>(Zeile \d+ .*?)</p>", shown))
    assert said.startswith(f"Zeile {line} der Datei eigene.toml")
    assert reason in said
    assert not kept.workshops.all()


def test_a_stored_file_that_no_longer_fits(kept, setup):
    """If our toolbox takes an id later, the evening goes on with ours."""
    fill(setup)
    bring(setup, OWN)
    setup.press("new:create")
    (here,) = kept.workshops.all()
    clashing = here.plan.own_toolbox.replace("courtyard-cinema", "shared-rooms")
    again = kept.workshops.create(replace(here.plan, own_toolbox=clashing), NOW)
    words = resident(kept, again)
    assert "Kino im Hof" not in words
    assert words.count(CARD) == len(load_toolbox().approaches)
