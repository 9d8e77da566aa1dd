"""Note commits to what the catalogue shows, so that answers can be kept; moments are found fast."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models

from matricia.kit.answers.watching import Watch


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("answers", "0001_initial"),
        ("shops", "0016_piece_counts"),
    ]
    operations: ClassVar = [
        Watch(
            *("shops_shop", "shops_cohort", "shops_theme", "shops_collection"),
            *("shops_collectionpiece", "shops_feature", "shops_movedaddress"),
            *("shops_product", "shops_product_themes", "shops_productevent", "shops_productfacts"),
            *("shops_productpicture", "shops_productrating", "shops_sizeguide", "shops_searchword"),
            *("shops_variant", "shops_variantfacet", "shops_pricechange", "shops_vatstatus"),
            *("shops_claim", "shops_claimevent", "shops_proof", "shops_selleridentity"),
            *("shops_location", "shops_stocklevel", "shops_piececount"),
        ),
        migrations.AddIndex("pricechange", models.Index("at", name="price_changes_by_moment")),
        migrations.AddIndex(
            "product", models.Index("published_at", name="products_by_publication")
        ),
        migrations.AddIndex("productevent", models.Index("at", name="product_events_by_moment")),
    ]
