"""Ideas across languages in real browsers: mediators type, readers of other languages vote."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from sessions.idea import Draft, IdeaKind
from sessions.phase import Phase, Role
from sessions.store import Store
from tests.browser.conftest import LAPTOP, PHONE, TABLET
from tests.running import Server
from tests.sessions.evening import LEAD, Evening

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

LANGUAGES = ("de", "de-simple", "en", "ar")
BENCH, BENCH_AR = "Bank unter der Linde", "مقعد تحت الشجرة"
GARDEN, GARDEN_DE = "حديقة مشتركة للعائلات", "Gemeinschaftsgarten für Familien"


@pytest.fixture
def hall(hall: tuple[Server, Store]) -> tuple[Server, Evening]:
    """The server, and an evening that collects ideas in four languages."""
    server, store = hall
    return server, Evening(store, Phase.IDEAS, ideas=0, languages=LANGUAGES)


@pytest.fixture
def resident(hall, visitor):
    """Somebody with a phone who joins in a language."""
    server, evening = hall

    def arrive(language, device=PHONE):
        page = visitor(device, server.address)
        page.goto(f"/?w={evening.code}&l={language}")
        page.locator(".st-key-join button").click()
        expect(page.locator(".way[aria-current]")).to_be_visible()
        return page

    return arrive


@pytest.fixture
def mediator(hall, visitor):
    """Somebody who has signed in as mediator and translates into Arabic."""
    server, evening = hall
    codes = evening.store.grants.new_codes(evening.id, [Role.MEDIATOR])

    def arrive():
        page = visitor(LAPTOP, server.address)
        page.goto(f"/titles?w={evening.code}&l=de")
        page.get_by_label("Code für die Sprachmittlung").fill(codes[Role.MEDIATOR])
        page.keyboard.press("Enter")
        expect(page.get_by_role("radio", name="auf Arabisch")).to_be_checked()
        return page

    return arrive


def give(page: Page, title: str) -> None:
    page.locator(".st-key-board-list button").first.click()
    page.locator(".st-key-board-giving input[type='text']").first.fill(title)
    page.locator(".st-key-give button").first.click()
    expect(page.get_by_text(re.compile(r"^(Danke|شكرًا)")).first).to_be_visible()


def gap(page: Page, number: int, language: str = "Arabisch") -> Locator:
    return page.get_by_label(f"Titel auf {language} Nummer {number}")


def card(page: Page, number: int) -> Locator:
    return page.locator(f"[data-number='{number}'].ballot-card")


def top(part: Locator) -> float:
    return float(part.evaluate("part => part.getBoundingClientRect().top"))


def bottom(part: Locator) -> float:
    return float(part.evaluate("part => part.getBoundingClientRect().bottom"))


def test_two_residents_vote_across_languages(hall, resident, mediator) -> None:
    """After the mediator's titles each of them gives a dot to what the other one wrote."""
    _, evening = hall
    german, arab, desk = resident("de"), resident("ar"), mediator()
    give(german, BENCH)
    give(arab, GARDEN)
    for idea in evening.store.ideas.all(evening.id):
        evening.store.ideas.release(evening.here, idea.id, 1, LEAD)

    expect(desk.get_by_text("1 von 2 auf Arabisch fertig")).to_be_visible()
    expect(desk.locator("h3[lang='ar'][dir='auto']")).to_have_text(GARDEN)
    gap(desk, 1).fill(BENCH_AR)
    desk.keyboard.press("Enter")
    expect(desk.get_by_text("2 von 2 auf Arabisch fertig")).to_be_visible()
    gap(desk, 2, "Deutsch").fill(GARDEN_DE)
    desk.keyboard.press("Enter")
    expect(desk.get_by_text("Gespeichert")).to_be_visible()

    evening.move(Phase.VOTE)
    for page, number, language, title, written, original in (
        (german, 2, "de", GARDEN_DE, "ar", GARDEN),
        (arab, 1, "ar", BENCH_AR, "de", BENCH),
    ):
        idea = card(page, number)
        expect(idea.locator(f"h2[lang='{language}'][dir='auto']")).to_have_text(title)
        expect(idea.locator(f".original [lang='{written}'][dir='auto']")).to_have_text(original)
        assert bottom(idea.locator("h2")) <= top(idea.locator(".original")) + 1
        idea.locator("button[data-by='1']").click()
        expect(idea.locator(".ballot-given")).to_have_text(re.compile("1|نقطة"))
        expect(page.locator(".ballot-state")).not_to_be_empty()
    evening.finish()
    ranking = evening.store.ballots.priority_list(evening.round.id)
    assert [(row.number, row.value) for row in ranking.order] == [(1, 1), (2, 1)]


