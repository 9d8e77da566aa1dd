-- The catalogue of the benchmark, row by row what the services would have written (held against
-- them by tests.bench.seeding). What a piece is follows from its number `n` alone. The words it is
-- made of lie in temporary tables: `shown` on the page, `plain` as the search keeps it.

CREATE TEMP TABLE bench_piece AS
SELECT n, %(first_product)s + n AS id, %(first_variant)s + 4 * (n - 1) AS variants_from,
    mod(n, (SELECT count(*) FROM bench_shop)::int) AS shop,
    mod(n + n / 50, (SELECT count(*) FROM bench_kind)::int) AS kind,
    mod(n / 24, (SELECT count(*) FROM bench_color)::int) AS color,
    mod(n / 24 + 1, (SELECT count(*) FROM bench_color)::int) AS other_color,
    mod(n / 7, (SELECT count(*) FROM bench_material)::int) AS material,
    2 * mod(n / 9, 2) AS size,
    mod(n / 3, (SELECT count(*) FROM bench_theme)::int) AS theme,
    2000 + 100 * mod(37 * n::bigint, 180)::int AS price,
    now() - n * interval '1 minute' AS published_at
FROM generate_series(1, %(products)s) AS n;

CREATE TEMP TABLE bench_variant AS
SELECT piece.id AS product, piece.variants_from + at AS id, at, piece.shop, piece.n,
    piece.size + mod(at, 2) AS size,
    CASE WHEN at < 2 THEN piece.color ELSE piece.other_color END AS color,
    piece.material, piece.price + CASE WHEN at < 2 THEN 0 ELSE 500 * (at - 1) END AS price
FROM bench_piece piece, generate_series(0, 3) AS at;

ANALYZE bench_piece;

ANALYZE bench_variant;

INSERT INTO shops_product (id, shop_id, slug, title, description, language, translations,
    product_type, tags, option_names, state, price_from, price_to, search, made_to_order,
    making_days, published_at, created_at, updated_at, version)
SELECT piece.id, shop.id, 'piece-' || n,
    concat(kind.shown, ' en ', material.shown, ' ', lower(color.shown), ' ', n),
    concat('<p>', kind.shown, ' en ', material.shown, ' ', lower(color.shown), '. ',
        %(description)s::text, '</p>'),
    'fr', '{}', kind.shown, ARRAY[material.shown, lower(color.shown)], ARRAY['size', 'color'],
    'active', price, price + 1000,
    setweight(to_tsvector('french',
        concat_ws(' ', kind.plain, 'en', material.plain, color.plain, n)), 'A')
    || setweight(to_tsvector('french',
        concat_ws(' ', kind.plain, shop.plain, material.plain, color.plain)), 'B')
    || setweight(to_tsvector('french',
        concat_ws(' ', kind.plain, 'en', material.plain, color.plain, %(plain_description)s::text,
            options.plain)), 'C'),
    mod(n, 9) = 0, CASE mod(n, 9) WHEN 0 THEN 10 ELSE 0 END,
    published_at, published_at, published_at, 1
FROM bench_piece piece
JOIN bench_shop shop ON shop.at = piece.shop
JOIN bench_kind kind ON kind.at = piece.kind
JOIN bench_color color ON color.at = piece.color
JOIN bench_material material ON material.at = piece.material
JOIN (
    SELECT pair.size, pair.color, pair.other,
        (SELECT string_agg(word.plain, ' ' ORDER BY word.shown COLLATE "C") FROM (
            SELECT shown, plain FROM bench_size WHERE at IN (pair.size, pair.size + 1)
            UNION ALL
            SELECT shown, plain FROM bench_color WHERE at IN (pair.color, pair.other)
        ) word) AS plain
    FROM (SELECT DISTINCT size, color, other_color AS other FROM bench_piece) pair
) options ON (options.size, options.color) = (piece.size, piece.color);

INSERT INTO shops_product_themes (product_id, theme_id)
SELECT piece.id, theme.id FROM bench_piece piece
JOIN bench_theme theme ON theme.at = piece.theme
    OR (mod(piece.n, 3) = 0 AND theme.at = mod(piece.theme + 4, 10));

INSERT INTO shops_productpicture (product_id, position, alt, source_url, file, width, height,
    widths, drawn, state, attempts)
SELECT piece.id, position, concat(kind.shown, ', vue ', position + 1), '',
    concat('products/bench/', piece.n, '-', position, '/960.webp'), 960, 1200, '{320,640,960}',
    false, 'ready', 1
FROM bench_piece piece JOIN bench_kind kind ON kind.at = piece.kind, generate_series(0, 1) position;

INSERT INTO shops_variant (id, product_id, option_values, sku, barcode, tag_code, price, currency,
    weight_grams, position, is_active)
SELECT variant.id, variant.product, ARRAY[size.shown, color.shown],
    concat('B', variant.n, '-', variant.at), '', concat('B', lpad(variant.id::text, 10, '0')),
    variant.price, 'EUR', 300, variant.at, true
FROM bench_variant variant
JOIN bench_size size ON size.at = variant.size
JOIN bench_color color ON color.at = variant.color;

INSERT INTO shops_variantfacet (variant_id, size, colors, materials)
SELECT variant.id, size.value, color.families, material.codes
FROM bench_variant variant
JOIN bench_size size ON size.at = variant.size
JOIN bench_color color ON color.at = variant.color
JOIN bench_material material ON material.at = variant.material;

INSERT INTO shops_pricechange (variant_id, price, at)
SELECT id, price, now() - interval '60 days' FROM bench_variant;

WITH level AS (
    INSERT INTO shops_stocklevel (variant_id, location_id, on_hand, held, may_go_negative)
    SELECT variant.id, shop.location, %(pieces)s, 0, false
    FROM bench_variant variant JOIN bench_shop shop ON shop.at = variant.shop
    RETURNING id, on_hand
)
INSERT INTO shops_stockmovement (level_id, delta, reason, reference, at)
SELECT id, on_hand, 'import', 'bench', now() FROM level;

SELECT setval(pg_get_serial_sequence('shops_product', 'id'), max(id)) FROM shops_product;

SELECT setval(pg_get_serial_sequence('shops_variant', 'id'), max(id)) FROM shops_variant;
