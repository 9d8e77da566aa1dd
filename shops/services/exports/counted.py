"""How large a file becomes while it is written."""

from __future__ import annotations

from matricia.files import Writing


class Counted:
    """A file that counts its bytes, and is only ever written on: an archive made with it can be
    sent away part by part."""

    def __init__(self, out: Writing) -> None:
        self._out = out
        self.size = 0

    def write(self, part: bytes, /) -> int:
        """Add `part`."""
        self._out.write(part)
        self.size += len(part)
        return len(part)

    def flush(self) -> None:
        """The storage decides when parts go."""

    def close(self) -> None:
        """It is whole now."""
        self._out.close()
