"""Customers and designers write to each other through us: neither sees the other's address."""
