"""Stand-ins are drawn for products that have nothing to show."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.db import connection

from shops.models import ProductPicture
from shops.services import draw_stand_ins
from shops.states import PictureState
from tests.factories.shops import ProductFactory
from tests.shops.picture_files import opened

pytestmark = pytest.mark.django_db


def test_a_product_without_a_picture_gets_one_drawn_once():
    product = ProductFactory(title="Robe d'été", product_type="Robes")
    ProductPicture.objects.create(product=product, source_url="http://example.org/a.jpg")

    for _ in range(2):
        draw_stand_ins.draw_between(product.pk, product.pk)

    row = product.pictures.get(drawn=True)
    assert (row.alt, row.width, row.height, row.widths) == ("Robe d'été", 640, 800, [320, 640])
    with default_storage.open(row.file.name) as file:
        assert opened(file.read()).size == (640, 800)


def test_a_product_with_a_picture_is_left_alone():
    picture = ProductPicture.objects.create(product=ProductFactory(), state=PictureState.READY)

    draw_stand_ins.draw_between(0, picture.product_id)

    assert list(ProductPicture.objects.all()) == [picture]


def test_only_the_products_between_the_two_are_drawn():
    _first, second, _third = (ProductFactory() for _ in range(3))

    draw_stand_ins.draw_between(second.pk, second.pk)

    assert list(ProductPicture.objects.values_list("product", flat=True)) == [second.pk]


def drawn_files(settings):
    return len(list(Path(settings.MEDIA_ROOT, "drawn").rglob("*.webp")))


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_leave_one_drawing_and_no_stray_file(settings):
    product = ProductFactory()
    before = drawn_files(settings)
    start = threading.Barrier(2)

    def work():
        start.wait()
        draw_stand_ins.draw_between(product.pk, product.pk)
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert product.pictures.count() == 1
    assert drawn_files(settings) - before == 2
