"""Tell a shop's people which pieces have run low or out since they were told last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

from django.core.mail import EmailMessage
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from matricia.accounts.models import User
from matricia.kit import clock
from matricia.kit.addresses import page_address
from matricia.kit.mailing import alone, send
from shops.models import NoticeSubject, Shop, StockMark, StockWatch
from shops.services.notices import News, tell
from shops.states import ShopState, StockLeft
from shops.stock_lists import BY_TITLE, LOW_AT, pieces_of

#: One mail a day; a little less, so that the hour of the day stays.
APART: Final = timedelta(hours=20)
#: Pieces that a mail names.
NAMED: Final = 20
_WORSE: Final = {StockLeft.ENOUGH: 0, StockLeft.LOW: 1, StockLeft.OUT: 2}


def shops_to_tell() -> QuerySet[Shop]:
    """Open shops whose people have heard nothing for a day."""
    lately = StockWatch.objects.filter(told_at__gt=clock.now() - APART)
    shops = Shop.objects.filter(state=ShopState.OPEN, members__isnull=False)
    return shops.exclude(pk__in=lately.values("shop")).distinct().order_by("pk")


def tell_low_stock(shop_id: int) -> None:
    """One notice to each of them if there is news; again is harmless. What is there again is no
    news, and is news once more when it runs low. Raises OSError when the post office refuses."""
    with alone(f"low stock {shop_id}") as is_alone:
        shop = shops_to_tell().filter(pk=shop_id).first() if is_alone else None
        if shop is None:
            return
        changed = list(_changed(shop))
        news = [row for row in changed if _WORSE[StockLeft(row.left)] > _WORSE[StockLeft(row.told)]]
        if news:
            send(tell(_news(shop, news)))
            StockWatch.objects.update_or_create(
                shop=shop,
                defaults={"told_at": clock.now()},
                create_defaults={"told_at": clock.now(), "low_at": LOW_AT},
            )
        _keep_told(changed)


def _changed(shop: Shop) -> QuerySet[Any]:
    told = Coalesce("stock_mark__told", Value(StockLeft.ENOUGH.value))
    rows: QuerySet[Any] = pieces_of(shop).filter(left__isnull=False).annotate(told=told)
    return rows.exclude(left=F("told")).select_related("product").order_by(*BY_TITLE)


def _keep_told(changed: Sequence[Any]) -> None:
    StockMark.objects.bulk_create(
        [StockMark(variant=row, told=row.left) for row in changed],
        update_conflicts=True,
        unique_fields=["variant"],
        update_fields=["told"],
    )


def _news(shop: Shop, news: Sequence[Any]) -> News:
    return News(
        shop=shop,
        subject=NoticeSubject.STOCK,
        key=f"low stock {shop.pk} {clock.today()}",
        path=f"/dashboard/{shop.slug}/stock",
        title=lambda: _subject(news),
        mail=lambda person: _mail(shop, news, person),
    )


def _mail(shop: Shop, news: Sequence[Any], person: User) -> EmailMessage:
    subject = f"{shop.name}: {_subject(news)}"
    return EmailMessage(" ".join(subject.split()), _body(shop, news), to=[person.email])


def _subject(news: Sequence[Any]) -> str:
    subject = ngettext("%(count)d piece runs out", "%(count)d pieces run out", len(news))
    return subject % {"count": len(news)}


def _body(shop: Shop, news: Sequence[Any]) -> str:
    lines = "\n".join(_line(row) for row in news[:NAMED])
    if len(news) > NAMED:
        lines += "\n" + _("… and %(count)d others.") % {"count": len(news) - NAMED}
    desk = f"/dashboard/{shop.slug}/stock"
    return "\n\n".join(
        [
            _("What customers can buy of these pieces has run low since we wrote last:"),
            lines,
            _("Your stock:\n%(link)s") % {"link": page_address(desk)},
            _("From how many on you hear of it:\n%(link)s")
            % {"link": page_address(f"{desk}/alerts")},
            _("What you hear of, and when:\n%(link)s")
            % {"link": page_address(f"/dashboard/{shop.slug}/notices")},
        ]
    )


def _line(row: Any) -> str:
    name = f"{row.product.title} – {row.title}" if row.title else row.product.title
    if row.left == StockLeft.OUT:
        return _("– %(name)s: sold out") % {"name": name}
    return _("– %(name)s: %(count)d left") % {"name": name, "count": row.free}
