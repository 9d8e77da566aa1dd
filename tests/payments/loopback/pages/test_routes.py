"""The hosted pages as a browser without JavaScript meets them."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
from stripe import StripeClient

from tests.payments.loopback.scenes import (
    SHOP,
    line,
    make_account,
    make_intent,
    make_reader,
    make_session,
    transfer_status,
)
from tests.stripe_server import LoopbackStripe

FORM = {"email": "ada@example.org", "name": "Ada", "exp": "12/34", "cvc": "123"}
INCLUDE = {"include": ["configuration.recipient", "requirements"]}


def get(url: str, **more: object) -> requests.Response:
    return requests.get(url, allow_redirects=False, timeout=5, **more)  # type: ignore[arg-type]


def post(url: str, **form: str) -> requests.Response:
    return requests.post(url, data=form, allow_redirects=False, timeout=5)


def test_checkout_page_shows_order_and_stable_fields(client: StripeClient) -> None:
    session = make_session(client, line_items=[line(4200, 2, "Jupe <b>Inès</b>")], locale="fr")
    page = get(str(session.url))
    assert page.status_code == 200
    assert '<html lang="fr">' in page.text
    assert "Page de test\xa0: aucune vraie carte, aucun argent ne bouge" in page.text
    assert "2 × Jupe &lt;b&gt;Inès&lt;/b&gt;" in page.text
    for name in ("card_number", "exp", "cvc", "email", "name"):
        assert f'id="{name}" name="{name}"' in page.text
    assert '<button id="pay" type="submit">Payer 84,00\xa0€</button>' in page.text
    assert 'value="4242 4242 4242 4242"' in page.text


def test_checkout_page_speaks_english_when_asked(client: StripeClient) -> None:
    page = get(str(make_session(client, 123_400, locale="en").url))
    assert '<html lang="en">' in page.text
    assert "Pay €1,234.00" in page.text
    assert "Test page: no real card, no money moves" in page.text


def test_test_card_is_filled_in_by_its_link(client: StripeClient) -> None:
    url = str(make_session(client).url)
    assert '<a href="?card=4000002760003184">' in get(url).text
    assert 'value="4000 0027 6000 3184"' in get(f"{url}?card=4000002760003184").text
    assert "1234 1234" not in get(f"{url}?card=12341234").text


def test_paying_leads_to_the_success_url(loopback: LoopbackStripe, client: StripeClient) -> None:
    session = make_session(client)
    answer = post(str(session.url), card_number="4242 4242 4242 4242", **FORM)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"{SHOP}/done?session={session.id}"
    assert loopback.objects("charge")[0]["billing_details"]["email"] == "ada@example.org"
    assert get(str(session.url)).headers["location"] == f"{SHOP}/done?session={session.id}"


def test_sixteen_submissions_at_once_pay_once(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    session = make_session(client)

    def submit(_: int) -> str:
        return post(str(session.url), card_number="4242424242424242", **FORM).headers["location"]

    with ThreadPoolExecutor(16) as pool:
        assert set(pool.map(submit, range(16))) == {f"{SHOP}/done?session={session.id}"}
    assert len(loopback.objects("charge")) == 1


@pytest.mark.parametrize(
    ("card", "words"),
    [
        ("4000000000000002", "Votre banque a refusé la carte."),
        ("4000000000009995", "Provision insuffisante sur cette carte."),
        ("4000000000000069", "Cette carte a expiré."),
        ("4111111111111111", "seules les cartes de test fonctionnent"),
        ("", "seules les cartes de test fonctionnent"),
    ],
)
def test_decline_is_explained_on_the_form(client: StripeClient, card: str, words: str) -> None:
    session = make_session(client)
    answer = post(str(session.url), card_number=card, **FORM)
    assert answer.status_code == 402
    assert words in re.findall(r'role="alert">([^<]+)<', answer.text)[0]
    assert 'value="ada@example.org"' in answer.text
    assert "4111" not in answer.text
    assert post(str(session.url), card_number="4242424242424242", **FORM).status_code == 303


def test_3ds_page_authenticates(loopback: LoopbackStripe, client: StripeClient) -> None:
    session = make_session(client)
    challenge = post(str(session.url), card_number="4000002760003184", **FORM).headers["location"]
    assert challenge.startswith("/loopback-stripe/3ds/pi_")
    page = get(loopback.url + challenge).text
    assert 'id="authorise"' in page
    assert 'id="refuse"' in page
    assert "84,00\xa0€" in page
    done = post(loopback.url + challenge, answer="authorise")
    assert done.headers["location"] == f"{SHOP}/done?session={session.id}"
    again = post(loopback.url + challenge, answer="authorise")
    assert again.headers["location"] == f"{SHOP}/done?session={session.id}"
    assert len(loopback.objects("charge")) == 1


def test_refused_3ds_comes_back_to_the_form(loopback: LoopbackStripe, client: StripeClient) -> None:
    session = make_session(client)
    challenge = post(str(session.url), card_number="4000000000003220", **FORM).headers["location"]
    back = post(loopback.url + challenge, answer="refuse").headers["location"]
    assert back == f"/loopback-stripe/c/pay/{session.id}"
    assert "L’authentification a échoué." in get(loopback.url + back).text


def test_3ds_page_with_a_wrong_token_is_missing(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    session = make_session(client)
    loopback.pay(session.id, "4000002760003184", authenticate=None)
    intent = loopback.objects("payment_intent")[0]["id"]
    wrong = f"{loopback.public_url}/3ds/{intent}/tds_wrong"
    assert post(wrong, answer="authorise").status_code == 404
    assert loopback.objects("charge") == []


def test_expired_session_says_so_and_leads_back(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    session = make_session(client)
    client.v1.checkout.sessions.expire(session.id)
    page = post(str(session.url), card_number="4242424242424242", **FORM)
    assert page.status_code == 410
    assert "Le délai de paiement est passé." in page.text
    assert f'href="{SHOP}/basket"' in page.text
    assert loopback.objects("payment_intent") == []


def test_unknown_page_is_404_in_the_readers_language(loopback: LoopbackStripe) -> None:
    url = f"{loopback.public_url}/c/pay/cs_test_unknown"
    assert "Page introuvable" in get(url).text
    page = get(url, headers={"Accept-Language": "en-GB,en;q=0.9"})
    assert (page.status_code, "Page not found" in page.text) == (404, True)


def test_pages_forbid_scripts_and_frames(client: StripeClient) -> None:
    headers = get(str(make_session(client).url)).headers
    assert headers["content-security-policy"] == (
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    assert headers["cache-control"] == "no-store"


def test_stylesheet_is_served(loopback: LoopbackStripe) -> None:
    answer = get(f"{loopback.public_url}/page.css")
    assert answer.headers["content-type"].startswith("text/css")


def onboarding_url(client: StripeClient, account: str) -> str:
    urls = {"refresh_url": f"{SHOP}/again", "return_url": f"{SHOP}/back"}
    use_case = {"type": "account_onboarding", "account_onboarding": urls}
    return client.v2.core.account_links.create({"account": account, "use_case": use_case}).url  # type: ignore[typeddict-item]


SETUP = {"name": "Inès Test", "dob": "1990-01-31", "iban": "FR14 2004 1010 0505 0001 3M02 606"}


@pytest.mark.parametrize("outcome", ["active", "pending", "restricted"])
def test_onboarding_ends_as_scripted(
    loopback: LoopbackStripe, client: StripeClient, outcome: str
) -> None:
    account = make_account(loopback, None)
    form = loopback.url + get(onboarding_url(client, account.id)).headers["location"]
    page = get(form).text
    assert 'id="submit-onboarding"' in page
    assert 'value="FR1420041010050500013M02606"' in page
    assert post(form, outcome=outcome, **SETUP).headers["location"] == f"{SHOP}/back"
    after = client.v2.core.accounts.retrieve(account.id, INCLUDE)  # type: ignore[arg-type]
    assert transfer_status(after) == outcome
    types = [event.type for event in client.v2.core.events.list().data]
    assert types[0] == "v2.core.account_link.returned"
    assert "v2.core.account[requirements].updated" in types


def test_onboarding_link_works_once(loopback: LoopbackStripe, client: StripeClient) -> None:
    url = onboarding_url(client, make_account(loopback, None).id)
    assert get(url).headers["location"].startswith("/loopback-stripe/setup-form/form_")
    assert get(url).headers["location"] == f"{SHOP}/again"


def test_onboarding_link_expires(loopback: LoopbackStripe, client: StripeClient) -> None:
    url = onboarding_url(client, make_account(loopback, None).id)
    loopback.advance(301)
    assert get(url).headers["location"] == f"{SHOP}/again"


def test_onboarding_left_for_later_changes_nothing(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    account = make_account(loopback, None)
    form = loopback.url + get(onboarding_url(client, account.id)).headers["location"]
    assert post(form, later="later").headers["location"] == f"{SHOP}/back"
    after = client.v2.core.accounts.retrieve(account.id, INCLUDE)  # type: ignore[arg-type]
    assert transfer_status(after) == "restricted"
    assert get(form).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"iban": "FR1420041010050500013M02607"}, "Cet IBAN n’est pas valable."),
        ({"name": " "}, "Indiquez votre nom."),
        ({"dob": "2020-01-01"}, "il y a 18 ans"),
        ({"dob": "hier"}, "il y a 18 ans"),
    ],
)
def test_wrong_onboarding_entry_is_explained(
    loopback: LoopbackStripe, client: StripeClient, wrong: dict[str, str], words: str
) -> None:
    url = onboarding_url(client, make_account(loopback, None).id)
    form = loopback.url + get(url).headers["location"]
    answer = post(form, outcome="active", **(SETUP | wrong))
    assert (answer.status_code, words in answer.text) == (422, True)


def test_scripted_onboarding_asks_for_a_document_first(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    account = make_account(loopback, None)
    document = {"description": "individual.verification.document", "status": "past_due"}
    loopback.script_onboarding(account.id, [{"requirements": [document]}, {"status": "active"}])
    seen = []
    for _ in range(2):
        form = loopback.url + get(onboarding_url(client, account.id)).headers["location"]
        page = get(form).text
        asked = "Stripe demande encore" in page and "une pièce d’identité" in page
        assert 'id="outcome"' not in page
        assert post(form, **SETUP).headers["location"] == f"{SHOP}/back"
        after = client.v2.core.accounts.retrieve(account.id, INCLUDE)  # type: ignore[arg-type]
        seen.append((asked, transfer_status(after)))
    assert seen == [(False, "restricted"), (True, "active")]
    form = loopback.url + get(onboarding_url(client, account.id)).headers["location"]
    assert 'id="outcome"' in get(form).text


def express_text(
    client: StripeClient, account: str, language: str = "fr", path: str | None = None
) -> str:
    url = path or client.v1.accounts.login_links.create(account).url
    page = get(url, headers={"Accept-Language": language}).text
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        ({"interval": "daily"}, "Automatiques, chaque jour"),
        ({"interval": "manual"}, "À la demande"),
        ({"interval": "weekly", "weekly_payout_days": ["friday"]}, "chaque semaine : vendredi"),
        ({"interval": "monthly", "monthly_payout_days": [1, 15]}, "chaque mois : le 1, 15"),
    ],
)
def test_express_page_shows_the_schedule(
    loopback: LoopbackStripe, client: StripeClient, schedule: dict[str, object], words: str
) -> None:
    account = make_account(loopback).id
    payments = {"payouts": {"schedule": schedule}}
    client.v1.balance_settings.update({"payments": payments}, {"stripe_account": account})  # type: ignore[arg-type]
    assert words in express_text(client, account)


def test_express_page_shows_the_state_of_each_payout(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    loopback.topup(5000)
    account = make_account(loopback).id
    client.v1.transfers.create({"amount": 5000, "currency": "eur", "destination": account})
    for amount, outcome in ((100, "paid"), (200, "in_transit"), (300, "pending"), (400, "failed")):
        loopback.payout(account, amount=amount, outcome=outcome)
    text = express_text(client, account, "en")
    for words in ("paid €1.00", "in transit €2.00", "pending €3.00", "failed €4.00"):
        assert words in text
    assert "Available €44.00" in text


def test_express_page_says_why_no_money_leaves(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    account = make_account(loopback).id
    page = client.v1.accounts.login_links.create(account).url
    loopback.change_bank(account, "2606")
    loopback.set_capability(account, "active", payouts="restricted")
    text = express_text(client, account, "en", page)
    assert "Payouts are paused: complete your details." in text
    assert "Account ending in 2606" in text
    loopback.close_account(account)
    assert "This account is closed." in express_text(client, account, "en", page)


def test_express_page_shows_balance_and_payouts(
    loopback: LoopbackStripe, client: StripeClient
) -> None:
    loopback.topup(5000)
    account = make_account(loopback)
    client.v1.transfers.create({"amount": 5000, "currency": "eur", "destination": account.id})
    loopback.payout(account.id, amount=2000)
    page = get(client.v1.accounts.login_links.create(account.id).url).text
    assert "30,00\xa0€" in page
    assert "20,00\xa0€" in page
    assert "versé" in page


def asked_reader(client: StripeClient, loopback: LoopbackStripe, amount: int = 4200) -> str:
    """The address of the page of a reader that asks for a card."""
    reader = make_reader(client)
    intent = {"payment_intent": make_intent(client, amount)}
    client.v1.terminal.readers.process_payment_intent(reader, intent)  # type: ignore[arg-type]
    return f"{loopback.public_url}/reader/{reader}"


def test_readers_page_leads_to_each_reader(client: StripeClient, loopback: LoopbackStripe) -> None:
    empty = get(f"{loopback.public_url}/readers").text
    reader = make_reader(client)

    listed = get(f"{loopback.public_url}/readers").text

    assert "/reader/" not in empty
    assert f'href="/loopback-stripe/reader/{reader}">Till 1</a>' in listed


def test_a_reader_shows_the_amount_and_says_that_it_is_a_test(
    client: StripeClient, loopback: LoopbackStripe
) -> None:
    page = get(asked_reader(client, loopback), headers={"Accept-Language": "en"})

    assert "no real card, no money moves" in page.text
    assert "€42.00" in page.text
    assert re.findall(r'<button id="(\w+)"', page.text) == ["tap", "decline", "cancel", "silent"]
    assert '<meta http-equiv="refresh" content="2">' in page.text


@pytest.mark.parametrize(
    ("choice", "ended", "words"),
    [
        ("tap", ("succeeded", None), "Payment accepted"),
        ("decline", ("failed", "generic_decline"), "Your bank declined the card"),
        ("cancel", ("failed", "customer_canceled"), "The customer cancels"),
    ],
)
def test_a_button_of_the_reader_ends_its_request(
    client: StripeClient,
    loopback: LoopbackStripe,
    choice: str,
    ended: tuple[str, str | None],
    words: str,
) -> None:
    url = asked_reader(client, loopback)

    answer = post(url, answer=choice)
    again = post(url, answer="tap")

    assert (answer.status_code, again.status_code) == (303, 303)
    [reader] = loopback.objects("terminal.reader")
    assert (reader["action"]["status"], reader["action"]["failure_code"]) == ended
    assert words in get(url, headers={"Accept-Language": "en"}).text
    assert len(loopback.objects("charge")) == (choice != "cancel")


def test_a_reader_that_says_nothing_has_no_network_until_it_is_restored(
    client: StripeClient, loopback: LoopbackStripe
) -> None:
    url = asked_reader(client, loopback)

    post(url, answer="silent")
    silent = loopback.objects("terminal.reader")[0]
    shown = get(url, headers={"Accept-Language": "en"}).text
    post(url, answer="awake")

    assert (silent["status"], silent["action"]["status"]) == ("offline", "in_progress")
    assert "it has no network" in shown
    assert loopback.objects("terminal.reader")[0]["status"] == "online"


def test_an_unknown_reader_has_no_page(loopback: LoopbackStripe) -> None:
    assert get(f"{loopback.public_url}/reader/tmr_nothing").status_code == 404
