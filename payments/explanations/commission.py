"""Commissions in words: what was kept of a line and by which rule; and what holds now.

What is said of a sale is said from frozen values only, so it is the same words for ever.
"""

from __future__ import annotations

from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from matricia.kit.clock import PARIS
from matricia.kit.money import Money
from matricia.kit.texts import in_language
from orders.money_text import money_text
from payments.models import Commission, CommissionRule
from payments.percent_text import percent_text


def commission_words(commission: Commission) -> str:
    """How the commission on a line came about; `commission.rule` is read for its date."""

    def text(cents: int) -> str:
        return money_text(Money(cents, commission.currency))

    words = {
        "rate": percent_text(commission.rate),
        "base": text(commission.base),
        "rule": _rule_words(commission.rule_name, commission.rule_version, commission.rule_author),
        "date": _day(commission.rule.valid_from),
        "by_rate": text(commission.amount - commission.floor),
        "floor": text(commission.floor),
        "amount": text(commission.amount),
        "vat_rate": percent_text(commission.vat_rate),
        "vat": text(commission.vat),
    }
    sentences = [_("%(rate)s of %(base)s by %(rule)s, in force since %(date)s: %(by_rate)s.")]
    if commission.floor:
        sentences.append(_("Raised by %(floor)s to %(amount)s to cover the card fee."))
    if commission.vat:
        sentences.append(_("VAT of %(vat_rate)s is contained in it: %(vat)s."))
    return " ".join(sentence % words for sentence in sentences)


def rule_words(rule: CommissionRule) -> str:
    """What a rule takes of which of her pieces, since when, who set it and why; `rule.product` and
    `rule.theme` are read."""
    words = {
        "pieces": _pieces(rule),
        "rate": percent_text(rule.rate),
        "rule": _rule_words(rule.name, rule.version, rule.set_by_name),
        "date": _day(rule.valid_from),
        "vat_rate": percent_text(rule.vat_rate),
        "end": _day(rule.valid_until) if rule.valid_until else "",
    }
    sentences = [
        _("%(pieces)s: %(rate)s of the price after discount, by %(rule)s, in force since %(date)s.")
    ]
    if rule.vat_rate:
        sentences.append(_("VAT of %(vat_rate)s is contained in it."))
    if rule.valid_until:
        sentences.append(_("It ends on %(end)s."))
    if rule.note:
        words["note"] = rule.note
        sentences.append("%(note)s")
    return " ".join(sentence % words for sentence in sentences)


def _rule_words(name: str, version: int, author: str) -> str:
    if not author:
        return _("rule “%(rule)s”, version %(version)s") % {"rule": name, "version": version}
    return _("rule “%(rule)s”, version %(version)s, set by %(author)s") % {
        "rule": name,
        "version": version,
        "author": author,
    }


def _pieces(rule: CommissionRule) -> str:
    if rule.product is not None:
        return _("“%(product)s”") % {"product": rule.product.title}
    if rule.theme is not None:
        return _("Pieces of the theme “%(theme)s”") % {"theme": in_language(rule.theme.name)}
    if rule.shop_id:
        return _("All other pieces of your shop")
    if rule.cohort_id:
        return _("All other pieces of your cohort")
    return _("All other pieces")


def _day(moment: datetime) -> str:
    return date_format(moment.astimezone(PARIS), "j F Y")
