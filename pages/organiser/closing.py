"""Close the evening, offer it to the archive, delete what is not published."""

import streamlit as st

from components.closing_steps import closing_steps
from components.context import present
from components.deletion_record import deletion_record
from components.evening_heading import evening_heading
from components.follow import follow
from components.sign_in import require_role, require_workshop
from components.wording import note
from sessions.phase import Role

here = present()
require_workshop(here)
found = here.store.closings.of(here.here.id)
if found.begun_at is None:
    require_role(here, Role.ORGANISER)
evening_heading(here, here.text("Close and delete"))
if found.begun_at is not None:
    deletion_record(here, found)  # nobody is signed in any more, and it names nobody
elif here.here.rehearsal:
    st.html(note(here.text("This is a rehearsal itself; it is thrown away from its evening.")))
else:
    closing_steps(here, found)
follow(here)
