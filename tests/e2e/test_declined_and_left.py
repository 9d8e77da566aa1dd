"""What happens to the basket when the card is declined, or when she leaves the payment page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.browser import DECLINED, PAYS, Address
from tests.e2e.conftest import Enter
from tests.e2e.pieces import left_of, piece_of
from tests.e2e.platform import Platform

WHY = "Your bank declined the card. Nothing was charged. Try another card."


@pytest.mark.scenario("S7")
def test_a_decline_says_why_and_the_second_card_pays_once(platform: Platform, enter: Enter) -> None:
    piece = piece_of(platform.url, "vyshyta")
    guest = enter()
    guest.put_in_basket(piece)
    guest.check_out(Address(email="declined@example.org"))
    guest.pay(DECLINED)
    expect(guest.page.get_by_role("alert")).to_have_text(WHY)
    guest.pay(PAYS)
    guest.sees("Thank you, it is paid!")

    found = re.search(r"/orders/([0-9a-f-]{36})", guest.page.url)
    assert found is not None
    charges = platform.stripe.objects("charge")
    ours = [charge for charge in charges if charge["metadata"].get("order") == found[1]]
    assert [charge["paid"] for charge in ours].count(True) == 1


@pytest.mark.scenario("S7")
def test_leaving_the_payment_page_keeps_the_basket_and_frees_the_piece(
    platform: Platform, enter: Enter
) -> None:
    piece = piece_of(platform.url, "siguida")
    left = left_of(platform.url, piece)
    guest = enter()
    guest.put_in_basket(piece)
    guest.check_out(Address(email="left@example.org"))
    assert left_of(platform.url, piece) == left - 1
    guest.page.locator("#cancel").click()

    guest.sees("Nothing was paid")
    expect(guest.page.locator("main li h3")).to_have_text([piece.title])
    assert left_of(platform.url, piece) == left
