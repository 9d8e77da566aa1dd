"""The copy of a shop, from asking to the ZIP in one's hands."""

from __future__ import annotations

import io
import uuid
import zipfile
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from matricia.accounts.services.retain import retain
from matricia.files import private_storage
from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.exporting import archive
from shops.models import ShopExport
from shops.services.exports.ask_for_export import ask_for_export
from shops.services.exports.write_export import waiting_exports, write_export
from tests.factories.accounts import UserFactory
from tests.factories.shops import ShopFactory, member_of, variant_in_stock
from tests.orders.people import STRANGERS, person

pytestmark = pytest.mark.django_db

ASK = """mutation ($shop: ID!, $id: ID!) {
  exportShop(shop: $shop, requestId: $id) {
    export { id pieces written isUnderWay path } problems { code } } }"""
LIST = """query ($shop: ID!) {
  shopExports(shop: $shop) { id askedBy pieces written isUnderWay hasFailed megabytes path } }"""


@pytest.fixture
def shop():
    return ShopFactory.create(slug="mira", name="Mira")


@pytest.fixture
def designer(shop):
    variant_in_stock(product__shop=shop, product__slug="robe")
    return member_of(shop, UserFactory.create(name="Mira Ben", language="fr"))


def signed_in(user):
    client = Client()
    if user.is_authenticated:
        client.force_login(user)
    return client


def asked(shop, designer):
    return ask_for_export(shop, request_id=uuid.uuid4(), actor=designer)


def fetched(client, export):
    export.refresh_from_db()
    return client.get(mail.outbox[0].body.split("http://localhost:8000")[1].split()[0])


def test_a_designer_asks_and_fetches_what_the_mail_leads_to(shop, designer, ask):
    client = signed_in(designer)
    given = ask(client, ASK, shop=shop.pk, id=str(uuid.uuid4()))["exportShop"]
    assert given["problems"] == []
    assert given["export"]["isUnderWay"] is True
    assert given["export"]["path"] is None

    write_export(uuid.UUID(given["export"]["id"]))

    (listed,) = ask(client, LIST, shop=shop.pk)["shopExports"]
    assert (listed["pieces"], listed["written"], listed["isUnderWay"]) == (1, 1, False)
    assert (listed["askedBy"], listed["megabytes"]) == ("Mira", 1)
    assert [letter.to for letter in mail.outbox] == [[designer.email]]
    answer = fetched(client, ShopExport.objects.get())
    packed = b"".join(answer.streaming_content)
    names = zipfile.ZipFile(io.BytesIO(packed)).namelist()
    assert {"shop.json", "products/robe/product.json", "products-shopify.csv"} <= set(names)
    assert answer["Content-Length"] == str(len(packed))
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Disposition"].startswith('attachment; filename="mira-')


@pytest.mark.scenario("C5")
@pytest.mark.parametrize("who", STRANGERS)
def test_to_others_a_copy_is_not_there(shop, designer, ask, who):
    export = asked(shop, designer)
    write_export(export.pk)
    stranger = signed_in(person(who, shop))

    problems = ask(stranger, ASK, shop=shop.pk, id=str(uuid.uuid4()))["exportShop"]["problems"]
    answer = fetched(stranger, export)

    assert problems[0]["code"] in {"SIGN_IN", "NOT_FOUND"}
    assert ask(stranger, LIST, shop=shop.pk)["shopExports"] == []
    if who == "nobody":
        assert answer["Location"] == "/dashboard/mira/shop/export"
    else:
        assert answer.status_code == 404
    with pytest.raises(RuleBroken) as refused:
        ask_for_export(shop, request_id=uuid.uuid4(), actor=person(who, shop))
    assert refused.value.code == "NOT_ALLOWED"


def test_an_address_that_was_not_signed_leads_nowhere(shop, designer):
    export = asked(shop, designer)
    write_export(export.pk)

    assert signed_in(designer).get(f"/documents/exports/{export.pk}.zip").status_code == 404


def test_the_same_request_and_a_second_one_meanwhile_give_the_same_copy(shop, designer):
    first = asked(shop, designer)

    assert ask_for_export(shop, request_id=first.pk, actor=designer) == first
    assert asked(shop, designer) == first
    assert ShopExport.objects.count() == 1


def test_another_shops_request_gives_nothing_away(shop, designer):
    other = ShopFactory.create()
    hers = asked(other, member_of(other, UserFactory.create()))

    with pytest.raises(RuleBroken) as refused:
        ask_for_export(shop, request_id=hers.pk, actor=designer)

    assert refused.value.code == "REQUEST_ID"


def test_the_eleventh_copy_of_a_day_is_refused(shop, designer):
    for _ in range(10):
        write_export(asked(shop, designer).pk)

    with pytest.raises(RuleBroken) as refused:
        asked(shop, designer)

    assert refused.value.code == "TOO_MANY_EXPORTS"


def test_a_copy_is_written_once_however_often_it_is_asked_of_the_workers(shop, designer):
    export = asked(shop, designer)

    for _ in range(3):
        write_export(export.pk)

    export.refresh_from_db()
    assert (export.attempts, len(mail.outbox)) == (1, 1)


def test_what_a_worker_left_is_taken_over_when_its_lease_has_ended(shop, designer):
    export = asked(shop, designer)
    now = clock.now()
    ShopExport.objects.update(attempts=1, leased_until=now + timedelta(minutes=4), asked_at=now)
    write_export(export.pk)
    export.refresh_from_db()
    assert (export.attempts, export.ready_at) == (1, None)

    ShopExport.objects.update(
        leased_until=now - timedelta(seconds=1), asked_at=now - timedelta(minutes=6)
    )
    assert list(waiting_exports()) == [export]
    write_export(export.pk)

    export.refresh_from_db()
    assert (export.attempts, export.is_open) == (2, True)
    assert list(waiting_exports()) == []


def test_a_copy_that_fails_leaves_no_file_and_is_given_up_after_three_times(
    shop, designer, monkeypatch
):
    export = asked(shop, designer)

    def break_off(shop):
        yield ["Handle"]
        raise ValueError("a broken row")

    monkeypatch.setattr(archive, "shopify_rows", break_off)
    for _ in range(3):
        with pytest.raises(ValueError, match="a broken row"):
            write_export(export.pk)
    write_export(export.pk)

    export.refresh_from_db()
    assert (export.is_under_way, export.file, export.attempts) == (False, "", 4)
    assert export.failed_at is not None
    with pytest.raises(FileNotFoundError):
        private_storage().parts(f"exports/{export.pk}-1.zip")
    assert asked(shop, designer) != export


def test_a_week_later_the_copy_is_gone(shop, designer):
    export = asked(shop, designer)
    write_export(export.pk)
    name = ShopExport.objects.get().file
    ShopExport.objects.update(expires_at=clock.now() - timedelta(seconds=1))

    assert fetched(signed_in(designer), export).status_code == 404
    retain()

    assert not ShopExport.objects.exists()
    with pytest.raises(FileNotFoundError):
        private_storage().parts(name)


def test_a_shop_of_many_pieces_takes_as_many_statements_per_piece_as_one_of_few(
    shop, designer, django_assert_max_num_queries, monkeypatch
):
    monkeypatch.setattr(archive, "CHUNK", 20)
    for _ in range(19):
        variant_in_stock(product__shop=shop)
    export = asked(shop, designer)

    with django_assert_max_num_queries(85):
        write_export(export.pk)
