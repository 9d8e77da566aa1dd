"""Who helps in a shop: invited, joining, with other rights, gone."""
