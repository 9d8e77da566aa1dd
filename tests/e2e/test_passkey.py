"""A passkey, made and used on Chromium's own virtual device."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import CDPSession, expect

from tests.e2e.browser import Person
from tests.e2e.conftest import Enter

CUSTOMER = ("camille@demo.example", "demo-cliente-ruban")
DEVICE: dict[str, Any] = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def device_of(person: Person) -> tuple[CDPSession, str]:
    """The browser's window to a device that says yes, and the device's id."""
    chromium = person.page.context.new_cdp_session(person.page)
    chromium.send("WebAuthn.enable")
    added = chromium.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    return chromium, str(added["authenticatorId"])


def test_a_passkey_is_made_signs_in_and_is_removed(enter: Enter) -> None:
    camille = enter()
    chromium, device = device_of(camille)
    camille.sign_in(*CUSTOMER, next_page="/account/passkeys")
    camille.page.get_by_label("Name of this passkey").fill("My phone")
    camille.press("Make it on this device")
    camille.sees("It is ready: it signs you in next time")
    kept = chromium.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]
    assert [(key["rpId"], key["isResidentCredential"]) for key in kept] == [("localhost", True)]

    camille.go("/en/account")
    camille.press("Sign out")
    expect(camille.button("Sign in")).to_be_visible()
    camille.go("/en/account/sign-in/passkey?next=%2Fen%2Faccount%2Fpasskeys")
    camille.press("Use a passkey")
    expect(camille.page).to_have_url(re.compile(r"/en/account/passkeys$"))

    expect(camille.page.get_by_role("heading", name="My phone")).to_be_visible()
    camille.page.get_by_text("Rename or remove").click()
    camille.press("Remove this passkey")
    camille.sees("Passkey removed.")
    expect(camille.page.get_by_role("heading", name="My phone")).to_have_count(0)
