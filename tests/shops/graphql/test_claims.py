"""Who reads claims and opens proofs; what designers and staff do with them."""

from __future__ import annotations

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from shops.models import Claim, Proof
from shops.states import ClaimState, ProductState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.claims import PDF, ClaimFactory, in_days, proven_claim
from tests.factories.shops import ProductFactory, ShopFactory, ThemeFactory, member_of

pytestmark = pytest.mark.django_db

CLAIM = """wording scope state checkedBy endsOn aboutShop refusal theme { slug } product { slug }
    shop { slug } proofs { title issuer reference isPublic documentUrl }"""
PROBLEMS = "problems { code message field }"
PRODUCT = f"""query($slug: String!) {{ product(shop: "jogak", slug: $slug) {{
    themes {{ slug }} chosenThemes {{ slug }} claims {{ {CLAIM} }} shop {{ claims {{ wording }} }}
    }} }}"""
THEME = """query { theme(slug: "mode-ethique") { needsProof productCount picture { url } }
    themeClaims(theme: "mode-ethique", first: 20) { nodes { wording shop { slug } } }
    products(theme: "mode-ethique", first: 20) { nodes { slug themes { slug } } } }"""
OWN = "query($shop: ID!) { shopClaims(shop: $shop, first: 20) { nodes { wording state } } }"
DRAFT = f"""mutation($shop: ID!, $id: ID!, $product: ID, $theme: String, $ends: Date) {{
    draftClaim(shop: $shop, requestId: $id, wording: "Lin de Lille", product: $product,
    theme: $theme, expiresOn: $ends) {{ claim {{ id {CLAIM} }} {PROBLEMS} }} }}"""
EDIT = f"""mutation($id: ID!, $scope: String) {{ editClaim(id: $id, scope: $scope) {{
    claim {{ scope }} {PROBLEMS} }} }}"""
SUBMIT = f"mutation($id: ID!) {{ submitClaim(id: $id) {{ claim {{ state }} {PROBLEMS} }} }}"
WITHDRAW = f"mutation($id: ID!) {{ withdrawClaim(id: $id) {{ claim {{ state }} {PROBLEMS} }} }}"
REMOVE = f"""mutation($id: ID!) {{ removeProof(id: $id) {{ claim {{ proofs {{ id }} }}
    {PROBLEMS} }} }}"""


@pytest.fixture
def shop():
    return ShopFactory(slug="jogak")


@pytest.fixture
def skirt(shop):
    product = ProductFactory(shop=shop, slug="jupe")
    product.themes.add(ThemeFactory(slug="mode-ethique", needs_proof=True))
    return product


def as_member(shop):
    return signed_in(member_of(shop, UserFactory()))


def signed_in(user):
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(user)
    return client


def guest():
    return Client(headers={"Accept-Language": "en"})


def slugs(rows):
    return None if rows is None else [row["slug"] for row in rows]


def test_a_piece_shows_its_claims_with_who_checked_them_and_the_proofs(ask, skirt):
    theme = skirt.themes.get()
    proven_claim(shop=skirt.shop, product=skirt, theme=theme, expires_on=in_days(60))

    product = ask(guest(), PRODUCT, slug="jupe")["product"]

    assert slugs(product["themes"]) == ["mode-ethique"]
    assert product["claims"] == [
        {
            "wording": "GOTS cotton",
            "scope": "",
            "state": "APPROVED",
            "checkedBy": "Salma Idrissi",
            "endsOn": in_days(60).isoformat(),
            "aboutShop": False,
            "refusal": None,
            "theme": {"slug": "mode-ethique"},
            "product": {"slug": "jupe"},
            "shop": {"slug": "jogak"},
            "proofs": [
                {
                    "title": "Certificat GOTS",
                    "issuer": "Ecocert",
                    "reference": "CU 812345",
                    "isPublic": False,
                    "documentUrl": None,
                }
            ],
        }
    ]


