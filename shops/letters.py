"""What the next letter to a customer would tell her: new pieces of designers she follows, and
pieces she wishes for that are nearly gone, or back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from matricia.accounts.models import Consent, ConsentPurpose, User
from matricia.accounts.services.give_consent import WISHES_SAID, consented_under
from matricia.kit import clock
from shops.models import Favourite, Follow, Letter, Product
from shops.states import WishStock
from shops.wish_stock import wish_stock

#: A customer gets one letter in this time at most.
APART: Final = timedelta(days=7)
#: What was shown longer ago is no news, also not to who has had no letter yet.
NEWS: Final = timedelta(days=30)
MOST_NEW: Final = 12
MOST_WISHES: Final = 12


@dataclass(frozen=True, slots=True)
class Contents:
    """`seen` is what all her wishes are like now: it is kept once the letter is sent."""

    new: list[Product]
    nearly_gone: list[Product]
    back: list[Product]
    seen: dict[int, WishStock]

    @property
    def is_empty(self) -> bool:
        """Then nothing is sent."""
        return not (self.new or self.nearly_gone or self.back)


def readers() -> QuerySet[User]:
    """Who agreed to letters, follows or wishes for something, and has had none for a week."""
    said = Consent.objects.filter(user=OuterRef("pk"), purpose=ConsentPurpose.FOLLOWED)
    people = User.objects.filter(is_active=True, erased_at=None).annotate(
        agrees=Subquery(said.order_by("-id").values("given")[:1])
    )
    lately = Letter.objects.filter(sent_at__gt=clock.now() - APART)
    keeps = Q(pk__in=Follow.objects.values("user")) | Q(pk__in=Favourite.objects.values("user"))
    return people.filter(keeps, agrees=True).exclude(pk__in=lately.values("user")).order_by("pk")


def contents_for(user: User) -> Contents:
    """In a fixed number of statements."""
    told = Letter.objects.filter(user=user).values_list("sent_at", flat=True).first()
    after = max(filter(None, (told, clock.now() - NEWS)))
    followed = Follow.objects.filter(user=user, shop=OuterRef("shop"))
    new = (
        Product.objects.for_sale()
        .annotate(followed_at=Subquery(followed.values("at")[:1]))
        .filter(followed_at__isnull=False, published_at__gt=after)
        .filter(published_at__gt=F("followed_at"))
        .select_related("shop")
        .order_by("-published_at", "-pk")
    )
    nearly_gone, back, seen = _wishes(user)
    return Contents(list(new[:MOST_NEW]), nearly_gone, back, seen)


def _wishes(user: User) -> tuple[list[Product], list[Product], dict[int, WishStock]]:
    if consented_under(user, ConsentPurpose.FOLLOWED) < WISHES_SAID:
        return [], [], {}
    known = dict(Favourite.objects.filter(user=user).values_list("product", "stock"))
    products = Product.objects.for_sale().filter(pk__in=known).select_related("shop")
    wished = list(products.order_by("pk"))
    now = wish_stock(wished)
    nearly_gone = [
        row for row in wished if (known[row.pk], now[row.pk]) == (WishStock.ENOUGH, WishStock.LOW)
    ]
    back = [
        row for row in wished if known[row.pk] == WishStock.GONE and now[row.pk] != WishStock.GONE
    ]
    return nearly_gone[:MOST_WISHES], back[:MOST_WISHES], now


def keep_seen(user: User, seen: dict[int, WishStock]) -> None:
    """Remember what her wishes were like when she was last told, or looked for."""
    for state in WishStock:
        alike = [pk for pk, found in seen.items() if found == state]
        _keep(user, alike, state)


def _keep(user: User, products: Iterable[int], state: WishStock) -> None:
    Favourite.objects.filter(user=user, product__in=products).exclude(stock=state).update(
        stock=state
    )
