"""Papers and files for parcels, for the people of the shop and programme staff; others find
nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from matricia.kit.graphql.rows import BIGGEST_ID
from orders.carriers.colissimo import coliship_file
from orders.models import SellerOrder
from orders.packing.addresses import consignments_of
from orders.packing.formats import FORMATS
from orders.packing.pdf import labels_pdf, slips_pdf
from orders.states import SellerOrderState

MOST: Final = 100


@require_safe
def slips(request: HttpRequest) -> HttpResponse:
    """`?order=12&order=13`: their packing slips, in the order they were asked for."""
    return _answer(request, lambda parts: slips_pdf(parts, get_language() or "fr"), "slips.pdf")


@require_safe
def labels(request: HttpRequest) -> HttpResponse:
    """`?order=12&order=13&format=a4&skip=1`: their address labels. `format` is one of `FORMATS`,
    `skip` leaves the first places of the sheet empty, since they are used already."""
    paper = FORMATS.get(request.GET.get("format", "a4"))
    if paper is None:
        raise Http404
    typed = request.GET.get("skip", "0")
    skip = int(typed) if typed.isdecimal() and len(typed) == 1 else 0
    return _answer(
        request,
        lambda parts: labels_pdf(parts, paper, get_language() or "fr", skip=skip),
        f"labels-{paper.key}.pdf",
    )


@require_safe
def colissimo(request: HttpRequest) -> HttpResponse:
    """`?order=12&order=13`: the file that ColiShip takes, of what is still to be sent."""
    return _answer(
        request,
        lambda parts: coliship_file(
            consignments_of([row for row in parts if row.state == SellerOrderState.TO_SHIP])
        ),
        "coliship.csv",
        content_type="text/csv; charset=utf-8",
    )


def _answer(
    request: HttpRequest,
    make: Callable[[list[SellerOrder]], bytes],
    name: str,
    *,
    content_type: str = "application/pdf",
) -> HttpResponse:
    ids = list(dict.fromkeys(request.GET.getlist("order")))
    if not 1 <= len(ids) <= MOST:
        words = _("Choose between 1 and %(most)d orders.") % {"most": MOST}
        return HttpResponseBadRequest(words, content_type="text/plain; charset=utf-8")
    shown = "inline" if content_type == "application/pdf" else "attachment"
    return HttpResponse(
        make(_parts(request, ids)),
        content_type=content_type,
        headers={
            "Content-Disposition": f'{shown}; filename="{name}"',
            "Cache-Control": "private, no-store",
        },
    )


def _parts(request: HttpRequest, ids: list[str]) -> list[SellerOrder]:
    """All of them, in that order; Http404 when one of them is not hers to send."""
    if not all(pk.isascii() and pk.isdigit() and int(pk[:20]) <= BIGGEST_ID for pk in ids):
        raise Http404
    rows = SellerOrder.objects.of_shops_run_by(request.user).from_web()
    related = rows.select_related("order", "shop__seller").prefetch_related("lines")
    found = related.in_bulk([int(pk) for pk in ids])
    if len(found) != len({int(pk) for pk in ids}):
        raise Http404
    return [found[int(pk)] for pk in ids]
