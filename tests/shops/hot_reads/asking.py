"""A rich catalogue, and the same question asked both ways."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils import translation
from graphql import execute, parse, validate

from matricia.kit import clock
from matricia.kit.graphql.execution import BatchingExecution
from matricia.kit.graphql.hot import HotPlans
from matricia.loaders import Loaders
from matricia.schema import schema
from shops.hot_reads import HOT_READS
from shops.models import PriceChange, Product, ProductPicture, ProductRating, Shop, StockLevel
from shops.services.refresh_listing import refresh_listing
from shops.states import PictureState, ProductState, ShopState
from tests.factories.claims import proven_claim
from tests.factories.shops import (
    LocationFactory,
    ProductFactory,
    ShopFactory,
    ThemeFactory,
    VariantFactory,
    variant_in_stock,
)

PLANS = HotPlans(schema.graphql_schema, HOT_READS)
KINDS = ("Robe", "Jupe", "Veste", "Robe chemise")


def asked_hot(query: str, variables: dict[str, Any] | None = None, user: Any = None) -> Any:
    """The hot answer; None where the ordinary path is wanted for anything of it."""
    found = PLANS.answer(parse(query), _request(user), variables or {})
    return found.data if found and not found.rest else None


def asked_ordinarily(query: str, variables: dict[str, Any] | None = None, user: Any = None) -> Any:
    """graphql-core's answer."""
    document = parse(query)
    assert validate(schema.graphql_schema, document) == []
    result: Any = execute(
        schema.graphql_schema,
        document,
        context_value=_request(user),
        variable_values=variables or {},
        execution_context_class=BatchingExecution,
    )
    assert not result.errors, result.errors
    return result.data


def _request(user: Any) -> Any:
    request: Any = HttpRequest()
    request.user = user or AnonymousUser()
    request.loaders = Loaders()
    return request


def assert_hot_and_the_same(
    query: str, variables: dict[str, Any] | None = None, *, language: str = "fr"
) -> dict[str, Any]:
    """The answer; also the order of what it holds is compared."""
    with translation.override(language):
        hot = asked_hot(query, variables)
        answer: dict[str, Any] = asked_ordinarily(query, variables)
    assert hot is not None, "not hot"
    assert json.dumps(hot) == json.dumps(answer)
    return answer


def hang_catalogue() -> None:
    """Three shops, one of them closed; a theme for everybody and one that wants a proof."""
    plain = ThemeFactory(slug="fast-fashion")
    ethical = ThemeFactory(slug="mode-ethique", needs_proof=True, position=1)
    shops = [
        ShopFactory(slug="koumba", tagline={"fr": "Du lin", "en": "Linen"}, story={"ar": "قصة"}),
        ShopFactory(slug="nour", language="en", tagline={"en": "Only English"}, city="Grenoble"),
        ShopFactory(slug="closed", state=ShopState.CLOSED),
    ]
    products = [_piece(number, shops[number % 3]) for number in range(18)]
    plain.products.add(*products[:12])
    ethical.products.add(*products[4:])
    proven_claim(shop=shops[1], theme=ethical)
    proven_claim(shop=shops[0], product=products[6], theme=ethical)
    refresh_listing(Product.objects.values_list("pk", flat=True))


def _piece(number: int, shop: Shop) -> Product:
    kind = KINDS[number % len(KINDS)]
    product = ProductFactory(
        shop=shop,
        slug=f"piece-{number}",
        title=f"{kind} {number}",
        description=f"<p>{kind} en lin.</p>",
        product_type=kind,
        option_names=["size", "color"],
        tags=["lin"],
        state=ProductState.DRAFT if number == 13 else ProductState.ACTIVE,
        # Two of them at once: the id decides.
        published_at=clock.now() - timedelta(hours=number // 2, microseconds=number // 2),
        made_to_order=number % 5 == 0,
        translations=_translations(number),
    )
    _hang_variants(number, product)
    _hang_pictures(number, product)
    if number % 4 == 0:
        ProductRating.objects.create(product=product, stars=[0, 1, 0, 2, number], fits=[1, 2, 0])
    if number % 4 == 1:
        ProductRating.objects.create(product=product, stars=[0] * 5, fits=[0] * 3)
    return product


def _translations(number: int) -> dict[str, Any]:
    if number % 3 == 0:
        return {"en": {"title": f"Dress {number}", "words": {"Encre": "Ink"}}}
    return {"ar": {"title": "", "description": "<p>فستان</p>"}} if number % 3 == 1 else {}


def _hang_variants(number: int, product: Product) -> None:
    for at, (size, color) in enumerate((("S", "Encre"), ("M", "Noir"), ("L", "Bleu nuit"))):
        price = 5000 + number * 10 + (at * 500 if number % 2 else 0)
        fields = {"product": product, "option_values": [size, color], "price": price}
        if number % 6 == 5:
            VariantFactory(**fields, position=at)
        else:
            variant = variant_in_stock((number + at) % 3, **fields, position=2 - at)
            _reprice(number, variant)
    VariantFactory(product=product, option_values=["XL", "Noir"], is_active=False, price=100)
    if number == 2:
        stall = LocationFactory(shop=product.shop, name="Stand", sells_online=False)
        StockLevel.objects.filter(variant__product=product).update(location=stall, on_hand=9)


def _reprice(number: int, variant: Any) -> None:
    """Some were dearer for two months, until last week."""
    now = clock.now()
    PriceChange.objects.create(variant=variant, price=9900, at=now - timedelta(days=70))
    Product.objects.filter(pk=variant.product_id).update(created_at=now - timedelta(days=90))
    if number % 4 == 0:
        Product.objects.filter(pk=variant.product_id, pk__gt=0).update(
            published_at=now - timedelta(days=80 + number)
        )
        change = {"variant": variant, "at": now - timedelta(days=7)}
        PriceChange.objects.create(price=variant.price, **change)


def _hang_pictures(number: int, product: Product) -> None:
    for at in range(number % 3):
        ProductPicture.objects.create(
            product=product,
            position=2 - at,
            alt=f"Vue {at}",
            file=f"products/{number}/vue {at}/640.webp" if at else f"products/{number}/960.webp",
            width=640,
            height=800,
            widths=[640, 320],
            drawn=at == 1,
            state=PictureState.READY if number != 4 else PictureState.WAITING,
        )
