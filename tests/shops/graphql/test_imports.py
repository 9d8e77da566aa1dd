"""Imports through the API: sent, looked at, applied, undone; by the shop's people alone."""

from __future__ import annotations

import csv
import io
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shops.importing.uploads import MAX_BYTES
from shops.models import CatalogueImport, Product, Variant
from tests.factories.accounts import StaffFactory, UserFactory
from tests.factories.sellers import seller_of
from tests.factories.shops import ProductFactory, ShopFactory, VariantFactory, member_of
from tests.shops.exports import dress, export_of, size

pytestmark = pytest.mark.django_db
OURS = {"X-Matricia-Client": "tests"}
PROBLEMS = "problems { code message field }"
RUN = """id fileName kind state total done rows rowsLeftOut created changed unchanged skipped kept
    notices publishes columns { name sample target }
    changes(first: 100, kind: $kind) { totalCount nodes { line title kind state reason productId
        fields { field variant before after priceBefore { amount } priceAfter { amount } stock } } }
    problems(first: 100) { totalCount nodes { line reason onlyText } }"""
ONE = f"query($id: ID!, $kind: ChangeKind) {{ catalogueImport(id: $id) {{ {RUN} }} }}"
LIST = """query($shop: ID!) { catalogueImports(shop: $shop, first: 20) { totalCount
    nodes { id fileName state skipped } } }"""
MAP = f"""mutation($id: ID!, $columns: [ImportTarget]!, $publishes: Boolean!) {{
    mapImport(id: $id, columns: $columns, publishes: $publishes) {{
    catalogueImport {{ state }} {PROBLEMS} }} }}"""
APPLY = (
    f"mutation($id: ID!) {{ applyImport(id: $id) {{ catalogueImport {{ state }} {PROBLEMS} }} }}"
)
UNDO = f"mutation($id: ID!) {{ undoImport(id: $id) {{ catalogueImport {{ state }} {PROBLEMS} }} }}"
DROP = f"mutation($id: ID!) {{ dropImport(id: $id) {{ catalogueImport {{ state }} {PROBLEMS} }} }}"


@pytest.fixture
def shop():
    shop = ShopFactory(slug="zoe", name="Zoé Œuvre")
    seller_of(shop)
    return shop


def signed_in(user):
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(user)
    return client


@pytest.fixture
def zoe(shop):
    return signed_in(member_of(shop, UserFactory()))


@pytest.fixture
def at_once(tasks_at_once, django_capture_on_commit_callbacks):
    """Calls `work` with its background work done, and gives its answer."""

    def _at_once(work):
        with django_capture_on_commit_callbacks(execute=True):
            return work()

    return _at_once


def upload(client, shop, content, name="pieces.csv", headers=OURS, **fields):
    fields = {"id": str(uuid.uuid4()), **fields}
    if content is not None:
        fields["file"] = SimpleUploadedFile(name, content, "text/csv")
    return client.post(f"/uploads/catalogue-imports/{shop.pk}", fields, headers=headers)


def codes(answer):
    return [problem["code"] for problem in answer.json()["problems"]]


@pytest.mark.scenario("C1")
def test_a_file_is_announced_stored_and_undone_in_three_requests(ask, at_once, shop, zoe):
    rows = [
        {"handle": f"sac-{at}", "title": f"Sac {at}", "price": "-1" if at < 6 else "30"}
        for at in range(60)
    ]
    sent = at_once(lambda: upload(zoe, shop, export_of(*rows)))

    assert sent.status_code == 201
    run = sent.json()["id"]
    announced = ask(zoe, ONE, id=run)["catalogueImport"]
    assert (announced["state"], announced["kind"]) == ("READY", "SHOPIFY")
    assert (announced["rows"], announced["rowsLeftOut"], announced["created"]) == (60, 6, 54)
    assert announced["problems"]["nodes"][0] == {
        "line": 2, "reason": "the price “-1” is negative", "onlyText": False
    }  # fmt: skip
    assert Product.objects.count() == 0

    assert at_once(lambda: ask(zoe, APPLY, id=run))["applyImport"]["problems"] == []
    written = ask(zoe, ONE, id=run)["catalogueImport"]
    assert (written["state"], written["done"], written["total"]) == ("APPLIED", 54, 54)
    assert Product.objects.count() == 54

    assert at_once(lambda: ask(zoe, UNDO, id=run))["undoImport"]["problems"] == []
    assert ask(zoe, ONE, id=run)["catalogueImport"]["state"] == "UNDONE"
    assert Product.objects.count() == 0


