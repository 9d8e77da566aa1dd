"""The data map, copies, erasure and retention, over all rooms."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.core import mail
from django.core.management import call_command
from django.db.models import EmailField
from django.test import Client

from matricia.accounts.data_map import TABLES
from matricia.accounts.management.commands.data_map import data_map
from matricia.accounts.models import Address, ConsentPurpose, DataExport, User
from matricia.accounts.services.confirm_by_code import send_code
from matricia.accounts.services.erase_account import erase_account, obstacles
from matricia.accounts.services.export_data import make_export
from matricia.accounts.services.give_consent import give_consent
from matricia.accounts.services.keep_address import keep_address
from matricia.accounts.services.retain import retain
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from orders.models import Order, RestrictedContact, SellerOrder
from payments.models import Invoice
from shops.models import Favourite, ShopMember
from tests.factories.accounts import UserFactory
from tests.factories.orders import cart_with, paid_order
from tests.factories.payments import basket_of, paid
from tests.factories.sellers import billable
from tests.factories.shops import ShopFactory, member_of, variant_in_stock
from tests.matricia.accounts.codes import code_in_mail

pytestmark = pytest.mark.django_db

ROOT = Path(__file__).resolve().parents[3]
HOME = {"name": "Ann Martin", "street": "3 rue des Lilas", "postcode": "93100", "city": "Montreuil"}
EXPORT = "mutation { exportMyData { export { id path } problems { code } } }"


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def shipped_order(user):
    """So long ago that it cannot be renounced any more, whatever she was told of that."""
    order = paid_order(cart_with(variant_in_stock(), user=user))
    sent = clock.now() - timedelta(days=400)
    SellerOrder.objects.filter(order=order).update(
        state="shipped", shipped_at=sent, promised_by=sent.date()
    )
    return order


def names_people(model):
    columns = model._meta.concrete_fields
    return any(isinstance(column, EmailField) or column.related_model is User for column in columns)


def test_every_table_that_leads_to_a_person_is_on_the_map():
    missing = [
        model._meta.label
        for model in apps.get_models()
        if names_people(model) and model._meta.label not in TABLES
    ]

    assert missing == []


def test_every_way_to_a_person_is_a_lookup_of_its_table():
    for table in TABLES.values():
        for path in table.paths:
            assert not table.rows._default_manager.filter(**{path: 0}).exists()
        columns = {column.name for column in table.rows._meta.concrete_fields}
        assert set(table.hidden) <= columns


def test_the_document_is_what_the_code_says():
    assert (ROOT / "docs" / "personal-data.md").read_text() == data_map()


def test_a_copy_has_every_table_and_opens_for_her_alone(
    ask, tasks_at_once, django_capture_on_commit_callbacks
):
    ann, bea = UserFactory(language="en"), UserFactory()
    keep_address(ann, HOME)
    keep_address(bea, {**HOME, "city": "Lille"})
    order = shipped_order(ann)

    with django_capture_on_commit_callbacks(execute=True):
        asked = ask(signed_in(ann), EXPORT)["exportMyData"]

    assert asked["problems"] == []
    path = f"/documents/personal-data/{asked['export']['id']}.zip"
    assert path in mail.outbox[-1].body
    archive = zipfile.ZipFile(io.BytesIO(signed_in(ann).get(path).content))
    assert {name.removesuffix(".json") for name in archive.namelist() if "/" not in name} == {
        table.model for table in TABLES.values() if table.paths
    }
    assert [row["city"] for row in json.loads(archive.read("accounts.Address.json"))] == [
        "Montreuil"
    ]
    assert [row["number"] for row in json.loads(archive.read("orders.Order.json"))] == [
        order.number
    ]
    assert "password" not in json.loads(archive.read("accounts.User.json"))[0]
    assert signed_in(bea).get(path).status_code == 404
    assert Client().get(path).headers["Location"] == "/account/data"
    with clock.frozen(clock.now() + timedelta(days=8)):
        assert signed_in(ann).get(path).status_code == 404


def test_a_copy_has_her_invoices_and_not_those_of_her_customers_or_neighbours():
    ann, designer = UserFactory(), UserFactory()
    shop = billable(ShopFactory())
    member_of(shop, designer)
    paid(basket_of(variant_in_stock(product__shop=shop), user=ann))
    invoice = Invoice.objects.get()

    copies = {}
    for person in (ann, designer):
        export = DataExport.objects.create(user=person)
        make_export(export.pk)
        export.refresh_from_db()
        copies[person] = zipfile.ZipFile(io.BytesIO(bytes(export.content or b"")))

    pdf = f"invoices/{invoice.number}.pdf"
    assert copies[ann].read(pdf).startswith(b"%PDF-")
    assert [row["number"] for row in json.loads(copies[ann].read("payments.Invoice.json"))] == [
        invoice.number
    ]
    assert pdf not in copies[designer].namelist()
    assert json.loads(copies[designer].read("orders.Order.json")) == []
    assert len(json.loads(copies[designer].read("shops.SellerIdentity.json"))) == 1


def test_asking_twice_makes_one_copy(ask, tasks_at_once, django_capture_on_commit_callbacks):
    ann = UserFactory()

    with django_capture_on_commit_callbacks(execute=True):
        ask(signed_in(ann), EXPORT)
    with django_capture_on_commit_callbacks(execute=True):
        ask(signed_in(ann), EXPORT)

    assert DataExport.objects.count() == 1
    assert len(mail.outbox) == 1


def test_a_shop_and_staff_stand_in_the_way():
    designer = UserFactory()
    ShopMember.objects.create(shop=ShopFactory(name="Lin"), user=designer, is_owner=True)
    send_code(designer, "erase")

    with pytest.raises(RuleBroken) as refused:
        erase_account(designer, code_in_mail())

    assert refused.value.code == "ERASURE_BLOCKED"
    assert "Lin" in refused.value.message
    assert len(obstacles(UserFactory(is_staff=True))) == 1
    designer.refresh_from_db()
    assert designer.erased_at is None


def test_an_erased_person_is_named_nowhere_but_in_the_locked_store(ask):
    ann = UserFactory(email="ann.m@example.test", name="Ann M")
    keep_address(ann, HOME)
    give_consent(ann, ConsentPurpose.NEWSLETTER, given=True)
    variant = variant_in_stock()
    Favourite.objects.create(user=ann, product=variant.product)
    order = shipped_order(ann)
    client = signed_in(ann)
    ask(client, "mutation { sendErasureCode { sent problems { code } } }")

    erased = ask(
        client,
        "mutation($code: String!) { eraseMyAccount(code: $code) { erased problems { code } } }",
        code=code_in_mail(),
    )["eraseMyAccount"]

    assert erased == {"erased": True, "problems": []}
    ann.refresh_from_db()
    assert (ann.email, ann.name, ann.is_active) == (f"erased-{ann.pk}@erased.invalid", "", False)
    assert not Address.objects.exists()
    assert not Favourite.objects.exists()
    kept = RestrictedContact.objects.get(order=order)
    assert (kept.name, kept.city) == ("Ann Martin", "Montreuil")
    now = Order.objects.get(pk=order.pk)
    assert (now.name, now.street, now.user, now.total) == ("", "", None, order.total)
    assert now.access_token != order.access_token
    assert ask(client, "{ viewer { id } }") == {"viewer": None}
    call_command("verify_journal")


def test_three_wrong_codes_end_it():
    ann = UserFactory()
    send_code(ann, "erase")
    right = code_in_mail()
    wrong = "000000" if right != "000000" else "111111"

    codes = []
    for typed in (wrong, wrong, wrong, right):
        with pytest.raises(RuleBroken) as refused:
            erase_account(ann, typed)
        codes.append(refused.value.code)

    assert codes == ["CODE_WRONG", "CODE_WRONG", "CODE_WRONG", "CODE_OVER"]


def test_after_three_years_the_profile_is_gone_and_the_order_is_kept(capsys):
    ann, busy = UserFactory(), UserFactory()
    order, guests = shipped_order(ann), shipped_order(None)
    in_three_years = clock.now() + timedelta(days=3 * 365 + 2)

    with clock.frozen(in_three_years):
        shipped_order(busy)
        call_command("retention", "--dry-run")
        dry = capsys.readouterr().out
        untouched = User.objects.get(pk=ann.pk).erased_at
        retain()

    assert "accounts (three years without contact): 1\n" in dry
    assert "guests' orders (three years after the order): 1\n" in dry
    assert untouched is None
    assert User.objects.get(pk=ann.pk).erased_at == in_three_years
    assert User.objects.get(pk=busy.pk).erased_at is None
    assert Order.objects.get(pk=guests.pk).name == ""
    assert Order.objects.get(pk=order.pk).total == order.total
    with clock.frozen(in_three_years + timedelta(days=9 * 365)):
        retain()
    assert not RestrictedContact.objects.filter(order=order).exists()
