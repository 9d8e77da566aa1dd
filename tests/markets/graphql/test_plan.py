"""markets/graphql/plan_schema.py: who may do what, as the API says it"""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from markets.models import Check, Mandate, Market, MarketOrganiser, MarketPrice, Stall, Till
from markets.states import CheckKey, InvitationState, MarketState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.devices import paired_device
from tests.factories.markets import MarketFactory, TillFactory, organiser_of, piece_at, stall_at
from tests.factories.shops import ShopFactory, member_of

pytestmark = pytest.mark.django_db

CREATE = """mutation { createMarket(name: {fr: "Foire"}, place: "Halle",
  startsAt: "2027-05-01T08:00:00Z", endsAt: "2027-05-02T16:00:00Z", cashFloat: 5000) {
  plan { market { slug state } name { fr en ar } cashFloat hallColumns organisers { email } }
  problems { code } } }"""
EDIT = """mutation ($market: ID!) { editMarket(market: $market, place: "Hall B",
  summary: {en: "Come!"}) { plan { market { place } summary { fr en } } problems { code } } }"""
ORGANISER = """mutation ($market: ID!) { addOrganiser(market: $market, email: "eve@example.test") {
  organiser { email } problems { code } } }"""
INVITE = """mutation ($market: ID!, $shops: [ID!]!) { inviteDesigners(market: $market,
  shops: $shops, fee: 1500) { stalls { number state fee shop { slug } } problems { code } } }"""
MOVE = """mutation ($stall: ID!) { moveStall(stall: $stall, column: 2, row: 1) {
  stall { column row } problems { code } } }"""
NUMBER = """mutation ($stall: ID!) { editStall(stall: $stall, number: "A1") {
  stall { number } problems { code } } }"""
PRICE = """mutation ($stall: ID!, $variant: ID!) { setMarketPrice(stall: $stall,
  variant: $variant, price: 4000) { price problems { code } } }"""
TICK = """mutation ($market: ID!) { tickCheck(market: $market, key: SITE, note: "ok") {
  plan { checks { key isDone note doneBy } } problems { code } } }"""
UNTICK = """mutation ($market: ID!) { untickCheck(market: $market, key: SITE) {
  plan { missing } problems { code } } }"""
TILL = """mutation ($market: ID!) { addTill(market: $market, name: "Caisse 9") {
  till { name hasReader device { serial } } problems { code } } }"""
RENAME = """mutation ($till: ID!) { renameTill(till: $till, name: "Entrance") {
  till { name } problems { code } } }"""
OPEN = """mutation ($market: ID!) { openMarket(market: $market) {
  plan { market { state } isOpenable } problems { code message } } }"""
ANSWER = """mutation ($stall: ID!, $mandate: MandateInput) { answerInvitation(stall: $stall,
  mandate: $mandate) { invitation { stall { state mandate { siren vatRate signedName } } }
  problems { code field } } }"""
PLAN = """query ($slug: String!) { marketPlan(slug: $slug) { market { slug } page isOpenable missing
  organisers { name email } stalls { number state fee column row shop { name }
    mandate { legalName siren regime } }
  invitable { slug } checks { key label law isDone hindrance }
  tills { name device { serial waiting } } cashiers { name } documents { kind url } } }"""
INVITATIONS = """{ myInvitations { market { slug } vatRates stall { number state }
  mandateText(language: "en") { version language text } } canPlanMarkets }"""
MANDATE = {
    "textVersion": "2026-11",
    "language": "fr",
    "legalName": "Lynda Haddouche EI",
    "siren": "732 829 320",
    "regime": "VAT",
    "signedName": "Lynda Haddouche",
}


class Plan:
    """A planned market with a stall, a piece, a till and somebody of each kind."""

    def __init__(self, *, is_signed=True):
        self.market = MarketFactory(slug="noel", state=MarketState.PLANNED)
        shop = ShopFactory(name="Tamgout", slug="tamgout")
        self.stall = stall_at(self.market, shop, is_signed=is_signed)
        self.piece = piece_at(self.stall)
        self.till = TillFactory(market=self.market, name="Caisse 1")
        self.newcomer = ShopFactory(slug="newcomer")
        UserFactory(email="eve@example.test")
        self.people = {
            "nobody": None,
            "a customer": UserFactory(),
            "another shop's member": member_of(stall_at(self.market).shop, UserFactory()),
            "another market's organiser": organiser_of(MarketFactory()),
            "this designer": member_of(self.stall.shop, UserFactory()),
            "this organiser": organiser_of(self.market, UserFactory(name="Brigitte")),
            "staff": StaffFactory(),
        }

    def sign_in(self, client, who):
        if self.people[who] is not None:
            client.force_login(self.people[who])

    def acts(self):
        """Every mutation of organisers with its variables."""
        market, stall = {"market": self.market.pk}, {"stall": self.stall.pk}
        return {
            "editMarket": (EDIT, market),
            "addOrganiser": (ORGANISER, market),
            "inviteDesigners": (INVITE, {**market, "shops": [self.newcomer.pk]}),
            "moveStall": (MOVE, stall),
            "editStall": (NUMBER, stall),
            "setMarketPrice": (PRICE, {**stall, "variant": self.piece.pk}),
            "tickCheck": (TICK, market),
            "untickCheck": (UNTICK, market),
            "addTill": (TILL, market),
            "renameTill": (RENAME, {"till": self.till.pk}),
            "openMarket": (OPEN, market),
        }


