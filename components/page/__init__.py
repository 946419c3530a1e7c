"""The page around every screen: language, direction, role, text size, title and the stylesheet."""

from components.page.component import page

__all__ = ["page"]
