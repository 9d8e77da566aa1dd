"""Tasks of the programme room."""

from __future__ import annotations

from uuid import UUID

import requests
from celery import shared_task

from matricia.kit.errors import RuleBroken
from payments.gateway import GatewayUnsure
from programme.demo.market import set_up_reader
from programme.demo.payouts import set_up_payouts
from programme.services import invite_designer as inviting


@shared_task(
    name="programme.set_up_demo_payouts",
    autoretry_for=(RuleBroken, GatewayUnsure, requests.RequestException),
    retry_backoff=1,
    retry_backoff_max=10,
    max_retries=20,
)
def set_up_demo_payouts(shop: int) -> None:
    """The loopback Stripe starts after the demo is loaded: asked again until it is there."""
    set_up_payouts(shop)


@shared_task(
    name="programme.set_up_demo_reader",
    autoretry_for=(GatewayUnsure,),
    retry_backoff=1,
    retry_backoff_max=10,
    max_retries=20,
)
def set_up_demo_reader(till: int) -> None:
    """As the payouts: asked again until the loopback Stripe is there."""
    set_up_reader(till)


@shared_task(name="programme.send_invitation", autoretry_for=(OSError,), retry_backoff=30)
def send_invitation(invitation_id: str) -> None:
    """To a designer: her shop waits. The post office's errors are OSErrors."""
    inviting.send_invitation(UUID(invitation_id))


@shared_task(name="programme.send_missing_invitations")
def send_missing_invitations() -> None:
    """Those whose message was lost."""
    inviting.send_missing_invitations()
