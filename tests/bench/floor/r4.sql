SELECT (SELECT count(*) FROM shops_product WHERE state = 'active') AS total,
    json_agg(card) AS cards
FROM (
    SELECT title, product.slug, price_from, price_to, shop.name, shop.slug AS designer,
        (SELECT file FROM shops_productpicture picture WHERE picture.product_id = product.id
            AND picture.state = 'ready' ORDER BY position, picture.id LIMIT 1) AS picture
    FROM shops_product product JOIN shops_shop shop ON shop.id = product.shop_id
    WHERE product.state = 'active' AND shop.state = 'open'
    ORDER BY published_at DESC, product.id DESC LIMIT 24 OFFSET :rows_before
) card;
