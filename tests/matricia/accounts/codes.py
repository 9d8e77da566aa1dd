"""Codes that were mailed."""

from __future__ import annotations

import re

from django.core import mail


def codes_in_mail() -> list[str]:
    """Those in the latest mail, alone on their line."""
    return re.findall(r"^\d{6}$", str(mail.outbox[-1].body), re.MULTILINE)


def code_in_mail() -> str:
    """The only one."""
    (code,) = codes_in_mail()
    return code
