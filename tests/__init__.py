"""Tests mirror the source: `shops/services/stock/` is tested in `tests/shops/services/`."""
