"""Our verification agrees with `cryptography`'s, for good and for awkward inputs."""

from __future__ import annotations

import random
import time

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils

from markets.fiscal.base64url import from_base64url, to_base64url
from markets.fiscal.curve import G, N, P, is_on_curve, multiply_add, table_of
from markets.fiscal.signature import is_signed, read_public_key
from tests.markets.fiscal.keys import pair_of, public_key_of, sign, written

KEY = ec.derive_private_key(0x1234_5678_9ABC_DEF0, ec.SECP256R1())
PUBLIC = public_key_of(KEY)
TEXT = "Robe Tizi, M — 45,00 €"


def _others_say(public: str, text: str, r: int, s: int) -> bool:
    key = ec.EllipticCurvePublicKey.from_encoded_point(
        ec.SECP256R1(), from_base64url(public) or b""
    )
    try:
        key.verify(utils.encode_dss_signature(r, s), text.encode(), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True


def test_random_keys_and_texts_are_judged_alike() -> None:
    chance = random.Random(5)
    for number in range(60):
        key = ec.derive_private_key(chance.randrange(1, N), ec.SECP256R1())
        public, text = public_key_of(key), f"{TEXT} {number}"
        r, s = pair_of(sign(key, text))
        for pair in ((r, s), (r, N - s), (s, r), (r ^ 1, s), (r, s ^ (1 << number))):
            if 0 < pair[0] < N and 0 < pair[1] < N:
                assert is_signed(public, text, written(*pair)) is _others_say(public, text, *pair)
        assert is_signed(public, text, written(r, s))
        assert not is_signed(public, text + " ", written(r, s))


@pytest.mark.parametrize(
    "secret", [1, 2, 3, N - 1, N - 2, (N - 1) // 2, 1 << 255, (1 << 128) - 1], ids=hex
)
def test_keys_at_the_edges_work(secret: int) -> None:
    key = ec.derive_private_key(secret, ec.SECP256R1())
    assert is_signed(public_key_of(key), TEXT, sign(key, TEXT))


@pytest.mark.parametrize("r", [0, 1, 2, N - 1, N, N + 1, P - 1, P, 2**256 - 1])
@pytest.mark.parametrize("s", [0, 1, N - 1, N, 2**256 - 1])
def test_pairs_at_the_edges_are_judged_alike(r: int, s: int) -> None:
    assert is_signed(PUBLIC, TEXT, written(r, s)) is _others_say(PUBLIC, TEXT, r, s) is False


def test_a_sum_that_doubles_or_vanishes_is_right() -> None:
    base = table_of(G)

    doubled = multiply_add(base, 5, base, 5, _x_of(10))
    vanished = multiply_add(base, 5, base, N - 5, _x_of(5))

    assert (doubled, vanished) == (True, False)
    assert multiply_add(base, 0, base, 7, _x_of(7))
    assert multiply_add(base, N - 1, base, 0, _x_of(1))


def _x_of(factor: int) -> int:
    public = ec.derive_private_key(factor, ec.SECP256R1()).public_key().public_numbers()
    return public.x % N


@pytest.mark.parametrize(
    "point",
    [
        b"",
        b"\x04" + bytes(64),
        b"\x04" + (P).to_bytes(32, "big") + bytes(32),
        b"\x04" + G[0].to_bytes(32, "big") + (G[1] ^ 1).to_bytes(32, "big"),
        b"\x02" + G[0].to_bytes(32, "big"),
        b"\x03" + G[0].to_bytes(32, "big") + G[1].to_bytes(32, "big"),
        b"\x04" + G[0].to_bytes(32, "big") + G[1].to_bytes(32, "big") + b"\x00",
    ],
    ids=["empty", "origin", "beyond the field", "beside the curve", "compressed", "03", "longer"],
)
def test_what_is_no_point_signs_nothing(point: bytes) -> None:
    public = to_base64url(point)
    assert read_public_key(public) is None
    assert not is_signed(public, TEXT, sign(KEY, TEXT))


def test_coordinates_beyond_the_field_are_no_point() -> None:
    assert is_on_curve(G)
    assert not is_on_curve((G[0] + P, G[1]))
    assert not is_on_curve((G[0], -G[1]))


@pytest.mark.parametrize("text", ["YQ==", "YR", "Y", "YQ\n", "Y+", "Y/", "é", " YQ"])
def test_only_the_one_way_to_write_bytes_is_read(text: str) -> None:
    assert from_base64url(text) is None
    assert from_base64url("YQ") == b"a"


@pytest.mark.alone
def test_a_signature_takes_less_than_one_and_a_half_milliseconds() -> None:
    signatures = [(text := f"{TEXT} {number}", sign(KEY, text)) for number in range(200)]
    assert is_signed(PUBLIC, *signatures[0])

    started = time.process_time()
    assert all(is_signed(PUBLIC, text, signature) for text, signature in signatures)

    assert (time.process_time() - started) / len(signatures) < 0.0015
