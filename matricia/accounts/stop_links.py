"""Links in mails that take a consent back: signed, so that they need no sign-in, and of one use,
to stop one kind of mail. They never expire, because mails do not (GDPR art. 7 §3)."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.core import signing

from matricia.accounts.models import ConsentPurpose, User
from matricia.accounts.services.give_consent import give_consent
from matricia.kit.addresses import page_path
from matricia.kit.texts import BASE_LANGUAGE

_SALT: Final = "accounts.stop_links"


def stop_link(user: User, purpose: ConsentPurpose) -> str:
    """People are led to a page that asks; mail programs post to it (RFC 8058)."""
    return f"{settings.PUBLIC_URL}/letters/stop/{_token(user, purpose)}"


def stop_headers(user: User, purpose: ConsentPurpose) -> dict[str, str]:
    """What shows “unsubscribe” in a mail program (RFC 2369, RFC 8058)."""
    return {
        "List-Unsubscribe": f"<{stop_link(user, purpose)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def is_ours(token: str) -> bool:
    """Whether we made this link."""
    return _read(token) is not None


def page_of(token: str) -> str:
    """The path of the page that asks its person, in her language."""
    user = _person(token)
    language = user.language if user else BASE_LANGUAGE
    return page_path(f"/account/letters/{token}", language)


def stop(token: str) -> None:
    """Take the consent back; again is harmless, and so is a link that is not ours."""
    user, said = _person(token), _read(token)
    if user is not None and said is not None:
        give_consent(user, said[1], given=False)


def _token(user: User, purpose: ConsentPurpose) -> str:
    return signing.dumps([user.pk, purpose.value], salt=_SALT)


def _person(token: str) -> User | None:
    """Nobody once she is erased: then there is nothing to stop."""
    said = _read(token)
    return User.objects.filter(pk=said[0], is_active=True).first() if said else None


def _read(token: str) -> tuple[int, ConsentPurpose] | None:
    try:
        pk, purpose = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return None
    return pk, ConsentPurpose(purpose)
