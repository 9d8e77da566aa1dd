"""Who sells and what."""