@pytest.mark.scenario("C2")
def test_a_file_without_options_changes_what_it_says_and_no_variant(ask, at_once, shop, zoe):
    product = ProductFactory(
        shop=shop, slug="robe-ete", title="Robe d'été", option_names=["size"], tags=["lin", "été"]
    )
    for name in ("S", "M", "L", "XL"):
        VariantFactory(product=product, option_values=[name], price=12000)
    options = ("name1", "value1", "name2", "value2", "body", "type")
    file = export_of(dress(title="Robe longue"), without=options)

    run = at_once(lambda: upload(zoe, shop, file)).json()["id"]
    shown = ask(zoe, ONE, id=run)["catalogueImport"]["changes"]["nodes"]
    at_once(lambda: ask(zoe, APPLY, id=run))

    assert [one["fields"] for one in shown] == [
        [
            {
                "field": "title",
                "variant": None,
                "before": "Robe d'été",
                "after": "Robe longue",
                "priceBefore": None,
                "priceAfter": None,
                "stock": None,
            }
        ]
    ]
    assert Variant.objects.filter(product=product).count() == 4


@pytest.mark.scenario("C3")
def test_french_excel_is_read_and_prices_are_shown_as_money(ask, at_once, shop, zoe):
    file = export_of(dress("1 120,50"), size("M", "125,00"), separator=";", encoding="cp1252")

    run = at_once(lambda: upload(zoe, shop, file)).json()["id"]

    (change,) = ask(zoe, ONE, id=run, kind="NEW")["catalogueImport"]["changes"]["nodes"]
    variants = [one for one in change["fields"] if one["field"] == "variant"]
    assert [(one["variant"], one["priceAfter"], one["stock"]) for one in variants] == [
        ("S", {"amount": 112050}, 2),
        ("M", {"amount": 12500}, 1),
    ]
    state = next(one for one in change["fields"] if one["field"] == "state")
    assert state["after"] == "draft"


def test_columns_that_are_not_understood_are_asked_for(ask, at_once, shop, zoe):
    file = b"Machin;Combien;Reste\nRobe;80;3\n"
    run = at_once(lambda: upload(zoe, shop, file)).json()["id"]

    before = ask(zoe, ONE, id=run)["catalogueImport"]
    assert (before["state"], before["kind"]) == ("RECEIVED", "OTHER")
    assert before["columns"][0] == {"name": "Machin", "sample": "Robe", "target": None}
    refused = ask(zoe, MAP, id=run, columns=["PRICE", "PRICE", None], publishes=False)
    assert refused["mapImport"]["problems"] == [
        {
            "code": "SAME_TARGET",
            "message": "“Machin” and “Combien” cannot both be the same. Choose one of them.",
            "field": "columns",
        }
    ]
    none = ask(zoe, MAP, id=run, columns=[None, "PRICE", None], publishes=False)
    assert none["mapImport"]["problems"][0]["code"] == "NO_TITLE"
    chosen = ["TITLE", "PRICE", "QUANTITY"]
    at_once(lambda: ask(zoe, MAP, id=run, columns=chosen, publishes=True))
    assert ask(zoe, ONE, id=run)["catalogueImport"]["state"] == "READY"
    at_once(lambda: ask(zoe, APPLY, id=run))
    product = Product.objects.get()
    assert (product.title, product.state, product.price_from) == ("Robe", "active", 8000)


def test_without_a_known_seller_new_pieces_come_as_drafts_and_she_is_told(ask, at_once):
    shop = ShopFactory()
    client = signed_in(member_of(shop, UserFactory()))
    run = at_once(lambda: upload(client, shop, export_of(dress()))).json()["id"]
    columns = [
        column["target"] for column in ask(client, ONE, id=run)["catalogueImport"]["columns"]
    ]
    at_once(lambda: ask(client, MAP, id=run, columns=columns, publishes=True))

    notices = ask(client, ONE, id=run)["catalogueImport"]["notices"]
    at_once(lambda: ask(client, APPLY, id=run))

    assert "New pieces come as drafts: first say who sells, on the page of your papers." in notices
    assert Product.objects.get().state == "draft"


def test_an_import_that_was_left_cannot_be_applied_and_its_file_is_gone(ask, at_once, shop, zoe):
    run = at_once(lambda: upload(zoe, shop, export_of(dress()))).json()["id"]

    assert ask(zoe, DROP, id=run)["dropImport"]["catalogueImport"]["state"] == "DROPPED"

    problems = ask(zoe, APPLY, id=run)["applyImport"]["problems"]
    assert problems[0]["code"] == "IMPORT_STATE"
    assert not hasattr(CatalogueImport.objects.get(pk=run), "file")
    assert Product.objects.count() == 0