@pytest.fixture
def plan():
    return Plan()


def rows():
    """All that planning writes."""
    models = (Market, MarketOrganiser, Stall, MarketPrice, Check, Till, Mandate)
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in models}


def codes(answer):
    return [problem["code"] for problem in answer["problems"]]


def test_nobody_is_asked_to_sign_in_first(ask, client, plan):
    before = rows()

    answers = {
        name: codes(ask(client, query, **variables)[name])
        for name, (query, variables) in plan.acts().items()
    }
    answers["createMarket"] = codes(ask(client, CREATE)["createMarket"])
    answers["answerInvitation"] = codes(
        ask(client, ANSWER, stall=plan.stall.pk)["answerInvitation"]
    )

    assert set(map(tuple, answers.values())) == {("SIGN_IN",)}
    assert len(answers) == 13
    assert rows() == before


@pytest.mark.parametrize(
    "who", ["a customer", "another shop's member", "another market's organiser"]
)
def test_others_change_nothing(ask, client, plan, who):
    plan.sign_in(client, who)
    before = rows()

    answers = {
        name: codes(ask(client, query, **variables)[name])
        for name, (query, variables) in plan.acts().items()
    }

    hidden = {"moveStall", "editStall", "setMarketPrice", "renameTill"}  # not theirs to see
    assert answers == {
        name: ["NOT_FOUND" if name in hidden else "NOT_ORGANISER"] for name in answers
    }
    assert codes(ask(client, ANSWER, stall=plan.stall.pk)["answerInvitation"]) == ["NOT_FOUND"]
    assert rows() == before


def test_a_designer_plans_nothing_but_her_prices(ask, client, plan):
    plan.sign_in(client, "this designer")

    answers = {
        name: codes(ask(client, query, **variables)[name])
        for name, (query, variables) in plan.acts().items()
    }

    assert answers.pop("setMarketPrice") == []
    assert answers.pop("renameTill") == ["NOT_FOUND"]
    assert set(map(tuple, answers.values())) == {("NOT_ORGANISER",)}
    assert codes(ask(client, CREATE)["createMarket"]) == ["NOT_ORGANISER"]
    assert MarketPrice.objects.get().price == 4_000
    assert (Till.objects.count(), Check.objects.count()) == (1, 0)


@pytest.mark.parametrize("who", ["this organiser", "staff"])
def test_organisers_and_staff_plan(ask, client, plan, who):
    plan.sign_in(client, who)

    answers = {
        name: ask(client, query, **variables)[name]
        for name, (query, variables) in plan.acts().items()
    }

    refused = answers.pop("openMarket")
    assert codes(refused) == ["CHECKS_MISSING"]
    assert {name: codes(answer) for name, answer in answers.items()} == {
        name: [] for name in answers
    }
    assert answers["editMarket"]["plan"] == {
        "market": {"place": "Hall B"},
        "summary": {"fr": None, "en": "Come!"},
    }
    assert answers["addOrganiser"]["organiser"] == {"email": "eve@example.test"}
    assert answers["inviteDesigners"]["stalls"] == [
        {"number": "03", "state": "INVITED", "fee": 1_500, "shop": {"slug": "newcomer"}}
    ]
    assert answers["moveStall"]["stall"] == {"column": 2, "row": 1}
    assert answers["editStall"]["stall"] == {"number": "A1"}
    assert answers["setMarketPrice"]["price"] == 4_000
    site = next(row for row in answers["tickCheck"]["plan"]["checks"] if row["key"] == "SITE")
    assert (site["isDone"], site["note"]) == (True, "ok")
    assert len(answers["untickCheck"]["plan"]["missing"]) == 6
    assert answers["addTill"]["till"] == {"name": "Caisse 9", "hasReader": False, "device": None}
    assert answers["renameTill"]["till"] == {"name": "Entrance"}


@pytest.mark.parametrize("who", ["another market's organiser", "staff"])
def test_who_plans_markets_makes_one_of_her_own(ask, client, plan, who):
    plan.sign_in(client, who)

    answer = ask(client, CREATE)["createMarket"]

    assert answer["plan"] == {
        "market": {"slug": "foire-2027", "state": "PLANNED"},
        "name": {"fr": "Foire", "en": None, "ar": None},
        "cashFloat": 5_000,
        "hallColumns": 12,
        "organisers": [{"email": plan.people[who].email}],
    }


