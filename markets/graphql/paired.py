"""The device behind a token, for queries: there a refusal is an error with its code."""

from __future__ import annotations

from graphql import GraphQLError

from markets.devices import device_by_token
from markets.models import Device, Till
from matricia.kit.errors import RuleBroken


def till_of(token: str) -> Till:
    """The till at which the device stands. Raises as `device_of`."""
    return paired_till(device_of(token))


def device_of(token: str) -> Device:
    """The device that keeps this token. Raises GraphQLError with the code DEVICE_UNKNOWN or
    DEVICE_RETIRED: a device has to tell "not paired any more" from "nothing there"."""
    try:
        return device_by_token(token)
    except RuleBroken as broken:
        raise GraphQLError(broken.message, extensions={"code": broken.code}) from None


def paired_till(device: Device) -> Till:
    """Its till; `device_by_token` finds no device without."""
    if device.till is None:
        raise LookupError(f"{device} stands at no till.")
    return device.till
