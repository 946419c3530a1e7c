"""Zip files: written so that the same content is the same file, read without trusting them."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from hashlib import sha256

SUMS = "SHA256SUMS"

MOST_FILES = 200
MOST_BYTES = 300_000_000
"""Of all files together, unpacked: 20,000 ballots need about 10,000,000."""

_BEGINNING = (1980, 1, 1, 0, 0, 0)
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*")


# Whatever a broken zip makes the library raise: bad sizes, unknown methods, encryption.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    RuntimeError,
    ValueError,
    EOFError,
)


class BadPackage(ValueError):
    """The file cannot be used; the text is one line that says why."""


def pack(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of these files and their SHA-256, sorted by name and without times."""
    whole = {**files, SUMS: sums(files)}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(whole):
            entry = zipfile.ZipInfo(name, _BEGINNING)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # Unix, wherever it is written
            archive.writestr(entry, whole[name])
    return out.getvalue()


def sums(files: Mapping[str, bytes]) -> bytes:
    """Return a line per file as `sha256sum` writes it."""
    lines = (f"{sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return "".join(lines).encode()


def unpack(data: bytes) -> Mapping[str, bytes]:
    """Return the files of a zip in memory. Raises `BadPackage`; never writes, never overruns."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _refuse_odd(entries)
            return _read(archive, entries)
    except BadPackage:
        raise
    except _BROKEN as error:
        raise BadPackage(f"this is no zip file that can be read: {_first_line(error)}") from error


def _refuse_odd(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_FILES:
        raise BadPackage(f"the package has {len(entries)} files, more than {MOST_FILES}")
    names: set[str] = set()
    for one in entries:
        if not _NAME.fullmatch(one.filename) or one.filename in names:
            raise BadPackage(f"a file in the package has the name {one.filename[:80]!a}")
        names.add(one.filename)
    if sum(one.file_size for one in entries) > MOST_BYTES:
        raise BadPackage(f"the package is larger than {MOST_BYTES} bytes when unpacked")


def _read(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> Mapping[str, bytes]:
    """Sizes may lie, so no more is read than there is room for."""
    found, room = {}, MOST_BYTES
    for one in entries:
        with archive.open(one) as file:
            found[one.filename] = file.read(room + 1)
        room -= len(found[one.filename])
        if room < 0:
            raise BadPackage(f"the package is larger than {MOST_BYTES} bytes when unpacked")
    return found


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
