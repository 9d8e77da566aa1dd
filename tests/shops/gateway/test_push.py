"""Messages to strangers' push services."""

from __future__ import annotations

import pytest
from py_vapid import Vapid02

from shops.gateway.push import Gone, NotPushed, Subscription, is_usable, push_key, send_push
from tests.shops.push_server import Browser

SAID = {"title": "Atelier Naïma", "body": "Nouvelle commande", "path": "/dashboard", "tag": "1"}


def test_only_the_browser_can_read_what_is_sent_to_it(push_service):
    browser = Browser()

    send_push(browser.subscription(f"{push_service.address}/send/abc"), SAID)

    [message] = push_service.posted
    assert browser.read(message) == SAID
    assert message.path == "/send/abc"
    assert b"Nouvelle" not in message.body
    assert message.headers["Content-Encoding"] == "aes128gcm"
    assert message.headers["TTL"] == "86400"


def test_a_message_is_signed_with_the_key_that_browsers_are_given(push_service):
    browser = Browser()

    send_push(browser.subscription(f"{push_service.address}/send/abc"), SAID)

    signature = push_service.posted[0].headers["Authorization"]
    assert Vapid02.verify(signature)
    assert signature.endswith(f",k={push_key()}")


@pytest.mark.parametrize("status", [404, 410])
def test_a_subscription_that_has_ended_is_gone(push_service, status):
    push_service.status = status

    with pytest.raises(Gone):
        send_push(Browser().subscription(push_service.address), SAID)


@pytest.mark.parametrize("status", [302, 307, 403, 429, 500])
def test_any_other_refusal_may_pass_and_no_redirect_is_followed(push_service, status):
    push_service.status = status

    with pytest.raises(NotPushed):
        send_push(Browser().subscription(push_service.address), SAID)

    assert len(push_service.posted) == 1


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://127.0.0.1/send",
        "https://10.0.0.5/send",
        "https://169.254.169.254/latest",
        "https://1.1.1.1:8443/send",
        "http://1.1.1.1/send",
        "https://user:secret@1.1.1.1/send",
        "file:///etc/passwd",
        "",
    ],
)
def test_an_address_that_is_not_a_public_https_one_is_never_asked(settings, endpoint):
    settings.VAPID_PRIVATE_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI"

    with pytest.raises(Gone):
        send_push(Browser().subscription(endpoint), SAID)


@pytest.mark.parametrize(
    ("endpoint", "usable"),
    [
        ("https://push.example/send/1", True),
        ("https://push.example:8443/send/1", False),
        ("http://push.example/send/1", False),
        ("https://user:secret@push.example/send/1", False),
        ("https:///send/1", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_an_address_is_looked_at_before_it_is_kept_and_nobody_is_asked(endpoint, usable):
    assert is_usable(Browser().subscription(endpoint)) is usable


@pytest.mark.parametrize(
    ("p256dh", "auth"),
    [("", ""), ("AAAA", "AAAA"), ("B" + "A" * 86, "A" * 22), ("ü", "ü")],
)
def test_keys_that_nothing_can_be_encrypted_for_are_refused(push_service, p256dh, auth):
    subscription = Subscription(push_service.address, p256dh, auth)

    assert not is_usable(subscription)
    with pytest.raises(Gone):
        send_push(subscription, SAID)
    assert push_service.posted == []


def test_without_a_key_of_ours_nothing_is_sent(push_service, settings):
    settings.VAPID_PRIVATE_KEY = ""

    assert push_key() == ""
    with pytest.raises(NotPushed):
        send_push(Browser().subscription(push_service.address), SAID)
    assert push_service.posted == []
