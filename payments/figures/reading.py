"""A shop's sales in a period, as they are drawn: bars, and lists by piece, size, theme, channel."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Sum
from django.db.models.functions import TruncMonth

from matricia.kit import clock
from matricia.kit.texts import in_language
from orders.states import OrderChannel
from payments.figures.span import Against, Span
from payments.figures.sums import Piece, Sales, Sold, days_of, sales_of, total
from payments.models import Payout
from payments.states import PayoutState
from shops.models import Product, Shop
from shops.page_views import views_by_day, views_by_product

#: Payouts that left for her bank and did not come back.
_PAID_OUT: Final = (PayoutState.PENDING, PayoutState.IN_TRANSIT, PayoutState.PAID)


@dataclass(frozen=True, slots=True)
class Bar:
    """A day, week or month. Cents less what was given back; `before` is that of the period it is
    compared with, None without one; `views` are openings of pages of pieces."""

    span: Span
    web: int
    market: int
    kept: int
    views: int
    before: int | None


@dataclass(frozen=True, slots=True)
class Slice:
    """One piece, size, theme or channel. `name` is empty for what has none. Of a piece: how often
    its page was opened, and how many pieces were kept of what was bought on the web."""

    key: str
    name: str
    sold: Sold
    views: int = 0
    web_pieces: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """Sales of a shop in a period; lists have the most sold first."""

    shop: Shop
    span: Span
    against: Against | None
    total: Sold
    before: Sold | None
    bars: list[Bar]
    channels: list[Slice]
    pieces: list[Slice]
    sizes: list[Slice]
    themes: list[Slice]
    payouts: list[tuple[Span, int]]
    web_purchases: int

    @property
    def views(self) -> int:
        """Openings of pages of pieces."""
        return sum(bar.views for bar in self.bars)

    @property
    def compared(self) -> Span | None:
        """The period it is compared with."""
        return self.span.compared(self.against) if self.against else None


def figures_of(shop: Shop, span: Span, against: Against | None = None) -> Figures:
    """What was sold, in a fixed number of statements. Whether the caller may know is the caller's
    business."""
    sales = sales_of(shop, span)
    other = days_of(shop, span.compared(against)) if against else None
    views = views_by_product(shop, span.since, span.until)
    web = (sold for (_day, channel), sold in sales.days.items() if channel == OrderChannel.WEB)
    return Figures(
        shop=shop,
        span=span,
        against=against,
        total=sales.total,
        before=None if other is None else total(other.values()),
        bars=_bars(shop, span, sales, against, other),
        channels=_channels(sales),
        pieces=_pieces(sales, views),
        sizes=_in_order(Slice(size or "", size or "", sold) for size, sold in sales.sizes.items()),
        themes=_themes(shop, sales),
        payouts=_payouts(shop, span),
        web_purchases=total(web).purchases,
    )


def _bars(
    shop: Shop,
    span: Span,
    sales: Sales,
    against: Against | None,
    other: dict[date, Sold] | None,
) -> list[Bar]:
    views = views_by_day(shop, span.since, span.until)
    shift = span.since - span.compared(against).since if against else timedelta()
    earlier = {day + shift: sold for day, sold in (other or {}).items()}
    return [_bar(step, sales, views, earlier if against else None) for step in span.steps()]


def _bar(step: Span, sales: Sales, views: dict[date, int], earlier: dict[date, Sold] | None) -> Bar:
    days = [step.since + timedelta(days=at) for at in range(step.days)]
    by_channel = {
        channel: total(sales.days.get((day, channel), Sold()) for day in days)
        for channel in (OrderChannel.WEB, OrderChannel.MARKET)
    }
    return Bar(
        span=step,
        web=by_channel[OrderChannel.WEB].net,
        market=by_channel[OrderChannel.MARKET].net,
        kept=sum(sold.kept for sold in by_channel.values()),
        views=sum(views.get(day, 0) for day in days),
        before=None if earlier is None else total(earlier.get(day, Sold()) for day in days).net,
    )


def _channels(sales: Sales) -> list[Slice]:
    sums: dict[str, Sold] = {}
    for (_day, channel), sold in sales.days.items():
        sums.setdefault(channel, Sold()).add(sold)
    return _in_order(Slice(channel, channel, sold) for channel, sold in sums.items())


def _pieces(sales: Sales, views: dict[int, int]) -> list[Slice]:
    sums: dict[Piece, Sold] = {}
    web: dict[Piece, int] = {}
    for (piece, channel), sold in sales.pieces.items():
        sums.setdefault(piece, Sold()).add(sold)
        if channel == OrderChannel.WEB:
            web[piece] = sold.kept
    return _in_order(
        Slice(
            str(piece.id or ""),
            piece.title,
            sold,
            views.get(piece.id or 0, 0),
            web.get(piece, 0),
        )
        for piece, sold in sums.items()
    )


def _themes(shop: Shop, sales: Sales) -> list[Slice]:
    """As the pieces carry them today; a piece with two themes counts in both."""
    links = Product.themes.through.objects.filter(product__shop=shop)
    of_product: dict[int, list[tuple[str, str]]] = {}
    for product, slug, name in links.values_list("product", "theme__slug", "theme__name"):
        of_product.setdefault(product, []).append((slug, in_language(name)))
    sums: dict[tuple[str, str], Sold] = {}
    for (piece, _channel), sold in sales.pieces.items():
        for theme in of_product.get(piece.id or 0, [("", "")]):
            sums.setdefault(theme, Sold()).add(sold)
    return _in_order(Slice(slug, name, sold) for (slug, name), sold in sums.items())


def _payouts(shop: Shop, span: Span) -> list[tuple[Span, int]]:
    """By calendar month of the period, cents that went to her bank."""
    rows = (
        Payout.objects.filter(
            account__shop=shop,
            currency=shop.currency,
            state__in=_PAID_OUT,
            created_at__gte=span.begins,
            created_at__lt=span.ends,
        )
        .annotate(month=TruncMonth("created_at", tzinfo=clock.PARIS))
        .values("month")
        .annotate(cents=Sum("amount"))
        .order_by("month")
        .values_list("month", "cents")
    )
    sums = {month.date(): cents for month, cents in rows}
    return [(month, sums.get(month.since.replace(day=1), 0)) for month in span.months()]


def _in_order(slices: Iterable[Slice]) -> list[Slice]:
    return sorted(slices, key=lambda one: (-one.sold.net, -one.sold.kept, one.name, one.key))
