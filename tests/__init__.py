"""Tests mirror the source: `shops/services/stock.py` is tested in `tests/shops/services/`."""
