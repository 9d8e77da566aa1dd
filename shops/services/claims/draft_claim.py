"""A designer writes a claim, changes it, hands it in, or takes it back."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.texts import BASE_LANGUAGE
from shops.green_words import demand_precise
from shops.models import Claim, Product, Shop, Theme
from shops.permissions import demand_right
from shops.services.claims.move_claim import locked, move_claim
from shops.states import ClaimState, Right
from shops.titles import one_line

LONGEST_WORDING = 160
LONGEST_SCOPE = 300


@transaction.atomic
def draft_claim(
    shop: Shop,
    *,
    request_id: uuid.UUID,
    wording: str,
    scope: str = "",
    expires_on: date | None = None,
    product: Product | None = None,
    theme: Theme | None = None,
    actor: Any,
) -> Claim:
    """A draft about `product`, or about all of the shop; texts in the active language.

    The same `request_id` again gives the same claim. Raises RuleBroken NOT_ALLOWED, WORDING,
    TOO_LONG, GREEN_WORD, ENDS_BEFORE, REQUEST_ID.
    """
    demand_right(actor, shop, Right.PRODUCTS)
    if product and product.shop_id != shop.pk:
        raise RuleBroken("NOT_ALLOWED", _("Choose a piece of this shop."), "product")
    claim, is_new = Claim.objects.get_or_create(
        request_id=request_id,
        defaults={"shop": shop, "product": product, "theme": theme, "author": actor},
    )
    if claim.shop_id != shop.pk:
        raise RuleBroken("REQUEST_ID", _("Reload the page and write the claim again."))
    if is_new:
        _write(claim, wording=wording, scope=scope or None, expires_on=expires_on)
    return claim


@transaction.atomic
def edit_claim(
    claim: Claim,
    *,
    wording: str | None = None,
    scope: str | None = None,
    expires_on: date | None = None,
    actor: Any,
) -> Claim:
    """Change what is given; a refused claim becomes a draft again.

    Raises RuleBroken NOT_ALLOWED, CLAIM_STATE, WORDING, TOO_LONG, GREEN_WORD, ENDS_BEFORE.
    """
    claim = opened(claim, actor=actor)
    _write(claim, wording=wording, scope=scope, expires_on=expires_on)
    return claim


@transaction.atomic
def submit_claim(claim: Claim, *, actor: Any) -> Claim:
    """Hand it in for the check. Raises RuleBroken NOT_ALLOWED, CLAIM_STATE, ENDS_BEFORE, PROOF."""
    demand_right(actor, claim.shop, Right.PRODUCTS)
    claim = locked(claim)
    demand_complete(claim)
    move_claim(claim, ClaimState.SUBMITTED, actor=actor)
    return claim


@transaction.atomic
def withdraw_claim(claim: Claim, *, actor: Any) -> Claim:
    """It is no longer said, at once and for good. Raises RuleBroken NOT_ALLOWED, CLAIM_STATE."""
    demand_right(actor, claim.shop, Right.PRODUCTS)
    claim = locked(claim)
    move_claim(claim, ClaimState.WITHDRAWN, actor=actor)
    return claim


def opened(claim: Claim, *, actor: Any) -> Claim:
    """The claim, locked, as a draft that its designer may write in; a check begins anew after it.

    Raises RuleBroken NOT_ALLOWED, CLAIM_STATE.
    """
    demand_right(actor, claim.shop, Right.PRODUCTS)
    claim = locked(claim)
    if claim.state == ClaimState.APPROVED:
        raise RuleBroken(
            "CLAIM_STATE",
            _("What was approved stays as it was read. Write a new claim, then withdraw this one."),
        )
    if claim.state != ClaimState.DRAFT:
        move_claim(claim, ClaimState.DRAFT, actor=actor)
    return claim


def demand_complete(claim: Claim) -> None:
    """Raise RuleBroken ENDS_BEFORE or PROOF for what nobody could approve today."""
    today = clock.today()
    if claim.expires_on is None or claim.expires_on <= today:
        raise _ends_before()
    if not claim.proofs.all().not_over(today).exists():
        raise RuleBroken("PROOF", _("Add a proof that has not expired."), "proofs")


def _write(
    claim: Claim, *, wording: str | None, scope: str | None, expires_on: date | None
) -> None:
    language = (get_language() or BASE_LANGUAGE).split("-")[0]
    if wording is not None:
        if not one_line(wording):
            raise RuleBroken("WORDING", _("Say what is true of the piece."), "wording")
        claim.wording[language] = _checked(wording, LONGEST_WORDING, "wording")
    if scope is not None:
        claim.scope[language] = _checked(scope, LONGEST_SCOPE, "scope")
    if expires_on is not None:
        if expires_on <= clock.today():
            raise _ends_before()
        claim.expires_on = expires_on
    claim.version += 1
    claim.save(update_fields=["wording", "scope", "expires_on", "version"])


def _checked(text: str, longest: int, field: str) -> str:
    line = one_line(text)
    if len(line) > longest:
        message = _("At most %(count)d characters. Shorten it.") % {"count": longest}
        raise RuleBroken("TOO_LONG", message, field)
    return demand_precise(line, field=field)


def _ends_before() -> RuleBroken:
    return RuleBroken(
        "ENDS_BEFORE", _("Say until when it holds: a day that is still to come."), "expiresOn"
    )
