"""The bytes of pictures, part by part: they have no place in JSON."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from matricia.kit.errors import RuleBroken
from shops.models import PictureUpload
from shops.selectors import products_run_by
from shops.services.upload_pictures import PART, keep_part
from shops.views import STATUS, demand_our_client


# Our header does what a CSRF token would, as for GraphQL: see `shops.views`.
@csrf_exempt
@require_http_methods(["PUT"])
def picture_part(request: HttpRequest, upload_id: UUID, offset: int) -> HttpResponse:
    """PUT the bytes of an upload of one's own from `offset` on, as `beginPictureUpload` asked.

    Answers 204, or `{"problems": [{code, message, field}]}` with 400, 401, 403 or 404.
    """
    try:
        demand_our_client(request)
        keep_part(_upload(request, upload_id), offset, _bytes(request), actor=request.user)
    except RuleBroken as broken:
        problem = {"code": broken.code, "message": broken.message, "field": broken.field}
        return JsonResponse({"problems": [problem]}, status=STATUS.get(broken.code, 400))
    return HttpResponse(status=204)


def _upload(request: HttpRequest, upload_id: UUID) -> PictureUpload:
    if not request.user.is_authenticated:
        raise RuleBroken("SIGN_IN", _("Please sign in first, then try again."))
    hers = PictureUpload.objects.filter(product__in=products_run_by(request.user))
    upload = hers.select_related("product__shop").filter(pk=upload_id).first()
    if upload is None:
        raise RuleBroken(
            "NOT_FOUND", _("This does not exist, or no longer. Reload the page and try again.")
        )
    return upload


def _bytes(request: HttpRequest) -> bytes:
    """By the announced size, before Django reads it."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > PART:
        raise RuleBroken("PART", _("This part is not whole. Send the picture again."))
    return request.body
