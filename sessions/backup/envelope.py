"""A file that only its passphrase opens, and that shows when a byte of it was changed.

    QUARTIERSRUNDE-SICHERUNG 1 LF
    one line of JSON: {"salt": 32 hexadecimal digits, "schema": number of the schema} LF
    chunks: length of the sealed bytes (4 bytes, big-endian), the sealed bytes

The key is scrypt (n 65536, r 8, p 1, 32 bytes) of the passphrase, NFC and UTF-8, with the salt.
Chunks are AES-256-GCM; the nonce is the number of the chunk from 0 (8 bytes, big-endian), three
noughts, and 1 for the last chunk, else 0. Both lines are authenticated with every chunk. The
chunks together are a zlib stream.
"""

import io
import json
import os
import struct
import unicodedata
import zlib
from collections.abc import Iterator

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from sessions.errors import Reason, Refused

SHORTEST = 12
"""Characters of a passphrase: a Sicherung can be guessed at for as long as somebody likes."""

MOST_BYTES = 1_000_000_000
"""Of the content; an evening with the pictures of its map has about 50,000,000."""

_MAGIC = b"QUARTIERSRUNDE-SICHERUNG 1\n"
_LONGEST_LINE = 200
_CHUNK = 1 << 20
_LENGTH = struct.Struct(">I")


def seal(content: bytes, schema: int, passphrase: str) -> bytes:
    """Return the file. Raises `Refused` (phrase_short)."""
    require_long(passphrase)
    salt = os.urandom(16)
    line = json.dumps({"salt": salt.hex(), "schema": schema}).encode()
    head = _MAGIC + line + b"\n"
    cipher = AESGCM(_key(passphrase, salt))
    out = io.BytesIO(head)
    out.seek(0, io.SEEK_END)
    chunks = _chunks(zlib.compress(content, 6))
    for number, chunk in enumerate(chunks):
        last = number == len(chunks) - 1
        sealed = cipher.encrypt(_nonce(number, last=last), chunk, head)
        out.write(_LENGTH.pack(len(sealed)) + sealed)
    return out.getvalue()


def require_long(passphrase: str) -> None:
    """Raise `Refused` (phrase_short) for a passphrase that is too short."""
    if len(passphrase.strip()) < SHORTEST:
        raise Refused(Reason.PHRASE_SHORT, limit=SHORTEST)


def schema_of(sealed: bytes) -> int:
    """Return with which schema a file was written. Raises `Refused` (no_backup)."""
    return _head(sealed)[1]


def unseal(sealed: bytes, passphrase: str) -> bytes:
    """Return the content. Raises `Refused` (no_backup, phrase_wrong, file_too_large)."""
    head, _, salt = _head(sealed)
    cipher = AESGCM(_key(passphrase, salt))
    parts = list(_sealed_chunks(sealed[len(head) :]))
    try:
        opened = [
            cipher.decrypt(_nonce(number, last=number == len(parts) - 1), part, head)
            for number, part in enumerate(parts)
        ]
    except InvalidTag as error:
        raise Refused(Reason.PHRASE_WRONG) from error
    return _unpacked(b"".join(opened))


def _head(sealed: bytes) -> tuple[bytes, int, bytes]:
    """Return both lines, the schema and the salt."""
    if not sealed.startswith(_MAGIC):
        raise Refused(Reason.NO_BACKUP)
    end = sealed.find(b"\n", len(_MAGIC), len(_MAGIC) + _LONGEST_LINE)
    try:
        said = json.loads(sealed[len(_MAGIC) : end])
        schema, salt = int(said["schema"]), bytes.fromhex(said["salt"])
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(Reason.NO_BACKUP) from error
    return sealed[: end + 1], schema, salt


def _sealed_chunks(rest: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(rest):
        if at + _LENGTH.size > len(rest):
            raise Refused(Reason.PHRASE_WRONG)
        (length,) = _LENGTH.unpack_from(rest, at)
        at += _LENGTH.size
        yield rest[at : at + length]
        at += length
    if not rest:
        raise Refused(Reason.PHRASE_WRONG)


def _unpacked(content: bytes) -> bytes:
    stream = zlib.decompressobj()
    found = stream.decompress(content, MOST_BYTES)
    if stream.unconsumed_tail:
        raise Refused(Reason.FILE_TOO_LARGE, limit=MOST_BYTES // 1_000_000)
    return found


def _chunks(content: bytes) -> list[bytes]:
    return [content[at : at + _CHUNK] for at in range(0, len(content), _CHUNK)]


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(8, "big") + bytes(3) + bytes([last])


def _key(passphrase: str, salt: bytes) -> bytes:
    plain = unicodedata.normalize("NFC", passphrase.strip()).encode()
    return Scrypt(salt=salt, length=32, n=1 << 16, r=8, p=1).derive(plain)
