"""Market days: the event, its stalls and tills, their journals, and what was sold there."""

from __future__ import annotations

from markets.models.bring import Bring, BringLine
from markets.models.collect import Collection, CollectPoint, HandOver, WebReturn
from markets.models.device import Cashier, Device, Pairing, Till
from markets.models.journal import Booking, JournalConflict, JournalEvent
from markets.models.market import (
    Check,
    Controller,
    Mandate,
    Market,
    MarketOrganiser,
    MarketPrice,
    Stall,
)
from markets.models.receipt_mail import ReceiptMail
from markets.models.sale import (
    CashMove,
    Closing,
    Shift,
    Tender,
    TillSale,
    TillSaleLine,
    cash_of,
)
from markets.models.settlement import Settlement
from markets.models.sold_twice import SoldTwice
from markets.models.tender import TenderRequest

__all__ = [
    "Booking",
    "Bring",
    "BringLine",
    "CashMove",
    "Cashier",
    "Check",
    "Closing",
    "CollectPoint",
    "Collection",
    "Controller",
    "Device",
    "HandOver",
    "JournalConflict",
    "JournalEvent",
    "Mandate",
    "Market",
    "MarketOrganiser",
    "MarketPrice",
    "Pairing",
    "ReceiptMail",
    "Settlement",
    "Shift",
    "SoldTwice",
    "Stall",
    "Tender",
    "TenderRequest",
    "Till",
    "TillSale",
    "TillSaleLine",
    "WebReturn",
    "cash_of",
]
