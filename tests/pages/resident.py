"""A resident at a screen: AppTest through pages/main.py, one browser per name."""

import json
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

MAIN = Path(__file__).parents[2] / "pages" / "main.py"


def told(at: AppTest) -> Iterator[dict[str, Any]]:
    """What each of our own elements was told, in a list or not."""
    for element in at.get("bidi_component"):
        data = json.loads(element.proto.json)
        yield data[0] if isinstance(data, list) else data


class Resident:
    """One browser tab at an evening; `token` stands for the cookie AppTest does not have."""

    def __init__(
        self, code: str, browser: str = "neu", language: str = "de", card: str = ""
    ) -> None:
        """Open the link of an evening, or that of a participation card."""
        self.at = AppTest.from_file(str(MAIN), default_timeout=30)
        self.at.session_state["token"] = browser
        self.at.query_params["w"] = code
        self.at.query_params["l"] = language
        if card:
            self.at.query_params["c"] = card
        self.look()

    def look(self) -> str:
        """Draw the screen anew and return everything on it as words."""
        self.at.run()
        return self.words

    def go(self, page: str) -> str:
        """Open a page of the resident and return its words."""
        self.at.switch_page(f"participant/{page}.py")
        return self.look()

    def press(self, key: str) -> str:
        """Press the button whose key begins like this, and return the words then shown."""
        assert not self.at.exception
        next(one for one in self.at.button if (one.key or "").startswith(key)).click().run()
        return self.words

    def press_label(self, label: str) -> str:
        """Press the button with this label, and return the words then shown."""
        next(one for one in self.at.button if one.label == label).click().run()
        return self.words

    @property
    def html(self) -> str:
        """What was drawn as HTML, in lists to tap too."""
        parts = [element.proto.body for element in self.at.get("html")]
        parts += ["".join(data.get("html", "")) for data in told(self.at)]
        return "\n".join(parts)

    @property
    def ballot(self) -> dict | None:
        """What the device was told of its ballot, if it has one."""
        return next((data for data in told(self.at) if "ballot" in data), None)

    @property
    def words(self) -> str:
        """Everything that can be read on the screen; fails where something broke."""
        assert not self.at.exception, self.at.exception[0].stack_trace
        labels = [one.label for one in [*self.at.button, *self.at.text_input]]
        return "\n".join([unescape(self.html), *labels, *(one.value for one in self.at.error)])


def joined(evening, browser="neu", language="de"):
    """A resident who takes part; whoever came in before need not press again."""
    resident = Resident(evening.code, browser, language)
    if any(button.key == "join" for button in resident.at.button):
        resident.press("join")
    return resident
