"""Our own elements of JavaScript on a page (v2 components), all mounted in one way."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st


def own_element(name: str, script: Path, html: str | None = None) -> Callable[..., Any]:
    """Return what mounts the element: `mount(key, data, on_…_change=callback)`, its state back.

    The JavaScript of `script` gets `html` to draw in, and `{ data: [data] }`.
    """
    mounted = st.components.v2.component(
        name, html=html, js=script.read_text(encoding="utf-8"), isolate_styles=False
    )

    def mount(key: str, data: Mapping[str, Any], **callbacks: Any) -> Any:
        # In a list, for Streamlit searches a dictionary for tables.
        return mounted(key=key, data=[data], **callbacks)

    return mount
