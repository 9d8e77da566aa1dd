"""`make bench-desks [N="1000 1000000"]`: what the desks open, at many sizes of order book.

The pages' own documents, asked in one process beside the database (no network, no kept answer): the
median and the 95th percentile of milliseconds. Each size has a database of its own.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

import django

STATEMENTS: Final = Path(__file__).with_name("desks.sql")
DOCUMENTS: Final = Path(__file__).parents[2] / "frontend/src/lib/graphql/persisted-documents.json"
SIZES: Final = (1_000, 1_000_000)
PRODUCTS: Final = 1_000
#: Of all orders, those that wait to be sent: as many at every size, a shop works them off.
WAITING: Final = 500
ASKED: Final = 40
SHOP: Final = "designer-0"
Json = dict[str, Any]


def seed(orders: int) -> None:
    """Fifty shops with their pieces, their owners, and so many orders; the books closed."""
    from django.db import connection, transaction

    from payments.models import ReleasePolicy
    from payments.services.close_books import close_books
    from shops.models import Shop, ShopMember
    from tests.bench import seeding
    from tests.factories.accounts import StaffFactory, UserFactory

    seeding.seed(PRODUCTS)
    ShopMember.objects.create(
        shop=Shop.objects.get(slug=SHOP), user=UserFactory(email="hers@x.test"), is_owner=True
    )
    StaffFactory(email="staff@x.test")
    policy = ReleasePolicy.objects.earliest("pk")
    values = {"orders": orders, "waiting": WAITING, "policy": policy.pk}
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in STATEMENTS.read_text("utf-8").split(";\n\n"):
            cursor.execute(statement, values)
    close_books()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def measure() -> dict[str, Json]:
    """By the name of a page's operation: `p50_ms`, `p95_ms`."""
    from datetime import timedelta

    from django.test import Client

    from matricia.accounts.models import User
    from matricia.kit import clock
    from shops.models import Shop

    shop = str(Shop.objects.get(slug=SHOP).pk)
    today = clock.today()
    month = {
        "since": str(today - timedelta(days=29)),
        "until": str(today),
        "against": "BEFORE",
    }
    asked: dict[str, tuple[str, Json]] = {
        "DashboardToday": ("hers@x.test", {"shop": shop, "slug": SHOP}),
        "DeskCounts": ("hers@x.test", {"shop": shop}),
        "DashboardOrders": ("hers@x.test", {"shop": shop, "stage": "DONE"}),
        "DashboardMoney": ("hers@x.test", {"shop": shop}),
        "DashboardFigures": ("hers@x.test", {"shop": shop, **month}),
        "StaffOrders": ("staff@x.test", {"query": "M-77"}),
    }
    found = {}
    for name, (email, variables) in asked.items():
        client = Client()
        client.force_login(User.objects.get(email=email))
        found[name] = _measure(client, name, variables)
    return found


def _measure(client: Any, name: str, variables: Json) -> Json:
    body = json.dumps({"query": _document(name), "variables": variables})

    def ask() -> None:
        answer = client.post(
            "/graphql",
            body,
            content_type="application/json",
            headers={"X-Matricia-Client": "bench"},
        )
        assert "errors" not in answer.json(), answer.json()["errors"]

    for _ in range(3):
        ask()
    waits = sorted(_milliseconds(ask) for _ in range(ASKED))
    return {
        "p50_ms": round(statistics.median(waits), 1),
        "p95_ms": round(waits[int(ASKED * 0.95) - 1], 1),
    }


def _milliseconds(ask: Any) -> float:
    began = time.perf_counter()
    ask()
    return (time.perf_counter() - began) * 1000


def _document(name: str) -> str:
    documents: dict[str, str] = json.loads(DOCUMENTS.read_text("utf-8"))
    return next(text for text in documents.values() if f"query {name}(" in text)


def main(arguments: list[str]) -> None:
    """Each size in turn; how much longer the largest takes than the smallest."""
    from tests.bench.stand import Stand

    parser = argparse.ArgumentParser(prog="make bench-desks")
    parser.add_argument("--n", type=int, nargs="+", default=SIZES)
    sizes = parser.parse_args(arguments).n
    results: list[dict[str, Json]] = []
    with tempfile.TemporaryDirectory(prefix="matricia-bench-") as folder:
        Path(folder).chmod(0o755)  # PostgreSQL may run as another user
        with Stand.open(Path(folder)) as stand:
            for orders in sizes:
                stand.choose_database(f"desks_{orders}")
                results.append(stand.ask("tests.bench.desks", orders=orders))
    for name in results[0]:
        for orders, result in zip(sizes, results, strict=True):
            row = result[name]
            sys.stdout.write(
                f"{name:18} {orders:>9,} orders p50 {row['p50_ms']:>7} p95 {row['p95_ms']:>7} ms\n"
            )
        times = results[-1][name]["p95_ms"] / results[0][name]["p95_ms"]
        sys.stdout.write(f"{name:18} × {times:.2f}\n")


def _beside(orders: int) -> None:
    seed(orders)
    sys.stdout.write(json.dumps(measure()))


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1].startswith("{"):
        django.setup()
        _beside(**json.loads(sys.argv[1]))
    else:
        main(sys.argv[1:])
