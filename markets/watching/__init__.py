"""What a market's organiser watches, and what still stands in the way of closing it."""