def test_what_is_said_of_the_whole_shop_stands_on_its_pieces_that_carry_the_theme(ask, skirt):
    theme = skirt.themes.get()
    plain = ProductFactory(shop=skirt.shop, slug="robe")
    proven_claim(shop=skirt.shop, wording={"en": "Paid before the work"}, theme=theme)
    proven_claim(shop=skirt.shop, wording={"en": "Sewn in Lyon"})

    of_skirt = ask(guest(), PRODUCT, slug="jupe")["product"]
    of_plain = ask(guest(), PRODUCT, slug=plain.slug)["product"]

    assert [row["wording"] for row in of_skirt["claims"]] == [
        "Paid before the work",
        "Sewn in Lyon",
    ]
    assert [row["wording"] for row in of_plain["claims"]] == ["Sewn in Lyon"]
    assert of_plain["shop"]["claims"] == [
        {"wording": "Paid before the work"},
        {"wording": "Sewn in Lyon"},
    ]


@pytest.mark.scenario("C4")
def test_what_has_ended_or_was_not_approved_is_nowhere(ask, skirt):
    theme = skirt.themes.get()
    about = {"shop": skirt.shop, "product": skirt, "theme": theme}
    proven_claim(**about, expires_on=in_days(0))
    proven_claim(**about, state=ClaimState.SUBMITTED)
    ClaimFactory(**about)

    product = ask(guest(), PRODUCT, slug="jupe")["product"]
    page = ask(guest(), THEME)

    assert (product["themes"], product["claims"], product["chosenThemes"]) == ([], [], None)
    assert page["theme"] == {"needsProof": True, "productCount": 0, "picture": None}
    assert (page["themeClaims"]["nodes"], page["products"]["nodes"]) == ([], [])
    member = ask(as_member(skirt.shop), PRODUCT, slug="jupe")["product"]
    assert slugs(member["chosenThemes"]) == ["mode-ethique"]


def test_a_theme_shows_the_claims_behind_it(ask, skirt):
    theme = skirt.themes.get()
    hidden = ProductFactory(shop=skirt.shop, state=ProductState.DRAFT)
    proven_claim(shop=skirt.shop, theme=theme)
    proven_claim(shop=skirt.shop, product=hidden, theme=theme)
    proven_claim(shop=ShopFactory(state="closed"), theme=theme)

    page = ask(guest(), THEME)

    assert page["theme"]["productCount"] == 1
    assert page["themeClaims"]["nodes"] == [{"wording": "GOTS cotton", "shop": {"slug": "jogak"}}]
    assert page["products"]["nodes"] == [{"slug": "jupe", "themes": [{"slug": "mode-ethique"}]}]


@pytest.mark.parametrize("count", [1, 3])
def test_claims_take_the_same_statements_however_many(ask, shop, count, django_assert_num_queries):
    for _ in range(count):
        proven_claim(shop=shop, product=ProductFactory(shop=shop))
    query = "{ products(first: 20) { nodes { claims { checkedBy endsOn proofs { id } } } } }"

    with django_assert_num_queries(5):
        nodes = ask(guest(), query)["products"]["nodes"]

    assert [len(node["claims"]) for node in nodes] == [1] * count


def test_all_claims_of_a_shop_are_for_who_runs_it(ask, shop):
    ClaimFactory(shop=shop, state=ClaimState.REFUSED, refusal="Le lot manque.")

    for client, seen in ((guest(), 0), (as_member(ShopFactory()), 0), (as_member(shop), 1)):
        assert len(ask(client, OWN, shop=shop.pk)["shopClaims"]["nodes"]) == seen


def test_a_designer_writes_hands_in_and_withdraws(ask, skirt):
    client = as_member(skirt.shop)
    about = {"shop": skirt.shop_id, "product": skirt.pk, "theme": "mode-ethique"}

    drafted = ask(client, DRAFT, **about, id=str(uuid.uuid4()), ends=in_days(90).isoformat())
    claim = drafted["draftClaim"]["claim"]
    sent = client.post(f"/uploads/claim-proofs/{claim['id']}", form(), headers=OURS)
    edited = ask(client, EDIT, id=claim["id"], scope="lot 27")
    submitted = ask(client, SUBMIT, id=claim["id"])
    withdrawn = ask(client, WITHDRAW, id=claim["id"])

    assert drafted["draftClaim"]["problems"] == []
    assert (claim["wording"], claim["product"]) == ("Lin de Lille", {"slug": "jupe"})
    assert sent.status_code == 201
    assert edited["editClaim"]["claim"] == {"scope": "lot 27"}
    assert submitted["submitClaim"]["claim"] == {"state": "SUBMITTED"}
    assert withdrawn["withdrawClaim"]["claim"] == {"state": "WITHDRAWN"}


