"""The package does not change without a new version (POS-8)."""

from __future__ import annotations

import re

from markets.fiscal.digest import package_digest
from markets.fiscal.version import DIGESTS, VERSION


def test_the_package_is_the_one_of_its_version() -> None:
    assert DIGESTS[VERSION] == package_digest(), (
        "The fiscal package has changed: raise VERSION in markets/fiscal/version.py and add its "
        f'digest there: "{package_digest()}". A new major version needs a new attestation.'
    )


def test_versions_are_in_order_and_each_is_another_package() -> None:
    versions = [tuple(map(int, version.split("."))) for version in DIGESTS]

    assert versions == sorted(versions)
    assert list(DIGESTS)[-1] == VERSION
    assert len(set(DIGESTS.values())) == len(DIGESTS)
    assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in DIGESTS.values())
