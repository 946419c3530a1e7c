"""What takes long, on the screen: begun with a button, followed, saved or explained."""

import threading

from streamlit.testing.v1 import AppTest

from sessions.errors import Reason, Refused
from sessions.work import works
from tests.sessions.test_work import ended

GO_ON = threading.Event()


def slow(progress):
    progress(2000, 20_000)
    GO_ON.wait(60)
    return b"%PDF"


def refused(_progress):
    raise Refused(Reason.NOT_RELEASED)


def page(name):
    """A page with one button that begins this work."""

    def script(name):
        from components.context import visit  # noqa: PLC0415 - a script of its own
        from components.long_work import long_work  # noqa: PLC0415
        from tests.pages import test_long_work  # noqa: PLC0415

        make = getattr(test_long_work, name)
        long_work(visit(), name, "Dokumentation (PDF)", make, "d.pdf", "application/pdf")

    at = AppTest.from_function(script, args=(name,))
    at.session_state["token"] = "desk"
    at.query_params["l"] = "de"
    return at.run()


def drawn(at):
    return "\n".join(element.proto.body for element in at.get("html"))


def test_made_while_the_page_goes_on(kept):
    """One press; the page shows how far it is and at the end a button that saves the file."""
    GO_ON.clear()
    at = page("slow")
    at.button("begin:slow").click().run()
    assert "2.000 von 20.000" in drawn(at.run())
    assert 'role="progressbar"' in drawn(at)
    assert not at.button
    GO_ON.set()
    ended()
    assert "Fertig: Dokumentation (PDF)" in drawn(at.run())
    (button,) = at.get("download_button")
    assert button.label == "Speichern: Dokumentation (PDF)"
    works().drop((None, "desk", "slow"))


def test_a_failure_is_a_sentence(kept):
    """What is refused says why, and the button is there again."""
    at = page("refused")
    at.button("begin:refused").click().run()
    ended()
    assert "Das Ergebnis ist noch nicht freigegeben" in drawn(at.run())
    assert at.button("begin:refused")
    works().drop((None, "desk", "refused"))
