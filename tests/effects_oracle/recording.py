"""What is recorded while a request is answered: mail, calls of other servers, dispatched tasks."""

from __future__ import annotations

import contextlib
import contextvars
import http.client
import io
import json
import urllib.request
import urllib.response
from collections.abc import Iterator, Sequence
from email.message import Message
from typing import Any
from unittest import mock

import celery.app.task
import requests
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

#: What the other server answers. Only the second differs in its body, only the third in its status.
REPLIES = (
    (200, {"value": "one", "valid": True, "id": 1}),
    (200, {"value": "two", "valid": False, "id": 2}),
    (402, {"value": "one", "valid": True, "id": 1}),
)
#: Set while a request is answered. A thread of the program's own does not see it.
answering: contextvars.ContextVar[Recorder | None] = contextvars.ContextVar("answering")


class Recorder:
    """What one request made the program do."""

    def __init__(self, reply: tuple[int, dict[str, Any]]) -> None:
        self.status, self.body = reply
        self.mails = self.calls = self.tasks = 0
        #: Whether the program was told that the call failed: its answer then says nothing more.
        self.has_failed = False


def note(what: str) -> Recorder | None:
    """Count something that happens while a request is answered."""
    record = answering.get(None)
    if record is not None:
        setattr(record, what, getattr(record, what) + 1)
    return record


@contextlib.contextmanager
def recording() -> Iterator[None]:
    """Let nothing leave this process."""
    raise_for_status = requests.Response.raise_for_status

    def raising(response: requests.Response) -> None:
        record = answering.get(None)
        if record is not None and response.status_code >= 400:
            record.has_failed = True
        raise_for_status(response)

    with (
        mock.patch("requests.adapters.HTTPAdapter.send", send),
        mock.patch("requests.Response.raise_for_status", raising),
        mock.patch("requests.Response.ok", property(lambda reply: reply.status_code < 400)),
        mock.patch("urllib.request.AbstractHTTPHandler.do_open", do_open),
        mock.patch("http.client.HTTPConnection.request", lambda *a, **k: note("calls")),
        mock.patch("http.client.HTTPConnection.getresponse", get_response),
        mock.patch.object(celery.app.task.Task, "apply_async", lambda *a, **k: note("tasks")),
    ):
        yield


def send(adapter: object, request: requests.PreparedRequest, **more: object) -> requests.Response:
    record = note("calls") or Recorder(REPLIES[0])
    response = requests.Response()
    response.status_code = record.status
    response.url = request.url or ""
    response.request = request
    response.raw = io.BytesIO(json.dumps(record.body).encode())
    return response


def do_open(
    handler: object, connection: object, request: urllib.request.Request, **more: object
) -> object:
    record = note("calls") or Recorder(REPLIES[0])
    record.has_failed = record.status >= 400  # urlopen() raises
    content = io.BytesIO(json.dumps(record.body).encode())
    reply = urllib.response.addinfourl(content, Message(), request.full_url, record.status)
    reply.msg = http.client.responses[record.status]  # type: ignore[attr-defined]
    return reply


class Reply(io.BytesIO):
    """What ``http.client`` gives."""

    status = 200


def get_response(connection: object) -> Reply:
    record = answering.get(None) or Recorder(REPLIES[0])
    reply = Reply(json.dumps(record.body).encode())
    reply.status = record.status
    return reply


class MailBackend(BaseEmailBackend):
    """Where mail goes."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for _ in email_messages:
            note("mails")
        return len(email_messages)
