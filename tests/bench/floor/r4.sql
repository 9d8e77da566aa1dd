SELECT (SELECT count(*) FROM shops_product WHERE state = 'active') AS total, (
    SELECT json_agg(card) FROM (
        SELECT page.title, page.slug, price_from, price_to, shop.name, shop.slug AS designer,
            (SELECT file FROM shops_productpicture picture WHERE picture.product_id = page.id
                AND picture.state = 'ready' ORDER BY position, picture.id LIMIT 1) AS picture
        FROM (
            SELECT id, shop_id, title, slug, price_from, price_to, published_at
            FROM shops_product WHERE state = 'active'
            ORDER BY published_at DESC, id DESC LIMIT 24 OFFSET :rows_before
        ) page JOIN shops_shop shop ON shop.id = page.shop_id
        ORDER BY published_at DESC, page.id DESC
    ) card
) AS cards;
