"""Which calls mail, text, fetch, dispatch a task, store a file, work on images …: one table.

To teach it a call, add its documented dotted path. A method of an external class is written behind
the class or function that gives its object: ``requests.Session.get``, ``boto3.client.upload_file``.
Behind ``*`` it is a method of whatever calls upon calls gave: ``PIL.Image.open.*`` also knows the
end of ``Image.open(f).convert("RGB").save(path)``. Constructors, signature checks, presigned URLs
and lazy ``Image.open`` are no effects, so they have no entry.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from enum import Enum
from typing import Final

from ...immutable import Immutable
from ...project.names import FunctionDef
from ..call_graph.transactions import ON_COMMIT
from ..events import Called
from ..joining import grows
from ..values import ExternalValue, FunctionValue, Method, Partial, Value


class Kind(Enum):
    """What a call does beside asking the database, as a message says it."""

    MAIL = "sends mail"
    SMS = "sends an SMS"
    HTTP = "makes an HTTP call"
    TASK = "dispatches a task"
    FILE = "stores a file"
    IMAGE = "works on an image"
    REPORT = "builds a report"
    BLOCK = "blocks"

    @classmethod
    def of_option(cls, name: str) -> Kind | None:
        """The kind as ``--arc-effects`` names it; None for ``none``."""
        return None if name == "none" else cls[name.upper()]


#: What leaves something behind in the world, so that it cannot be taken back with a transaction.
SIDE_EFFECTS: Final = frozenset({Kind.MAIL, Kind.SMS, Kind.HTTP, Kind.TASK, Kind.FILE})

_VERBS: Final = "delete get head options patch post put request"
_DISPATCH: Final = "apply_async delay"
#: What makes Pillow read the pixels, or work on them.
_PIXELS: Final = (
    "convert copy crop draft effect_spread filter getcolors getdata getpixel histogram load paste"
    " point quantize reduce resize rotate save split thumbnail tobytes transform transpose"
)

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
    (Kind.MAIL, "post_office.mail", "send"),
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
    (Kind.IMAGE, "PIL.Image.Image.*", _PIXELS),
    (Kind.IMAGE, "PIL.Image.frombuffer.*", _PIXELS),
    (Kind.IMAGE, "PIL.Image.frombytes.*", _PIXELS),
    (Kind.IMAGE, "PIL.Image.open.*", _PIXELS),
    (
        Kind.IMAGE,
        "PIL.ImageOps",
        "autocontrast contain cover crop exif_transpose expand fit grayscale pad scale",
    ),
    (Kind.IMAGE, "cv2", "GaussianBlur cvtColor imdecode imencode imread imwrite resize warpAffine"),
    (Kind.IMAGE, "easy_thumbnails.files.get_thumbnailer", "get_thumbnail"),
    (Kind.IMAGE, "pyvips.Image.*", "crop resize thumbnail_image write_to_buffer write_to_file"),
    (Kind.IMAGE, "sorl.thumbnail", "get_thumbnail"),
    (
        Kind.IMAGE,
        "wand.image.Image",
        "convert crop liquid_rescale make_blob resize rotate sample save thumbnail transform",
    ),
    (Kind.REPORT, "csv.DictWriter", "writerow writerows"),
    (Kind.REPORT, "csv.writer", "writerow writerows"),
    (Kind.REPORT, "docx.Document", "save"),
    (Kind.REPORT, "fpdf.FPDF", "output"),
    (Kind.REPORT, "openpyxl.Workbook", "save"),
    (Kind.REPORT, "openpyxl.load_workbook", "save"),
    (Kind.REPORT, "openpyxl.writer.excel", "save_virtual_workbook save_workbook"),
    (Kind.REPORT, "pandas.*", "to_csv to_excel to_parquet"),
    (Kind.REPORT, "pdfkit", "from_file from_string from_url"),
    (Kind.REPORT, "reportlab.pdfgen.canvas.Canvas", "save"),
    (Kind.REPORT, "reportlab.platypus.BaseDocTemplate", "build multiBuild"),
    (Kind.REPORT, "reportlab.platypus.SimpleDocTemplate", "build multiBuild"),
    (Kind.REPORT, "reportlab.platypus.doctemplate.BaseDocTemplate", "build multiBuild"),
    (Kind.REPORT, "reportlab.platypus.doctemplate.SimpleDocTemplate", "build multiBuild"),
    (Kind.REPORT, "weasyprint.HTML.*", "write_pdf write_png"),
    (Kind.REPORT, "xhtml2pdf.pisa", "CreatePDF pisaDocument"),
    (Kind.REPORT, "xlsxwriter.Workbook", "add_worksheet close"),
    (Kind.REPORT, "xlwt.Workbook", "save"),
    (Kind.BLOCK, "os", "system wait waitpid"),
    (
        Kind.BLOCK,
        "subprocess",
        "call check_call check_output getoutput getstatusoutput run",
    ),
    (Kind.BLOCK, "time", "sleep"),
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
#: What says nothing by itself: every class has a ``get`` or ``save``.
_COMMON: Final = frozenset(
    "build call close convert copy create crop delete filter get head load options output paste"
    " patch point post put reduce request resize rotate run sample save scale send split stream"
    " transform wait".split()
)


def _hints() -> dict[str, tuple[str, ...]]:
    """The names of what somebody waits for, each with what a file mentions that may call it so."""
    found: dict[str, set[str]] = {}
    for path, kind in EFFECTS.items():
        if kind not in (Kind.TASK, Kind.FILE, Kind.BLOCK):
            name = path.rpartition(".")[2]
            hints = {"mail", "Mail"} if kind is Kind.MAIL else {path.partition(".")[0]}
            hints |= {"ession("} if kind is Kind.HTTP else set()
            hints |= {"mage"} if kind is Kind.IMAGE else set()
            found.setdefault(name, set()).update(hints if name in _COMMON else {""})
    return {name: tuple(sorted(hints)) for name, hints in found.items()}


#: A file without any of a name's hints has no such call of it worth looking for.
HINTS: Final = _hints()
#: Writing a row is a report only where as many rows are written as there are.
_ROW_WRITERS: Final = frozenset({"csv.DictWriter.writerow", "csv.writer.writerow"})
_ROWS_WRITERS: Final = frozenset({"csv.DictWriter.writerows", "csv.writer.writerows"})
#: What keeps mail in a table for a process of its own, unless it is told not to.
#: Source: django-post_office's README, "Quickstart" and "priority".
_POST_OFFICE: Final = "post_office.mail.send"
#: What runs a function that it is handed, at once or later, and where it is handed it.
_RUNS: Final = {
    ON_COMMIT: 0,
    "asgiref.sync.async_to_sync": 0,
    "asgiref.sync.sync_to_async": 0,
    "asyncio.to_thread": 0,
    "channels.db.database_sync_to_async": 0,
}


def _without_modules(path: str) -> str:
    """``requests.Session.get`` for ``requests.sessions.Session.get``, wherever it is defined."""
    package, *rest = path.split(".")
    start = next((at for at, part in enumerate(rest) if part[:1].isupper()), None)
    return path if start is None else ".".join([package, *rest[start:]])


#: The documented path of a method by its package, class and name.
_DOCUMENTED: Final[dict[str, str]] = {_without_modules(path): path for path in EFFECTS}
#: What begins the paths of methods at the end of a chain of calls.
_CHAINED: Final = tuple(dict.fromkeys(path.partition("*")[0] for path in EFFECTS if "*" in path))


class Effect(Immutable, frozen=True):
    """A side effect: its kind, and what was called."""

    kind: Kind
    #: ``django.core.mail.send_mail``; of a task of the project, ``tasks.transcode.delay``.
    path: str


def effect(call: Called) -> Effect | None:
    """The side effect that a call has by itself, or None."""
    if call.path is not None and call.path in EFFECTS:
        found: Effect | None = Effect(EFFECTS[call.path], call.path)
    else:
        found = _effect_of(call.target)
    if found is None or _writes_few_rows(found, call) or _only_queues(found, call):
        return None
    return found


def _only_queues(effect: Effect, call: Called) -> bool:
    """``mail.send(to, template="thanks")`` of post_office; ``priority="now"`` sends."""
    if effect.path != _POST_OFFICE or not isinstance(call.node, ast.Call):
        return False
    for keyword in call.node.keywords:
        match keyword:
            case ast.keyword(arg="priority", value=ast.Constant(value="now")):
                return False
            case ast.keyword(arg="priority", value=ast.Attribute(attr="now")):
                return False
    return True


def _writes_few_rows(effect: Effect, call: Called) -> bool:
    if effect.path in _ROW_WRITERS:
        return not any(loop.grows for loop in call.loops)
    if effect.path in _ROWS_WRITERS:
        grow = any(loop.grows for loop in call.loops) or any(map(grows, call.arguments))
        return not grow
    return False


def handed_on(call: Called) -> Iterator[Value]:
    """The functions that a call only hands on to be run: ``on_commit(partial(notify))``.

    ``sync_to_async(notify)`` counts as well: hardly anybody wraps a function for nothing.
    """
    at = _RUNS.get(call.path or "")
    if at is not None:
        for value in (*call.arguments[at : at + 1], *(given for _, given in call.keywords)):
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
    if known is not None:
        return Effect(EFFECTS[known], known)
    for start in _CHAINED:
        if path.startswith(start):
            last = path.rpartition(".")[2]
            kind = EFFECTS.get(f"{start}*.{last}")
            if kind is not None:
                return Effect(kind, f"{start}{last}")
    return None


def short_path(function: FunctionDef) -> str:
    """A function as a message names it: ``notifications.notify``, ``Order.close``."""
    if function.owner is not None:
        return function.qualname
    module = function.module.name.rpartition(".")[2]
    return f"{module}.{function.name}" if module else function.name
