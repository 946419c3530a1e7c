"""Puts the cursor where the next thing is typed."""

from components.focus.component import focus

__all__ = ["focus"]
