"""Notes of who leads the evening."""

import re

from sessions.journal import Event
from tests.pages.screen import CONTROL, desk
from tests.sessions.evening import Evening


def test_a_note_is_kept(kept):
    """What was typed is kept and stands on the screen with its time, the newest of three first."""
    evening = Evening(kept)
    screen = desk(evening, CONTROL)
    written = ["Tür klemmt", "Pause kürzer", "Mikro <b>leise</b>", "Tisch 4 fragt"]
    for words in written:
        screen.at.text_input("note").set_value(words)
        screen.press_label("Notiz merken")
    kept_notes = [one.text for one in kept.journals.of(evening.id) if one.event is Event.NOTE]
    assert kept_notes == written
    shown = re.findall(r'<li><span class="muted">\d\d:\d\d\S*</span> .*?>(.*?)</span>', screen.html)
    assert shown == ["Tisch 4 fragt", "Mikro &lt;b&gt;leise&lt;/b&gt;", "Pause kürzer"]
