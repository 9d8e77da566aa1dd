"""Files: public ones from a folder or from S3, through us where browsers cannot reach the S3
itself; private ones, which no address leads to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Protocol, cast

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import FileSystemStorage, default_storage, storages
from django.http import FileResponse, Http404, HttpRequest
from django.utils.cache import patch_vary_headers
from django.utils.encoding import filepath_to_uri
from django.views.decorators.http import require_safe
from storages.backends.s3 import S3Storage

A_YEAR = 365 * 24 * 3600
_PART: Final = 256 * 1024
WEBP: Final = ".webp"


class S3ThroughUs(S3Storage):
    """S3 whose files are addressed at MEDIA_URL of our own origin (no S3_PUBLIC_DOMAIN given)."""

    def url(self, name: str, *args: object, **kwargs: object) -> str:
        """The address below MEDIA_URL."""
        return settings.MEDIA_URL + (filepath_to_uri(name) or "")


class Writing(Protocol):
    """A file that is written from its beginning to its end, and never read."""

    def write(self, part: bytes, /) -> int:
        """Add `part`."""

    def flush(self) -> None:
        """What can go, goes."""

    def close(self) -> None:
        """It is whole now."""


class PrivateStorage(Protocol):
    """What is kept for some people alone. Files of any size pass through it part by part."""

    def start(self, name: str) -> Writing:
        """A new file."""

    def parts(self, name: str) -> Iterator[bytes]:
        """Its content. Raises FileNotFoundError, also before the first part."""

    def delete(self, name: str) -> None:
        """Away with it; harmless when it is gone."""


class PrivateFolder(FileSystemStorage):
    """PRIVATE_ROOT, which no server serves."""

    def __init__(self) -> None:
        super().__init__(location=settings.PRIVATE_ROOT, base_url=None)

    def start(self, name: str) -> Writing:
        """A new file."""
        path = Path(self.path(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        return cast("Writing", path.open("wb"))

    def parts(self, name: str) -> Iterator[bytes]:
        """Its content. Raises FileNotFoundError, also before the first part."""
        file = Path(self.path(name)).open("rb")  # noqa: SIM115 (closed by who reads it)
        return _parts_of(file)


class PrivateS3(S3Storage):
    """A bucket of its own, read through us."""

    def start(self, name: str) -> Writing:
        """A new file, sent to S3 in parts while it is written."""
        return _Sent(self.open(name, "wb"))

    def parts(self, name: str) -> Iterator[bytes]:
        """Its content. Raises FileNotFoundError, also before the first part."""
        client = self.connection.meta.client
        try:
            answer = client.get_object(Bucket=self.bucket_name, Key=name)
        except client.exceptions.NoSuchKey as missing:
            raise FileNotFoundError(name) from missing
        return cast("Iterator[bytes]", answer["Body"].iter_chunks(_PART))


class _Sent:
    """An S3 file without `tell` and `seek`: those of its buffer would mislead who asks."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def write(self, part: bytes, /) -> int:
        self._file.write(part)
        return len(part)

    def flush(self) -> None:
        """S3 takes parts of five megabytes at least: they go when there are so many."""

    def close(self) -> None:
        self._file.close()


def private_storage() -> PrivateStorage:
    """As the settings say."""
    return cast("PrivateStorage", storages["private"])


@require_safe
def media(request: HttpRequest, path: str) -> FileResponse:
    """One public file. Names are never reused, so a browser may keep it for a year.

    Where a picture lies as AVIF, too, a browser that reads AVIF gets that at the same address:
    pages need not say everything twice (docs/decisions/0026-avif-at-the-same-address.md).
    """
    file = _avif(request, path) or _opened(path)
    if file is None:
        raise Http404
    answer = FileResponse(file, headers={"Cache-Control": f"public, max-age={A_YEAR}, immutable"})
    if path.endswith(WEBP):
        patch_vary_headers(answer, ["Accept"])
    return answer


def avif_name(webp: str) -> str:
    """Where the same picture lies as AVIF, if it has been made."""
    return webp.removesuffix(WEBP) + ".avif"


def _avif(request: HttpRequest, path: str) -> Any:
    if path.endswith(WEBP) and "image/avif" in request.headers.get("Accept", ""):
        return _opened(avif_name(path))
    return None


def _opened(path: str) -> Any:
    try:
        return default_storage.open(path)
    except (OSError, SuspiciousOperation):
        return None


def _parts_of(file: Any) -> Iterator[bytes]:
    with file:
        while part := file.read(_PART):
            yield part
