"""An empty picture on each page of a piece: whoever sees the page asks for it, also without
JavaScript and on a page that was kept. It is how pages are counted without knowing visitors."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_GET

from shops.page_views import is_robot
from shops.services.count_view import count_view

_MOST: Final = 2**63 - 1
#: Seconds in which a browser does not ask again: who reloads a page looks at it once.
_ONE_LOOK: Final = 60


@require_GET
def seen(request: HttpRequest, product_id: int) -> HttpResponse:
    """Cookies and address are not looked at, nothing is set; the answer is always empty: of a
    picture that has no size, the copies for reading without network keep none."""
    if product_id <= _MOST and _is_opened_by_somebody(request):
        count_view(product_id)
    return HttpResponse(status=204, headers={"Cache-Control": f"private, max-age={_ONE_LOOK}"})


def _is_opened_by_somebody(request: HttpRequest) -> bool:
    """A browser, on a page of ours that is shown and not fetched in advance. What a browser does
    not tell (older ones tell nothing) speaks for it."""
    headers = request.headers
    return (
        not is_robot(headers.get("User-Agent", ""))
        and headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
        and headers.get("Sec-Fetch-Dest", "image") == "image"
        and not headers.get("Sec-Purpose")
        and headers.get("Purpose") != "prefetch"
    )


urlpatterns: list[URLPattern] = [path("<int:product_id>", seen)]
