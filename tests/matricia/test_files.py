"""matricia/files.py"""

from __future__ import annotations

import boto3
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from moto.server import ThreadedMotoServer

KEEP = "public, max-age=31536000, immutable"


def read(answer) -> bytes:
    return b"".join(answer.streaming_content)


@pytest.fixture
def s3(settings):
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    client = boto3.client(
        "s3",
        endpoint_url=endpoint,
        region_name="eu-west-3",
        aws_access_key_id="testing",
        aws_secret_access_key="testing",
    )
    client.create_bucket(
        Bucket="files", CreateBucketConfiguration={"LocationConstraint": "eu-west-3"}
    )
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "matricia.files.S3ThroughUs",
            "OPTIONS": {
                "bucket_name": "files",
                "access_key": "testing",
                "secret_key": "testing",
                "endpoint_url": endpoint,
                "region_name": "eu-west-3",
            },
        },
    }
    yield
    server.stop()


def test_a_file_of_the_folder_is_served_to_be_kept(client):
    name = default_storage.save("shops/a.webp", ContentFile(b"picture"))

    answer = client.get(default_storage.url(name))

    assert (answer.status_code, read(answer)) == (200, b"picture")
    assert answer["Content-Type"] == "image/webp"
    assert answer["Cache-Control"] == KEEP
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_file_in_s3_is_served_through_us(client, s3):
    name = default_storage.save("shops/b c.webp", ContentFile(b"picture"))
    address = default_storage.url(name)

    answer = client.get(address)

    assert address.startswith("/media/shops/b")
    assert (answer.status_code, read(answer)) == (200, b"picture")
    assert client.get("/media/shops/missing.webp").status_code == 404


@pytest.mark.parametrize(
    "path", ["missing.webp", "../../etc/passwd", "%2e%2e/settings.py", "shops"]
)
def test_nothing_else_can_be_read(client, path):
    default_storage.save("shops/a.webp", ContentFile(b"picture"))

    assert client.get(f"/media/{path}").status_code == 404


def test_files_are_only_read(client):
    assert client.post("/media/shops/a.webp").status_code == 405
