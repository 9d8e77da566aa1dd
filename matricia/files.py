"""Public files: from a folder, or from S3 through us where browsers cannot reach the S3 itself."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.utils.encoding import filepath_to_uri
from django.views.decorators.http import require_safe
from storages.backends.s3 import S3Storage

A_YEAR = 365 * 24 * 3600


class S3ThroughUs(S3Storage):
    """S3 whose files are addressed at MEDIA_URL of our own origin (no S3_PUBLIC_DOMAIN given)."""

    def url(self, name: str, *args: object, **kwargs: object) -> str:
        """The address below MEDIA_URL."""
        return settings.MEDIA_URL + (filepath_to_uri(name) or "")


@require_safe
def media(request: HttpRequest, path: str) -> FileResponse:
    """One public file. Names are never reused, so a browser may keep it for a year."""
    try:
        file = default_storage.open(path)
    except (OSError, SuspiciousOperation) as missing:
        raise Http404 from missing
    return FileResponse(file, headers={"Cache-Control": f"public, max-age={A_YEAR}, immutable"})
