"""Fetching from strangers' addresses."""

from __future__ import annotations

import socket

import pytest

from shops import gateway
from tests.shops.picture_server import answer_with

INSIDE = [
    "http://127.0.0.1/a.jpg",
    "http://localhost/a.jpg",
    "http://2130706433/a.jpg",  # 127.0.0.1 as one number
    "http://0x7f.1/a.jpg",
    "http://0.0.0.0/a.jpg",
    "http://10.0.0.5/a.jpg",
    "http://172.16.0.1/a.jpg",
    "http://192.168.1.1/a.jpg",
    "http://100.64.0.1/a.jpg",
    "http://169.254.169.254/latest/meta-data",
    "http://224.0.0.1/a.jpg",
    "https://[::1]/a.jpg",
    "https://[::ffff:127.0.0.1]/a.jpg",
    "https://[fe80::1]/a.jpg",
    "https://[fd00::1]/a.jpg",
    "https://[64:ff9b::7f00:1]/a.jpg",
    "https://[2002:7f00:1::]/a.jpg",
]


def refusal(url):
    with pytest.raises(gateway.NotFetched) as caught:
        gateway.fetch(url)
    return str(caught.value), caught.value.for_good, caught.value.host_is_away


@pytest.mark.parametrize("url", INSIDE)
def test_addresses_of_private_networks_are_refused(url):
    assert refusal(url) == ("an address of a private network", True, False)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "not a plain http address"),
        ("ftp://1.1.1.1/a.jpg", "not a plain http address"),
        ("http:///a.jpg", "not a plain http address"),
        ("http://user:secret@1.1.1.1/a.jpg", "not a plain http address"),
        ("http://1.1.1.1:22/", "an unusual port"),
        ("http://1.1.1.1:99999/", "not an address"),
        ("http://[::1/", "not an address"),
        ("", "not a plain http address"),
    ],
)
def test_addresses_that_are_not_plain_http_are_refused(url, reason):
    assert refusal(url) == (reason, True, False)


def test_a_picture_is_fetched(pictures_elsewhere):
    pictures_elsewhere.answers["/a.jpg?v=2"] = answer_with(body=b"picture")

    assert gateway.fetch(pictures_elsewhere.url("/a.jpg?v=2")) == b"picture"
    assert pictures_elsewhere.asked == [("/a.jpg?v=2", f"127.0.0.1:{pictures_elsewhere.port}")]


def test_the_host_is_asked_by_its_name(pictures_elsewhere, settings):
    pictures_elsewhere.answers["/a.jpg"] = answer_with(body=b"picture")
    addresses = {str(one[4][0]) for one in socket.getaddrinfo("localhost", 80)}
    settings.PRIVATE_PICTURE_ADDRESSES = frozenset(addresses)
    if "::1" in addresses:
        pytest.skip("localhost has two addresses here")

    gateway.fetch(f"http://localhost:{pictures_elsewhere.port}/a.jpg")

    assert pictures_elsewhere.asked == [("/a.jpg", f"localhost:{pictures_elsewhere.port}")]


def test_redirects_are_followed(pictures_elsewhere):
    pictures_elsewhere.answers["/a"] = answer_with(302, Location="/b")
    pictures_elsewhere.answers["/b"] = answer_with(301, Location=pictures_elsewhere.url("/c"))
    pictures_elsewhere.answers["/c"] = answer_with(body=b"picture")

    assert gateway.fetch(pictures_elsewhere.url("/a")) == b"picture"


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://127.0.0.2/a.jpg", "an address of a private network"),
        ("http://169.254.169.254/latest", "an address of a private network"),
        ("file:///etc/passwd", "not a plain http address"),
        ("/a", "too many redirects"),
    ],
)
def test_redirects_are_checked_alike(pictures_elsewhere, location, reason):
    pictures_elsewhere.answers["/a"] = answer_with(302, Location=location)

    assert refusal(pictures_elsewhere.url("/a")) == (reason, True, False)


@pytest.mark.parametrize(
    ("status", "for_good"), [(404, True), (410, True), (403, True), (429, False), (503, False)]
)
def test_another_answer_is_no_picture(pictures_elsewhere, status, for_good):
    pictures_elsewhere.answers["/a"] = answer_with(status)

    assert refusal(pictures_elsewhere.url("/a")) == (f"answer {status}", for_good, False)


def test_a_body_without_end_is_cut(pictures_elsewhere):
    pictures_elsewhere.answers["/a"] = answer_with(body=b"x" * (15 * 1024 * 1024 + 1))

    assert refusal(pictures_elsewhere.url("/a")) == ("larger than 15 MB", True, False)


def test_a_server_that_is_away_says_so_of_its_host(pictures_elsewhere):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    assert refusal(f"http://127.0.0.1:{port}/a") == ("no answer", False, True)


def test_a_name_that_nobody_knows_says_so_of_its_host():
    assert refusal("http://nothing.invalid/a.jpg") == ("unknown host", False, True)
