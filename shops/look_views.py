"""A shop's logo and banner go in by ordinary upload, as pictures of products may."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.rows import find_row
from shops.selectors import shops_run_by
from shops.services.hang_shop_picture import hang_shop_picture
from shops.states import ShopPictureKind
from shops.views import STATUS, demand_our_client, demand_small_body, file_sent


# Our header does what a CSRF token would, as for GraphQL: see `shops.views`.
@csrf_exempt
@require_POST
def shop_picture(request: HttpRequest, shop_id: int, kind: str) -> JsonResponse:
    """POST multipart with `file`: hangs it up as the `kind` (logo, banner) of one's own shop.

    Answers 201 with the picture as GraphQL spells it, or `{"problems": [{code, message, field}]}`
    with 400, 401, 403, 404 or 413.
    """
    try:
        picture = _hung(request, shop_id, kind)
    except RuleBroken as broken:
        problem = {"code": broken.code, "message": broken.message, "field": broken.field}
        return JsonResponse({"problems": [problem]}, status=STATUS.get(broken.code, 400))
    return JsonResponse(picture, status=201)


def _hung(request: HttpRequest, shop_id: int, kind: str) -> dict[str, Any]:
    demand_our_client(request)
    if not request.user.is_authenticated:
        raise RuleBroken("SIGN_IN", _("Please sign in first, then try again."))
    shop = find_row(shops_run_by(request.user), str(shop_id))
    if shop is None or kind not in ShopPictureKind.values:
        raise RuleBroken(
            "NOT_FOUND", _("This does not exist, or no longer. Reload the page and try again.")
        )
    demand_small_body(request)
    hung = hang_shop_picture(shop, ShopPictureKind(kind), file_sent(request), actor=request.user)
    return hung.as_json()
