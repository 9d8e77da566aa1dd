"""What all shares of a shop come to, so that nobody adds up years to show where her money is."""

from __future__ import annotations

from django.db import models

from shops.models import Shop


class ShareSum(models.Model):
    """By how much the sums of a shop's shares changed: `shares` counts all of them, the rest is of
    those that are not open any more (`Share.is_open`). The sums of a shop's rows are its sums; the
    database's own triggers append them (migration 0014, `kit/tallies.py`). Cents; a name with
    `_shares` counts the shares of which the sum before it is not zero."""

    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="+")
    shares = models.BigIntegerField()
    sold = models.BigIntegerField(help_text="Gross.")
    commission = models.BigIntegerField(help_text="Less what was given back of it.")
    commission_shares = models.BigIntegerField()
    refunded = models.BigIntegerField()
    refunded_shares = models.BigIntegerField()
    lost = models.BigIntegerField()
    lost_shares = models.BigIntegerField()
    set_against_debt = models.BigIntegerField()
    set_against_debt_shares = models.BigIntegerField()
    sent = models.BigIntegerField(help_text="Hers, at Stripe or beyond.")
    transferred = models.BigIntegerField(help_text="Less what was taken back.")

    def __str__(self) -> str:
        return f"{self.sold} of shop {self.shop_id}"
