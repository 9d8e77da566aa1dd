"""What a letter about followed designers and wished pieces says: plain text, in its reader's
language, with the way to stop it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _
from django.utils.translation import override

from matricia.accounts.models import ConsentPurpose, User
from matricia.accounts.stop_links import stop_headers, stop_link
from matricia.kit.addresses import page_address
from shops.letters import Contents
from shops.models import Product
from shops.product_texts import title_of


def letter(reader: User, contents: Contents) -> EmailMessage:
    """One mail; nothing in it tells us whether it was opened."""
    with override(reader.language):
        return EmailMessage(
            _subject(contents),
            "\n\n".join(_paragraphs(reader, contents)),
            to=[reader.email],
            headers=stop_headers(reader, ConsentPurpose.FOLLOWED),
        )


def _subject(contents: Contents) -> str:
    if contents.new:
        return _("New pieces of the designers you follow")
    return _("News of the pieces you wish for")


def _paragraphs(reader: User, contents: Contents) -> Iterator[str]:
    name = reader.get_short_name()
    yield _("Hello %(name)s,") % {"name": name} if name else _("Hello,")
    sections = [
        (_("New from the designers you follow:"), contents.new),
        (_("Nearly gone, of what you wish for:"), contents.nearly_gone),
        (_("Back again, of what you wish for:"), contents.back),
    ]
    for heading, products in sections:
        if products:
            yield _section(heading, products)
    yield _(
        "You get this letter, once a week at most, because you asked for it. You want it no"
        " longer:\n%(link)s"
    ) % {"link": stop_link(reader, ConsentPurpose.FOLLOWED)}
    yield "MATRICIA"


def _section(heading: str, products: Sequence[Product]) -> str:
    return "\n\n".join([heading, *(_piece(product) for product in products)])


def _piece(product: Product) -> str:
    address = page_address(f"/shops/{product.shop.slug}/{product.slug}")
    return f"– {title_of(product).text}, {product.shop.name}\n  {address}"