def test_only_the_designer_answers(ask, client):
    plan = Plan(is_signed=False)
    Stall.objects.update(state=InvitationState.INVITED)
    for who in ("this organiser", "staff"):
        plan.sign_in(client, who)
        answer = ask(client, ANSWER, stall=plan.stall.pk, mandate=MANDATE)["answerInvitation"]
        assert (answer["invitation"], bool(codes(answer))) == (None, True)

    plan.sign_in(client, "this designer")
    answer = ask(client, ANSWER, stall=plan.stall.pk, mandate=MANDATE)["answerInvitation"]

    assert answer["invitation"]["stall"] == {
        "state": "ACCEPTED",
        "mandate": {"siren": "732829320", "vatRate": 2_000, "signedName": "Lynda Haddouche"},
    }
    assert plan.stall.mandates.get().signed_by == plan.people["this designer"]
    declined = ask(client, ANSWER, stall=plan.stall.pk)["answerInvitation"]
    assert declined["invitation"]["stall"]["state"] == "DECLINED"


def test_a_market_opens_when_its_checklist_is_done(ask, client, plan):
    plan.sign_in(client, "this organiser")
    for key in CheckKey:
        Check.objects.create(market=plan.market, key=key, done_by=plan.people["this organiser"])
    assert ask(client, PLAN, slug="noel")["marketPlan"]["isOpenable"] is True

    answer = ask(client, OPEN, market=plan.market.pk)["openMarket"]

    assert answer == {"plan": {"market": {"state": "OPEN"}, "isOpenable": False}, "problems": []}


def test_the_plan_has_everything_an_organiser_needs(ask, client, plan):
    plan.sign_in(client, "this organiser")
    device = paired_device(plan.till).device

    with translation.override("en"):
        found = ask(client, PLAN, slug="noel")["marketPlan"]

    assert found["page"] == "http://localhost:8000/organise/noel"
    assert [row["name"] for row in found["organisers"]] == ["Brigitte"]
    assert found["stalls"][0] == {
        "number": "01",
        "state": "ACCEPTED",
        "fee": 0,
        "column": None,
        "row": None,
        "shop": {"name": "Tamgout"},
        "mandate": {"legalName": "Tamgout", "siren": "732829320", "regime": "FRANCHISE"},
    }
    assert [check["key"] for check in found["checks"]] == [key.name for key in CheckKey]
    assert found["checks"][0]["law"] == "C. com. L310-2, R310-8"
    assert found["tills"] == [
        {"name": "Caisse 1", "device": {"serial": device.serial, "waiting": 0}}
    ]
    assert found["documents"][0]["url"] == "/documents/markets/noel/notice.pdf"


def test_shops_that_may_be_invited_have_somebody_and_no_stall_yet(ask, client, plan):
    plan.sign_in(client, "this organiser")
    for _ in range(2):
        member_of(plan.newcomer, UserFactory())
    Stall.objects.filter(pk=plan.stall.pk).update(state=InvitationState.DECLINED)
    ShopFactory(slug="empty")

    found = ask(client, PLAN, slug="noel")["marketPlan"]["invitable"]

    assert {row["slug"] for row in found} == {"newcomer", "tamgout"}


@pytest.mark.parametrize(
    "who",
    [
        "nobody",
        "a customer",
        "another shop's member",
        "another market's organiser",
        "this designer",
    ],
)
def test_others_read_no_plan(ask, client, plan, who):
    plan.sign_in(client, who)

    assert ask(client, PLAN, slug="noel")["marketPlan"] is None


def test_a_plan_with_six_stalls_takes_as_many_statements_as_with_two(ask, client, plan):
    plan.sign_in(client, "this organiser")
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as statements:
            ask(client, PLAN, slug="noel")
        counts.append(len(statements))
        for _ in range(4):
            stall_at(plan.market)
            paired_device(TillFactory(market=plan.market))
            organiser_of(plan.market)

    assert counts[0] == counts[1]


def test_a_designer_reads_what_she_is_asked_to_and_others_nothing(ask, client, plan):
    assert ask(client, INVITATIONS) == {"myInvitations": [], "canPlanMarkets": False}
    plan.sign_in(client, "this organiser")
    assert ask(client, INVITATIONS) == {"myInvitations": [], "canPlanMarkets": True}
    plan.sign_in(client, "this designer")

    found = ask(client, INVITATIONS)

    (invitation,) = found["myInvitations"]
    assert found["canPlanMarkets"] is False
    assert invitation["market"] == {"slug": "noel"}
    assert invitation["stall"] == {"number": "01", "state": "ACCEPTED"}
    assert invitation["vatRates"] == [2_000, 1_000, 550, 210]
    text = invitation["mandateText"]
    assert (text["version"], text["language"]) == ("2026-11", "en")
    assert text["text"].startswith("Mandate to collect payments")
