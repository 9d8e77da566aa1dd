"""markets/devices.py"""

from __future__ import annotations

import base64

import pytest

from markets.devices import demand_public_key, device_by_token, hash_token, new_serial
from markets.models import Device
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from tests.factories.devices import A_PUBLIC_KEY, paired_device


def test_a_token_is_kept_as_its_sha256():
    assert hash_token("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_key_on_the_curve_is_taken():
    assert demand_public_key(A_PUBLIC_KEY) == A_PUBLIC_KEY


def _key(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@pytest.mark.parametrize(
    "key",
    [
        "",
        "no key!",
        A_PUBLIC_KEY[:-4],
        _key(b"\x04" + bytes(64)),
        _key(b"\x02" + bytes(32)),
        _key(b"\x04" + b"\xff" * 64),
        A_PUBLIC_KEY.replace("BGsX", "BGsY"),
        A_PUBLIC_KEY.replace("-", "+"),
        A_PUBLIC_KEY + "\n",
        "é" * 87,
    ],
)
def test_anything_else_is_refused(key):
    with pytest.raises(RuleBroken) as refused:
        demand_public_key(key)

    assert (refused.value.code, refused.value.field) == ("PUBLIC_KEY", "publicKey")


@pytest.mark.django_db
def test_a_device_is_found_by_its_token():
    paired = paired_device()
    paired_device()

    assert device_by_token(paired.token) == paired.device


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["", "x", "\x00"])
def test_an_unknown_token_opens_nothing(token):
    paired_device()

    with pytest.raises(RuleBroken, match="DEVICE_UNKNOWN"):
        device_by_token(token)


@pytest.mark.django_db
def test_a_retired_device_is_told_so_and_found_only_for_what_it_has_sold():
    paired = paired_device()
    Device.objects.filter(pk=paired.device.pk).update(retired_at=clock.now())

    with pytest.raises(RuleBroken, match="DEVICE_RETIRED"):
        device_by_token(paired.token)

    assert device_by_token(paired.token, even_retired=True) == paired.device


@pytest.mark.django_db
def test_serials_count_from_one_and_the_server_is_zero():
    Device.objects.filter(serial=0).delete()
    assert new_serial() == 1

    Device.objects.create(serial=0, public_key=A_PUBLIC_KEY)

    assert new_serial() == 1
    assert [paired_device().device.serial for _ in range(2)] == [1, 2]
