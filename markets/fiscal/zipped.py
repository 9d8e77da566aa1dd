"""A zip file written in exactly one way, so that not one byte of it can change unseen.

Any program opens it; nothing is compressed, times are 1980-01-01, names are ASCII and sorted
(APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from typing import Final

_LOCAL: Final = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL: Final = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END: Final = struct.Struct("<4sHHHHIIH")
_VERSION: Final = 20
_DATE: Final = 0x21
_MODE: Final = 0o100644 << 16
_LARGEST: Final = 2**32 - 1


class Damaged(ValueError):  # noqa: N818 - reads as a verdict
    """No zip of ours; the message says at which byte."""


def to_zip(files: Mapping[str, bytes]) -> bytes:
    """The archive. Raises ValueError for more than 4 GiB, or 65,535 files."""
    parts: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name in sorted(files):
        content = files[name]
        local = _local(name, content)
        directory.append(_central(name, content, offset))
        parts += [local, content]
        offset += len(local) + len(content)
    size = sum(map(len, directory))
    if offset + size > _LARGEST or len(files) > 0xFFFF:
        raise ValueError("An archive holds at most 4 GiB: export fewer days at once.")
    end = _END.pack(b"PK\5\6", 0, 0, len(files), len(files), size, offset, 0)
    return b"".join([*parts, *directory, end])


def from_zip(raw: bytes) -> dict[str, bytes]:
    """The files, one after the other. Raises Damaged where no file begins that should.

    Checksums and the table of contents are not looked at: `first_damage` does that.
    """
    files: dict[str, bytes] = {}
    offset = 0
    while raw[offset : offset + 4] == b"PK\3\4":
        name, content, offset = _read_local(raw, offset)
        files[name] = content
    if raw[offset : offset + 4] != b"PK\1\2":
        raise Damaged(f"byte {offset}, after {list(files)[-1] if files else 'nothing'}")
    return files


def first_damage(raw: bytes, files: Mapping[str, bytes]) -> str:
    """Where `raw` is not how these files are written; empty if it is."""
    written = to_zip(files)
    if written == raw:
        return ""
    for place, (good, here) in enumerate(zip(written, raw, strict=False)):
        if good != here:
            return f"byte {place}, in {_place_name(files, place)}"
    return f"byte {min(len(written), len(raw))}, where it ends"


def _local(name: str, content: bytes) -> bytes:
    size, crc = len(content), zlib.crc32(content)
    raw = name.encode("ascii")
    fields = (_VERSION, 0, 0, 0, _DATE, crc, size, size, len(raw), 0)
    return _LOCAL.pack(b"PK\3\4", *fields) + raw


def _central(name: str, content: bytes, offset: int) -> bytes:
    size, crc = len(content), zlib.crc32(content)
    raw = name.encode("ascii")
    made_by = 3 << 8 | _VERSION  # unix, for the file's mode
    fields = (made_by, _VERSION, 0, 0, 0, _DATE, crc, size, size, len(raw), 0, 0, 0, 0, _MODE)
    return _CENTRAL.pack(b"PK\1\2", *fields, offset) + raw


def _read_local(raw: bytes, offset: int) -> tuple[str, bytes, int]:
    """Name, content and where the next one begins."""
    header = raw[offset : offset + _LOCAL.size]
    if len(header) < _LOCAL.size:
        raise Damaged(f"byte {len(raw)}, where it ends")
    size, name_length = _LOCAL.unpack(header)[8], _LOCAL.unpack(header)[9]
    start = offset + _LOCAL.size + name_length
    name = raw[offset + _LOCAL.size : start]
    content = raw[start : start + size]
    if not name.isascii() or len(content) != size:
        raise Damaged(f"byte {offset}, in the header of a file")
    return name.decode("ascii"), content, start + size


def _place_name(files: Mapping[str, bytes], place: int) -> str:
    offset = 0
    for name in sorted(files):
        offset += len(_local(name, files[name])) + len(files[name])
        if place < offset:
            return name
    return "the table of contents"
