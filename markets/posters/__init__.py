"""A poster with the square code of a shop: for a stall, a window, a parcel."""
