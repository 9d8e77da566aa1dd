"""Papers of a market: what the law wants on its walls and in its files."""
