"""The shop without network: what was seen is read, says that it is a copy, and sells nothing."""

from __future__ import annotations

import json
import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Enter
from tests.e2e.pieces import Piece, pieces_of_different_shops
from tests.e2e.platform import Platform

CUSTOMER = ("camille@demo.example", "demo-cliente-ruban")
COPY_SECONDS = 30
LIST = """async () => {
  const list = await caches.match("/.kept");
  return list ? (await list.json()).map(({ address }) => address) : [];
}"""
COPIES = """async () => {
  const kept = await (await caches.open("shop-pages-1")).matchAll();
  return await Promise.all(kept.map((copy) => copy.text()));
}"""
WORKER = "async () => (await navigator.serviceWorker.getRegistration('/'))?.active?.scriptURL ?? ''"
WITHOUT_NETWORK = "Without network"
UNSENT = "The network did not answer: nothing is confirmed."


@pytest.fixture(scope="module")
def piece(platform: Platform) -> Piece:
    """Something to look at."""
    [piece] = pieces_of_different_shops(platform.url, 1)
    return piece


def kept(page: Page, *paths: str) -> list[str]:
    """What is kept, once that is these pages, in this order."""
    deadline = time.monotonic() + COPY_SECONDS
    while (addresses := page.evaluate(LIST)) != list(paths) and time.monotonic() < deadline:
        page.wait_for_timeout(200)
    return [str(address) for address in addresses]


def test_a_page_that_was_seen_is_read_without_network_and_the_basket_is_not(
    enter: Enter, piece: Piece
) -> None:
    person = enter()
    page, path = person.page, f"/en{piece.path}"
    person.put_in_basket(piece)
    assert kept(page, path) == [path]
    person.go("/en/basket")
    person.sees(piece.title)

    page.context.set_offline(True)
    page.goto(path)

    expect(page.get_by_role("heading", level=1)).to_have_text(piece.title)
    person.sees("Seen on")
    expect(page.get_by_role("link", name=re.compile("^Basket"))).not_to_contain_text("1")
    person.choose_options(piece)
    person.press("Add to basket")
    person.sees(UNSENT)
    assert page.url.endswith(path)

    page.goto("/en/basket")
    expect(page.get_by_role("heading", level=1)).to_have_text(WITHOUT_NETWORK)
    expect(page.locator("main li a")).to_have_count(1)

    page.context.set_offline(False)
    person.press("Try again")
    person.sees(piece.title)
    assert page.evaluate(LIST) == [path]


def test_a_way_to_a_page_waits_for_the_network_where_one_is(enter: Enter, piece: Piece) -> None:
    person = enter()
    person.go(f"/en{piece.path}")
    expect(person.page.locator("html")).not_to_have_attribute("data-kept-on", re.compile("."))
    shop = person.page.locator(f'main a[href="/en{piece.path.rsplit("/", 1)[0]}"]').first

    person.page.context.set_offline(True)
    shop.click()
    person.sees("The network does not answer.")
    assert person.page.url.endswith(piece.path)

    person.page.context.set_offline(False)
    expect(person.page).to_have_url(re.compile(f"{piece.path.rsplit('/', 1)[0]}$"))
    expect(person.page.get_by_text("The network does not answer.")).to_have_count(0)


def test_copies_know_nobody_and_go_when_she_signs_out(enter: Enter) -> None:
    person = enter()
    person.sign_in(*CUSTOMER, next_page="/account")
    person.go("/en")
    assert kept(person.page, "/en") == ["/en"]
    copies = "".join(person.page.evaluate(COPIES))
    assert "Clothes that have an author" in copies
    assert "camille" not in copies.lower()
    assert person.page.evaluate(WORKER).endswith("/service-worker.js")

    person.go("/en/account")
    person.press("Sign out")
    assert kept(person.page) == []


def test_the_shop_can_be_installed_in_each_language(enter: Enter, platform: Platform) -> None:
    person = enter()
    for path, language, direction in (
        ("/", "fr", "ltr"),
        ("/en", "en", "ltr"),
        ("/ar", "ar", "rtl"),
    ):
        html = person.page.request.get(path).text()
        assert f'href="/shop.{language}.webmanifest"' in html
        manifest = json.loads(person.page.request.get(f"/shop.{language}.webmanifest").text())
        found = [manifest[key] for key in ("id", "lang", "dir", "start_url", "display")]
        assert found == ["/", language, direction, path, "standalone"]
        for icon in manifest["icons"]:
            answer = person.page.request.get(icon["src"])
            assert (answer.status, answer.headers["content-type"]) == (200, icon["type"])
