"""From a draft to what is shown: who may, what is refused, what is noted."""

from __future__ import annotations

import io
import uuid

import pytest
from django.db import IntegrityError, transaction
from django.utils import translation
from PIL import Image

from matricia.kit.errors import RuleBroken
from shops.models import Claim, ProofDocument
from shops.services.claims.draft_claim import (
    draft_claim,
    edit_claim,
    submit_claim,
    withdraw_claim,
)
from shops.services.claims.keep_proof import NewProof, add_proof, remove_proof
from shops.services.claims.review_claim import approve_claim, refuse_claim
from shops.services.edit_product import edit_product
from shops.states import ClaimState, ProductState
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.claims import PDF, ClaimFactory, ProofFactory, in_days, proven_claim
from tests.factories.sellers import seller_of
from tests.factories.shops import (
    ProductFactory,
    ShopFactory,
    ThemeFactory,
    VariantFactory,
    member_of,
)

pytestmark = pytest.mark.django_db
ABOUT = NewProof(kind="certificate", title="Certificat GOTS", issuer="Ecocert", reference="CU 8")


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def shop():
    return ShopFactory(name="Jogak")


@pytest.fixture
def ann(shop):
    return member_of(shop, UserFactory(name="Ann"))


@pytest.fixture
def draft(shop, ann):
    return draft_claim(
        shop,
        request_id=uuid.uuid4(),
        wording="Coton certifié GOTS",
        expires_on=in_days(200),
        actor=ann,
    )


def submitted(claim, actor):
    add_proof(claim, ABOUT, PDF, actor=actor)
    return submit_claim(claim, actor=actor)


def refused(act):
    with pytest.raises(RuleBroken) as broken:
        act()
    return broken.value.code


def test_a_claim_goes_from_draft_to_shown_and_every_step_is_noted(draft, ann):
    staff = StaffFactory(name="Salma")
    claim = submitted(draft, ann)

    claim = approve_claim(claim, version=claim.version, actor=staff)

    assert (claim.state, claim.reviewer, claim.author) == (ClaimState.APPROVED, staff, ann)
    assert list(Claim.objects.living()) == [claim]
    assert list(claim.events.values_list("from_state", "to_state", "by")) == [
        ("draft", "submitted", ann.pk),
        ("submitted", "approved", staff.pk),
    ]


def test_the_same_request_again_gives_the_same_claim(shop, ann, draft):
    again = draft_claim(shop, request_id=draft.request_id, wording="Autre", actor=ann)

    assert again == draft
    assert Claim.objects.get().wording == {"en": "Coton certifié GOTS"}


def test_others_neither_write_nor_withdraw(shop, draft):
    stranger = UserFactory()

    assert refused(lambda: edit_claim(draft, wording="Lin", actor=stranger)) == "NOT_ALLOWED"
    assert refused(lambda: withdraw_claim(draft, actor=stranger)) == "NOT_ALLOWED"
    assert (
        refused(lambda: draft_claim(shop, request_id=uuid.uuid4(), wording="Lin", actor=stranger))
        == "NOT_ALLOWED"
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"wording": "Robe écologique"}, "GREEN_WORD"),
        ({"scope": "Toute la mode éthique"}, "GREEN_WORD"),
        ({"wording": " "}, "WORDING"),
        ({"wording": "x" * 161}, "TOO_LONG"),
        ({"expires_on": in_days(0)}, "ENDS_BEFORE"),
    ],
)
def test_what_says_nothing_or_too_much_is_refused(draft, ann, changes, code):
    assert refused(lambda: edit_claim(draft, actor=ann, **changes)) == code
    draft.refresh_from_db()
    assert (draft.wording, draft.scope) == ({"en": "Coton certifié GOTS"}, {})


def test_without_a_proof_nothing_is_handed_in(draft, ann):
    assert refused(lambda: submit_claim(draft, actor=ann)) == "PROOF"


def test_who_wrote_it_or_runs_the_shop_does_not_approve_it(shop, draft, ann):
    claim = submitted(draft, ann)
    colleague = member_of(shop, StaffFactory())
    Claim.objects.filter(pk=claim.pk).update(author=StaffFactory())
    claim.refresh_from_db()

    assert (
        refused(lambda: approve_claim(claim, version=claim.version, actor=colleague)) == "OWN_CLAIM"
    )
    assert (
        refused(lambda: approve_claim(claim, version=claim.version, actor=claim.author))
        == "OWN_CLAIM"
    )
    assert refused(lambda: approve_claim(claim, version=claim.version, actor=ann)) == "NOT_ALLOWED"
    assert not Claim.objects.living().exists()


def test_what_was_changed_after_it_was_read_is_not_approved(draft, ann):
    read = submitted(draft, ann).version
    edit_claim(draft, wording="Coton certifié GOTS, lot 27", actor=ann)
    claim = submit_claim(draft, actor=ann)

    assert refused(lambda: approve_claim(claim, version=read, actor=StaffFactory())) == (
        "CLAIM_CHANGED"
    )
    remove_proof(claim.proofs.get(), actor=ann)
    claim.refresh_from_db()
    assert (claim.state, claim.version - read) == (ClaimState.DRAFT, 2)


