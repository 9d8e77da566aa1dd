"""Arithmetic of the curve P-256 (SEC 2, secp256r1): y² = x³ − 3x + b over the field of P.

A table holds, for every window of bits of a factor, the multiples of a point, so that a product is
additions only. Points are (x, y); sums are Jacobian (x/z², y/z³), with z = 0 for infinity.
"""

from __future__ import annotations

from typing import Final

P: Final = 0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF
N: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
B: Final = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B

Point = tuple[int, int]
Jacobian = tuple[int, int, int]
Table = list[list[Point]]

G: Final[Point] = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
)

_BITS: Final = 5
_MASK: Final = (1 << _BITS) - 1
_WINDOWS: Final = -(-256 // _BITS)
_INFINITY: Final[Jacobian] = (1, 1, 0)


def is_on_curve(point: Point) -> bool:
    """Whether both coordinates are of the field and fit the equation."""
    x, y = point
    return 0 <= x < P and 0 <= y < P and (y * y - (x * x * x - 3 * x + B)) % P == 0


def table_of(point: Point) -> Table:
    """For each window w, the multiples 1…2^bits − 1 of 2^(bits·w) · point."""
    rows: list[list[Jacobian]] = []
    base: Jacobian = (*point, 1)
    for _ in range(_WINDOWS):
        row = [base, _double(base)]
        while len(row) < _MASK:
            row.append(_add(row[-1], base))
        rows.append(row)
        base = _add(row[-1], base)
    flat = _to_affine([entry for row in rows for entry in row])
    return [flat[start : start + _MASK] for start in range(0, len(flat), _MASK)]


def multiply_add(first: Table, u: int, second: Table, v: int, r: int) -> bool:
    """Whether x of u · first + v · second, taken modulo N, is r."""
    total = _INFINITY
    for table, factor in ((first, u), (second, v)):
        for window, row in enumerate(table):
            digit = factor >> (_BITS * window) & _MASK
            if digit:
                total = _add_affine(total, row[digit - 1])
    x, _, z = total
    if z == 0:
        return False
    square = z * z % P
    return (x - r * square) % P == 0 or (r + N < P and (x - (r + N) * square) % P == 0)


def _double(point: Jacobian) -> Jacobian:
    x, y, z = point
    if z == 0:
        return _INFINITY
    zz = z * z % P
    yy = y * y % P
    s = 4 * x * yy % P
    m = 3 * (x - zz) * (x + zz) % P
    left = (m * m - 2 * s) % P
    return left, (m * (s - left) - 8 * yy * yy) % P, 2 * y * z % P


def _add(one: Jacobian, other: Jacobian) -> Jacobian:
    """Of two points, neither of them infinity: tables of a point of prime order hold none."""
    x1, y1, z1 = one
    x2, y2, z2 = other
    zz1, zz2 = z1 * z1 % P, z2 * z2 % P
    u1, u2 = x1 * zz2 % P, x2 * zz1 % P
    s1, s2 = y1 * zz2 * z2 % P, y2 * zz1 * z1 % P
    if u1 == u2:
        return _double(one) if s1 == s2 else _INFINITY
    h, r = u2 - u1, s2 - s1
    hh = h * h % P
    hhh, v = h * hh % P, u1 * hh % P
    x = (r * r - hhh - 2 * v) % P
    return x, (r * (v - x) - s1 * hhh) % P, h * z1 * z2 % P


def _add_affine(one: Jacobian, other: Point) -> Jacobian:
    x1, y1, z1 = one
    x2, y2 = other
    if z1 == 0:
        return x2, y2, 1
    zz = z1 * z1 % P
    h = (x2 * zz - x1) % P
    r = (y2 * zz % P * z1 - y1) % P
    if h == 0:
        return _double(one) if r == 0 else _INFINITY
    hh = h * h % P
    hhh, v = h * hh % P, x1 * hh % P
    x = (r * r - hhh - 2 * v) % P
    return x, (r * (v - x) - y1 * hhh) % P, h * z1 % P


def _to_affine(points: list[Jacobian]) -> list[Point]:
    """All at once, with a single inversion (Montgomery's trick)."""
    products = [1]
    for _, _, z in points:
        products.append(products[-1] * z % P)
    inverse = pow(products[-1], -1, P)
    result: list[Point] = []
    for (x, y, z), before in zip(reversed(points), reversed(products[:-1]), strict=True):
        z_inverse = inverse * before % P
        inverse = inverse * z % P
        square = z_inverse * z_inverse % P
        result.append((x * square % P, y * square * z_inverse % P))
    return result[::-1]
