"""What goes into parcels and onto them: packing slips, address labels, files for label software."""