def test_the_database_shows_no_words_that_nobody_has_read(shop):
    claim = proven_claim(shop=shop)

    with pytest.raises(IntegrityError, match="approved_as_read"), transaction.atomic():
        Claim.objects.filter(pk=claim.pk).update(version=2)


def test_a_refusal_says_why_and_an_edit_begins_anew(draft, ann):
    claim = submitted(draft, ann)

    assert refused(lambda: refuse_claim(claim, reason=" ", actor=StaffFactory())) == "REASON"
    refuse_claim(claim, reason="Le lot manque.", actor=StaffFactory())
    claim.refresh_from_db()
    assert (claim.state, claim.refusal) == (ClaimState.REFUSED, "Le lot manque.")
    assert edit_claim(claim, scope="lot 27", actor=ann).state == ClaimState.DRAFT


def test_what_was_approved_stays_as_it_was_read(shop, ann):
    claim = proven_claim(shop=shop)

    assert refused(lambda: edit_claim(claim, wording="Lin", actor=ann)) == "CLAIM_STATE"
    assert refused(lambda: add_proof(claim, ABOUT, PDF, actor=ann)) == "CLAIM_STATE"
    assert refused(lambda: remove_proof(claim.proofs.get(), actor=ann)) == "CLAIM_STATE"


def test_an_approved_claim_may_be_refused_after_all_and_is_gone(shop):
    claim = proven_claim(shop=shop)

    refuse_claim(claim, reason="Certificat retiré.", actor=StaffFactory())

    assert not Claim.objects.living().exists()


def test_the_same_document_twice_is_one_proof(draft, ann):
    first = add_proof(draft, ABOUT, PDF, actor=ann)

    assert add_proof(draft, ABOUT, PDF, actor=ann) == first
    assert bytes(ProofDocument.objects.get().content) == PDF


def test_a_picture_is_written_anew_without_what_hides_in_it(draft, ann):
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(file, "JPEG", comment=b"home address")

    proof = add_proof(draft, ABOUT, file.getvalue() + b"<script>", actor=ann)

    kept = bytes(proof.document.content)
    assert proof.content_type == "image/jpeg"
    assert (b"home address" in kept, b"<script>" in kept) == (False, False)
    assert proof.size == len(kept)


@pytest.mark.parametrize(
    "content", [b"", b"<svg onload='x()'/>", b"MZ\x90\x00", b"%PDF-1.7 broken off", b"GIF89a"]
)
def test_other_files_are_refused_whatever_they_are_called(draft, ann, content):
    assert refused(lambda: add_proof(draft, ABOUT, content, actor=ann)) == "FILE_FORMAT"


def test_a_document_that_is_too_big_is_refused(draft, ann):
    content = b"%PDF-1.7" + b" " * (8 * 1024 * 1024) + b"%%EOF"

    assert refused(lambda: add_proof(draft, ABOUT, content, actor=ann)) == "FILE_SIZE"


@pytest.mark.parametrize(
    "wrong", [{"expires_on": in_days(0)}, {"issued_on": in_days(1)}], ids=["over", "to come"]
)
def test_a_proof_has_days_that_can_be(draft, ann, wrong):
    about = NewProof(kind="certificate", title="C", issuer="E", **wrong)

    assert refused(lambda: add_proof(draft, about, PDF, actor=ann)) == "PROOF_DATES"


@pytest.mark.scenario("C4")
def test_publishing_under_a_theme_without_its_proof_is_refused(shop, ann):
    theme = ThemeFactory(slug="mode-ethique", name={"en": "Ethical fashion"}, needs_proof=True)
    seller_of(shop)
    skirt = ProductFactory(shop=shop, state=ProductState.DRAFT)
    VariantFactory(product=skirt)
    draft = edit_product(skirt, version=1, themes=["mode-ethique"], actor=ann)

    with pytest.raises(RuleBroken) as broken:
        edit_product(draft, version=2, state=ProductState.ACTIVE, actor=ann)

    assert (broken.value.code, broken.value.field) == ("THEME_PROOF", "themes")
    assert broken.value.message == (
        "“Ethical fashion” needs a claim that has been approved and has not ended. Add one with"
        " its proof, or take the piece out of this theme."
    )
    skirt.refresh_from_db()
    assert skirt.state == ProductState.DRAFT
    ProofFactory(claim=ClaimFactory(shop=shop, product=skirt, theme=theme))
    assert edit_product(draft, version=2, state=ProductState.ACTIVE, actor=ann).state == "active"


@pytest.mark.scenario("C4")
def test_a_piece_on_sale_does_not_join_it_either(shop, ann):
    ThemeFactory(slug="mode-ethique", needs_proof=True)
    skirt = ProductFactory(shop=shop)

    assert (
        refused(lambda: edit_product(skirt, version=1, themes=["mode-ethique"], actor=ann))
        == "THEME_PROOF"
    )
    assert not skirt.themes.exists()
