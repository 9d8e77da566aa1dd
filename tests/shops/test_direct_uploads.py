"""Pictures that a browser sends to S3 by itself."""

from __future__ import annotations

import uuid
from datetime import timedelta

import boto3
import pytest
import requests
from moto.server import ThreadedMotoServer

from matricia.kit import clock
from matricia.kit.errors import RuleBroken
from shops.direct_uploads import PART
from shops.models import PictureUpload
from shops.services.upload_pictures import (
    begin_upload,
    finish_upload,
    forget_old_uploads,
    missing_parts,
)
from tests.factories.accounts import UserFactory
from tests.factories.shops import ProductFactory, member_of
from tests.shops.picture_files import noisy_file

pytestmark = pytest.mark.django_db
BUCKET = "kept-apart"
ID = uuid.UUID(int=9)


@pytest.fixture
def s3(settings):
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    keys = {
        "endpoint_url": f"http://{host}:{port}",
        "region_name": "eu-west-3",
    }
    client = boto3.client(
        "s3",
        endpoint_url=keys["endpoint_url"],
        region_name=keys["region_name"],
        aws_access_key_id="testing",
        aws_secret_access_key="testing",
    )
    client.create_bucket(
        Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-west-3"}
    )
    options = {"bucket_name": BUCKET, "access_key": "testing", "secret_key": "testing", **keys}
    private = {"BACKEND": "matricia.files.PrivateS3", "OPTIONS": options}
    settings.STORAGES = {**settings.STORAGES, "private": private}
    settings.DIRECT_UPLOADS = True
    yield client
    requests.post(f"http://{host}:{port}/moto-api/reset", timeout=10)  # it is shared by all servers
    server.stop()


@pytest.fixture
def product():
    return ProductFactory()


@pytest.fixture
def ann(product):
    return member_of(product.shop, UserFactory())


def put(part, content):
    requests.put(part.url, data=content[part.offset :][: part.size], timeout=10).raise_for_status()


def left_in(client):
    files = client.list_objects_v2(Bucket=BUCKET).get("Contents", [])
    return len(files), len(client.list_multipart_uploads(Bucket=BUCKET).get("Uploads", []))


def test_the_browser_puts_the_parts_and_goes_on_after_a_cut(s3, product, ann):
    content = noisy_file(PART + 1000)
    first, _second = missing_parts(begin_upload(ID, product, len(content), actor=ann))
    assert first.url.startswith(f"{s3.meta.endpoint_url}/{BUCKET}/incoming/")
    put(first, content)

    again = begin_upload(ID, product, len(content), actor=ann)
    [missing] = missing_parts(again)
    assert (missing.offset, missing.size) == (PART, 1000)
    with pytest.raises(RuleBroken, match="PARTS_MISSING"):
        finish_upload(again, actor=ann)
    put(missing, content)
    picture = finish_upload(again, actor=ann)

    assert (picture.product, picture.width) == (product, 1200)
    assert left_in(s3) == (0, 0)


def test_what_is_no_picture_is_refused_and_leaves_nothing_behind(s3, product, ann):
    upload = begin_upload(ID, product, 11, actor=ann)
    [part] = missing_parts(upload)
    put(part, b"#!/bin/sh\nx")

    with pytest.raises(RuleBroken, match="PICTURE_FORMAT"):
        finish_upload(upload, actor=ann)

    assert left_in(s3) == (0, 0)
    assert len(missing_parts(begin_upload(ID, product, 11, actor=ann))) == 1  # may begin anew


def test_what_never_came_is_forgotten_at_s3_too(s3, product, ann):
    [part, _rest] = missing_parts(begin_upload(ID, product, PART + 1, actor=ann))
    put(part, b"x" * (PART + 1))
    PictureUpload.objects.update(began_at=clock.now() - timedelta(hours=25))

    forget_old_uploads()

    assert left_in(s3) == (0, 0)
    assert PictureUpload.objects.count() == 0
