\set theme random(0, 9)
SELECT (
    SELECT count(*) FROM shops_product product
    JOIN shops_product_themes link ON link.product_id = product.id
    JOIN shops_theme theme ON theme.id = link.theme_id
    WHERE theme.slug = concat('theme-', :theme::int) AND product.state = 'active'
) AS total, json_agg(card) AS cards
FROM (
    SELECT product.title, product.slug, price_from, price_to, shop.name, shop.slug AS designer,
        (SELECT file FROM shops_productpicture picture WHERE picture.product_id = product.id
            AND picture.state = 'ready' ORDER BY position, picture.id LIMIT 1) AS picture
    FROM shops_product product
    JOIN shops_product_themes link ON link.product_id = product.id
    JOIN shops_theme theme ON theme.id = link.theme_id
    JOIN shops_shop shop ON shop.id = product.shop_id AND shop.state = 'open'
    WHERE theme.slug = concat('theme-', :theme::int) AND product.state = 'active'
    ORDER BY published_at DESC, product.id DESC LIMIT 24
) card;
