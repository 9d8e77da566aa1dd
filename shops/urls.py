"""Addresses of the shops room: files go in by ordinary upload, not through GraphQL."""

from __future__ import annotations

from django.urls import URLPattern, path

from shops.import_views import catalogue_imports
from shops.look_views import shop_picture
from shops.proof_views import claim_proofs
from shops.upload_views import picture_part
from shops.views import product_pictures

urlpatterns: list[URLPattern] = [
    path("catalogue-imports/<int:shop_id>", catalogue_imports, name="catalogue-imports"),
    path("product-pictures/<int:product_id>", product_pictures, name="product-pictures"),
    path("shop-pictures/<int:shop_id>/<slug:kind>", shop_picture, name="shop-picture"),
    path("picture-parts/<uuid:upload_id>/<int:offset>", picture_part, name="picture-part"),
    path("claim-proofs/<int:claim_id>", claim_proofs, name="claim-proofs"),
]
