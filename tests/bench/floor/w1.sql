\set n1 random(1, :products * 4)
\set n2 random(1, :products * 4)
\set n3 random(1, :products * 4)
BEGIN;
UPDATE bench_floor_level SET held = held + 1
WHERE variant = ANY(ARRAY[:n1, :n2, :n3]::bigint[]) AND on_hand > held;
WITH placed AS (
    INSERT INTO bench_floor_order (email, total) VALUES ('bench@example.org', 15000) RETURNING id
)
INSERT INTO bench_floor_line (order_id, variant, price)
SELECT id, variant, 5000 FROM placed, unnest(ARRAY[:n1, :n2, :n3]::bigint[]) AS variant;
INSERT INTO bench_floor_payment (order_id, amount) VALUES (currval('bench_floor_order_id_seq'), 15000);
COMMIT;
