"""The mails that bring designers their settlements, the same evening."""

from __future__ import annotations

from typing import Final

from markets.models import Settlement
from markets.settling.mails import settlement_mail, settlement_title
from markets.settling.reading import with_all
from matricia.kit.mailing import send_once
from matricia.kit.tasks import enqueue
from shops.models import NoticeSubject
from shops.services.notices import News, tell

AT_ONCE: Final = 200


def tell_settlement(settlement_id: int) -> None:
    """Write to the people of that shop, once."""
    rows = with_all(Settlement.objects.all())
    send_once(settlement_id, rows, "mailed_at", lambda: tell(_news(rows.get(pk=settlement_id))))


def _news(settlement: Settlement) -> News:
    """Needed: her account of what we took for her, due the same evening."""
    shop, market = settlement.stall.shop, settlement.stall.market
    return News(
        shop=shop,
        subject=NoticeSubject.MONEY,
        key=f"settlement {settlement.pk}",
        path=f"/dashboard/{shop.slug}/markets/{market.slug}/settlements/{settlement.pk}",
        title=lambda: settlement_title(settlement),
        mail=lambda member: settlement_mail(settlement, member),
        is_needed=True,
    )


def send_missing_settlements() -> None:
    """Have those sent that were not, whatever the reason."""
    waiting = Settlement.objects.filter(mailed_at=None).order_by("pk").values_list("pk", flat=True)
    for pk in waiting[:AT_ONCE]:
        enqueue("markets.tell_settlement", settlement=pk)
