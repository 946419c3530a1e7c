"""Which areas of a city need support: indicators read from files, rated, and compared."""
