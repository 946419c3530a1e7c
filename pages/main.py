"""The visit: which pages there are, and which of them the evening is at."""

from pathlib import Path

import streamlit as st

from components.context import asked_approach, step_moved, visit
from components.page import page
from components.way import JOIN, SCREENS, go, home

here = visit()
present = home(here)
titles = {path: here.text(title) for group in SCREENS.values() for path, title in group.items()}
# What the evening is at also stands under the root, so that a step costs one run, not two.
root = st.Page(present, title=titles[present], url_path="", default=True)
role_of = {root: "resident"}
for role, group in SCREENS.items():
    for path in group:
        if path != JOIN:
            role_of[st.Page(path, title=titles[path], url_path=Path(path).stem)] = role
current = st.navigation(list(role_of), position="hidden")
place = f"{current.url_path}/{asked_approach()}"
page(here, role_of[current], current.title, place)
if role_of[current] == "resident" and here.workshop and here.participant:
    moved = step_moved(here.workshop)
    if moved and current != root:
        go(here, present)
current.run()