def test_the_same_id_again_is_the_same_import(shop, zoe):
    again = str(uuid.uuid4())

    ids = {upload(zoe, shop, export_of(dress()), id=again).json()["id"] for _ in range(2)}

    assert len(ids) == 1
    assert CatalogueImport.objects.count() == 1


@pytest.mark.scenario("C5")
def test_anothers_imports_do_not_exist_for_her(ask, at_once, shop, zoe):
    run = at_once(lambda: upload(zoe, shop, export_of(dress()))).json()["id"]
    other = signed_in(member_of(ShopFactory(), UserFactory()))

    for client in (other, Client()):
        assert ask(client, ONE, id=run)["catalogueImport"] is None
        assert ask(client, LIST, shop=shop.pk)["catalogueImports"] == {
            "totalCount": 0, "nodes": []
        }  # fmt: skip
        assert client.get(f"/documents/imports/{run}/left-out.csv").status_code == 404
    for mutation, name in ((APPLY, "applyImport"), (UNDO, "undoImport"), (DROP, "dropImport")):
        assert ask(other, mutation, id=run)[name]["problems"][0]["code"] == "NOT_FOUND"
    mapped = ask(other, MAP, id=run, columns=["TITLE"], publishes=True)["mapImport"]
    assert mapped["problems"][0]["code"] == "NOT_FOUND"
    assert codes(upload(other, shop, export_of(dress()))) == ["NOT_FOUND"]
    assert codes(upload(Client(), shop, export_of(dress()))) == ["SIGN_IN"]
    assert codes(upload(zoe, shop, export_of(dress()), headers={})) == ["CLIENT"]
    assert CatalogueImport.objects.get().state == "ready"


def test_an_import_of_staff_is_no_designers(ask):
    run = CatalogueImport.objects.create(file_name="a.csv", sha256="0")

    assert ask(signed_in(StaffFactory()), ONE, id=run.pk)["catalogueImport"] is None


def test_files_that_cannot_be_taken_are_refused_with_a_sentence(shop, zoe):
    assert codes(upload(zoe, shop, None)) == ["FILE"]
    assert upload(zoe, shop, b"").json()["problems"][0]["code"] in {"FILE", "FILE_REFUSED"}
    large = upload(zoe, shop, b"a" * (MAX_BYTES + 100_000))
    assert (large.status_code, codes(large)) == (413, ["FILE_SIZE"])
    picture = upload(zoe, shop, b"\x89PNG\r\n\x1a\n\x00\x00", name="a.csv").json()["problems"][0]
    assert picture == {
        "code": "FILE_REFUSED",
        "message": "This is not a text file. Export the products as CSV and give that file.",
        "field": "file",
    }
    many = b"Nom;Prix\n" + b"Robe;1\n" * 20_001
    assert upload(zoe, shop, many).json()["problems"][0]["message"] == (
        "A file has at most 20,000 rows. Send it in several parts."
    )


def test_what_was_left_out_is_a_csv_that_no_spreadsheet_runs(ask, at_once, shop, zoe):
    bad = {"handle": "x", "title": "=HYPERLINK(1)", "price": '=cmd|"x"'}
    run = at_once(lambda: upload(zoe, shop, export_of(dress(), bad))).json()["id"]

    answer = zoe.get(f"/documents/imports/{run}/left-out.csv?language=fr")

    assert answer["Content-Disposition"] == f'attachment; filename="import-{run}.csv"'
    text = answer.content.decode().removeprefix("\ufeff")
    _header, row = csv.reader(io.StringIO(text), delimiter=";")
    assert row == [
        "3", "", "the price “=cmd|\"x\"” is not in euros; write the number in euros alone"
    ]  # fmt: skip


def test_a_title_that_is_a_formula_is_guarded_in_that_file(ask, at_once, shop, zoe):
    file = export_of(dress(title="=1+1"))
    run = at_once(lambda: upload(zoe, shop, file)).json()["id"]
    CatalogueImport.objects.get(pk=run).changes.update(reason="It was edited since.")

    answer = zoe.get(f"/documents/imports/{run}/left-out.csv")

    assert answer.content.decode().splitlines()[1] == "2;'=1+1;It was edited since."


def test_a_page_takes_as_many_statements_for_a_hundred_pieces_as_for_one(ask, at_once, shop, zoe):
    def statements(count):
        rows = [dress(handle=f"r{at}") for at in range(count)]
        run = at_once(lambda: upload(zoe, shop, export_of(*rows))).json()["id"]
        with CaptureQueriesContext(connection) as asked:
            ask(zoe, ONE, id=run)
        return len(asked)

    assert statements(1) == statements(100)
