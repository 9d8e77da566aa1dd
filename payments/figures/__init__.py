"""What a designer sold, reckoned from what was paid for and given back; see `sources.py`."""
