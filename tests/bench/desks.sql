-- Three years of orders for the desks of designers and staff, by straight SQL: order `n` of shop `n mod 50`, one piece
-- each, sent and transferred but for the newest, which wait to be sent.

-- Foreign keys hold by how the rows are made: to check them again, for twelve million, would take minutes.
DO $$ DECLARE name text; BEGIN
    FOREACH name IN ARRAY ARRAY[
        'orders_order', 'orders_sellerorder', 'orders_orderline', 'orders_orderevent', 'payments_payment',
        'payments_share', 'payments_transfer', 'payments_entry', 'payments_posting'
    ] LOOP
        EXECUTE format('ALTER TABLE %%I DISABLE TRIGGER ALL', name);
        EXECUTE format('ALTER TABLE %%I ENABLE TRIGGER USER', name);
    END LOOP;
END $$;

CREATE TEMP TABLE bench_order AS
SELECT n, md5('bench' || n)::uuid AS id, shop.id AS shop, product.id AS product, variant.id AS variant,
    product.title, variant.price, n <= %(waiting)s AS waits,
    now() - n * (interval '1095 days' / %(orders)s) AS at
FROM generate_series(1, %(orders)s) AS n
JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at FROM shops_shop) AS shop ON shop.at = mod(n, 50)
CROSS JOIN LATERAL (
    SELECT id, title FROM shops_product WHERE shop_id = shop.id ORDER BY id OFFSET mod(n / 50, 20) LIMIT 1
) AS product
CROSS JOIN LATERAL (SELECT id, price FROM shops_variant WHERE product_id = product.id ORDER BY id LIMIT 1) AS variant;

ANALYZE bench_order;

INSERT INTO orders_order (id, number, access_token, channel, cart_id, email, name, phone, street, postcode, city,
    country, language, currency, goods_total, discount_total, delivery_total, total, terms_version, state, placed_at,
    hold_until, paid_at)
SELECT id, 'M-' || n, 'bench-' || n, 'web', NULL, 'buyer-' || n || '@example.test', 'Buyer ' || n, '', 'rue ' || n,
    '75011', 'Paris', 'FR', 'fr', 'EUR', price, 0, 490, price + 490, '', 'paid', at, at, at
FROM bench_order;

INSERT INTO orders_sellerorder (order_id, shop_id, number, state, delivery_name, delivery_total, promised_from,
    promised_by, goods_total, discount_total, total, shipped_at)
SELECT id, shop, 'M-' || n || '-1', CASE WHEN waits THEN 'to_ship' ELSE 'shipped' END, 'La Poste', 490,
    (at + interval '3 days')::date, (at + interval '5 days')::date, price, 0, price + 490,
    CASE WHEN waits THEN NULL ELSE at + interval '1 day' END
FROM bench_order ORDER BY n DESC;

ALTER TABLE bench_order ADD part bigint;

UPDATE bench_order SET part = part.id FROM orders_sellerorder part WHERE part.order_id = bench_order.id;

INSERT INTO orders_orderline (seller_order_id, variant_id, product_title, variant_title, sku, unit_price, quantity,
    discount, total, made_to_order, measurements, bespoke)
SELECT part, variant, title, 'M / Bleu', '', price, 1, 0, price, false, '{}', false FROM bench_order ORDER BY n DESC;

INSERT INTO orders_orderevent (order_id, seller_order_id, from_state, to_state, reason, at)
SELECT id, part, 'awaiting_payment', 'to_ship', '', at FROM bench_order ORDER BY n DESC;

INSERT INTO payments_payment (order_id, amount, currency, state, method, reader_id, charge_id, payment_intent_id,
    session_url, stripe_fee, problem, created_at, paid_at)
SELECT id, price + 490, 'EUR', 'paid', 'checkout', '', 'ch_b' || n, 'pi_b' || n, '', 50, '', at, at
FROM bench_order ORDER BY n DESC;

