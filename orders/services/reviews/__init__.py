"""Reviews: written by who bought, answered once by who sold, hidden by the programme alone."""
