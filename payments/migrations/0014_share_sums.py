"""Keep what all shares of a shop come to, and which of them are still open."""

from __future__ import annotations

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

from matricia.kit.tallies import KeepTally

_UNDER_WAY = ("held", "releasable", "blocked")
_HAD = F("transferred") - F("taken_back") + F("netted") - F("indebted")
_MAY_NOT_HAVE = F("refunded_amount") + F("lost_amount") + F("frozen")
# Of a share that is not open, nothing is frozen or outstanding: where the rest of it is
# (`money_places.places_of`) comes down to these.
_COMMISSION = "commission - (refunded_gross - refunded_amount) - (lost_gross - lost_amount)"
_CLAIM = "amount - refunded_amount - lost_amount"
_SENT = f"greatest({_CLAIM} - netted, 0)"
_PLACES = {
    "commission": _COMMISSION,
    "refunded": "refunded_gross",
    "lost": "lost_gross",
    "set_against_debt": f"({_CLAIM}) - {_SENT}",
}


def _settled(expression: str) -> str:
    return f"CASE WHEN is_open THEN 0 ELSE {expression} END"


_SUMS = {
    "shares": "1",
    "sold": _settled("gross"),
    **{name: _settled(cents) for name, cents in _PLACES.items()},
    **{f"{name}_shares": _settled(f"(({cents}) <> 0)::int") for name, cents in _PLACES.items()},
    "sent": _settled(_SENT),
    "transferred": _settled("transferred - taken_back"),
}


class Migration(migrations.Migration):
    dependencies: ClassVar = [("payments", "0013_invoices"), ("orders", "0019_find_orders")]
    operations: ClassVar = [
        migrations.AddField(
            "share",
            "is_open",
            models.GeneratedField(
                db_persist=True,
                expression=Q(state__in=_UNDER_WAY)
                | Q(frozen__gt=0)
                | Q(amount__gt=_MAY_NOT_HAVE + _HAD),
                help_text="Something of it waits, is frozen or is still to be transferred: never"
                " many.",
                output_field=models.BooleanField(),
            ),
        ),
        migrations.CreateModel(
            name="ShareSum",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("shares", models.BigIntegerField()),
                ("sold", models.BigIntegerField(help_text="Gross.")),
                (
                    "commission",
                    models.BigIntegerField(help_text="Less what was given back of it."),
                ),
                ("commission_shares", models.BigIntegerField()),
                ("refunded", models.BigIntegerField()),
                ("refunded_shares", models.BigIntegerField()),
                ("lost", models.BigIntegerField()),
                ("lost_shares", models.BigIntegerField()),
                ("set_against_debt", models.BigIntegerField()),
                ("set_against_debt_shares", models.BigIntegerField()),
                ("sent", models.BigIntegerField(help_text="Hers, at Stripe or beyond.")),
                ("transferred", models.BigIntegerField(help_text="Less what was taken back.")),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.shop",
                    ),
                ),
            ],
        ),
        KeepTally("payments_share", "payments_sharesum", "shop_id", _SUMS),
        migrations.AddIndex(
            "share",
            models.Index("shop", condition=Q(is_open=True), name="open_shares_of_shop"),
        ),
    ]
