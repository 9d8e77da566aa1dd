"""The copy of a shop as it is read back: with bounds, because anybody may have written it."""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Self

from shops.exporting.archive import FORMAT, PRODUCT_FILE, SHOP_FILE, VERSION
from shops.images import MAX_BYTES as MAX_PICTURE
from shops.importing.reading import FileRefused

MAX_FILES: Final = 200_000
#: Of one JSON file.
MAX_TEXT: Final = 32 * 1024 * 1024


class ShopArchive:
    """A ZIP on this machine. Nothing of it is ever unpacked to a path that it names."""

    def __init__(self, path: Path) -> None:
        """Raises FileRefused."""
        try:
            self._zip = zipfile.ZipFile(path)
        except FileNotFoundError:
            raise FileRefused(f"There is no file {path}. Check its name and folder.") from None
        except (OSError, zipfile.BadZipFile) as error:
            raise FileRefused(f"{path} is not a ZIP that can be read ({error}).") from error
        if len(self._zip.filelist) > MAX_FILES:
            raise FileRefused(f"{path} has more than {MAX_FILES:,} files. No copy of a shop has.")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._zip.close()

    def about(self) -> dict[str, Any]:
        """What shop.json says. Raises FileRefused for another format or a newer version."""
        about = self._json(SHOP_FILE)
        if about.get("format") != FORMAT or not isinstance(about.get("shop"), dict):
            raise FileRefused("This is not the copy of a shop: its shop.json says something else.")
        version = about.get("version")
        if version != VERSION:
            raise FileRefused(
                f"This copy is of version {version}, and we read version {VERSION}. Restore it with"
                " the release that wrote it, or a newer one."
            )
        return about

    def products(self) -> Iterator[dict[str, Any]]:
        """What each product.json says, in the order in which they were written."""
        for name in self._zip.namelist():
            if name.startswith("products/") and name.endswith(f"/{PRODUCT_FILE}"):
                yield self._json(name)

    def file(self, name: object, limit: int = MAX_PICTURE) -> bytes:
        """A file that a row names. Raises FileRefused for one that is not there or too large."""
        if not isinstance(name, str):
            raise FileRefused("A row names no file where there should be one.")
        try:
            entry = self._zip.getinfo(name)
            with self._zip.open(entry) as file:
                content = file.read(limit + 1)
        except KeyError:
            raise FileRefused(f"The file {name} is missing from the copy.") from None
        except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, zlib.error) as error:
            raise FileRefused(f"The file {name} cannot be read ({error}).") from error
        if len(content) > limit:
            raise FileRefused(f"The file {name} is larger than it may be.")
        return content

    def _json(self, name: str) -> dict[str, Any]:
        try:
            said = json.loads(self.file(name, MAX_TEXT))
        except (ValueError, RecursionError) as error:
            raise FileRefused(f"{name} is not JSON that can be read.") from error
        if not isinstance(said, dict):
            raise FileRefused(f"{name} does not hold what it should.")
        return said
