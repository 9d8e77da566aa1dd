"""Somebody asks for a shop's newsletter, and agrees by the mail that then comes."""

from __future__ import annotations

from typing import Final

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from matricia.kit.mailing import send_once
from matricia.kit.rates import demand_rarely
from matricia.kit.tasks import enqueue
from shops.models import NewsletterReader, Shop
from shops.newsletter_links import invited_by
from shops.newsletter_mail import confirmation
from shops.newsletter_readers import takes_readers
from shops.newsletter_words import WORDING, consent_words

HOUR: Final = 3600  # seconds
DAY: Final = 24 * HOUR
#: Sign-ups: from one internet address, for one e-mail address over all shops.
MOST_FROM_ADDRESS: Final = 20
MOST_FOR_ONE: Final = 6


@transaction.atomic
def join_newsletter(shop: Shop, *, email: str, language: str, visitor: str) -> None:
    """Have her asked by mail. Who reads it already gets none: whoever asks learns nothing of that.

    Raises RuleBroken INVALID_EMAIL, TOO_OFTEN; ObjectDoesNotExist for a shop without newsletter.
    """
    address = _address(email)
    demand_rarely("newsletter-from", visitor, most=MOST_FROM_ADDRESS, within=HOUR)
    demand_rarely("newsletter-for", address, most=MOST_FOR_ONE, within=DAY)
    if not takes_readers(shop):
        raise ObjectDoesNotExist
    reader, _made = NewsletterReader.objects.get_or_create(
        shop=shop, email=address, ended_at=None, defaults={"language": language}
    )
    waiting = NewsletterReader.objects.waiting().filter(pk=reader.pk)
    if waiting.update(asked_at=clock.now(), language=language, mailed_at=None):
        enqueue("shops.ask_newsletter_reader", reader_id=reader.pk)


@transaction.atomic
def confirm_newsletter(token: str) -> Shop:
    """She agrees, to the words in the active language; again is harmless.

    Raises ObjectDoesNotExist for a link that is not ours, or over.
    """
    reader = invited_by(token)
    if reader is None:
        raise ObjectDoesNotExist
    NewsletterReader.objects.waiting().filter(pk=reader.pk).update(
        confirmed_at=clock.now(), wording=WORDING, words=consent_words(reader.shop)
    )
    return reader.shop


def ask_reader(reader_id: int) -> None:
    """The mail, once. Raises OSError when the post office refuses."""
    rows = NewsletterReader.objects.select_related("shop")
    send_once(
        reader_id,
        NewsletterReader.objects.waiting(),
        "mailed_at",
        lambda: [confirmation(rows.get(pk=reader_id))],
    )


def ask_missing_readers() -> None:
    """Those whose message was lost."""
    for pk in (
        NewsletterReader.objects.waiting().filter(mailed_at=None).values_list("pk", flat=True)
    ):
        enqueue("shops.ask_newsletter_reader", reader_id=pk)


def _address(email: str) -> str:
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        message = _("This is no e-mail address. Write it as name@example.org.")
        raise RuleBroken("INVALID_EMAIL", message, "email") from None
    return address
