"""Photographs for reviews, which have no place in JSON, and the link that ends mails about them."""

from __future__ import annotations

import uuid
from typing import Any, Final
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    JsonResponse,
)
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from matricia.kit.addresses import page_path
from matricia.kit.errors import RuleBroken
from orders.models import Order, Review
from orders.selectors import order_for
from orders.selectors.reviews import picture_of
from orders.services.reviews.refuse_review_mails import refuse_review_mails
from orders.services.reviews.review_pictures import add_review_picture
from shops.views import STATUS, demand_our_client, demand_small_body, file_sent

#: A guest's token travels here: addresses are logged, headers are not.
TOKEN_HEADER: Final = "X-Order-Token"  # noqa: S105  (its name, no secret)


@csrf_exempt  # posted by mail programs; the token itself is the right (RFC 8058 §3.1)
@require_http_methods(["GET", "HEAD", "POST"])
def stop_review_mails(request: HttpRequest, order_id: uuid.UUID) -> HttpResponse:
    """A mail program posts and it is done; a person who opens the link is asked by a page first,
    because programs that look at mails open links, too."""
    try:
        order = order_for(AnonymousUser(), order_id, request.GET.get("token"))
    except Order.DoesNotExist:
        raise Http404 from None
    if request.method != "POST":
        query = urlencode({"token": order.access_token})
        return HttpResponseRedirect(
            page_path(f"/orders/{order.pk}/review/stop?{query}", order.language)
        )
    refuse_review_mails(order)
    return HttpResponse("OK", content_type="text/plain")


# Our header does what a CSRF token would, as for GraphQL: see `shops.views`.
@csrf_exempt
@require_POST
def review_pictures(request: HttpRequest, order_id: uuid.UUID, line_id: int) -> JsonResponse:
    """POST multipart with `file`: adds a picture to what its buyer said about a line.

    Answers 201 with the picture as GraphQL spells it, or `{"problems": [{code, message, field}]}`
    with 400, 403, 404 or 413.
    """
    try:
        picture = _added(request, order_id, line_id)
    except RuleBroken as broken:
        problem = {"code": broken.code, "message": broken.message, "field": broken.field}
        return JsonResponse({"problems": [problem]}, status=STATUS.get(broken.code, 400))
    return JsonResponse(picture, status=201)


def _added(request: HttpRequest, order_id: uuid.UUID, line_id: int) -> dict[str, Any]:
    demand_our_client(request)
    try:
        order = order_for(request.user, order_id, request.headers.get(TOKEN_HEADER))
        review = Review.objects.select_related("line").get(
            line=line_id, line__seller_order__order=order
        )
    except (Order.DoesNotExist, Review.DoesNotExist):
        raise RuleBroken(
            "NOT_FOUND", _("This does not exist, or no longer. Reload the page and try again.")
        ) from None
    demand_small_body(request)
    picture = add_review_picture(order, review, file_sent(request), actor=request.user)
    return picture_of(picture, review).as_json()
