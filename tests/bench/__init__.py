"""How fast the pages and the checkout are on this machine: `make bench`."""
