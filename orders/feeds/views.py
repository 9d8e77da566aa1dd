"""Feeds over the web: streamed, for anybody, because all of it stands on the shop's pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from django.conf import settings
from django.http import (
    Http404,
    HttpRequest,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    StreamingHttpResponse,
)
from django.utils.translation import override
from django.views.decorators.http import require_safe

from orders.feeds.google import google_feed
from orders.feeds.items import items_of
from orders.feeds.meta import meta_rows
from shops.exporting.csv_files import table_for_systems
from shops.former_addresses import shops_once_at
from shops.models import Shop
from shops.selectors import open_shops
from shops.sitemaps import shop_sitemap

AN_HOUR: Final = 3600
Parts = Iterable[str | bytes]
_FILES: Final[dict[str, tuple[str, Callable[[Shop], Parts]]]] = {
    "google.xml": ("application/xml", lambda shop: google_feed(shop, items_of(shop))),
    "meta.csv": (
        "text/csv; charset=utf-8",
        lambda shop: table_for_systems(meta_rows(items_of(shop))),
    ),
    "sitemap.xml": ("application/xml", shop_sitemap),
}


@require_safe
def shop_file(request: HttpRequest, slug: str, name: str) -> HttpResponseBase:
    """`/shop-files/<shop>/<name>`; `?language=en` chooses the language, else it is the shop's. An
    address that the shop had before leads on; 404 for a shop that is not open."""
    kind, made = _FILES.get(name, ("", None))
    if made is None:
        raise Http404
    shop = open_shops().filter(slug=slug).first()
    if shop is None:
        return _moved(request, slug, name)
    return StreamingHttpResponse(
        _in_language(made(shop), _language(request, shop)),
        content_type=kind,
        headers={"Cache-Control": f"public, max-age={AN_HOUR}"},
    )


def _moved(request: HttpRequest, slug: str, name: str) -> HttpResponseBase:
    shop = shops_once_at([slug]).get(slug)
    if shop is None or not open_shops().filter(pk=shop.pk).exists():
        raise Http404
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    return HttpResponsePermanentRedirect(f"/shop-files/{shop.slug}/{name}{query}")


def _language(request: HttpRequest, shop: Shop) -> str:
    asked = request.GET.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else shop.language


def _in_language(parts: Parts, language: str) -> Iterator[str | bytes]:
    """Each part is made when it is sent, long after this request's own language has ended."""
    waiting = iter(parts)
    while True:
        with override(language):
            part = next(waiting, None)
        if part is None:
            return
        yield part
