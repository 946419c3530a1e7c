"""Serves Leaflet and its clusters from their PyPI packages: nothing copied, nothing from a CDN."""

from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

_PACKAGES = ("xstatic.pkg.leaflet", "xstatic.pkg.leaflet_markercluster")

leaflet = Mount("/leaflet", StaticFiles(packages=[(package, "data") for package in _PACKAGES]))
