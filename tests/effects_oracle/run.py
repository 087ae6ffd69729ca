"""Run programs under Django and record what they do: ``python -m effects_oracle.run``.

Stdin holds the headers of the programs by name, as JSON; stdout gets what was recorded.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django
from django.conf import settings

from effects_oracle.recording import REPLIES, Recorder, answering, recording

_OFFICE = "office@example.com"
#: Since Django 6.0 an address is enough.
OFFICE = [_OFFICE] if django.VERSION >= (6, 0) else [("Office", _OFFICE)]


def main() -> None:
    headers = json.load(sys.stdin)
    sys.path.insert(0, str(Path(__file__).parent / "programs"))
    with contextlib.redirect_stdout(sys.stderr):
        set_up()
        with recording():
            verdicts = {name: judge(name, header) for name, header in headers.items()}
    json.dump(verdicts, sys.stdout)


def set_up() -> None:
    settings.configure(
        ALLOWED_HOSTS=["*"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        INSTALLED_APPS=[
            *("django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes"),
            *("django.contrib.messages", "django.contrib.sessions", "rest_framework", "shop"),
        ],
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        MESSAGE_STORAGE="django.contrib.messages.storage.session.SessionStorage",
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
        ],
        EMAIL_BACKEND="effects_oracle.recording.MailBackend",
        ADMINS=OFFICE,
        MANAGERS=OFFICE,
        LOGGING_CONFIG=None,
        ROOT_URLCONF="shop.urls",
        SECRET_KEY="oracle",
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {
                    "loaders": [
                        (
                            "django.template.loaders.locmem.Loader",
                            {"page.html": "{{ value }}{% for m in messages %}{{ m }}{% endfor %}"},
                        ),
                        "django.template.loaders.app_directories.Loader",
                    ],
                    "context_processors": [
                        "django.template.context_processors.request",
                        "django.contrib.auth.context_processors.auth",
                        "django.contrib.messages.context_processors.messages",
                    ],
                },
            }
        ],
        USE_TZ=True,
    )
    django.setup()
    from django.core.management import call_command

    call_command("migrate", run_syncdb=True, verbosity=0)


# Programs


def judge(name: str, header: dict[str, str]) -> dict[str, Any]:
    """What a program does and whether its answer depends on the other server's."""
    method, path = header.get("request", "post /").split()
    answers, records = [], []
    error = ""
    with receivers_restored():
        module = importlib.import_module(name)
        for reply in REPLIES:
            record = Recorder(reply)
            answer, failure = answered(module, method, path, header, record)
            error = error or failure
            answers.append(answer)
            records.append(record)
    first = answers[0]
    said = [a for a, r in zip(answers, records, strict=True) if not r.has_failed and a[0] != 500]
    calls = max(record.calls for record in records)
    return {
        "mails": max(record.mails for record in records),
        "calls": calls,
        "depends": bool(calls) and any(answer != first for answer in said),
        "status": first[0],
        "error": error if first[0] == 500 else "",
    }


def answered(
    module: Any, method: str, path: str, header: dict[str, str], record: Recorder
) -> tuple[tuple[Any, ...], str]:
    from django.contrib.auth.models import User
    from django.test import Client
    from django.test.utils import override_settings
    from shop.models import Order

    User.objects.all().delete()
    Order.objects.all().delete()
    user = User.objects.create_superuser("ada", "ada@example.com", "secret", pk=1)
    Order.objects.create(pk=1, email="ada@example.com", user=user)
    client = Client(raise_request_exception=False)
    if header.get("user") == "superuser":
        client.force_login(user)
    data = json.loads(header.get("data", '{"email": "ada@example.com"}'))
    middleware = [*settings.MIDDLEWARE, *getattr(module, "MIDDLEWARE", ())]
    with override_settings(ROOT_URLCONF=module.__name__, MIDDLEWARE=middleware):
        token = answering.set(record)
        try:
            response = getattr(client, method)(path, data)
            content = response.getvalue()
        finally:
            answering.reset(token)
    session = {key: value for key, value in client.session.items() if not key.startswith("_auth")}
    failure = "".join(traceback.format_exception(*response.exc_info)) if response.exc_info else ""
    answer = (response.status_code, content.decode(), response.get("Location"), repr(session))
    return answer, failure


@contextlib.contextmanager
def receivers_restored() -> Iterator[None]:
    """Receivers that one program connects do not hear of the next one's rows."""
    from django.db.models import signals

    known = [signals.pre_save, signals.post_save, signals.post_delete, signals.m2m_changed]
    before = [list(signal.receivers) for signal in known]
    yield
    for signal, receivers in zip(known, before, strict=True):
        signal.receivers = receivers
        signal.sender_receivers_cache.clear()


if __name__ == "__main__":
    main()
