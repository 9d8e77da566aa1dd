"""What a designer is told of her money, month by month: on screen, as PDF and as CSV."""
