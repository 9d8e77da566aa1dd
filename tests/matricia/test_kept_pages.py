"""Every answer behind a public page is kept: nobody reads a table there that nobody watches."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, models

from matricia.kit.answers.passing import declared
from tests.factories.claims import proven_claim
from tests.factories.shops import ProductFactory, ThemeFactory, variant_in_stock
from tests.matricia.kit.answers.questions import Questions

PAGES = [
    *("HomePage", "ThemePage", "ShopPage", "ShopSections", "ShopsPage"),
    *("SearchPage", "SearchSuggestions"),
    *("ProductPage", "ProductSurroundings", "ProductReviews", "ProductReviewsPage", "SellerPage"),
    *("MarketsPage", "MarketCalendar", "JournalPage", "TermsPage", "RankingPage"),
    "StorefrontFrame",
]
#: Moments that are said and never compared with the present, or only by what nobody may keep.
ONLY_SAID = {
    *("accounts_user.erased_at", "accounts_user.date_joined", "accounts_user.last_login"),
    *("markets_market.closed_at", "markets_marketprice.changed_at"),
    *("markets_stall.answered_at", "markets_stall.invitation_sent_at", "markets_stall.invited_at"),
    *("orders_order.confirmation_sent_at", "orders_order.handed_over_at", "orders_order.paid_at"),
    *("orders_order.placed_at", "orders_order.reviews_asked_at"),
    *("orders_sellerorder.designers_told_at", "orders_sellerorder.making_since"),
    *("orders_sellerorder.accepted_at", "orders_sellerorder.buyer_told_late_at"),
    "orders_sellerorder.designers_reminded_at",
    *("orders_sellerorder.made_at", "orders_sellerorder.packed_at"),
    *("orders_sellerorder.shipped_at", "orders_sellerorder.sold_at"),
    *("orders_review.answered_at", "orders_review.author_told_at", "orders_review.edited_at"),
    "orders_review.written_at",
    *("shops_claim.created_at", "shops_claim.reviewed_at", "shops_claim.warned_at"),
    *("shops_claimevent.at", "shops_collection.created_at", "shops_movedaddress.at"),
    *("shops_product.created_at", "shops_product.updated_at", "shops_productfacts.updated_at"),
    *(
        "shops_product.publish_at",
        "shops_productpicture.retry_at",
        "shops_proof.added_at",
        "shops_selleridentity.updated_at",
    ),
    *("shops_shop.created_at", "shops_sizeguide.updated_at", "shops_vatstatus.noted_at"),
}


@pytest.fixture
def questions() -> Iterator[Questions]:
    made = Questions()
    yield made
    made.marks.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", PAGES)
def test_what_a_public_page_asks_is_kept(questions, name):
    theme = ThemeFactory(needs_proof=True)
    product = ProductFactory(option_names=["size"])
    variant_in_stock(product=product, option_values=["M"])
    product.themes.add(theme)
    proven_claim(shop=product.shop, product=product, theme=theme)
    values: dict[str, Any] = {
        "shop": product.shop.slug,
        "slug": theme.slug if name == "ThemePage" else product.slug,
        "product": str(product.pk),
        "filter": {},
        "new": True,
        "reviews": True,
    }
    if name in {"ShopPage", "ShopSections", "SellerPage"}:
        values["slug"] = product.shop.slug
    if name == "ShopSections":
        values["shop"] = str(product.shop_id)
    text = document(name)
    wanted = set(re.findall(r"\$(\w+)", text.partition("{")[0]))
    variables = {key: value for key, value in values.items() if key in wanted}

    questions.ask(text, **variables)  # makes the ways of delivery of a shop that has none yet
    first = questions.ask(text, **variables)
    computed = questions.computed

    assert questions.ask(text, **variables) == first
    assert questions.computed == computed


def document(name: str) -> str:
    """The frontend's query of this name."""
    texts: dict[str, str] = json.loads(settings.GRAPHQL_DOCUMENTS.read_text())
    [text] = [text for text in texts.values() if re.match(rf"query {name}\b", text)]
    return text


@pytest.mark.django_db
def test_every_moment_in_a_watched_table_is_declared_or_only_said():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
            " WHERE tgname = 'note_change'"
        )
        watched = {name for (name,) in cursor}
    moments = {
        f"{model._meta.db_table}.{field.column}"
        for model in apps.get_models(include_auto_created=True)
        if model._meta.db_table in watched
        for field in model._meta.concrete_fields
        if isinstance(field, models.DateTimeField)
    }

    # Dates need no word: whoever compares one with today's is answered anew each night.
    assert moments == ONLY_SAID | {f"{table}.{column}" for table, column in declared()}
