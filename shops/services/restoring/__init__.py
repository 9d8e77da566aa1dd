"""Make a shop again of the copy that `shops.exporting` wrote."""
