"""A code by mail before something that cannot be undone: six digits, once, ten minutes."""

from __future__ import annotations

import secrets
from typing import Final

from django.core.cache import cache
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from matricia.accounts import mails
from matricia.accounts.models import User
from matricia.kit.errors import RuleBroken
from matricia.kit.mailing import send
from matricia.kit.rates import count

LIFE: Final = 600  # seconds
MOST_TRIES: Final = 3
MOST_CODES: Final = 3  # within LIFE


def send_code(actor: User, purpose: str) -> None:
    """Mail a new code for `purpose`; an earlier one ends. Raises RuleBroken when it is too much."""
    if count(f"{_key(actor, purpose)}:sent", LIFE) > MOST_CODES:
        raise RuleBroken("TOO_OFTEN", _("Too many codes. Wait ten minutes, then ask again."))
    code = f"{secrets.randbelow(10**6):06}"
    cache.set(_key(actor, purpose), _digest(actor, purpose, code), LIFE)
    cache.delete(f"{_key(actor, purpose)}:tries")
    send([mails.code(actor, code)])


def use_code(actor: User, purpose: str, code: str) -> None:
    """Spend the code. Raises RuleBroken when it is wrong, used, too old or tried too often. Tries
    are counted outside the database, so a refusal that rolls back counts."""
    key = _key(actor, purpose)
    expected = cache.get(key)
    tries = count(f"{key}:tries", LIFE)
    if expected is None or tries > MOST_TRIES:
        cache.delete(key)
        raise RuleBroken("CODE_OVER", _("This code is no longer valid. Ask for a new one."), "code")
    if not secrets.compare_digest(expected, _digest(actor, purpose, code.strip())):
        raise RuleBroken("CODE_WRONG", _("This is not the code. Check the latest mail."), "code")
    cache.delete(key)


def _key(actor: User, purpose: str) -> str:
    return f"code:{purpose}:{actor.pk}"


def _digest(actor: User, purpose: str, code: str) -> str:
    return salted_hmac(_key(actor, purpose), code, algorithm="sha256").hexdigest()
