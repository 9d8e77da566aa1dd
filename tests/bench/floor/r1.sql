\set theme random(0, 9)
SELECT (
    SELECT count(*) FROM shops_product product
    JOIN shops_product_themes link ON link.product_id = product.id
    JOIN shops_theme theme ON theme.id = link.theme_id
    WHERE theme.slug = concat('theme-', :theme::int) AND product.state = 'active'
) AS total, (
    SELECT json_agg(card) FROM (
        SELECT page.title, page.slug, price_from, price_to, name, designer,
            (SELECT file FROM shops_productpicture picture WHERE picture.product_id = page.id
                AND picture.state = 'ready' ORDER BY position, picture.id LIMIT 1) AS picture
        FROM (
            SELECT product.*, shop.name, shop.slug AS designer FROM shops_product product
            JOIN shops_product_themes link ON link.product_id = product.id
            JOIN shops_theme theme ON theme.id = link.theme_id
            JOIN shops_shop shop ON shop.id = product.shop_id AND shop.state = 'open'
            WHERE theme.slug = concat('theme-', :theme::int) AND product.state = 'active'
            ORDER BY published_at DESC, product.id DESC LIMIT 24
        ) page ORDER BY published_at DESC, page.id DESC
    ) card
) AS cards;
