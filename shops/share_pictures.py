"""The picture that stands for a piece or a shop where its address is shared: 1200 × 630 pixels,
JPEG.

WebP is not read everywhere, and tall pictures are cut in the middle: the piece stands whole on
paper instead. A shop is its banner with its logo on it.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Final

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe
from PIL import Image, ImageFilter, ImageOps

from matricia.kit.graphql.rows import find_row
from shops.models import Product, ProductPicture, Shop, ShopLook
from shops.states import PictureState, ShopState

SIZE: Final = (1200, 630)
QUALITY: Final = 84
DAY: Final = 24 * 60 * 60
BLUR: Final = 40
FORMATS: Final = ("WEBP", "JPEG", "PNG")
#: Of the sheet under a logo, in pixels: its side, and what is left free around the logo.
SHEET: Final = 320
MARGIN: Final = 28


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


@require_safe
def share_shop_picture(request: HttpRequest, shop_id: int) -> HttpResponse:
    """Of an open shop; 404 for any other and for one without banner and logo."""
    shop = find_row(Shop.objects.filter(state=ShopState.OPEN), str(shop_id))
    look = ShopLook.objects.filter(shop=shop).first() if shop else None
    banner, logo = (shop.banner.name if shop else ""), (look.logo.name if look else "")
    if not (banner or logo):
        raise Http404
    answer = HttpResponse(_kept_shop(banner or "", logo or ""), content_type="image/jpeg")
    answer["Cache-Control"] = f"public, max-age={DAY}"
    return answer


def _kept(picture: ProductPicture) -> bytes:
    """Rendered when it is asked for the first time; a new first picture has a name of its own."""
    widest = picture.file.name or ""
    name = widest.rpartition("/")[0] + "/share.jpg"
    return _kept_as(name, lambda: on_paper(_content(widest)))


def _kept_shop(banner: str, logo: str) -> bytes:
    """Beside the files it is made of: names of both are new when either is."""
    if not logo:
        return _kept_as(_beside(banner, "share.jpg"), lambda: on_paper(_content(banner)))
    ground = banner or logo
    of_banner = banner.split("/")[-2] if banner else "alone"
    name = _beside(logo, f"share-{of_banner}.jpg")
    return _kept_as(name, lambda: with_logo(_content(ground), _content(logo)))


def _beside(name: str, other: str) -> str:
    return f"{name.rpartition('/')[0]}/{other}"


def _kept_as(name: str, render: Callable[[], bytes]) -> bytes:
    if default_storage.exists(name):
        return _content(name)
    rendered = render()
    default_storage.save(name, ContentFile(rendered))
    return rendered


def _content(name: str) -> bytes:
    with default_storage.open(name) as file:
        return bytes(file.read())


def with_logo(banner: bytes, logo: bytes) -> bytes:
    """The middle of the banner, filling it all, and the logo whole on a white sheet upon it."""
    with Image.open(io.BytesIO(banner), formats=FORMATS) as image:
        ground = ImageOps.fit(image.convert("RGB"), SIZE, Image.Resampling.LANCZOS)
    sheet = Image.new("RGB", (SHEET, SHEET), "white")
    with Image.open(io.BytesIO(logo), formats=FORMATS) as image:
        inside = SHEET - 2 * MARGIN
        mark = ImageOps.contain(image.convert("RGBA"), (inside, inside), Image.Resampling.LANCZOS)
    sheet.paste(mark, ((SHEET - mark.width) // 2, (SHEET - mark.height) // 2), mark)
    ground.paste(sheet, ((SIZE[0] - SHEET) // 2, (SIZE[1] - SHEET) // 2))
    return _jpeg(ground)


def on_paper(content: bytes) -> bytes:
    """The picture whole, in the middle, on a blurred ground of itself."""
    with Image.open(io.BytesIO(content), formats=FORMATS) as image:
        piece = image.convert("RGB")
    ground = piece.resize(SIZE).filter(ImageFilter.GaussianBlur(BLUR))
    width = round(piece.width * SIZE[1] / piece.height)
    if width > SIZE[0]:
        height = round(piece.height * SIZE[0] / piece.width)
        fitted = piece.resize((SIZE[0], height), Image.Resampling.LANCZOS)
    else:
        fitted = piece.resize((width, SIZE[1]), Image.Resampling.LANCZOS)
    ground.paste(fitted, ((SIZE[0] - fitted.width) // 2, (SIZE[1] - fitted.height) // 2))
    return _jpeg(ground)


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return out.getvalue()


urlpatterns: list[URLPattern] = [
    path("products/<int:product_id>.jpg", share_picture, name="share-picture"),
    path("shops/<int:shop_id>.jpg", share_shop_picture, name="share-shop-picture"),
]
