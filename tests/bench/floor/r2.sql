\set n random(1, :products)
SELECT product.id, product.title, product.description, product.option_names, shop.slug, shop.name,
    (SELECT json_agg(picture ORDER BY position) FROM (
        SELECT file, widths, alt, position FROM shops_productpicture
        WHERE product_id = product.id AND state = 'ready') picture) AS pictures,
    (SELECT json_agg(variant ORDER BY position) FROM (
        SELECT variant.id, option_values, price, currency, position,
            (SELECT sum(greatest(on_hand - held, 0)) FROM shops_stocklevel level
                JOIN shops_location location ON location.id = level.location_id AND sells_online
                WHERE level.variant_id = variant.id) AS available
        FROM shops_variant variant WHERE product_id = product.id AND is_active) variant) AS variants
FROM shops_product product JOIN shops_shop shop ON shop.id = product.shop_id
WHERE shop.slug = concat('designer-', mod(:n::int, 50)) AND product.slug = concat('piece-', :n::int)
    AND product.state = 'active' AND shop.state = 'open';
