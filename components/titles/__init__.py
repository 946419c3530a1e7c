"""The mediators' table: every released idea and the gaps for its titles."""

from components.titles.component import title_table

__all__ = ["title_table"]
