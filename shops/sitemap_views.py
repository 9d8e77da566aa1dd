"""Sitemaps over the web: streamed, so that a large catalogue takes no more memory than a small."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from shops import sitemaps

AN_HOUR = 3600


@require_safe
def sitemap_index(request: HttpRequest) -> StreamingHttpResponse:
    """`/sitemaps/index.xml`, which `/robots.txt` names."""
    return _xml(sitemaps.index())


@require_safe
def sitemap(request: HttpRequest, name: str) -> StreamingHttpResponse:
    """`/sitemaps/<name>.xml`; 404 for a file that the index would not name."""
    content = sitemaps.sitemap(name)
    if content is None:
        raise Http404
    return _xml(content)


def _xml(content: Iterator[str]) -> StreamingHttpResponse:
    headers = {"Cache-Control": f"public, max-age={AN_HOUR}"}
    return StreamingHttpResponse(content, content_type="application/xml", headers=headers)
