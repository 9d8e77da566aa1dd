"""What is asked most, each by one statement: the list of pieces, a piece's page, facets.

Here are only the statements' SELECT lists, joins and counts. Which pieces are listed is compiled
from the querysets that say so for everybody (`shops.product_filter`, `visible_to`).
"""

from __future__ import annotations

from typing import Final

from matricia.kit.graphql.hot import HotReads
from shops.hot_reads.facet_counts import FacetCounts
from shops.hot_reads.listing import Listing
from shops.hot_reads.product_page import ProductPage

#: By the name of the root field.
HOT_READS: Final[HotReads] = {
    "products": Listing(),
    "product": ProductPage(),
    "facets": FacetCounts(),
}
