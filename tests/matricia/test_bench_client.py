"""The client that loads the server: it takes no answer for right that is not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.bench.client import Ask, Connection, WrongAnswerError, graphql_request, load

BODY = b'{"data": {"products": 3}}'
REQUEST = graphql_request("{ products }", {})


class Answering(BaseHTTPRequestHandler):
    """Answers in two pieces, with a cookie; the twentieth is another one."""

    protocol_version = "HTTP/1.1"
    answered = 0

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        type(self).answered += 1
        body = BODY.replace(b"3", b"4") if self.answered == 20 else BODY
        self.send_response(200)
        self.send_header("Set-Cookie", "basket=abc; Path=/; HttpOnly")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[:5])
        self.wfile.flush()
        self.wfile.write(body[5:])

    def handle(self) -> None:
        """The client may hang up."""
        with suppress(ConnectionError):
            super().handle()

    def log_message(self, *_args: object) -> None:
        """Nobody reads it."""


@pytest.fixture
def port() -> Iterator[int]:
    Answering.answered = 0
    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def test_an_answer_in_two_pieces_is_one_and_its_cookie_is_kept(port: int) -> None:
    connection = Connection(port)

    answer = connection.ask(REQUEST)

    assert (connection.status, connection.body) == (200, BODY)
    assert answer == {"data": {"products": 3}}
    assert connection.cookies == {b"basket": b"abc"}
    connection.socket.close()


def test_one_wrong_answer_among_many_ends_the_load(port: int) -> None:
    with pytest.raises(WrongAnswerError, match=r'200: .*"products": 4'):
        load(port, [Ask(REQUEST, BODY)], 30)
