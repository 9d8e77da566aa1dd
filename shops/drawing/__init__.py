"""Drawn product pictures: technical flats in procedural textiles on pattern paper.

Knows nothing of Django. `flats.draw`, `placeholder.draw` and `shopfront.draw` answer SVG;
`render.to_webp` makes a picture of it.
"""
