"""A market on one day, as its organiser watches it. Amounts are cents of the market's currency;
rows are those of `markets.watching`, which only organisers get to."""

from __future__ import annotations

from typing import Any

import graphene

from markets.graphql.market_types import MarketType
from markets.models import Shift
from markets.watching.day import MarketDay
from markets.watching.gaps import Gap
from markets.watching.obstacles import ObstacleKind
from markets.watching.takings import DesignerTakings, Takings
from markets.watching.tills import TillDay
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.scalars import Cents
from matricia.kit.money import EUR
from payments.graphql.alert_types import AlertType
from shops.graphql.types import ShopType

ClosingObstacleKind = graphene.Enum.from_enum(ObstacleKind, name="ClosingObstacleKind")


def _list(kind: Any, **options: Any) -> graphene.List:
    return graphene.List(graphene.NonNull(kind), required=True, **options)


class TakingsType(ObjectType):
    """Sums of tickets, refunds taken off."""

    class Meta:
        name = "Takings"
        access = {
            everyone: "tickets corrections gross refunds average cash card qr own_terminal"
        }  # fmt: skip

    tickets = graphene.Int(required=True, description="Sales.")
    corrections = graphene.Int(required=True, description="Cancelled tickets and refunds.")
    gross = Cents(required=True, description="Sales, less what was given back.")
    refunds = Cents(required=True, description="Given back, ≤ 0; in `gross` already.")
    average = Cents(required=True, description="Of a sale.")
    cash = Cents(required=True)
    card = Cents(required=True)
    qr = Cents(required=True, description="Paid on the customer's phone.")
    own_terminal = Cents(required=True, description="Paid at another terminal.")


class DesignerTakingsType(ObjectType):
    """What was sold for one designer on the day."""

    class Meta:
        name = "DesignerTakings"
        access = {everyone: "stall shop tickets pieces gross refunds hours"}

    stall = graphene.String(required=True, description="The number of her stall.")
    shop = graphene.Field(ShopType, required=True)
    tickets = graphene.Int(required=True, description="Tickets with a piece of hers.")
    pieces = graphene.Int(required=True)
    gross = Cents(required=True)
    refunds = Cents(required=True, description="≤ 0; in `gross` already.")
    hours = _list(Cents, description="One for each of the day's `hours`.")

    @staticmethod
    def resolve_stall(row: dict[str, Any], info: Any) -> str:
        return _designer(row).stall.number

    @staticmethod
    def resolve_shop(row: dict[str, Any], info: Any) -> Any:
        return _designer(row).stall.shop

    @staticmethod
    def resolve_hours(row: dict[str, Any], info: Any) -> list[int]:
        return [_designer(row).by_hour.get(hour, 0) for hour in row["hours"]]


def _designer(row: dict[str, Any]) -> DesignerTakings:
    designer: DesignerTakings = row["designer"]
    return designer


def _of_designer(name: str) -> Any:
    return staticmethod(lambda row, info: getattr(row["designer"], name))


for _name in ("tickets", "pieces", "gross", "refunds"):
    setattr(DesignerTakingsType, f"resolve_{_name}", _of_designer(_name))


class OpenShiftType(ObjectType):
    """A shift that is open at a till."""

    class Meta:
        name = "OpenShift"
        access = {everyone: "id cashier_name opened_at opening_float"}

    id = graphene.ID(required=True)
    cashier_name = graphene.String(required=True)
    opened_at = graphene.DateTime(description="Null while only sales of it have come.")
    opening_float = Cents(required=True)


class MissingNumbersType(ObjectType):
    """Numbers of a device's journal that are not here, though later ones are."""

    class Meta:
        name = "MissingNumbers"
        access = {everyone: "till device serial stream first last count"}

    till = graphene.ID(required=True)
    device = graphene.ID(required=True)
    serial = graphene.Int(required=True, description="First part of the device's receipts.")
    stream = graphene.String(required=True, description="ticket, payment, shift, total, …")
    first = graphene.Int(required=True)
    last = graphene.Int(required=True)
    count = graphene.Int(required=True)


