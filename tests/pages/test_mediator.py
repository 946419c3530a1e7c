import json

import pytest

from sessions.idea import Draft
from sessions.ids import token_hash
from sessions.phase import Phase, Role
from tests.pages.resident import Resident, told
from tests.pages.screen import CONTROL, Screen
from tests.sessions.evening import LEAD, Evening

TITLES = "mediator/titles.py"
GARDEN = "حديقة مشتركة"


@pytest.fixture
def evening(kept):
    """An evening in four languages with an idea in German and one in Arabic."""
    languages = ("de", "de-simple", "en", "ar")
    evening = Evening(kept, Phase.IDEAS, ideas=1, languages=languages)
    idea = kept.ideas.give(evening.here, evening.join(), Draft(GARDEN, "ar"))
    kept.ideas.release(evening.here, idea.id, 1, LEAD)
    evening.ideas = (*evening.ideas, idea.id)
    return evening


def entitle(evening, place, language, title):
    evening.store.ideas.entitle(evening.here, evening.ideas[place], language, title, Role.MEDIATOR)


@pytest.fixture
def mediator(evening):
    """Give the table of somebody who has signed in as mediator."""

    def signed_in():
        token = token_hash("desk", evening.id)
        evening.store.grants.grant(evening.id, Role.MEDIATOR, token)
        return Screen(TITLES, evening.code)

    return signed_in


def table(screen):
    """What the device was told of the titles."""
    assert screen.words
    return next((data for data in told(screen.at) if "rows" in data), None)


def choose(screen, language):
    """Choose the language to translate into, and return the words then shown."""
    screen.at.button_group("into").set_value(language).run()
    return screen.words


def fields(data):
    return [row.count("<input") for _, row in data["rows"]]


def test_door(evening):
    """Without the mediators' code there are no ideas, and the facilitator's does not open."""
    codes = evening.store.grants.new_codes(evening.id, [Role.MEDIATOR, Role.FACILITATOR])
    screen = Screen(TITLES, evening.code)
    assert "Code für die Sprachmittlung" in screen.words
    assert table(screen) is None
    assert "Das geht mit dieser Anmeldung nicht" in screen.sign_in(codes[Role.FACILITATOR])
    screen.sign_in(codes[Role.MEDIATOR])
    assert table(screen) is not None


def test_what_waits_is_not_to_be_seen(evening, mediator):
    """A mediator reads an idea only after its release."""
    evening.give("Noch nicht gelesen")
    data = table(mediator())
    assert len(data["rows"]) == 2
    assert "Noch nicht gelesen" not in json.dumps(data, ensure_ascii=False)


def test_a_gap_per_language_but_the_own_one(mediator):
    """German needs Einfache Sprache, English and Arabic; Arabic needs both Germans and English."""
    data = table(mediator())
    assert fields(data) == [3, 3]
    german, arabic = (row for _, row in data["rows"])
    assert 'lang="de" dir="auto">Idee 1<' in german
    assert f'lang="ar" dir="auto">{GARDEN}<' in arabic
    assert [f'lang="{code}" dir=' in german for code in ("de-simple", "en", "ar")] == [True] * 3
    assert 'lang="ar" dir="rtl"' not in arabic


def test_the_chosen_language_comes_first(mediator):
    """The gap of the chosen language is open, the others are folded away under it."""
    screen = mediator()
    choose(screen, "en")
    for _, row in table(screen)["rows"]:
        assert row.index('lang="en" dir=') < row.index("<details")


def test_progress(evening, mediator):
    """Mediator and facilitator read how many ideas can be read in each language."""
    entitle(evening, 0, "ar", "فكرة")
    screen = mediator()
    assert "2 von 2 auf Arabisch fertig" in screen.words
    assert "0 von 2 auf Englisch fertig" in choose(screen, "en")
    evening.store.grants.grant(evening.id, LEAD, token_hash("desk", evening.id))
    words = Screen(CONTROL, evening.code).words
    for said in (
        "1 von 2 auf Deutsch fertig",
        "0 von 2 in Einfacher Sprache fertig",
        "0 von 2 auf Englisch fertig",
        "2 von 2 auf Arabisch fertig",
    ):
        assert said in words


def test_an_old_title_is_looked_at_again(evening, mediator):
    """After new words are released the title is marked and no longer counts as ready."""
    entitle(evening, 0, "ar", "فكرة")
    first = evening.ideas[0]
    evening.store.ideas.improve(evening.here, first, 1, Draft("Neu", "de"), LEAD)
    screen = mediator()
    assert table(screen)["old"] == [f"{first}:ar"]
    assert "1 von 2 auf Arabisch fertig" in screen.words


@pytest.mark.parametrize("phase", [Phase.IDEAS, Phase.VOTE, Phase.RESULT])
@pytest.mark.parametrize(
    ("reader", "title"),
    [("de", "Gemeinschaftsgarten"), ("de-simple", "Gemeinschaftsgarten"), ("en", None)],
)
def test_readers_see_their_title_and_the_original_under_it(evening, phase, reader, title):
    """German is read by readers of Einfache Sprache too; without a title the original stands."""
    entitle(evening, 1, "de", "Gemeinschaftsgarten")
    if phase is not Phase.IDEAS:
        evening.move(Phase.VOTE)
    if phase is Phase.RESULT:
        evening.finish()
        evening.move(phase)
    evening.store.people.join(evening.id, evening.token("neu"))
    resident = Resident(evening.code, language=reader)
    resident.look()
    original = f'lang="ar" dir="auto">{GARDEN}<'
    assert original in resident.html
    if title is None:
        assert "Gemeinschaftsgarten" not in resident.html
    else:
        above = f'lang="de" dir="auto">{title}<'
        assert resident.html.index(above) < resident.html.index(original)


def test_the_plain_title_comes_before_the_german_one(evening):
    """A reader of Einfache Sprache gets the title that was written for her."""
    entitle(evening, 1, "de", "Gemeinschaftsgarten")
    entitle(evening, 1, "de-simple", "Ein Garten für alle")
    evening.store.people.join(evening.id, evening.token("neu"))
    words = Resident(evening.code, language="de-simple").words
    assert "Ein Garten für alle" in words
    assert "Gemeinschaftsgarten" not in words


def test_the_wall_shows_both(evening):
    """The result on the wall has the German title, and the original under it."""
    entitle(evening, 1, "de", "Gemeinschaftsgarten")
    evening.move(Phase.VOTE)
    evening.finish()
    evening.move(Phase.RESULT)
    html = Screen("room/projector.py", evening.code).html
    german = 'lang="de" dir="auto">Gemeinschaftsgarten<'
    assert html.index(german) < html.index(f'lang="ar" dir="auto">{GARDEN}<')


def test_before_the_first_idea(kept):
    """Mediators read that there is nothing yet, and the facilitator no numbers of nothing."""
    evening = Evening(kept, Phase.IDEAS, ideas=0)
    for role in (Role.MEDIATOR, LEAD):
        kept.grants.grant(evening.id, role, token_hash("desk", evening.id))
    assert "Noch ist keine Idee zu sehen" in Screen(TITLES, evening.code).words
    assert "fertig" not in Screen(CONTROL, evening.code).words
