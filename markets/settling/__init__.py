"""What a market owes each designer: figures, what is frozen of them, and papers of it."""