INSERT INTO payments_share (payment_id, seller_order_id, shop_id, gross, commission, commission_vat, amount,
    refunded_gross, refunded_amount, refunded_vat, lost_gross, lost_amount, lost_vat, frozen, transferred, taken_back,
    netted, indebted, currency, state, blocked_because, policy_id, transferred_at)
SELECT payment.id, part, shop, price + 490, 300, 50, price + 190, 0, 0, 0, 0, 0, 0, 0,
    CASE WHEN waits THEN 0 ELSE price + 190 END, 0, 0, 0, 'EUR',
    CASE WHEN waits THEN 'held' ELSE 'transferred' END, '', %(policy)s,
    CASE WHEN waits THEN NULL ELSE at + interval '1 day' END
FROM bench_order JOIN payments_payment payment ON payment.order_id = bench_order.id ORDER BY n DESC;

INSERT INTO payments_transfer (id, share_id, purpose, amount, reversed, currency, destination, state, refusal, stripe_id,
    created_at, made_at)
SELECT md5('transfer' || n)::uuid, share.id, 'share', price + 190, 0, 'EUR', 'acct', 'done', '', 'tr_b' || n,
    at + interval '1 day', at + interval '1 day'
FROM bench_order JOIN payments_share share ON share.seller_order_id = part WHERE NOT waits ORDER BY n DESC;

INSERT INTO payments_account (code)
SELECT code FROM (
    SELECT 'shop:' || id || ':payable' AS code FROM shops_shop
    UNION SELECT unnest(ARRAY['stripe:clearing', 'house:commission'])
) AS wanted ON CONFLICT DO NOTHING;

INSERT INTO payments_entry (reference, memo, at)
SELECT 'payment:b' || n, '', at FROM bench_order
UNION ALL
SELECT 'transfer:b' || n, '', at + interval '1 day' FROM bench_order WHERE NOT waits
ORDER BY 3;

INSERT INTO payments_posting (entry_id, source_id, destination_id, amount, currency, at)
SELECT entry.id, clearing.id, payable.id, price + 190, 'EUR', entry.at
FROM bench_order
JOIN payments_entry entry ON entry.reference = 'payment:b' || n
JOIN payments_account payable ON payable.code = 'shop:' || shop || ':payable'
JOIN payments_account clearing ON clearing.code = 'stripe:clearing';

INSERT INTO payments_posting (entry_id, source_id, destination_id, amount, currency, at)
SELECT entry.id, payable.id, clearing.id, price + 190, 'EUR', entry.at
FROM bench_order
JOIN payments_entry entry ON entry.reference = 'transfer:b' || n
JOIN payments_account payable ON payable.code = 'shop:' || shop || ':payable'
JOIN payments_account clearing ON clearing.code = 'stripe:clearing'
WHERE NOT waits;

INSERT INTO payments_payout (stripe_id, account_id, amount, currency, state, failure_code, arrives_on, created_at)
SELECT 'po_b' || account.id || '-' || n, account.id, 10000, 'EUR', 'paid', '', (now() - n * interval '7 days')::date,
    now() - n * interval '7 days'
FROM payments_payoutaccount account, generate_series(1, 156) AS n;

INSERT INTO payments_statement (shop_id, number, starts_on, ends_on, closing_balance, currency, content, digest, closed_at)
SELECT id, 'B-' || id || '-' || n, (date_trunc('month', now()) - n * interval '1 month')::date,
    (date_trunc('month', now()) - (n - 1) * interval '1 month' - interval '1 day')::date, 0, 'EUR', '{}', '',
    date_trunc('month', now()) - (n - 1) * interval '1 month'
FROM shops_shop, generate_series(1, 36) AS n;

DO $$ DECLARE name text; BEGIN
    FOREACH name IN ARRAY ARRAY[
        'orders_order', 'orders_sellerorder', 'orders_orderline', 'orders_orderevent', 'payments_payment',
        'payments_share', 'payments_transfer', 'payments_entry', 'payments_posting'
    ] LOOP
        EXECUTE format('ALTER TABLE %%I ENABLE TRIGGER ALL', name);
    END LOOP;
END $$;
