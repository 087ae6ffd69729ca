"""Which calls mail, text, fetch, dispatch a task or store a file: one table.

To teach it a call, add its documented dotted path. A method of an external class is written behind
the class or function that gives its object: ``requests.Session.get``, ``boto3.client.upload_file``.
Constructors, signature checks and presigned URLs are no effects, so they have no entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from ..project.names import FunctionDef
from .events import Called
from .transactions import ON_COMMIT
from .values import ExternalValue, FunctionValue, Method, Partial, Value


class Kind(Enum):
    """What a call does to the world outside the database, as a message says it."""

    MAIL = "sends mail"
    SMS = "sends an SMS"
    HTTP = "makes an HTTP call"
    TASK = "dispatches a task"
    FILE = "stores a file"


_VERBS: Final = "delete get head options patch post put request"
_DISPATCH: Final = "apply_async delay"

#: Kind, then the object or module, then what is called on it.
_CALLS: Final[tuple[tuple[Kind, str, str], ...]] = (
    (Kind.MAIL, "django.core.mail", "mail_admins mail_managers send_mail send_mass_mail"),
    (Kind.MAIL, "django.core.mail.EmailMessage", "send"),
    (Kind.MAIL, "django.core.mail.EmailMultiAlternatives", "send"),
    (Kind.MAIL, "django.core.mail.get_connection", "send_messages"),
    (Kind.MAIL, "django.contrib.auth.models.AbstractUser", "email_user"),
    (Kind.MAIL, "anymail.message.AnymailMessage", "send"),
    (Kind.MAIL, "boto3.client", "send_email send_raw_email"),
    (Kind.MAIL, "mailchimp_transactional.Client.messages", "send send_template"),
    (Kind.MAIL, "post_office.mail", "send send_many"),
    (Kind.MAIL, "sendgrid.SendGridAPIClient", "send"),
    (Kind.MAIL, "smtplib.SMTP", "send_message sendmail"),
    (Kind.MAIL, "smtplib.SMTP_SSL", "send_message sendmail"),
    (Kind.MAIL, "templated_email", "send_templated_mail"),
    (Kind.SMS, "messagebird.Client", "message_create"),
    (Kind.SMS, "twilio.rest.Client.messages", "create create_async"),
    (Kind.SMS, "vonage.Sms", "send_message"),
    (Kind.HTTP, "aiohttp.ClientSession", _VERBS),
    (Kind.HTTP, "http.client.HTTPConnection", "request"),
    (Kind.HTTP, "http.client.HTTPSConnection", "request"),
    (Kind.HTTP, "httpx", f"{_VERBS} stream"),
    (Kind.HTTP, "httpx.AsyncClient", f"{_VERBS} send stream"),
    (Kind.HTTP, "httpx.Client", f"{_VERBS} send stream"),
    (Kind.HTTP, "requests", _VERBS),
    (Kind.HTTP, "requests.Session", f"{_VERBS} send"),
    (Kind.HTTP, "requests.session", f"{_VERBS} send"),
    (Kind.HTTP, "slack_sdk.WebClient", "chat_postMessage chat_update"),
    (Kind.HTTP, "slack_sdk.webhook.WebhookClient", "send send_dict"),
    (Kind.HTTP, "urllib.request", "urlopen urlretrieve"),
    (Kind.HTTP, "urllib3", "request"),
    (Kind.HTTP, "urllib3.PoolManager", "request urlopen"),
    (Kind.TASK, "celery.Celery", "send_task"),
    (Kind.TASK, "celery.Signature", _DISPATCH),
    (Kind.TASK, "celery.Task", _DISPATCH),
    (Kind.TASK, "celery.chain", _DISPATCH),
    (Kind.TASK, "celery.chord", _DISPATCH),
    (Kind.TASK, "celery.current_app", "send_task"),
    (Kind.TASK, "celery.group", _DISPATCH),
    (Kind.TASK, "celery.signature", _DISPATCH),
    (Kind.TASK, "django_q.tasks", "async_chain async_iter async_task schedule"),
    (Kind.TASK, "django_rq", "enqueue"),
    (Kind.TASK, "django_rq.get_queue", "enqueue enqueue_at enqueue_call enqueue_in"),
    (Kind.TASK, "rq.Queue", "enqueue enqueue_at enqueue_call enqueue_in"),
    (Kind.FILE, "boto3.client", "copy_object put_object upload_file upload_fileobj"),
    (Kind.FILE, "boto3.resource.Bucket", "put_object upload_file upload_fileobj"),
    (Kind.FILE, "boto3.resource.Object", "put upload_file upload_fileobj"),
    (Kind.FILE, "django.core.files.storage.FileSystemStorage", "save"),
    (Kind.FILE, "django.core.files.storage.Storage", "save"),
    (Kind.FILE, "django.core.files.storage.default_storage", "save"),
    (Kind.FILE, "django.core.files.storage.get_storage_class", "save"),
    (Kind.FILE, "django.db.models.fields.files.FieldFile", "save"),
)

EFFECTS: Final[dict[str, Kind]] = {
    f"{owner}.{name}": kind for kind, owner, names in _CALLS for name in names.split()
}
#: What a task has and a plain function has not: Celery, Dramatiq, ``django.tasks``, RQ.
_TASK_METHODS: Final = frozenset(
    {
        *("aenqueue", "apply_async", "apply_async_on_commit", "delay", "delay_on_commit"),
        *("enqueue", "send", "send_with_options"),
    }
)
#: What a task of Celery gives to be dispatched later, and what such parts are joined to.
SIGNATURES: Final = frozenset({"s", "si", "signature", "subtask"})
SIGNATURE: Final = "celery.Signature"
CHAIN: Final = "celery.chain"
CANVAS: Final = frozenset({CHAIN, SIGNATURE, "celery.chord", "celery.group", "celery.signature"})
#: The names of calls that may have an effect.
NAMES: Final = frozenset(path.rpartition(".")[2] for path in EFFECTS) | _TASK_METHODS
#: The names of calls that may dispatch a task: methods, and what is called once it is made.
TASK_NAMES: Final = _TASK_METHODS | frozenset(
    path.rpartition(".")[2]
    for path in (*(path for path, kind in EFFECTS.items() if kind is Kind.TASK), *CANVAS)
)
#: Those that say nothing by themselves: every class has a ``get`` or ``save``.
COMMON_NAMES: Final = frozenset(
    "create delete get head options patch post put request save send stream".split()
)
#: What a file mentions that has such a call of one of these packages.
PACKAGES: Final = frozenset(
    path.partition(".")[0] for path in EFFECTS if not path.startswith("django.")
) | {"mail", "Mail", "storage", "File", "Image", "session"}
#: What runs a function that it is handed later, in this process.
_RUNS_LATER: Final = frozenset({ON_COMMIT})


def _without_modules(path: str) -> str:
    """``requests.Session.get`` for ``requests.sessions.Session.get``, wherever it is defined."""
    package, *rest = path.split(".")
    start = next((at for at, part in enumerate(rest) if part[:1].isupper()), None)
    return path if start is None else ".".join([package, *rest[start:]])


#: The documented path of a method by its package, class and name.
_DOCUMENTED: Final[dict[str, str]] = {_without_modules(path): path for path in EFFECTS}


@dataclass(frozen=True)
class Effect:
    """A side effect: its kind, and what was called."""

    kind: Kind
    #: ``django.core.mail.send_mail``; of a task of the project, ``tasks.transcode.delay``.
    path: str


def effect(call: Called) -> Effect | None:
    """The side effect that a call has by itself, or None."""
    if call.path is not None and call.path in EFFECTS:
        return Effect(EFFECTS[call.path], call.path)
    return _effect_of(call.target)


def handed_on(call: Called) -> Iterator[Value]:
    """The functions that a call only hands on to be run later: ``on_commit(partial(notify))``."""
    if call.path in _RUNS_LATER:
        for value in (*call.arguments[:1], *(given for _, given in call.keywords)):
            yield value.function if isinstance(value, Partial) else value


def _effect_of(target: Value) -> Effect | None:
    match target:
        case Method(receiver=FunctionValue(definition=task), name=name):
            if name in _TASK_METHODS and task.facts.decorators:
                return Effect(Kind.TASK, f"{short_path(task)}.{name}")
        case Method(receiver=ExternalValue(path=path), name=name):
            return _documented(f"{path}.{name}")
        case ExternalValue(path=path):
            return _documented(path) or _dispatch_by_name(path)
        case FunctionValue(definition=definition) if definition.module.installed:
            return _documented(definition.path)
    return None


def _dispatch_by_name(path: str) -> Effect | None:
    """A task whose source is not at hand, imported from a module of tasks."""
    *modules, task, method = ("", *path.split("."))
    if "tasks" in modules and method in _TASK_METHODS:
        return Effect(Kind.TASK, f"{modules[-1]}.{task}.{method}")
    return None


def _documented(path: str) -> Effect | None:
    known = path if path in EFFECTS else _DOCUMENTED.get(_without_modules(path))
    return None if known is None else Effect(EFFECTS[known], known)


def short_path(function: FunctionDef) -> str:
    """A function as a message names it: ``notifications.notify``, ``Order.close``."""
    if function.owner is not None:
        return function.qualname
    module = function.module.name.rpartition(".")[2]
    return f"{module}.{function.name}" if module else function.name
