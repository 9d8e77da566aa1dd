"""Post offices that tests send to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NoReturn

from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage


class DeadlyPostOffice(BaseEmailBackend):
    """Whoever brings a mail here dies before it is taken."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> NoReturn:
        raise SystemExit
