"""The mail that asks whether somebody wants a shop's newsletter."""

from __future__ import annotations

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _
from django.utils.translation import override

from shops.models import NewsletterReader
from shops.newsletter_links import confirm_link, stop_headers


def confirmation(reader: NewsletterReader) -> EmailMessage:
    """In the language of the page she asked on. Nothing in it was typed by whoever asked."""
    with override(reader.language):
        words = {"shop": reader.shop.name, "link": confirm_link(reader)}
        body = _(
            "Hello,\n\nSomebody asked for the newsletter of %(shop)s with this address. If it was "
            "you, confirm it here within seven days:\n%(link)s\n\nWas it not you? Do nothing: you "
            "will get no newsletter, and the address is forgotten.\n\nMATRICIA"
        )
        return EmailMessage(
            _("Confirm: the newsletter of %(shop)s") % words,
            body % words,
            to=[reader.email],
            headers=stop_headers(reader),
        )
