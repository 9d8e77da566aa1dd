"""Beside the running platform: what no page offers, or what a test must not take from a page.

`python -m tests.e2e.backstage JSON` with DATA_DIR set; JSON is `{"do": NAME, …}`, the answer too.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any
from uuid import UUID

import django

PASSWORD = "a-test-designers-phrase"


def give_owners(shops: list[str]) -> dict[str, Any]:
    """A signed-up designer for each shop (by slug): e-mail address by slug, and their password.

    Imported shops have none, since an export names no people.
    """
    from allauth.account.models import EmailAddress

    from matricia.accounts.models import User
    from shops.models import Shop, ShopMember

    emails = {}
    for slug in shops:
        email = f"{slug}@designers.example"
        user = User.objects.create_user(email, PASSWORD, name=f"Owner of {slug}", language="en")
        EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
        hers = Shop.objects.get(slug=slug)
        ShopMember.objects.create(shop=hers, user=user, is_owner=True)
        emails[slug] = email
    return {"emails": emails, "password": PASSWORD}


def parts_of(order: str) -> list[dict[str, Any]]:
    """Each designer's part of an order and her share of it, in cents, by shop."""
    from payments.models import Share

    shares = Share.objects.filter(seller_order__order=UUID(order)).select_related(
        "seller_order__shop"
    )
    return [
        {
            "shop": share.seller_order.shop.slug,
            "number": share.seller_order.number,
            "id": share.seller_order_id,
            "share": share.pk,
            "order": share.seller_order.order.number,
            "state": share.state,
            "gross": share.gross,
            "amount": share.amount,
        }
        for share in shares.order_by("pk")
    ]


def give_accounts(shops: list[str]) -> dict[str, str]:
    """The account at Stripe of each shop (by slug), made where there is none: its id by slug."""
    from payments import gateway
    from payments.models import PayoutAccount
    from shops.models import Shop

    accounts = {}
    for slug in shops:
        shop = Shop.objects.get(slug=slug)
        account, _is_new = PayoutAccount.objects.get_or_create(shop=shop)
        account.stripe_id = account.stripe_id or gateway.create_account(
            name=shop.name,
            email=f"{slug}@designers.example",
            country="FR",
            currency="EUR",
            key=f"test:{slug}",
        )
        account.save(update_fields=["stripe_id"])
        accounts[slug] = account.stripe_id
    return accounts


def ship(part: int) -> None:
    """A designer's part of an order is on its way."""
    from orders.models import SellerOrder
    from payments.services.ship_seller_order import ship_seller_order

    found = SellerOrder.objects.get(pk=part)
    ship_seller_order(found, actor=None, carrier="La Poste", tracking_number=f"6A{part:011d}")


def second_of_the_team() -> dict[str, str]:
    """Another person of the programme's team, since no one decides about her own entries."""
    from allauth.account.models import EmailAddress

    from matricia.accounts.models import User

    email = "second@team.example"
    user = User.objects.create_user(email, PASSWORD, name="Second", language="en", is_staff=True)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return {"email": email, "password": PASSWORD}


def stall(count: int, on_hand: int = 0) -> list[dict[str, Any]]:
    """Pieces of `count` designers at the stalls of the open market, the cheapest of each; if told,
    `on_hand` of each are there from now on."""
    from shops.models import StockLevel
    from shops.services import stock

    levels = StockLevel.objects.filter(location__kind="stall", on_hand__gt=0)
    first = levels.order_by("location__shop", "variant__price", "variant").distinct(
        "location__shop"
    )
    chosen = list(first.select_related("location", "variant__product__shop")[:count])
    for level in chosen if on_hand else ():
        stock.set_on_hand(level.variant, level.location, on_hand)
    return [
        {
            "variant": level.variant_id,
            "tag": level.variant.tag_code,
            "title": level.variant.product.title,
            "price": level.variant.price,
            "shop": level.variant.product.shop_id,
            "shop_name": level.variant.product.shop.name,
        }
        for level in chosen
    ]


def at_stall(variants: list[int]) -> list[int]:
    """How many of each are at their stall."""
    from shops.models import StockLevel

    rows = StockLevel.objects.filter(variant__in=variants, location__kind="stall")
    found = dict(rows.values_list("variant", "on_hand"))
    return [found[variant] for variant in variants]


def pieces_to_draw() -> dict[str, int]:
    """How many pieces on sale still have no picture."""
    from shops.models import Product

    return {"pieces": Product.objects.for_sale().exclude(pictures__state="ready").count()}


def pictures_to_lighten() -> dict[str, int]:
    """How many pictures still lack their AVIF."""
    from shops.models import ProductPicture, ShopLook

    photographs = ProductPicture.objects.filter(drawn=False, has_avif=False)
    looks = ShopLook.objects.filter(has_avif=False)
    return {"pictures": photographs.count() + looks.count()}


def balances(prefix: str) -> dict[str, int]:
    """Cents in each account of the books whose code begins so."""
    from django.db.models import Sum

    from payments.models import Account

    accounts = Account.objects.filter(code__startswith=prefix)
    came_in = dict(accounts.values_list("code").annotate(sum=Sum("incoming__amount")))
    went_out = dict(accounts.values_list("code").annotate(sum=Sum("outgoing__amount")))
    return {code: (came_in[code] or 0) - (went_out[code] or 0) for code in came_in}


def accept(email: str, name: str, shop_name: str, language: str) -> None:
    """As programme staff do in the admin: the mail goes out by the worker."""
    from matricia.accounts.models import User
    from programme.services.invite_designer import invite_designer

    staff = User.objects.filter(is_staff=True).order_by("pk").first()
    invite_designer(email=email, name=name, shop_name=shop_name, language=language, actor=staff)


ACTS: dict[str, Callable[..., Any]] = {
    act.__name__: act
    for act in (
        give_owners,
        parts_of,
        give_accounts,
        ship,
        second_of_the_team,
        stall,
        at_stall,
        pieces_to_draw,
        pictures_to_lighten,
        balances,
        accept,
    )
}


if __name__ == "__main__":
    django.setup()
    given = json.loads(sys.argv[1])
    sys.stdout.write(json.dumps(ACTS[given.pop("do")](**given)))
