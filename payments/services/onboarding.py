"""A designer's way to Stripe's own pages. She waits for the address, so these ask Stripe at once:
call them outside transactions."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from matricia.accounts.models import User
from matricia.kit.addresses import page_address
from matricia.kit.errors import RuleBroken
from payments import gateway
from payments.models import PayoutAccount
from payments.permissions import can_manage_payouts
from payments.services.refresh_account import refresh_account
from payments.states import CapabilityState
from shops.models import Shop


def start_onboarding(shop: Shop, *, actor: User) -> str:
    """The address of Stripe's form for this shop: single use, opens at once.

    Raises RuleBroken NOT_ALLOWED, or STRIPE_UNREACHABLE when there was no answer.
    """
    _check_allowed(shop, actor)
    page = page_address(f"/dashboard/{shop.slug}/money")
    try:
        stripe_id = _account_of(shop, actor)
        return gateway.onboarding_link(
            stripe_id, return_url=f"{page}?from=stripe", refresh_url=f"{page}?again=1"
        )
    except (gateway.GatewayUnsure, gateway.GatewayRefused) as problem:
        raise _unreachable() from problem


def open_payout_dashboard(shop: Shop, *, actor: User) -> str:
    """A single-use address of her Stripe dashboard.

    Raises RuleBroken NOT_ALLOWED, ONBOARDING_FIRST, or STRIPE_UNREACHABLE.
    """
    _check_allowed(shop, actor)
    account = PayoutAccount.objects.filter(shop=shop, stripe_id__isnull=False).first()
    if account is None or account.stripe_id is None or account.unlinked_at is not None:
        raise _onboarding_first()
    try:
        return gateway.dashboard_link(account.stripe_id)
    except gateway.GatewayRefused as refused:
        raise _onboarding_first() from refused
    except gateway.GatewayUnsure as unsure:
        raise _unreachable() from unsure


def refresh_payout_account(shop: Shop, *, actor: User) -> PayoutAccount:
    """What Stripe says of her account now; coming back from Stripe's form proves nothing.

    Raises RuleBroken NOT_ALLOWED, or STRIPE_UNREACHABLE when there was no answer.
    """
    _check_allowed(shop, actor)
    try:
        refresh_account(shop.pk)
    except (gateway.GatewayUnsure, gateway.GatewayRefused) as problem:
        raise _unreachable() from problem
    return PayoutAccount.objects.filter(shop=shop).first() or PayoutAccount(shop=shop)


def _account_of(shop: Shop, actor: User) -> str:
    """The shop's account, made once: the key is the shop's. One that was closed, or that she took
    away from us, is followed by another; what was paid into it stays known."""
    account, _is_new = PayoutAccount.objects.get_or_create(shop=shop)
    if account.stripe_id is not None and not account.is_gone:
        return account.stripe_id
    after = f":after:{account.stripe_id}" if account.stripe_id else ""
    made = gateway.create_account(
        name=shop.name,
        email=actor.email,
        country=shop.country,
        currency=shop.currency,
        key=f"shop:{shop.pk}:account:{actor.pk}{after}",
    )
    return _replace(account, made)


@transaction.atomic
def _replace(seen: PayoutAccount, made: str) -> str:
    """Note the new account, unless somebody else of the shop was faster."""
    account = PayoutAccount.objects.select_for_update().get(pk=seen.pk)
    if account.stripe_id != seen.stripe_id and account.stripe_id is not None:
        return account.stripe_id
    if account.stripe_id is not None:
        account.former_ids = [*account.former_ids, account.stripe_id]
    account.stripe_id = made
    account.transfers = account.payouts = CapabilityState.NONE
    account.reason = account.schedule = ""
    account.requirements, account.requirements_due_by = [], None
    account.available = account.pending = 0
    account.unlinked_at = account.closed_at = account.fetched_at = None
    account.save()
    return made


def _check_allowed(shop: Shop, actor: User) -> None:
    if not can_manage_payouts(actor, shop):
        raise RuleBroken("NOT_ALLOWED", _("Only the people who run this shop can do this."))


def _onboarding_first() -> RuleBroken:
    return RuleBroken(
        "ONBOARDING_FIRST", _("First tell Stripe who you are: choose “Complete my bank details”.")
    )


def _unreachable() -> RuleBroken:
    return RuleBroken(
        "STRIPE_UNREACHABLE", _("Stripe does not answer at the moment. Try again in a minute.")
    )
