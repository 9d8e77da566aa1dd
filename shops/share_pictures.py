"""The picture that stands for a piece where its address is shared: 1200 × 630 pixels, JPEG.

WebP is not read everywhere, and tall pictures are cut in the middle: the piece stands whole on
paper instead.
"""

from __future__ import annotations

import io
from typing import Final

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe
from PIL import Image, ImageFilter

from matricia.kit.graphql.rows import find_row
from shops.models import Product, ProductPicture
from shops.states import PictureState

SIZE: Final = (1200, 630)
QUALITY: Final = 84
DAY: Final = 24 * 60 * 60
BLUR: Final = 40


@require_safe
def share_picture(request: HttpRequest, product_id: int) -> HttpResponse:
    """Of a piece that is for sale; 404 for any other and for one without a picture."""
    product = find_row(Product.objects.for_sale(), str(product_id))
    pictures = ProductPicture.objects.filter(product=product, state=PictureState.READY)
    first = pictures.order_by("position", "id").first() if product else None
    if first is None:
        raise Http404
    answer = HttpResponse(_kept(first), content_type="image/jpeg")
    answer["Cache-Control"] = f"public, max-age={DAY}"
    return answer


def _kept(picture: ProductPicture) -> bytes:
    """Rendered when it is asked for the first time; a new first picture has a name of its own."""
    widest = picture.file.name or ""
    name = widest.rpartition("/")[0] + "/share.jpg"
    if not default_storage.exists(name):
        with default_storage.open(widest) as file:
            rendered = on_paper(file.read())
        default_storage.save(name, ContentFile(rendered))
        return rendered
    with default_storage.open(name) as file:
        return bytes(file.read())


def on_paper(content: bytes) -> bytes:
    """The picture whole, in the middle, on a blurred ground of itself."""
    with Image.open(io.BytesIO(content), formats=("WEBP", "JPEG", "PNG")) as image:
        piece = image.convert("RGB")
    ground = piece.resize(SIZE).filter(ImageFilter.GaussianBlur(BLUR))
    width = round(piece.width * SIZE[1] / piece.height)
    if width > SIZE[0]:
        height = round(piece.height * SIZE[0] / piece.width)
        fitted = piece.resize((SIZE[0], height), Image.Resampling.LANCZOS)
    else:
        fitted = piece.resize((width, SIZE[1]), Image.Resampling.LANCZOS)
    ground.paste(fitted, ((SIZE[0] - fitted.width) // 2, (SIZE[1] - fitted.height) // 2))
    out = io.BytesIO()
    ground.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return out.getvalue()


urlpatterns: list[URLPattern] = [
    path("products/<int:product_id>.jpg", share_picture, name="share-picture"),
]
