"""`make budgets`: what a page may cost, measured on a whole platform and failing when exceeded."""