class TillDayType(ObjectType):
    """How a till stands, and what it took on the day: its X at any time."""

    class Meta:
        name = "TillDay"
        access = {
            everyone: "id name serial is_paired seen_at is_silent waiting missing shift"
            " expected_cash in_drawer is_low_on_cash takings"
        }

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    serial = graphene.Int(description="Of the device at it; null when none was ever paired.")
    is_paired = graphene.Boolean(required=True, description="A device that is not retired is.")
    seen_at = graphene.DateTime(description="When it last talked to us.")
    is_silent = graphene.Boolean(
        required=True, description="Open, and nothing heard of it for two minutes."
    )
    waiting = graphene.Int(required=True, description="Unsynced events, as it last said.")
    missing = graphene.Int(required=True, description="Events that are missing in its journal.")
    shift = graphene.Field(OpenShiftType, description="Null when none is open.")
    expected_cash = Cents(description="What should lie in the drawer of the open shift.")
    in_drawer = Cents(required=True, description="What the books say lies in the drawer.")
    is_low_on_cash = graphene.Boolean(required=True, description="Soon it cannot give change.")
    takings = graphene.Field(TakingsType, required=True)

    @staticmethod
    def resolve_id(row: TillDay, info: Any) -> int:
        return row.till.pk

    @staticmethod
    def resolve_name(row: TillDay, info: Any) -> str:
        return row.till.name

    @staticmethod
    def resolve_serial(row: TillDay, info: Any) -> int | None:
        return row.device.serial if row.device else None

    @staticmethod
    def resolve_is_paired(row: TillDay, info: Any) -> bool:
        return row.device is not None and row.device.retired_at is None

    @staticmethod
    def resolve_shift(row: TillDay, info: Any) -> Shift | None:
        shift: Shift | None = row.shift
        return shift

    @staticmethod
    def resolve_expected_cash(row: TillDay, info: Any) -> int | None:
        return row.expected

    @staticmethod
    def resolve_takings(row: TillDay, info: Any) -> Takings:
        return row.takings


class BestSellerType(ObjectType):
    """A piece that sold well on the day."""

    class Meta:
        name = "BestSeller"
        access = {everyone: "label seller quantity gross"}

    label = graphene.String(required=True)
    seller = graphene.String(required=True)
    quantity = graphene.Int(required=True)
    gross = Cents(required=True)


class ClosingObstacleType(ObjectType):
    """What is not final yet, at which device, and how much of it."""

    class Meta:
        name = "ClosingObstacle"
        access = {everyone: "kind till serial count words"}

    kind = ClosingObstacleKind(required=True)
    till = graphene.String(required=True)
    serial = graphene.Int(required=True, description="Of the device.")
    count = graphene.Int(required=True)
    words = graphene.String(required=True, description="What it is and what to do.")


class MarketDayType(ObjectType):
    """A market on one day. Cheap to ask for every five seconds."""

    class Meta:
        name = "MarketDay"
        access = {
            everyone: "market day days at currency takings whole hours designers tills"
            " best_sellers missing obstacles alerts"
        }

    market = graphene.Field(MarketType, required=True)
    day = graphene.Date(required=True)
    days = _list(graphene.Date, description="On which something was sold.")
    at = graphene.DateTime(required=True, description="When these figures were taken.")
    currency = graphene.String(required=True)
    takings = graphene.Field(TakingsType, required=True, description="Of the day.")
    whole = graphene.Field(TakingsType, required=True, description="Of the market so far.")
    hours = _list(graphene.Int, description="Hours of Paris from the first sale to the last.")
    designers = _list(DesignerTakingsType, description="By stall.")
    tills = _list(TillDayType)
    best_sellers = _list(BestSellerType, description="At most ten.")
    missing = _list(MissingNumbersType)
    obstacles = _list(
        ClosingObstacleType, description="What has to be done before the market can be closed."
    )
    alerts = _list(AlertType, description="Open ones about this market.")

    @staticmethod
    def resolve_days(row: MarketDay, info: Any) -> Any:
        return row.takings.days

    @staticmethod
    def resolve_currency(row: MarketDay, info: Any) -> str:
        return EUR

    @staticmethod
    def resolve_takings(row: MarketDay, info: Any) -> Takings:
        return row.takings.day

    @staticmethod
    def resolve_whole(row: MarketDay, info: Any) -> Takings:
        return row.takings.whole

    @staticmethod
    def resolve_designers(row: MarketDay, info: Any) -> list[dict[str, Any]]:
        return [{"designer": designer, "hours": row.hours} for designer in row.designers]

    @staticmethod
    def resolve_missing(row: MarketDay, info: Any) -> list[Gap]:
        return row.gaps
