"""Post offices that say no, as mail backends."""

from __future__ import annotations

from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any

from django.core.mail.backends.base import BaseEmailBackend


class NoSuchAddress(BaseEmailBackend):
    """For good."""

    code = 550

    def send_messages(self, email_messages: Any) -> int:
        """Refuses every recipient."""
        raise SMTPRecipientsRefused({one.to[0]: (self.code, b"no") for one in email_messages})


class TooBusy(NoSuchAddress):
    """For now."""

    code = 450


class Away(BaseEmailBackend):
    """Hangs up."""

    def send_messages(self, email_messages: Any) -> int:
        """Says something about the recipient first."""
        raise SMTPServerDisconnected(f"closed while writing to {email_messages[0].to[0]}")