def test_by_keyboard_from_gap_to_gap(hall, mediator) -> None:
    """Type, Enter, type, Enter: gaps are found past what is ready, and everything is stored."""
    _, evening = hall
    ideas = [evening.release(f"Idee {n}") for n in range(1, 7)]
    evening.store.ideas.entitle(evening.here, ideas[1], "ar", "جاهز", Role.MEDIATOR)
    desk = mediator()
    gap(desk, 1).focus()
    for number in (1, 3, 4, 5, 6):
        expect(gap(desk, number)).to_be_focused()
        desk.keyboard.type(f"فكرة {number}")
        desk.keyboard.press("Enter")
    expect(desk.get_by_text("6 von 6 auf Arabisch fertig")).to_be_visible()
    titles = [idea.titles["ar"] for idea in evening.store.ideas.released(evening.id)]
    assert titles == ["فكرة 1", "جاهز", "فكرة 3", "فكرة 4", "فكرة 5", "فكرة 6"]


def test_mediators_do_not_overwrite_each_other(hall, mediator) -> None:
    """Who was slower sees the other title beside her own, and decides; nothing typed is lost."""
    _, evening = hall
    for n in range(1, 4):
        evening.release(f"Idee {n}")
    quick, slow = mediator(), mediator()

    def stored() -> list[str | None]:
        return [idea.titles.get("ar") for idea in evening.store.ideas.released(evening.id)]

    gap(slow, 1).type("بطيء")
    gap(slow, 1).blur()
    expect(slow.get_by_text("1 von 3 auf Arabisch fertig")).to_be_visible()
    gap(slow, 2).type("بطيء")
    gap(quick, 2).fill("سريع")
    quick.keyboard.press("Enter")
    said = slow.get_by_role("alert").filter(has_text="Inzwischen hat jemand anderes")
    expect(said).to_contain_text("سريع")
    expect(gap(slow, 2)).to_have_value("بطيء")
    expect(gap(slow, 2)).to_be_focused()
    slow.keyboard.press("Enter")
    expect(gap(slow, 3)).to_be_focused()
    expect(said).to_contain_text("سريع")
    assert stored() == ["بطيء", "سريع", None]
    gap(slow, 2).press("Enter")
    expect(said).to_have_count(0)
    expect(gap(quick, 2)).to_have_value("بطيء")
    assert stored() == ["بطيء", "بطيء", None]

    gap(slow, 3).type("أول")
    gap(quick, 3).fill("ثان")
    quick.keyboard.press("Enter")
    expect(said).to_contain_text("ثان")
    slow.keyboard.press("Escape")
    expect(gap(slow, 3)).to_have_value("ثان")
    assert stored() == ["بطيء", "بطيء", "ثان"]


def test_new_ideas_do_not_disturb_who_types(hall, mediator) -> None:
    """While ideas come and go the cursor, the letters and the opened languages stay."""
    _, evening = hall
    first = evening.release("Idee 1")
    second = evening.release("Idee 2")
    desk = mediator()
    desk.get_by_text("Weitere Sprachen").nth(1).click()
    gap(desk, 2, "Englisch").type("Halb fer")
    evening.release("Idee 3")
    expect(gap(desk, 3)).to_be_visible()
    evening.store.ideas.take_back(evening.here, first, evening.join())
    expect(gap(desk, 1)).to_have_count(0)
    expect(gap(desk, 2, "Englisch")).to_be_focused()
    desk.keyboard.type("tig")
    expect(gap(desk, 2, "Englisch")).to_have_value("Halb fertig")
    desk.keyboard.press("Enter")
    expect(desk.get_by_text("Gespeichert")).to_be_visible()
    assert evening.store.ideas.one(evening.id, second).titles == {"en": "Halb fertig"}


def test_an_idea_that_is_gone(hall, mediator) -> None:
    """A title for an idea that was taken back is refused with a sentence."""
    _, evening = hall
    gone = evening.release("Idee 1")
    evening.release("Idee 2")
    desk = mediator()
    gap(desk, 1).type("متأخر")
    evening.store.ideas.take_back(evening.here, gone, evening.join())
    gap(desk, 1).press("Enter")
    expect(desk.get_by_text("Diese Idee gibt es nicht mehr")).to_be_visible()


