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


def is_touched(chromium: CDPSession, device: str, *, enabled: bool) -> None:
    """Whether the device's owner says yes."""
    chromium.send(
        "WebAuthn.setAutomaticPresenceSimulation", {"authenticatorId": device, "enabled": enabled}
    )


def test_a_passkey_is_made_signs_in_and_is_removed(enter: Enter) -> None:
    camille = enter()
    chromium, device = device_of(camille)
    camille.sign_in(*CUSTOMER, next_page="/en/account/passkeys")
    camille.fill("Name of this passkey (optional)", "My phone")
    camille.press("Make it on this device")
    camille.sees("It is ready: it signs you in next time")
    kept = chromium.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]
    assert [(key["rpId"], key["isResidentCredential"]) for key in kept] == [("localhost", True)]

    camille.go("/en/account")
    camille.press("Sign out")
    is_touched(chromium, device, enabled=False)  # else it answers the field before she presses
    camille.go("/en/account/sign-in?next=%2Fen%2Faccount%2Fpasskeys")
    camille.press("Use a passkey")
    is_touched(chromium, device, enabled=True)
    expect(camille.page).to_have_url(re.compile(r"/en/account/passkeys$"))

    camille.sees("My phone")
    camille.page.get_by_text("Rename or remove").click()
    camille.press("Remove this passkey")
    camille.sees("Passkey removed.")
    expect(camille.page.get_by_text("My phone")).to_have_count(0)
