"""Count the pieces for sale of each shop and theme when they change, not when a list is read.

Counts are added to under their row's lock, in the order of shops and themes. Of a theme that is
chosen while the piece's state changes, one waits for the other: the piece is locked FOR SHARE.
"""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

ADD = """
CREATE FUNCTION add_to_piece_counts(shop_ids bigint[], theme_ids bigint[], changes bigint[])
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM shops_piececount WHERE shop_id = ANY(shop_ids)
    ORDER BY shop_id, theme_id FOR NO KEY UPDATE;
    INSERT INTO shops_piececount AS kept (shop_id, theme_id, pieces)
    SELECT * FROM unnest(shop_ids, theme_ids, changes) AS t(shop, theme, change)
    WHERE change > 0 ORDER BY shop, theme
    ON CONFLICT (theme_id, shop_id) DO UPDATE SET pieces = kept.pieces + excluded.pieces;
    -- A count that is gone was of a theme or a shop that is being deleted: none begins anew.
    UPDATE shops_piececount AS kept SET pieces = kept.pieces + change
    FROM unnest(shop_ids, theme_ids, changes) AS t(shop, theme, change)
    WHERE change < 0 AND kept.shop_id = shop AND kept.theme_id IS NOT DISTINCT FROM theme;
END $$;
"""
#: `changed` are pieces that counted before a statement, or do after it; the same in both cancels.
PRODUCTS = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM add_to_piece_counts(array_agg(shop_id), array_agg(theme_id), array_agg(change))
    FROM (
        WITH changed AS (
            SELECT id, shop_id, sum(change) AS change FROM ({changed}) AS t(id, shop_id, state, change)
            WHERE state = 'active' GROUP BY id, shop_id HAVING sum(change) <> 0
        )
        SELECT shop_id, NULL::bigint AS theme_id, sum(change)::bigint AS change
        FROM changed GROUP BY shop_id
        UNION ALL
        SELECT shop_id, link.theme_id, sum(change)::bigint
        FROM changed JOIN shops_product_themes link ON link.product_id = changed.id
        GROUP BY shop_id, link.theme_id
    ) AS counted HAVING count(*) > 0;
    RETURN NULL;
END $$;
"""
LINKS = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM shops_product WHERE id IN (SELECT product_id FROM {rows}) ORDER BY id FOR SHARE;
    PERFORM add_to_piece_counts(array_agg(shop_id), array_agg(theme_id), array_agg({change} * links))
    FROM (
        SELECT product.shop_id, link.theme_id, count(*) AS links
        FROM {rows} link JOIN shops_product product ON product.id = link.product_id
        WHERE product.state = 'active' GROUP BY product.shop_id, link.theme_id
    ) AS counted HAVING count(*) > 0;
    RETURN NULL;
END $$;
"""
TRIGGER = """
CREATE TRIGGER {name} AFTER {event} ON {table} REFERENCING {rows}
FOR EACH STATEMENT EXECUTE FUNCTION {name}();
"""
#: What all of it comes to; for what is there already.
COUNT = """
INSERT INTO shops_piececount (shop_id, theme_id, pieces)
SELECT shop_id, NULL, count(*) FROM shops_product WHERE state = 'active' GROUP BY shop_id
UNION ALL
SELECT shop_id, theme_id, count(*) FROM shops_product
JOIN shops_product_themes ON product_id = shops_product.id
WHERE state = 'active' GROUP BY shop_id, theme_id;
"""
_BEFORE = "SELECT id, shop_id, state, -1 FROM before"
_AFTER = "SELECT id, shop_id, state, 1 FROM after"
_BOTH = "OLD TABLE AS before NEW TABLE AS after"
#: Name → table, event, its rows, the function.
TRIGGERS = {
    "count_new_pieces": (
        *("shops_product", "INSERT", "NEW TABLE AS after"),
        PRODUCTS.replace("{changed}", _AFTER),
    ),
    "count_moved_pieces": (
        *("shops_product", "UPDATE", _BOTH),
        PRODUCTS.replace("{changed}", f"{_BEFORE} UNION ALL {_AFTER}"),
    ),
    "count_lost_pieces": (
        *("shops_product", "DELETE", "OLD TABLE AS before"),
        PRODUCTS.replace("{changed}", _BEFORE),
    ),
    "count_chosen_themes": (
        *("shops_product_themes", "INSERT", "NEW TABLE AS after"),
        LINKS.replace("{rows}", "after").replace("{change}", "1"),
    ),
    "count_left_themes": (
        *("shops_product_themes", "DELETE", "OLD TABLE AS before"),
        LINKS.replace("{rows}", "before").replace("{change}", "-1"),
    ),
}
CREATE = ADD + "".join(
    function.replace("{name}", name)
    + TRIGGER.format(name=name, event=event, table=table, rows=rows)
    for name, (table, event, rows, function) in TRIGGERS.items()
)
DROP = (
    "".join(
        f"DROP TRIGGER {name} ON {table}; DROP FUNCTION {name}();"
        for name, (table, *_rest) in TRIGGERS.items()
    )
    + "DROP FUNCTION add_to_piece_counts(bigint[], bigint[], bigint[]);"
)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("shops", "0015_versions_of_claims_and_letters")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="PieceCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("pieces", models.IntegerField()),
                (
                    "shop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.shop",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="shops.theme",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=["theme", "shop"], name="one_piece_count", nulls_distinct=False
                    )
                ]
            },
        ),
        migrations.RunSQL(COUNT, migrations.RunSQL.noop),
        migrations.RunSQL(CREATE, DROP),
    ]
