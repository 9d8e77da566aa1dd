"""Tills that ask for cards do it for real: see tests/payments/conftest.py."""

from __future__ import annotations

from tests.payments.conftest import loopback, stripe, town

__all__ = ["loopback", "stripe", "town"]
