"""The gate is shut: a page that somebody has spoiled does not come through the checks."""

from functools import partial

import pytest

from content.language import LANGUAGES
from tests.browser.access import checks
from tests.browser.access.checks import Check, at
from tests.browser.access.conftest import Visit
from tests.browser.access.screens import SCREENS
from tests.conftest import ONLY_LONG

pytestmark = [pytest.mark.browser, ONLY_LONG]  # they prove the checks, not the screens

NAMED = {screen.name: screen for screen in SCREENS}
NEEDS = {"pin without a line in the list": "ideas", "colour alone": "approaches"}
GERMAN, ARABIC = (partial(checks.language, expected=LANGUAGES[code]) for code in ("de", "ar"))
PUT = """
const box = document.createElement('div');
document.querySelector('.stMainBlockContainer').prepend(box);
"""


def put(html: str) -> str:
    """Return the script that puts something bad on the page, where no redrawing takes it away."""
    return f"{PUT} box.innerHTML = `{html}`"


MUTATIONS: list[tuple[str, Check, str, str]] = [
    (
        "small button",
        checks.target,
        put("<button style='width:20px;height:20px'>x</button>"),
        "20 × 20 px to tap",
    ),
    ("missing label", checks.axe, put("<input style='height:60px'>"), "axe label"),
    ("pale words", checks.axe, put("<p style='color:#bbb'>blass</p>"), "axe color-contrast"),
    ("wrong language", GERMAN, "document.documentElement.lang = 'en'", 'says lang="en"'),
    ("wrong direction", GERMAN, "document.documentElement.dir = 'rtl'", 'says dir="rtl"'),
    ("foreign words", ARABIC, put("<p>Press Enter to apply</p>"), "Press Enter to apply"),
    ("foreign name", ARABIC, put("<button aria-label='Clear'>×</button>"), "Clear"),
    (
        "picture without a name",
        checks.picture,
        put("<svg width=80 height=80></svg>"),
        "a picture without a name",
    ),
    (
        "pin without a line in the list",
        checks.picture,
        "document.querySelector('.map-pin b').textContent = '99'",
        "number 99",
    ),
    (
        "sideways",
        at((320, 800), checks.width),
        put("<p style='width:500px'>breit</p>"),
        "px wide on 320 px",
    ),
    (
        "cut words",
        at((320, 800), checks.width),
        put("<p style='width:50px;overflow:hidden;white-space:nowrap'>abgeschnitten</p>"),
        "words cut",
    ),
    (
        "motion",
        checks.motion,
        "document.body.animate({ opacity: [1, 0.9] }, { duration: 1e5 })",
        "moves in spite",
    ),
    (
        "colour alone",
        checks.colour,
        "document.querySelectorAll('.field-label .pictogram').forEach((one) => one.remove())",
        "a field by its colour alone",
    ),
    (
        "words at the wrong side",
        checks.side,
        put("<p style='text-align:right'>rechts</p>"),
        "begins at the right",
    ),
    ("silent message", checks.status, put("<p class='moved'>Da!</p>"), "not announced"),
    (
        "no ring",
        checks.focus,
        put("<style>.stApp.stApp * { outline: none !important; }</style>"),
        "no ring around",
    ),
    (
        "against the order",
        checks.focus,
        put(
            "<div style='display:flex;flex-flow:column-reverse'>"
            "<button>eins</button><button>zwei</button></div>"
        ),
        "focus goes back",
    ),
    (
        "under a cover",
        checks.focus,
        put("<div style='position:fixed;inset:60% 0 0 0;z-index:9999;background:#fff'>zu</div>"),
        "hidden while in focus",
    ),
    (
        "trap",
        checks.focus,
        put("<button>bleib</button>") + "; box.onkeydown = (event) => event.preventDefault()",
        "does not come out",
    ),
]


@pytest.mark.parametrize(
    ("name", "check", "mutation", "expected"), MUTATIONS, ids=[name for name, *_ in MUTATIONS]
)
def test_a_spoiled_page_is_found(
    name: str, check: Check, mutation: str, expected: str, visit: Visit
) -> None:
    """What one person could overlook in a change, the check says."""
    page = visit(NAMED[NEEDS.get(name, "privacy")], "ar" if check is ARABIC else "de")
    page.evaluate(f"() => {{ {mutation} }}")
    assert expected in "\n".join(check(page))
