\set kind random(1, 24)
WITH found AS MATERIALIZED (
    SELECT product.id, shop_id, title, product.slug, price_from, price_to,
        ts_rank(search, query) AS rank
    FROM shops_product product,
        plainto_tsquery('french', (ARRAY['robe', 'jupe', 'veste', 'manteau', 'pantalon', 'chemise',
            'blouse', 'gilet', 'echarpe', 'foulard', 'bonnet', 'ceinture', 'tunique', 'debardeur',
            'combinaison', 'kimono', 'cape', 'bermuda', 'salopette', 'trench', 'poncho', 'caraco',
            'pyjama', 'tablier'])[:kind::int]) AS query
    WHERE search @@ query AND product.state = 'active'
)
SELECT (SELECT count(*) FROM found) AS total,
    (SELECT json_agg(hit) FROM (
        SELECT title, found.slug, price_from, price_to, shop.name, shop.slug AS designer,
            (SELECT file FROM shops_productpicture picture WHERE picture.product_id = found.id
                AND picture.state = 'ready' ORDER BY position, picture.id LIMIT 1) AS picture
        FROM (SELECT * FROM found ORDER BY rank DESC, id DESC LIMIT 24) found
        JOIN shops_shop shop ON shop.id = found.shop_id ORDER BY rank DESC, found.id DESC) hit),
    (SELECT json_agg(designer) FROM (
        SELECT shop.slug, pieces FROM shops_shop shop JOIN (
            SELECT shop_id, count(*) AS pieces FROM found GROUP BY shop_id
        ) counted ON counted.shop_id = shop.id) designer),
    (SELECT json_agg(theme) FROM (
        SELECT theme.slug, pieces FROM shops_theme theme JOIN (
            SELECT theme_id, count(*) AS pieces FROM found
            JOIN shops_product_themes link ON link.product_id = found.id GROUP BY theme_id
        ) counted ON counted.theme_id = theme.id) theme);
