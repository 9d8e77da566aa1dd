"""What a paired till reads, and how a device becomes one."""

from __future__ import annotations

from typing import Any

import graphene
from graphql import GraphQLError

from markets.catalogue import MOST_PIECES, PiecePage, pieces_of
from markets.devices import device_by_token
from markets.graphql.mutations.keep_cashier import AddCashier, EditCashier
from markets.graphql.mutations.pair_till import PairDevice, RetireDevice, StartPairing
from markets.graphql.till_types import TillFrameType, TillPiecePageType
from markets.models import Device
from markets.till_frames import TillFrame, frame_of
from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import everyone
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart


class TillQueries(QueryPart):
    """A refused token is an error with the code DEVICE_UNKNOWN or DEVICE_RETIRED."""

    access = {everyone: "till_frame till_pieces"}

    till_frame = graphene.Field(TillFrameType, required=True, token=graphene.String(required=True))
    till_pieces = graphene.Field(
        TillPiecePageType,
        required=True,
        token=graphene.String(required=True),
        after=graphene.String(),
        first=graphene.Int(default_value=MOST_PIECES),
        description=f"All pieces that this market's tills sell, at most {MOST_PIECES} a page.",
    )

    @staticmethod
    def resolve_till_frame(root: Any, info: Any, token: str) -> TillFrame:
        return frame_of(_device(token))

    @staticmethod
    def resolve_till_pieces(
        root: Any, info: Any, token: str, first: int, after: str | None = None
    ) -> PiecePage:
        device = _device(token)
        assert device.till is not None  # `device_by_token` finds no other
        try:
            return pieces_of(device.till.market, after=after or "", first=first)
        except RuleBroken as broken:
            raise _refused(broken) from None


def _device(token: str) -> Device:
    try:
        return device_by_token(token)
    except RuleBroken as broken:
        raise _refused(broken) from None


def _refused(broken: RuleBroken) -> GraphQLError:
    """A device has to tell "not paired any more" from "nothing there"."""
    return GraphQLError(broken.message, extensions={"code": broken.code})


TILL_MUTATIONS: list[type[RuleMutation]] = [
    StartPairing,
    PairDevice,
    RetireDevice,
    AddCashier,
    EditCashier,
]
