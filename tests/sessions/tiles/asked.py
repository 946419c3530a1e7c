"""What the tests of services ask for, and what misleads."""

from sessions.basemap.tile import tile_at
from tests.tileserver import answer

TILE = tile_at(9.995, 51.003, 15)
REDIRECT = b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%d/\r\nContent-Length: 0\r\n\r\n"
HTML = answer(b"<html>Bitte anmelden</html>", "text/html; charset=utf-8")
