"""A shop's newsletter list: asked for, confirmed, stopped. Letters are sent from elsewhere."""
