"""Invoices in designers' names: what they say, and how they look on paper."""
