"""A shop's pieces as Google and Meta read them: prices, stock and delivery as on its own pages."""
