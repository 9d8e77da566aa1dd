"""Asks the application as a server does: `Questions`."""

from __future__ import annotations

import io
import json
from typing import Any
from wsgiref.util import setup_testing_defaults

from django.core.wsgi import get_wsgi_application

from matricia.kit.answers.front import AnswersFirst
from matricia.kit.answers.marks import Marks
from matricia.kit.answers.shelf import Shelf


class Questions:
    """The application with a shelf of its own; `computed` counts what Django was asked."""

    def __init__(self, most_bytes: int = 1_000_000) -> None:
        self.computed = 0
        self.marks = Marks()
        self._django = get_wsgi_application()
        self._front = AnswersFirst(self._compute, Shelf(most_bytes), self.marks)

    def ask(self, query: str, cookie: str = "", language: str = "en", **variables: Any) -> Any:
        """The answer's `data`; fails on errors."""
        answer = json.loads(self.post(query, cookie, language, **variables)[1])
        assert "errors" not in answer, answer
        return answer["data"]

    def post(
        self, query: str, cookie: str = "", language: str = "en", **variables: Any
    ) -> tuple[dict[str, str], bytes]:
        """Headers and body."""
        body = json.dumps({"query": query, "variables": variables}).encode()
        environ: dict[str, Any] = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": "/graphql",
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_X_MATRICIA_CLIENT": "tests",
            "HTTP_X_MATRICIA_BASIS": "1",
            "HTTP_ACCEPT_LANGUAGE": language,
            "HTTP_HOST": "localhost",
            "HTTP_COOKIE": cookie,
            "wsgi.input": io.BytesIO(body),
        }
        return self._call(environ)

    def get(self, path: str) -> tuple[dict[str, str], bytes]:
        """Headers and body."""
        return self._call({"REQUEST_METHOD": "GET", "PATH_INFO": path})

    def _call(self, environ: dict[str, Any]) -> tuple[dict[str, str], bytes]:
        setup_testing_defaults(environ)
        said: dict[str, str] = {}

        def start(status: str, headers: list[tuple[str, str]], *_: Any) -> Any:
            said.update(headers, status=status)

        return said, b"".join(self._front(environ, start))

    def _compute(self, environ: Any, start_response: Any) -> Any:
        self.computed += 1
        return self._django(environ, start_response)
