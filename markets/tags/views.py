"""Tags as a file, for the people of the shop, organisers of markets she is at, and programme
staff; others find nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from markets.models import Market, Stall
from markets.tags.content import tags_of
from markets.tags.formats import FORMATS, TagFormat
from markets.tags.pdf import tags_pdf
from shops.models import Shop
from shops.states import Right

MOST_TAGS: Final = 1000
MOST_VARIANTS: Final = 500


class AskedWronglyError(ValueError):
    """The address asks for something that cannot be; its words are for people."""


@require_safe
def tags(request: HttpRequest) -> HttpResponse:
    """`?shop=<slug>&variants=1,2&quantity=3&format=3x8`: tags of a shop's pieces.

    `quantity` is one number for all, or one per variant. More: `market=<slug>` prints that market's
    prices; `skip=4` leaves the first four places of the sheet empty, since they are used already;
    `language=fr` chooses the language, else it is the asking person's.
    """
    shop = Shop.objects.filter(slug=request.GET.get("shop", "")).first()
    if shop is None or not _may_print(request, shop):
        raise Http404
    try:
        paper = _paper(request.GET)
        made = tags_of(
            shop, _quantities(request.GET), market=_market(request.GET), language=_language(request)
        )
        if not made:
            raise AskedWronglyError(_("None of these pieces is of this shop. Choose others."))
        body = tags_pdf(made, paper, _language(request), skip=_skip(request.GET))
    except AskedWronglyError as bad:
        return HttpResponseBadRequest(str(bad), content_type="text/plain; charset=utf-8")
    return HttpResponse(
        body,
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'inline; filename="{shop.slug}-tags-{paper.key}.pdf"',
            "Cache-Control": "private, no-store",
        },
    )


def _may_print(request: HttpRequest, shop: Shop) -> bool:
    user = request.user
    if not user.is_authenticated:
        return False
    if user.is_staff or Shop.objects.run_by(user, Right.PRODUCTS).filter(pk=shop.pk).exists():
        return True
    organised = Market.objects.organised_by(user)
    return organised.filter(stalls__in=Stall.objects.accepted().filter(shop=shop)).exists()


def _paper(query: Mapping[str, str]) -> TagFormat:
    paper = FORMATS.get(query.get("format", "3x8"))
    if paper is None:
        known = ", ".join(FORMATS)
        raise AskedWronglyError(
            _("This format is unknown. Choose one of: %(known)s.") % {"known": known}
        )
    return paper


def _quantities(query: Mapping[str, str]) -> dict[int, int]:
    """Variant id → how many tags."""
    variants = _numbers(query.get("variants", ""), "variants")
    each = _numbers(query.get("quantity", "1"), "quantity")
    if len(each) == 1:
        each *= len(variants)
    if not variants or len(variants) > MOST_VARIANTS or len(each) != len(variants):
        raise AskedWronglyError(
            _("Choose 1 to 500 pieces, and one quantity for all or one for each.")
        )
    if not 1 <= sum(each) <= MOST_TAGS:
        raise AskedWronglyError(
            _("Between 1 and 1,000 tags are printed at once. Change the quantity.")
        )
    return dict(zip(variants, each, strict=True))


def _numbers(text: str, name: str) -> list[int]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not all(part.isascii() and part.isdigit() and len(part) <= 18 for part in parts):
        raise AskedWronglyError(_("“%(name)s” is a list of numbers, e.g. 12,13.") % {"name": name})
    return [int(part) for part in parts]


def _skip(query: Mapping[str, str]) -> int:
    numbers = _numbers(query.get("skip", ""), "skip")
    return numbers[0] if numbers else 0


def _market(query: Mapping[str, str]) -> Market | None:
    slug = query.get("market", "")
    if not slug:
        return None
    market = Market.objects.filter(slug=slug).first()
    if market is None:
        raise AskedWronglyError(_("There is no such market. Take “market” out of the address."))
    return market


def _language(request: HttpRequest) -> str:
    known = dict(settings.LANGUAGES)
    asked = request.GET.get("language", "")
    own: str = getattr(request.user, "language", "")
    return next((each for each in (asked, own) if each in known), settings.LANGUAGE_CODE)
