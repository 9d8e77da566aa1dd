"""A shop with something of everything that a shop can have."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta
from typing import Any

from django.apps import apps
from django.db.models import Field, ForeignKey

from matricia.accounts.models import User
from matricia.kit import clock
from shops.exporting.branches import LEFT_OUT, PRODUCT, SHOP, Branch
from shops.images import Box, renditions_of
from shops.models import (
    AskedMeasurements,
    ClaimEvent,
    Cohort,
    Collection,
    CollectionPiece,
    FactsSheet,
    MovedAddress,
    Newsletter,
    PriceChange,
    Product,
    ProductCosting,
    ProductEvent,
    ProductFacts,
    ProductPicture,
    ProductVersion,
    Proof,
    ProofDocument,
    Shop,
    SizeGuide,
    StockMark,
    StockWatch,
    Theme,
    Variant,
)
from shops.services.add_picture import add_picture
from shops.services.arrange_storefront import arrange_storefront, feature_pieces
from shops.services.hang_shop_picture import crop_shop_picture, hang_shop_picture
from shops.services.keep_renditions import keep_master
from shops.services.open_stock import open_stock
from shops.services.refresh_listing import refresh_listing
from shops.states import DisplayFace, ProductState, ShopPictureKind, ShopSection
from tests.factories.claims import PDF, ClaimFactory, ProofFactory
from tests.factories.sellers import in_franchise, mandated, seller_of, with_vat
from tests.factories.shops import LocationFactory, ThemeFactory, member_of
from tests.shops.picture_files import picture_file

THEN = datetime(2026, 3, 4, 5, 6, 7, 891011, tzinfo=clock.PARIS)


def full_shop(owner: User, reviewer: User) -> Shop:
    """Made row by row, so that every column holds something of its own."""
    shop = Shop.objects.create(
        slug="mira",
        name="=Mira & fils",
        tagline={"fr": "Lin d'ici", "ar": "كتان"},
        story={"fr": "Une\n\nhistoire", "en": "A story"},
        language="fr",
        city="Nanterre",
        department="92",
        accent="#8a2f4b",
        state="open",
        cohort=Cohort.objects.filter(slug="2026").first(),
        created_at=THEN,
    )
    member_of(shop, owner)
    _look(shop, owner)
    shop.refresh_from_db()
    seller_of(shop, updated_at=THEN)
    in_franchise(shop)
    with_vat(shop, since=date(2026, 6, 1))
    mandated(shop, signed_by=owner)
    StockWatch.objects.create(shop=shop, low_at=3)
    Newsletter.objects.create(shop=shop, is_open=True)
    MovedAddress.objects.create(path="mira-mode", shop=shop, at=THEN)
    theme = ThemeFactory.create(slug="upcycling", needs_proof=True, summary={"fr": "Ça resert."})
    dress = _dress(shop, theme, owner)
    _scarf(shop)
    feature_pieces(shop, [dress.pk], actor=owner)
    _collection(shop, dress)
    _claim(shop, dress, theme, reviewer)
    refresh_listing(shop.products.values_list("pk", flat=True))
    return shop


def _look(shop: Shop, owner: User) -> None:
    box = Box(0, 1000, 10_000, 5000)
    for kind in ShopPictureKind:
        hang_shop_picture(shop, kind, picture_file((900, 600)), actor=owner)
        crop_shop_picture(shop, kind, box, actor=owner)
    arrange_storefront(
        shop,
        sections=[ShopSection.PIECES, ShopSection.STORY],
        face=DisplayFace.ITALIC,
        actor=owner,
    )


def _dress(shop: Shop, theme: Theme, owner: User) -> Product:
    dress = Product.objects.create(
        shop=shop,
        slug="robe-lin",
        title="-Robe d'été; « lin »",
        description="<p>Du <strong>lin</strong>, 100 % d'ici.</p>",
        translations={"en": {"title": "Linen dress", "words": {"Bleu": "Blue"}}},
        product_type="Robes",
        tags=["lin", "été"],
        option_names=["size", "color"],
        state=ProductState.ACTIVE,
        made_to_order=True,
        making_days=7,
        published_at=THEN,
        created_at=THEN - timedelta(days=3),
        version=4,
        publish_at=THEN + timedelta(days=900),
    )
    Product.objects.filter(pk=dress.pk).update(updated_at=THEN)
    dress.themes.add(theme)
    guide = SizeGuide.objects.create(
        shop=shop, name="Robes", columns=["Poitrine"], rows=[{"size": "M", "values": ["92–96"]}]
    )
    ProductFacts.objects.create(
        product=dress,
        composition=[{"part": "", "fibres": [{"fibre": "linen", "percent": 100}]}],
        care=["wash_30"],
        woven_in="FR",
        weight_grams=420,
        warnings={"fr": "Boutons"},
        size_guide=guide,
        version=2,
    )
    FactsSheet.objects.create(product=dress, version=1, sheet={"a": [1]}, at=THEN, by=owner)
    AskedMeasurements.objects.create(product=dress, names=["tour de taille"])
    ProductCosting.objects.create(product=dress, material=1200, minutes=90, hourly=1500)
    ProductEvent.objects.create(
        product=dress, from_state="draft", to_state="active", by=owner, at=THEN
    )
    MovedAddress.objects.create(path="mira/vieille-robe", product=dress, at=THEN)
    variants = _variants(dress, owner)
    ProductVersion.objects.create(
        product=dress,
        number=1,
        product_version=3,
        kind="saved",
        content={"variants": {str(variants[0].pk): {"price": 8900}, "999999999": {"price": 1}}},
        at=THEN,
        by=owner,
    )
    _pictures(dress)
    return dress


def _variants(dress: Product, owner: User) -> list[Variant]:
    rows = [
        Variant.objects.create(
            product=dress,
            option_values=[size, "Bleu"],
            sku=f"0{size}",
            barcode="4006381333931",
            tag_code=f"TAG{size}2345",
            price=8900,
            cost=3100,
            weight_grams=410,
            position=at,
            is_active=size != "L",
        )
        for at, size in enumerate("SML")
    ]
    PriceChange.objects.create(variant=rows[0], price=9900, at=THEN, by=owner)
    PriceChange.objects.create(variant=rows[0], price=8900, at=THEN + timedelta(days=40))
    StockMark.objects.create(variant=rows[0], low_at=1)
    atelier = LocationFactory.create(shop=dress.shop, name="Atelier")
    stall = LocationFactory.create(shop=dress.shop, name="Marché", kind="stall", sells_online=False)
    open_stock({(row.pk, atelier): 4 for row in rows}, reference="first", actor=owner)
    open_stock({(rows[1].pk, stall): 2}, reference="bring:1")
    return rows


def _pictures(dress: Product) -> None:
    add_picture(dress, renditions_of(picture_file()), alt="+Robe de face")
    cut = add_picture(dress, renditions_of(picture_file((700, 700))), alt="Robe de dos")
    cut.master = keep_master(picture_file((800, 900), "WEBP"))
    cut.crop = [100, 200, 5000, 5000]
    cut.save()
    dress.pictures.create(position=5, source_url="https://old.example/1.jpg", alt="Ailleurs")
    dress.pictures.create(position=0, drawn=True, state="ready", file="drawn.webp", widths=[320])


def _scarf(shop: Shop) -> None:
    """The least that a product can be."""
    scarf = Product.objects.create(shop=shop, slug="foulard", title="Foulard", state="archived")
    variant = Variant.objects.create(product=scarf, price=1500, tag_code="FOULARD2")
    open_stock({(variant.pk, shop.locations.get(kind="atelier")): 0}, reference="first")


def _collection(shop: Shop, dress: Product) -> None:
    summer = Collection.objects.create(
        shop=shop, slug="ete", title={"fr": "Été"}, intro={"fr": "Tout"}, is_shown=False
    )
    CollectionPiece.objects.create(collection=summer, product=dress, position=3)


def _claim(shop: Shop, dress: Product, theme: Theme, reviewer: User) -> None:
    claim = ClaimFactory.create(
        shop=shop, product=dress, theme=theme, reviewer=reviewer, reviewed_at=THEN, created_at=THEN
    )
    proof = ProofFactory.create(
        claim=claim, size=len(PDF), sha256=hashlib.sha256(PDF).hexdigest(), is_public=True
    )
    ProofDocument.objects.create(proof=Proof.objects.get(pk=proof.pk), content=PDF)
    ClaimEvent.objects.create(
        claim=claim, from_state="submitted", to_state="approved", note="Vu", by=reviewer, at=THEN
    )


def dump_of(shop: Shop) -> dict[str, list[dict[str, Any]]]:
    """Every column of every row that belongs to a shop, whatever the export thinks of it: foreign
    keys as what they name, ids left away, since the database gives them."""
    tables = {branch.model for root in (SHOP, PRODUCT) for branch in root.with_all_below()}
    return {
        model._meta.label: sorted(
            (_columns(row) for row in model._default_manager.all() if _is_of(row, shop)), key=str
        )
        for model in sorted(tables, key=lambda model: model._meta.label)
    }


def _is_of(row: Any, shop: Shop) -> bool:
    return not (isinstance(row, ProductPicture) and row.drawn)


def _columns(row: Any) -> dict[str, Any]:
    return {
        column.name: _said(row, column)
        for column in row._meta.concrete_fields
        if not column.primary_key and column.name not in _MADE_HERE
    }


#: Given anew by the storage (the pixels are compared apart), or a person, or a client's id.
_MADE_HERE = {
    *(
        "file",
        "banner",
        "master",
        "logo",
        "logo_master",
        "banner_master",
        "by",
        "signed_by",
        "author",
        "request_id",
    ),
    *("has_avif", "warned_at", "told_at"),
}


def _said(row: Any, column: Field[Any, Any]) -> Any:
    value = getattr(row, column.name)
    if isinstance(column, ForeignKey) and value is not None:
        return _name_of(value)
    if column.name == "content" and isinstance(value, dict):
        return sorted(str(variant) for variant in value["variants"].values())
    return value


def _name_of(row: Any) -> Any:
    for name in ("slug", "tag_code", "email", "name"):
        if hasattr(row, name):
            return getattr(row, name)
    return str({key: value for key, value in _columns(row).items() if key != "version"})


def known_tables() -> set[str]:
    """Labels of what is in the tree or said to be left out."""
    branches = [branch for root in (SHOP, PRODUCT) for branch in root.with_all_below()]
    return {branch.model._meta.label for branch in branches} | set(LEFT_OUT)


def tables_of_shops() -> set[str]:
    """Labels of all tables of this project with a foreign key to something in the tree."""
    inside = {branch.model for root in (SHOP, PRODUCT) for branch in root.with_all_below()}
    return {
        model._meta.label
        for model in apps.get_models()
        for column in model._meta.concrete_fields
        if isinstance(column, ForeignKey) and column.related_model in inside
    }


def every_branch() -> list[Branch]:
    """Of the whole tree."""
    return [branch for root in (SHOP, PRODUCT) for branch in root.with_all_below()]
