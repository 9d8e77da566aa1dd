"""Changes of many products at once, and their undoing."""
