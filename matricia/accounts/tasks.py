"""Copies of data, and the end of what has had its time."""

from __future__ import annotations

from uuid import UUID

from celery import shared_task

from matricia.accounts import mails
from matricia.accounts.models import User
from matricia.accounts.services import export_data
from matricia.accounts.services.retain import retain
from matricia.kit.mailing import send


@shared_task(name="accounts.make_export", autoretry_for=(OSError,), retry_backoff=30, max_retries=5)
def make_export(export_id: str) -> None:
    """The ZIP, and the mail with its link."""
    export_data.make_export(UUID(export_id))


@shared_task(name="accounts.tell_of_passkey", autoretry_for=(OSError,), retry_backoff=30)
def tell_of_passkey(user_id: int, was_added: int) -> None:
    """To a person: a way into her account is new, or gone."""
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is not None:
        send([mails.passkey_added(user) if was_added else mails.passkey_removed(user)])


@shared_task(name="accounts.retain")
def end_what_is_due() -> None:
    """Every night."""
    retain()
