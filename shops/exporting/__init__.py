"""What a shop is made of, told whole: JSON to be read back, and a table other systems read."""
