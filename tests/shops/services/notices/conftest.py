"""A shop with an owner, a way to tell its people something, and their devices."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.mail import EmailMessage

from matricia.kit import clock
from shops.models import NoticeSubject, PushDevice
from shops.services.notices import News, tell
from tests.factories.accounts import UserFactory
from tests.factories.shops import ShopFactory, member_of
from tests.shops.push_server import Browser


@pytest.fixture
def shop():
    return ShopFactory(name="Atelier Naïma", slug="naima")


@pytest.fixture
def ann(shop):
    return member_of(shop, UserFactory(language="en", name="Ann Martin"))


@pytest.fixture
def news(shop):
    """`news(subject, key, …)`."""

    def _news(subject=NoticeSubject.ORDERS, key="order 1", **fields):
        return News(
            shop=shop,
            subject=subject,
            key=key,
            path=f"/dashboard/naima/orders/{key[-1]}",
            title=lambda: f"News of {key}",
            mail=lambda member: EmailMessage(f"Mail of {key}", "Body", to=[member.email]),
            **fields,
        )

    return _news


@pytest.fixture
def told(news, django_capture_on_commit_callbacks):
    """`told(…)` as `news(…)`: who gets a mail now."""

    def _told(*about, **fields):
        with django_capture_on_commit_callbacks(execute=True):
            return [address for mail in tell(news(*about, **fields)) for address in mail.to]

    return _told


@pytest.fixture
def device(push_service):
    """`device(user)`: a browser of hers that shows notices."""

    def _device(user, path="/send/1"):
        browser = Browser()
        address = browser.subscription(push_service.address + path)
        PushDevice.objects.create(
            user=user,
            endpoint=address.endpoint,
            p256dh=address.p256dh,
            auth=address.auth,
            label="Firefox, Linux",
            ends_at=clock.now() + timedelta(days=60),
        )
        return browser

    return _device
