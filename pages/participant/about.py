"""Say something about oneself, or not; then the evening goes on."""

from components.context import present
from components.frame import frame
from components.question import question
from components.way import ABOUT, go, home

here = present()
if here.workshop is None or here.participant is None:
    go(here, home(here))
asked = here.store.groups.open_questions(here.here, here.me)
if not asked:
    go(here, home(here))
with frame(here, ABOUT):
    question(here, asked[0])
