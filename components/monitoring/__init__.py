"""Which areas of a city need support: figures brought, shown, judged, and an area chosen."""
