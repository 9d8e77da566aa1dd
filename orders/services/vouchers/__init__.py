"""Vouchers that a shop gives."""