def test_another_shops_piece_is_not_found(ask, shop):
    other = ProductFactory()

    answer = ask(as_member(shop), DRAFT, shop=shop.pk, id=str(uuid.uuid4()), product=other.pk)

    assert answer["draftClaim"]["problems"][0]["code"] == "NOT_FOUND"
    assert not Claim.objects.exists()


@pytest.mark.parametrize("mutation", [EDIT, SUBMIT, WITHDRAW])
def test_strangers_do_not_find_a_draft(ask, shop, mutation):
    claim = ClaimFactory(shop=shop, state=ClaimState.DRAFT)

    answer = ask(as_member(ShopFactory()), mutation, id=claim.pk)

    assert next(iter(answer.values()))["problems"][0]["code"] == "NOT_FOUND"
    claim.refresh_from_db()
    assert claim.state == ClaimState.DRAFT


def test_a_proof_is_taken_away_from_a_draft(ask, shop):
    claim = proven_claim(shop=shop, state=ClaimState.DRAFT)

    answer = ask(as_member(shop), REMOVE, id=str(claim.proofs.get().pk))

    assert answer["removeProof"]["claim"] == {"proofs": []}


# --- documents ------------------------------------------------------------------------------------
OURS = {"X-Matricia-Client": "tests"}


def form(content=PDF, **fields):
    file = SimpleUploadedFile("../../etc/passwd.exe", content)
    return {"file": file, "kind": "certificate", "title": "GOTS", "issuer": "Ecocert", **fields}


def document(proof):
    return f"/documents/proofs/{proof.pk}"


def test_a_document_is_opened_by_staff_and_its_shop_alone(shop):
    proof = proven_claim(shop=shop).proofs.get()

    answers = [
        client.get(document(proof)).status_code
        for client in (
            guest(),
            signed_in(UserFactory()),
            as_member(ShopFactory()),
            as_member(shop),
            signed_in(StaffFactory()),
        )
    ]

    assert answers == [404, 404, 404, 200, 200]


def test_a_public_document_is_open_to_all_while_its_claim_is_shown(shop):
    claim = proven_claim(shop=shop)
    Proof.objects.update(is_public=True)
    proof = claim.proofs.get()

    opened = guest().get(document(proof))

    assert (opened.status_code, opened.content) == (200, PDF)
    assert opened["Content-Type"] == "application/pdf"
    assert opened["Content-Disposition"] == f'attachment; filename="proof-{proof.pk}.pdf"'
    assert opened["X-Content-Type-Options"] == "nosniff"
    assert opened["Content-Security-Policy"] == "default-src 'none'; sandbox"
    Claim.objects.update(expires_on=in_days(0))
    assert guest().get(document(proof)).status_code == 404


@pytest.mark.parametrize(
    ("fields", "status", "code"),
    [
        ({"content": b"<html>"}, 400, "FILE_FORMAT"),
        ({"kind": "novel"}, 400, "PROOF_KIND"),
        ({"title": " "}, 400, "TITLE"),
        ({"expiresOn": "31/12/2030"}, 400, "PROOF_DATES"),
        ({"file": "text"}, 400, "FILE"),
    ],
)
def test_what_cannot_be_kept_is_said(shop, fields, status, code):
    claim = ClaimFactory(shop=shop, state=ClaimState.DRAFT)

    answer = as_member(shop).post(f"/uploads/claim-proofs/{claim.pk}", form(**fields), headers=OURS)

    assert (answer.status_code, answer.json()["problems"][0]["code"]) == (status, code)
    assert not Proof.objects.exists()


def test_who_may_send_a_document(shop):
    claim = ClaimFactory(shop=shop, state=ClaimState.DRAFT)
    address = f"/uploads/claim-proofs/{claim.pk}"

    assert guest().post(address, form(), headers=OURS).status_code == 401
    assert as_member(ShopFactory()).post(address, form(), headers=OURS).status_code == 404
    assert as_member(shop).post(address, form()).status_code == 400
    assert not Proof.objects.exists()
