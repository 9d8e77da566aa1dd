"""One staff screen says what happened to each euro of an order of three designers, with a refund
after the transfer, a debt, and the sale that settled it; the designer's Money page says hers."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.browser import Person, euros
from tests.e2e.conftest import Enter
from tests.e2e.money_story import TEAM, MoneyStory, Sale
from tests.e2e.pieces import piece_of
from tests.e2e.platform import Platform

SHOPS = ("lan-theu", "madras-doubout", "panu-mar")  # nobody else sells there
SHOP, DESIGNER = "tamgout", ("lynda@demo.example", "demo-creatrice-perle")


def proof_of(person: Person) -> str:
    """The sentence that adds up, as the page shows it."""
    person.page.reload()
    return words_of(person.page.locator(".proof .line"))


def column_of(person: Person, shop: str) -> str:
    """All that the screen says of one designer's share."""
    card = person.page.locator("section.card").filter(
        has=person.page.get_by_role("heading", name=shop, exact=True)
    )
    return words_of(card)


def words_of(place: Locator) -> str:
    """What is written there, on one line."""
    return re.sub(r"\s+", " ", place.inner_text())


def cents_in(sentence: str) -> list[int]:
    """Every amount of a sentence, a minus before it counted in."""
    found = re.findall(r"(− )?€([\d,]+)\.(\d\d)", sentence)
    return [(-1 if sign else 1) * int(whole.replace(",", "") + rest) for sign, whole, rest in found]


def find_order(colleague: Person, sale: Sale) -> None:
    """By its number, from the console's first page."""
    colleague.fill("Number, e-mail, name or Stripe id", sale.number)
    colleague.press("Search")
    colleague.press(sale.number)
    colleague.page.wait_for_url(f"**/en/staff/orders/{sale.number}")


def check_paid(colleague: Person, story: MoneyStory, sale: Sale) -> None:
    """One designer is paid, the others wait; the sentence adds up."""
    hers = sale.parts[story.shop]["amount"]
    waiting = sum(part["amount"] for part in sale.parts.values()) - hers
    proof = proof_of(colleague)
    assert proof.startswith(f"{euros(sale.gross)} paid = {euros(waiting)} waiting for designers")
    assert f"+ {euros(hers)} designers" in proof
    assert cents_in(proof)[0] == sum(cents_in(proof)[1:])


def check_refunded(
    colleague: Person, story: MoneyStory, sale: Sale, given_back: int, owed: int
) -> None:
    """The customer has it, the designer owes it, the other two are not touched."""
    proof = proof_of(colleague)
    assert f"− {euros(owed)} owed by designers" in proof
    assert f"{euros(given_back)} refunded" in proof
    assert cents_in(proof)[0] == sale.gross == sum(cents_in(proof)[1:])
    colleague.sees("Right to the cent")
    hers = column_of(colleague, story.pieces[0].shop)
    assert f"Sent -{euros(sale.parts[story.shop]['amount'])}" in hers
    assert f"Became her debt {euros(owed)}" in hers
    assert f"{euros(owed)} of {euros(owed)} left" in hers
    assert "Still to be sent €0.00" in hers
    for piece in story.pieces[1:]:
        left = euros(sale.parts[piece.shop_slug]["amount"])
        assert f"Still to be sent {left}" in column_of(colleague, piece.shop)


def check_settled(colleague: Person, story: MoneyStory, sale: Sale, later: Sale, owed: int) -> None:
    """Both orders tell it, each from its side."""
    number = later.parts[story.shop]["number"]
    assert f"− {euros(owed)} debts settled since" in proof_of(colleague)
    settled = colleague.page.get_by_text(f"Her debt was settled from order {number}")
    expect(settled).to_be_visible()
    colleague.go(f"/en/staff/orders/{later.number}")
    assert f"{euros(owed)} kept for earlier debts" in proof_of(colleague)


def check_her_page(designer: Person, story: MoneyStory, sale: Sale, later: Sale, owed: int) -> None:
    """What she sold, owed and settled, on her own Money page."""
    said = words_of(designer.page.locator("main"))
    sold = sale.parts[story.shop]["gross"] + later.gross
    assert f"Sold by card {euros(sold)}" in said
    assert f"Left {euros(0)}" in said
    assert f"{euros(owed)} kept from order {later.parts[story.shop]['number']}" in said


@pytest.mark.scenario("M4")
def test_the_console_shows_where_each_euro_of_three_designers_is(
    platform: Platform, enter: Enter
) -> None:
    story = MoneyStory(platform, [piece_of(platform.url, shop) for shop in SHOPS])
    account = story.open_accounts()
    owners = platform.ask("tests.e2e.backstage", do="give_owners", shops=[story.shop])
    sale = story.sell(*story.pieces)
    story.ship_and_be_paid(sale)
    platform.stripe.drain(account)  # her bank has it: nothing can be taken back
    colleague, designer = enter(), enter()
    colleague.sign_in(*TEAM, next_page="/staff")
    find_order(colleague, sale)
    check_paid(colleague, story, sale)

    given_back = story.refund_piece(colleague, sale)
    story.until(lambda: story.owes() > 0, "the debt")
    owed = story.owes()
    check_refunded(colleague, story, sale, given_back, owed)

    later = story.sell(story.pieces[0])
    story.ship_and_be_paid(later)
    assert story.owes() == 0
    check_settled(colleague, story, sale, later, owed)

    money = f"/dashboard/{story.shop}/money"
    designer.sign_in(owners["emails"][story.shop], owners["password"], next_page=money)
    check_her_page(designer, story, sale, later, owed)
    books = platform.manage("verify_books")
    assert (books.returncode, books.stdout.splitlines()[-1]) == (0, "0 drift"), books


def test_the_team_decides_with_four_eyes_and_without_javascript(
    platform: Platform, enter: Enter
) -> None:
    second = platform.ask("tests.e2e.backstage", do="second_of_the_team")
    colleague, other = enter(java_script_enabled=False), enter(java_script_enabled=False)
    colleague.sign_in(*TEAM, next_page="/staff/books")

    colleague.page.get_by_text("Propose an entry", exact=True).click()
    form = colleague.page.locator("form[action='?/propose']")
    form.get_by_label("From").first.fill("house:bank")
    form.get_by_label("To").first.fill("house:losses")
    form.get_by_label("Amount").first.fill("12.34")
    form.get_by_label("Why").fill("A bank fee that nobody booked")
    form.get_by_role("button", name="Propose").click()
    colleague.sees("Proposed. Somebody else of the team decides.")
    colleague.sees("You proposed it: somebody else decides.")
    expect(colleague.page.get_by_role("button", name="Approve and book")).to_have_count(0)

    other.sign_in(second["email"], second["password"], next_page="/staff/books")
    other.press("Approve and book")

    other.sees("approved: Second")
    booked = platform.ask("tests.e2e.backstage", do="balances", prefix="house:losses")
    assert booked == {"house:losses": 1234}


def test_nobody_else_gets_into_the_console(enter: Enter) -> None:
    guest, designer = enter(), enter()
    guest.page.goto("/en/staff")
    expect(guest.page.get_by_label("Password", exact=True)).to_be_visible()

    designer.sign_in(*DESIGNER, next_page=f"/dashboard/{SHOP}/orders")

    for path in ("/en/staff", "/en/staff/orders", "/en/staff/books"):
        answer = designer.page.goto(path)
        assert answer is not None
        assert answer.status == 404, path
