"""Who of a shop's people hears of what, and when (docs/notices.md)."""
