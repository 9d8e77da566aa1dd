"""Pieces that go on sale by themselves."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail

from matricia.kit import clock
from shops.models import Product, SellerIdentity
from shops.services.schedule_product import due, publish_due
from shops.states import ProductState
from shops.tasks import publish_due as publish_all_due
from tests.factories.accounts import UserFactory
from tests.factories.sellers import seller_of
from tests.factories.shops import ProductFactory, ShopFactory, member_of, variant_in_stock

pytestmark = pytest.mark.django_db


def planned(state: ProductState = ProductState.DRAFT, hours: int = 1) -> Product:
    """A piece that is to go on sale in so many hours."""
    shop = ShopFactory()
    seller_of(shop)
    member_of(shop, UserFactory(language="en", email="ann@example.test"))
    at = clock.now() + timedelta(hours=hours)
    product = ProductFactory(shop=shop, state=state, published_at=None, publish_at=at)
    variant_in_stock(product=product)
    return product


@pytest.mark.parametrize("state", [ProductState.DRAFT, ProductState.PAUSED])
def test_a_planned_piece_goes_on_sale_at_its_moment_and_not_before(state) -> None:
    product = planned(state)

    publish_all_due()
    product.refresh_from_db()
    assert product.state == state

    moment = product.publish_at
    assert moment is not None
    with clock.frozen(moment):
        publish_all_due()
        publish_all_due()

    now = Product.objects.get(pk=product.pk)
    assert (now.state, now.publish_at) == (ProductState.ACTIVE, None)
    event = product.events.get()
    assert (event.from_state, event.to_state, event.by) == (state, ProductState.ACTIVE, None)


def test_what_is_archived_meanwhile_stays_so() -> None:
    product = planned(ProductState.ARCHIVED, hours=-1)

    publish_due(product.pk)

    product.refresh_from_db()
    assert product.state == ProductState.ARCHIVED
    assert not due().exists()


@pytest.mark.usefixtures("tasks_at_once")
def test_what_is_not_ready_any_more_stays_and_its_people_are_told_why(
    django_capture_on_commit_callbacks,
) -> None:
    product = planned(hours=-1)
    SellerIdentity.objects.update(mediator_name="")

    with django_capture_on_commit_callbacks(execute=True):
        publish_due(product.pk)

    product.refresh_from_db()
    assert (product.state, product.publish_at) == (ProductState.DRAFT, None)
    [sent] = mail.outbox
    assert sent.to == ["ann@example.test"]
    assert sent.subject == f"“{product.title}” could not go on sale"
    assert "Name your consumer mediator" in sent.body
    assert f"/dashboard/{product.shop.slug}/products/{product.pk}" in sent.body
