"""Serves Leaflet from its PyPI package: nothing is copied, nothing comes from a CDN."""

from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

leaflet = Mount("/leaflet", StaticFiles(packages=[("xstatic.pkg.leaflet", "data")]))
