"""How a shop delivers, and when it works."""
