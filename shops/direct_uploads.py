"""Files that a browser sends to S3 by itself: addresses that let it put the parts of one file.

They lead into the private bucket; what arrives there is looked at before anybody else sees it. The
bucket must allow `PUT` from our origin (CORS), so it happens only where DIRECT_UPLOADS is set.
"""

from __future__ import annotations

import secrets
from typing import Any, Final

from django.conf import settings

from matricia.files import PrivateS3, private_storage

PART: Final = 5 * 1024 * 1024  # the least that S3 takes as a part that is not the last
ADDRESS_SECONDS: Final = 3600


def is_direct() -> bool:
    """Whether browsers send to S3."""
    return bool(settings.DIRECT_UPLOADS) and isinstance(private_storage(), PrivateS3)


def start() -> tuple[str, str]:
    """A new file in parts: its name, which cannot be guessed, and S3's id of it."""
    name = f"incoming/{secrets.token_hex(16)}"
    began = _client().create_multipart_upload(**_file(name))
    return name, str(began["UploadId"])


def parts_there(name: str, upload: str) -> dict[int, int] | None:
    """Sizes of the parts that have arrived, by their number from 1; None once it has ended."""
    client = _client()
    try:
        listed = client.list_parts(**_file(name), UploadId=upload)
    except client.exceptions.NoSuchUpload:
        return None
    return {part["PartNumber"]: part["Size"] for part in listed.get("Parts", [])}


def address_of_part(name: str, upload: str, number: int) -> str:
    """Where the browser puts part `number` within an hour."""
    asked = {**_file(name), "UploadId": upload, "PartNumber": number}
    client = _client()
    return str(client.generate_presigned_url("upload_part", asked, ExpiresIn=ADDRESS_SECONDS))


def content_of(name: str, upload: str) -> bytes:
    """The whole file, which is put together and then gone from S3."""
    client = _client()
    listed = client.list_parts(**_file(name), UploadId=upload)["Parts"]
    parts = [{"PartNumber": part["PartNumber"], "ETag": part["ETag"]} for part in listed]
    client.complete_multipart_upload(
        **_file(name), UploadId=upload, MultipartUpload={"Parts": parts}
    )
    content: bytes = client.get_object(**_file(name))["Body"].read()
    client.delete_object(**_file(name))
    return content


def forget(name: str, upload: str) -> None:
    """Away with what arrived; harmless when it is gone."""
    client = _client()
    try:
        client.abort_multipart_upload(**_file(name), UploadId=upload)
    except client.exceptions.NoSuchUpload:
        client.delete_object(**_file(name))


def _client() -> Any:
    storage = private_storage()
    assert isinstance(storage, PrivateS3)
    return storage.connection.meta.client


def _file(name: str) -> dict[str, str]:
    storage = private_storage()
    assert isinstance(storage, PrivateS3)
    return {"Bucket": storage.bucket_name, "Key": name}
