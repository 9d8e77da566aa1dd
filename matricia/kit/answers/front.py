"""Answers before Django is asked, or lets Django answer and keeps that: `AnswersFirst`."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings

from matricia.kit import clock
from matricia.kit.answers.marks import Marked, Marks
from matricia.kit.answers.passing import Moments, can_pass, next_midnight
from matricia.kit.answers.reading import READING, Reading
from matricia.kit.answers.shelf import Answer, Headers, Shelf

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

QUESTION_PATH, MARKS_PATH = "/graphql", "/answers/marks"
#: Our frontend asks with it what a page was made from, to keep the page as long.
BASIS_HEADER: Final = "X-Matricia-Basis"
MOST_BODY: Final = 20_000
_KEYED: Final = (
    *("HTTP_ACCEPT_LANGUAGE", "HTTP_X_FORWARDED_PROTO", "HTTP_HOST", "HTTP_X_FORWARDED_HOST"),
    *("HTTP_X_MATRICIA_CLIENT", "CONTENT_TYPE"),
)
#: What somebody without the cookies of a session and of a basket has in common with all others.
_NOBODY: Final = frozenset({"user", "get_signed_cookie", "basket_to_remember"})


@dataclass(frozen=True, slots=True)
class Question:
    """`key`: what the answer depends on but tables, time and visitor."""

    key: bytes
    is_signed_out: bool
    is_unknown: bool

    def may_get(self, answer: Answer) -> bool:
        """Whether what was looked at of somebody else would be the same here."""
        if self.is_unknown:
            return answer.visitor <= _NOBODY
        return answer.visitor <= ({"user"} if self.is_signed_out else set())


class AnswersFirst:
    """A WSGI application around Django's. Whatever it cannot say for certain, Django says."""

    def __init__(self, application: WSGIApplication, shelf: Shelf, marks: Marks) -> None:
        self._application = application
        self._shelf = shelf
        self._marks = marks
        self._moments = Moments()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        path = environ.get("PATH_INFO")
        if path == QUESTION_PATH and (question := _question(environ)) is not None:
            marks = self._marks.read()
            if marks is not None:
                return self._answer(question, marks, environ, start_response)
        elif path == MARKS_PATH:
            return _say_marks(self._marks.read(), start_response)
        return self._application(environ, start_response)

    def _answer(
        self,
        question: Question,
        marks: Marked,
        environ: WSGIEnvironment,
        start_response: StartResponse,
    ) -> Iterable[bytes]:
        kept = self._shelf.find(question.key)
        if kept is None or not question.may_get(kept) or not kept.holds(marks, clock.now()):
            # An answer is at least as new as marks that were read before it was computed.
            asked = _Asked(self._application, environ)
            kept = self._to_keep(asked, marks)
            if kept is None or not question.may_get(kept):
                start_response(asked.status, list(asked.headers))
                return [asked.body]
            self._shelf.put(question.key, kept)
        start_response("200 OK", _headers(kept, environ))
        return [kept.body]

    def _to_keep(self, asked: _Asked, marks: Marked) -> Answer | None:
        if not asked.can_be_kept(self._marks.watched):
            return None
        reading = asked.reading
        moments = [next_midnight(asked.at)] if reading.now or reading.today else []
        if reading.now and (moment := self._moments.next(reading.tables, marks, asked.at)):
            moments.append(moment)
        basis = {table: marks.get(table, 0) for table in reading.tables}
        until, visitor = min(moments, default=None), frozenset(reading.visitor)
        return Answer(asked.body, asked.headers, basis, until, visitor)


class _Asked:
    """What Django answered, and what it read for it."""

    def __init__(self, application: WSGIApplication, environ: WSGIEnvironment) -> None:
        self.status = ""
        self.headers: Headers = ()
        self.at = clock.now()
        self.reading = environ[READING] = Reading()
        answered = application(environ, self._start)
        try:
            self.body = b"".join(answered)
        finally:
            if (close := getattr(answered, "close", None)) is not None:
                close()

    def _start(self, status: str, headers: list[tuple[str, str]], *_: Any) -> Any:
        self.status, self.headers = status, tuple(headers)

    def can_be_kept(self, watched: frozenset[str]) -> bool:
        """Whether it is known what it was made of, and would be known when that changes."""
        reading = self.reading
        sets_cookie = any(name.lower() == "set-cookie" for name, _ in self.headers)
        is_timeless = not reading.now or can_pass(reading.tables)
        return reading.is_whole and is_timeless and reading.tables <= watched and not sets_cookie


def _question(environ: WSGIEnvironment) -> Question | None:
    """None for what is always Django's: no POST, too long, in a language chosen by cookie."""
    if environ["REQUEST_METHOD"] != "POST":
        return None
    try:
        length = int(environ.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return None
    cookies = environ.get("HTTP_COOKIE", "")
    if not 0 < length <= MOST_BODY or f"{settings.LANGUAGE_COOKIE_NAME}=" in cookies:
        return None
    body = environ["wsgi.input"].read(length)
    environ["wsgi.input"] = io.BytesIO(body)
    digest = blake2b(body, digest_size=20)
    for name in _KEYED:
        digest.update(f"\0{environ.get(name, '')}".encode("latin-1", "replace"))
    signed_out = f"{settings.SESSION_COOKIE_NAME}=" not in cookies
    return Question(digest.digest(), signed_out, signed_out and "basket=" not in cookies)


def _headers(answer: Answer, environ: WSGIEnvironment) -> list[tuple[str, str]]:
    headers = list(answer.headers)
    if f"HTTP_{BASIS_HEADER.upper().replace('-', '_')}" in environ:
        until = answer.until.timestamp() if answer.until else None
        everybodys = {"basis": {t: str(m) for t, m in answer.basis.items()}, "until": until}
        headers.append((BASIS_HEADER, json.dumps(everybodys, separators=(",", ":"))))
    return headers


def _say_marks(marks: Marked | None, start_response: StartResponse) -> Iterable[bytes]:
    if marks is None:
        start_response("503 Service Unavailable", [("Content-Length", "0")])
        return [b""]
    body = json.dumps({table: str(mark) for table, mark in marks.items()}).encode()
    kind = ("Content-Type", "application/json")
    start_response("200 OK", [kind, ("Cache-Control", "no-store")])
    return [body]
