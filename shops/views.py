"""Files go in by ordinary upload: a form of a few megabytes has no place in JSON."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.rows import find_row
from matricia.kit.graphql.view import CLIENT_HEADER
from shops.images import MAX_BYTES, too_heavy
from shops.models import Product
from shops.pictures import ShownPicture
from shops.services.add_picture import upload_picture

# The form around the file: names, boundaries, the alternative text.
MAX_BODY = MAX_BYTES + 64 * 1024
STATUS = {"SIGN_IN": 401, "NOT_ALLOWED": 403, "NOT_FOUND": 404, "PICTURE_SIZE": 413}


# A form of another site cannot set our header without a preflight, which we never answer: it does
# what a CSRF token would, as for GraphQL.
@csrf_exempt
@require_POST
def product_pictures(request: HttpRequest, product_id: int) -> JsonResponse:
    """POST multipart with `file` and perhaps `alt`: adds a picture to a product of one's own shop.

    Answers 201 with the picture as GraphQL spells it, or `{"problems": [{code, message, field}]}`
    with 400, 401, 403, 404 or 413.
    """
    try:
        picture = _added(request, product_id)
    except RuleBroken as broken:
        problem = {"code": broken.code, "message": broken.message, "field": broken.field}
        return JsonResponse({"problems": [problem]}, status=STATUS.get(broken.code, 400))
    return JsonResponse(picture, status=201)


def _added(request: HttpRequest, product_id: int) -> dict[str, Any]:
    demand_our_client(request)
    if not request.user.is_authenticated:
        raise RuleBroken("SIGN_IN", _("Please sign in first, then try again."))
    product = find_row(Product.objects.visible_to(request.user), str(product_id))
    if product is None:
        raise RuleBroken(
            "NOT_FOUND", _("This does not exist, or no longer. Reload the page and try again.")
        )
    demand_small_body(request)
    picture = upload_picture(
        product, file_sent(request), alt=request.POST.get("alt", ""), actor=request.user
    )
    return ShownPicture.of_product(picture).as_json()


def demand_our_client(request: HttpRequest) -> None:
    """Raise RuleBroken CLIENT for a form of another site."""
    if CLIENT_HEADER not in request.headers:
        raise RuleBroken("CLIENT", f"Send a {CLIENT_HEADER} header.")


def demand_small_body(request: HttpRequest) -> None:
    """Raise RuleBroken PICTURE_SIZE by the announced size, before Django reads the body to disk."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > MAX_BODY:
        raise too_heavy()


def file_sent(request: HttpRequest) -> bytes:
    """The content of `file`. Raises RuleBroken FILE or PICTURE_SIZE."""
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile):
        raise RuleBroken("FILE", _("Choose a picture to send."), "file")
    if (file.size or 0) > MAX_BYTES:
        raise too_heavy()
    return bytes(file.read())