def choose(page: Page, name: str) -> None:
    """Change it even where a dialog lies over it, as a voice control does."""
    languages = page.locator(".settings select")
    languages.select_option(name, force=True)


def test_a_change_of_language_keeps_a_half_written_idea(hall, resident) -> None:
    """The opened form has the same title, text, kind and field, put aside meanwhile or not."""
    _, evening = hall
    page = resident("de", LAPTOP)
    page.get_by_role("button", name="Idee hinzufügen").click()
    page.get_by_label("Worum geht es, in wenigen Worten?").type("Halb fer")
    page.get_by_label("Mehr dazu").fill("Bitte im Schatten.")
    page.get_by_text("Soll so bleiben").click()
    page.get_by_role("combobox", name="Handlungsfeld").press_sequentially("Bild")
    expect(page.get_by_role("option", name="Bildung")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="Handlungsfeld")).to_have_value("Bildung")
    choose(page, "English")
    expect(page.get_by_label("What is it about, in a few words?")).to_have_value("Halb fer")
    expect(page.get_by_label("More about it")).to_have_value("Bitte im Schatten.")
    expect(page.get_by_role("radio", name="Should stay")).to_be_checked()
    field = page.get_by_role("combobox", name="Field of action")
    expect(field).to_have_value("Education")
    page.get_by_role("button", name="Back to the list").click()
    expect(page.get_by_role("button", name="Go on with your idea")).to_be_visible()
    choose(page, "العربية")
    expect(page.locator("html[dir='rtl']")).to_be_attached()
    choose(page, "Deutsch")
    page.get_by_role("button", name="Angefangene Idee weiterschreiben").click()
    expect(page.get_by_label("Worum geht es, in wenigen Worten?")).to_have_value("Halb fer")
    expect(page.get_by_role("radio", name="Soll so bleiben")).to_be_checked()
    page.get_by_role("button", name="Idee abgeben").click()
    expect(page.get_by_text("wird geprüft").first).to_be_visible()
    (idea,) = evening.store.ideas.all(evening.id)
    written = Draft("Halb fer", "de", "Bitte im Schatten.", IdeaKind.KEEP, field="education")
    assert idea.draft == written


def test_a_change_of_language_keeps_an_open_dialog(hall, resident) -> None:
    """A comment that is being written stays on the screen, and the idea under it open."""
    _, evening = hall
    evening.release(BENCH)
    tablet = resident("de", TABLET)
    tablet.get_by_text(BENCH).click()
    tablet.get_by_role("button", name="Kommentieren").click()
    tablet.get_by_role("dialog").get_by_role("textbox").fill("Gern, aber")
    tablet.get_by_role("dialog").get_by_role("textbox").blur()
    choose(tablet, "English")
    dialog = tablet.get_by_role("dialog")
    expect(dialog.get_by_label("Your comment")).to_have_value("Gern, aber")
    expect(tablet.locator("details.idea[open]")).to_have_count(1)
    dialog.get_by_role("button", name="Send the comment").click()
    expect(tablet.get_by_text("Your comment is being checked").first).to_be_visible()
    (comment,) = evening.store.comments.all(evening.id)
    assert comment.text == "Gern, aber"


def test_a_change_of_language_keeps_dots(hall, resident) -> None:
    """Given dots and the page stay; a page looked at besides the present step stays, too."""
    _, evening = hall
    for title in (BENCH, "Idee 2"):
        evening.release(title)
    evening.move(Phase.VOTE)
    phone = resident("de")
    phone.get_by_role("button", name="Punkt für 2 geben").click()
    expect(phone.locator(".ballot-state")).to_have_text(re.compile("Gespeichert"))
    choose(phone, "English")
    expect(phone.get_by_text("4 of 5 dots left").first).to_be_visible()
    expect(phone.get_by_role("button", name="Take the dot for 2 back")).to_be_visible()
    phone.get_by_role("link", name="Ideas", exact=True).click()
    expect(phone.locator(".way[aria-current]")).to_have_text("Ideas")
    choose(phone, "Deutsch")
    expect(phone.locator(".way[aria-current]")).to_have_text("Ideen")
    phone.get_by_role("link", name="Punkte", exact=True).click()
    expect(phone.get_by_text("Noch 4 von 5 Punkten").first).to_be_visible()
