"""Where a parcel can be followed."""

from __future__ import annotations

import pytest

from orders.tracking import tracking_url


@pytest.mark.parametrize(
    ("carrier", "number", "expected"),
    [
        ("La Poste", "6A 12", "https://www.laposte.fr/outils/suivre-vos-envois?code=6A12"),
        ("COLISSIMO", "6A12", "https://www.laposte.fr/outils/suivre-vos-envois?code=6A12"),
        (
            "Mondial Relay",
            "12345678",
            "https://www.mondialrelay.fr/suivi-de-colis/?numeroExpedition=12345678",
        ),
        ("UPS", "1Z/9&a=b", "https://www.ups.com/track?tracknum=1Z%2F9%26a%3Db"),
        ("My cousin's van", "1", None),
    ],
)
def test_tracking_address_is_the_carriers(carrier: str, number: str, expected: str | None):
    assert tracking_url(carrier, number) == expected
