"""matricia/files.py"""

from __future__ import annotations

import boto3
import pytest
import requests
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from moto.server import ThreadedMotoServer

from matricia.files import private_storage

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
    requests.post(f"{endpoint}/moto-api/reset", timeout=10)  # all servers share their buckets
    server.stop()


def test_a_file_of_the_folder_is_served_to_be_kept(client):
    name = default_storage.save("shops/a.webp", ContentFile(b"picture"))

    answer = client.get(default_storage.url(name))

    assert (answer.status_code, read(answer)) == (200, b"picture")
    assert answer["Content-Type"] == "image/webp"
    assert answer["Cache-Control"] == KEEP
    assert answer["X-Content-Type-Options"] == "nosniff"


CHROMIUM = "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "content", "kind"),
    [
        (CHROMIUM, b"avif", "image/avif"),
        ("image/webp,*/*", b"webp", "image/webp"),
        ("*/*", b"webp", "image/webp"),
    ],
)
def test_who_reads_avif_gets_it_at_the_same_address(client, accept, content, kind):
    default_storage.save("products/x/320.webp", ContentFile(b"webp"))
    default_storage.save("products/x/320.avif", ContentFile(b"avif"))

    answer = client.get("/media/products/x/320.webp", headers={"Accept": accept})

    assert (read(answer), answer["Content-Type"]) == (content, kind)
    assert answer["Vary"].startswith("Accept, ")
    assert answer["Cache-Control"] == KEEP


def test_without_an_avif_the_webp_is_answered(client):
    default_storage.save("products/y/320.webp", ContentFile(b"webp"))

    answer = client.get("/media/products/y/320.webp", headers={"Accept": CHROMIUM})

    assert read(answer) == b"webp"
    assert answer["Vary"].startswith("Accept, ")


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


@pytest.fixture
def private_s3(s3, settings):
    """A bucket of its own beside the public one."""
    options = settings.STORAGES["default"]["OPTIONS"]
    address = {name: options[name] for name in ("endpoint_url", "region_name")}
    boto3.client(
        "s3", aws_access_key_id="testing", aws_secret_access_key="testing", **address
    ).create_bucket(
        Bucket="files-private", CreateBucketConfiguration={"LocationConstraint": "eu-west-3"}
    )
    settings.STORAGES = {
        **settings.STORAGES,
        "private": {
            "BACKEND": "matricia.files.PrivateS3",
            "OPTIONS": {**options, "bucket_name": "files-private", "file_overwrite": False},
        },
    }


def kept(name, parts):
    out = private_storage().start(name)
    for part in parts:
        out.write(part)
    out.flush()
    out.close()
    return b"".join(private_storage().parts(name))


def test_a_private_file_passes_in_parts_and_no_address_leads_to_it(client):
    assert kept("exports/1.zip", [b"one", b"two"]) == b"onetwo"

    assert client.get("/media/exports/1.zip").status_code == 404
    assert client.get("/media/../media-private/exports/1.zip").status_code == 404
    private_storage().delete("exports/1.zip")
    private_storage().delete("exports/1.zip")
    with pytest.raises(FileNotFoundError):
        private_storage().parts("exports/1.zip")


def test_in_s3_a_private_file_lies_in_a_bucket_of_its_own(client, private_s3):
    megabyte = bytes(range(256)) * 4096

    assert kept("exports/1.zip", [megabyte] * 12) == megabyte * 12

    assert client.get("/media/exports/1.zip").status_code == 404
    private_storage().delete("exports/1.zip")
    with pytest.raises(FileNotFoundError):
        private_storage().parts("exports/1.zip")
