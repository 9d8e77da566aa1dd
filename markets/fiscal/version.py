"""The version of the fiscal module. Every event names the version that wrote it."""

from __future__ import annotations

from typing import Final

VERSION: Final = "1.1.0"
FORMAT: Final = "matricia-journal/1"

DIGESTS: Final = {
    "1.0.0": "8bf60e36df84ff078350fa510196ec87e4f59a455396775ec1adb9816644d357",
    "1.1.0": "73a4babd254c43106a36af6e63c226fb7e697c4ba5a7fe69acba089b5b4d166c",
}
"""`digest.package_digest()` of every version: what is attested is known to the byte.

Whoever changes the package adds a version here: a major one when what is recorded or how it is
secured changes (a new attestation is due), a minor one otherwise.
"""
