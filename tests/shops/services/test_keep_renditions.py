"""Pictures in an S3 storage, over HTTP."""

from __future__ import annotations

import json

import boto3
import pytest
import requests
from django.core.files.storage import default_storage
from moto.server import ThreadedMotoServer

from shops.images import renditions_of
from shops.models import ProductPicture
from shops.pictures import ShownPicture
from shops.services.add_picture import add_picture
from shops.services.arrange_pictures import remove_picture
from tests.factories.accounts import StaffFactory
from tests.factories.shops import ProductFactory
from tests.shops.picture_files import picture_file

pytestmark = pytest.mark.django_db
BUCKET = "pictures"


@pytest.fixture
def s3(settings):
    """The S3 backend as `S3_…` variables would configure it, on a server of this machine."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    keys = {"access_key": "testing", "secret_key": "testing"}
    client = boto3.client(
        "s3",
        endpoint_url=endpoint,
        region_name="eu-west-3",
        aws_access_key_id="testing",
        aws_secret_access_key="testing",
    )
    client.create_bucket(
        Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-west-3"}
    )
    everyone_reads = {
        "Effect": "Allow",
        "Principal": "*",
        "Action": "s3:GetObject",
        "Resource": f"arn:aws:s3:::{BUCKET}/*",
    }
    policy = {"Version": "2012-10-17", "Statement": [everyone_reads]}
    client.put_bucket_policy(Bucket=BUCKET, Policy=json.dumps(policy))
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "storages.backends.s3.S3Storage",
            "OPTIONS": {
                "bucket_name": BUCKET,
                "endpoint_url": endpoint,
                "region_name": "eu-west-3",
                "querystring_auth": False,
                "file_overwrite": False,
                "object_parameters": {"CacheControl": "public, max-age=31536000, immutable"},
                **keys,
            },
        },
    }
    yield client, endpoint
    server.stop()


def keys_in(client):
    return sorted(row["Key"] for row in client.list_objects_v2(Bucket=BUCKET).get("Contents", []))


def test_a_picture_is_saved_addressed_read_and_deleted(s3, django_capture_on_commit_callbacks):
    client, endpoint = s3
    renditions = renditions_of(picture_file())
    product = ProductFactory()

    row = add_picture(product, renditions)

    base = str(row.file).removesuffix("/1200.webp")
    assert keys_in(client) == sorted(f"{base}/{width}.webp" for width in (320, 640, 1200))
    shown = ShownPicture.of_product(row)
    assert shown.url == f"{endpoint}/{BUCKET}/{base}/1200.webp"
    assert shown.srcset.split(", ")[0] == f"{endpoint}/{BUCKET}/{base}/320.webp 320w"
    with default_storage.open(str(row.file)) as file:
        assert file.read() == renditions.files[1200]
    answer = requests.get(shown.url, timeout=10)
    assert answer.content == renditions.files[1200]
    assert answer.headers["Content-Type"] == "image/webp"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"

    with django_capture_on_commit_callbacks(execute=True):
        remove_picture(row, actor=StaffFactory())

    assert [key for key in keys_in(client) if key.startswith(base)] == []
    assert not ProductPicture.objects.filter(pk=row.pk).exists()
