"""Post offices that tests send to."""

from __future__ import annotations

from collections.abc import Sequence
from smtplib import SMTPRecipientsRefused
from typing import NoReturn

from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.locmem import EmailBackend as LetterBox
from django.core.mail.message import EmailMessage


class DeadlyPostOffice(BaseEmailBackend):
    """Whoever brings a mail here dies before it is taken."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> NoReturn:
        raise SystemExit


class ChoosyPostOffice(LetterBox):
    """Takes every mail but those to refused@example.test."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            if "refused@example.test" in message.to:
                raise SMTPRecipientsRefused({})
        return super().send_messages(email_messages)
