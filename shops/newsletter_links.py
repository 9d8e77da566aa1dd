"""Links about a shop's newsletter: signed, so that they need no sign-in. The one that confirms is
mailed to its reader alone and expires; the one that stops never does, because mails do not. What
signs one opens no other: a designer knows the links that stop, and shall confirm for nobody."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.conf import settings
from django.core import signing
from django.db.models import QuerySet

from matricia.kit import clock
from matricia.kit.addresses import page_address
from shops.models import NewsletterReader

#: In which a sign-up is confirmed; then it is forgotten.
LIFE: Final = timedelta(days=7)
_CONFIRM: Final = "shops.newsletter.confirm"
_STOP: Final = "shops.newsletter.stop"


def confirm_link(reader: NewsletterReader) -> str:
    """Of the page on which she agrees, in the language she was asked in."""
    return page_address(f"/newsletter/confirm/{_token(reader, _CONFIRM)}", reader.language)


def stop_token(reader: NewsletterReader) -> str:
    """What stands in `stop_link`."""
    return _token(reader, _STOP)


def stop_link(reader: NewsletterReader) -> str:
    """People are led to a page that asks; mail programs post to it (RFC 8058)."""
    return f"{settings.PUBLIC_URL}/letters/newsletter/{stop_token(reader)}"


def stop_headers(reader: NewsletterReader) -> dict[str, str]:
    """What shows “unsubscribe” in a mail program (RFC 2369, RFC 8058)."""
    return {
        "List-Unsubscribe": f"<{stop_link(reader)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def invited_by(token: str) -> NewsletterReader | None:
    """Whose link to confirm it is; None for one that is not ours, is over, or was taken back."""
    living = NewsletterReader.objects.select_related("shop").filter(
        ended_at=None, asked_at__gt=clock.now() - LIFE, shop__newsletter__is_open=True
    )
    return _found(living, token, _CONFIRM)


def stopped_by(token: str) -> NewsletterReader | None:
    """Whose link to stop it is, stopped before or not; None for one that is not ours, and once
    nothing is known of her any more."""
    readers = NewsletterReader.objects.select_related("shop")
    return _found(readers, token, _STOP)


def _token(reader: NewsletterReader, salt: str) -> str:
    return signing.Signer(salt=salt).sign(str(reader.pk))


def _found(readers: QuerySet[NewsletterReader], token: str, salt: str) -> NewsletterReader | None:
    try:
        return readers.filter(pk=signing.Signer(salt=salt).unsign(token)).first()
    except signing.BadSignature:
        return None
