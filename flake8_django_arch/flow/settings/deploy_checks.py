"""What ``manage.py check --deploy`` reports, decided from settings that are not run.

Each entry is one id of Django's; those that other rules own are named in :data:`OWNED`.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from ...immutable import Immutable
from ...project.answers import all_of, any_of
from ...project.settings_values.values import Known, Mapping, Sequence, Slot, Value
from .settings_world import World

_SECURITY: Final = "django.middleware.security.SecurityMiddleware"
_FRAMES: Final = "django.middleware.clickjacking.XFrameOptionsMiddleware"
_CSRF: Final = "django.middleware.csrf.CsrfViewMiddleware"
_SESSIONS: Final = "django.contrib.sessions.middleware.SessionMiddleware"
_SESSION_APP: Final = "django.contrib.sessions"
_FILE_CACHE: Final = "django.core.cache.backends.filebased.FileBasedCache"
_REFERRER_POLICIES: Final = frozenset(
    {"no-referrer", "no-referrer-when-downgrade", "origin", "origin-when-cross-origin"}
    | {"same-origin", "strict-origin", "strict-origin-when-cross-origin", "unsafe-url"}
)
_OPENER_POLICIES: Final = frozenset({"same-origin", "same-origin-allow-popups", "unsafe-none"})
_YEAR: Final = 31_536_000
_MAIL: Final = "django.core.mail.backends."
_NO_MAIL: Final = frozenset(
    f"{_MAIL}{name}.EmailBackend" for name in ("console", "dummy", "filebased", "locmem")
)
#: Ids that ARC501, ARC503 and ARC504 speak about.
OWNED: Final = frozenset({"security.W009", "security.W018", "security.W020"})

Problem = Callable[[World], bool | None]


class DeployCheck(Immutable, frozen=True):
    """One id: when Django reports it, and what to do."""

    id: str
    #: The setting that mends it.
    setting: str
    problem: Problem
    #: What is wrong, and what to do, as a sentence without its end.
    fault: str
    advice: str
    #: What else it takes, by the other settings.
    beside: Callable[[World], str] = lambda world: ""
    #: The module of Django's that has the check, where not every supported Django has it.
    module: str = ""


def neither(answer: bool | None) -> bool | None:
    """Whether something does not hold."""
    return None if answer is None else not answer


# What Django asks


def _lacks(middleware: str) -> Problem:
    return lambda world: neither(world.contains("MIDDLEWARE", middleware))


def _unless_true(setting: str, middleware: str) -> Problem:
    return lambda world: all_of(
        world.contains("MIDDLEWARE", middleware), neither(world.is_(setting, True))
    )


def _without_hsts(world: World) -> bool | None:
    return all_of(
        world.contains("MIDDLEWARE", _SECURITY), neither(world.is_true("SECURE_HSTS_SECONDS"))
    )


def _with_hsts(setting: str) -> Problem:
    return lambda world: all_of(
        world.contains("MIDDLEWARE", _SECURITY),
        world.is_true("SECURE_HSTS_SECONDS"),
        neither(world.is_(setting, True)),
    )


def _short_for_preload(world: World) -> str:
    """What the lists ask for too. Source: hstspreload.org, *Submission Requirements*."""

    def is_short(value: Value) -> bool | None:
        if not isinstance(value, Known) or not isinstance(value.value, int):
            return None
        return value.value < _YEAR

    if world.holds("SECURE_HSTS_SECONDS", is_short):
        return f", and SECURE_HSTS_SECONDS to {_YEAR}, the year that the list asks for"
    return ""


def _session_cookie(setting: str, *, app: bool, middleware: bool) -> Problem:
    """Django has an id for the app alone, one for the middleware alone, and one for both."""

    def problem(world: World) -> bool | None:
        has_app = world.contains("INSTALLED_APPS", _SESSION_APP)
        has_middleware = world.contains("MIDDLEWARE", _SESSIONS)
        return all_of(
            neither(world.is_(setting, True)),
            has_app if app else neither(has_app),
            has_middleware if middleware else neither(has_middleware),
        )

    return problem


def _csrf_cookie(world: World) -> bool | None:
    return all_of(
        neither(world.is_true("CSRF_USE_SESSIONS")),
        world.contains("MIDDLEWARE", _CSRF),
        neither(world.is_("CSRF_COOKIE_SECURE", True)),
    )


def _framed(world: World) -> bool | None:
    return all_of(
        world.contains("MIDDLEWARE", _FRAMES),
        neither(world.holds("X_FRAME_OPTIONS", _is("DENY"))),
    )


def _is(wanted: object) -> Callable[[Value], bool | None]:
    return lambda value: value.value == wanted if isinstance(value, Known) else None


def _no_referrer_policy(world: World) -> bool | None:
    return all_of(
        world.contains("MIDDLEWARE", _SECURITY), world.is_("SECURE_REFERRER_POLICY", None)
    )


def _bad_referrer_policy(world: World) -> bool | None:
    def is_bad(value: Value) -> bool | None:
        if isinstance(value, Known) and value.value is None:
            return False
        if isinstance(value, Known) and isinstance(value.value, str):
            return not {part.strip() for part in value.value.split(",")} <= _REFERRER_POLICIES
        if isinstance(value, Sequence):
            held = [slot.value for slot in value.slots if world.there(slot)]
            known = [one.value for one in held if isinstance(one, Known)]
            return bool(known) and any(one not in _REFERRER_POLICIES for one in known) or None
        return None

    return all_of(
        world.contains("MIDDLEWARE", _SECURITY), world.holds("SECURE_REFERRER_POLICY", is_bad)
    )


def _bad_opener_policy(world: World) -> bool | None:
    def is_bad(value: Value) -> bool | None:
        if not isinstance(value, Known):
            return None
        return value.value is not None and value.value not in _OPENER_POLICIES

    return all_of(
        world.contains("MIDDLEWARE", _SECURITY),
        world.holds("SECURE_CROSS_ORIGIN_OPENER_POLICY", is_bad),
    )


def _weak_fallback(world: World) -> bool | None:
    def is_bad(value: Value) -> bool | None:
        if not isinstance(value, Sequence):
            return None
        weak = {all_of(world.there(slot), world.of(slot.value, _is_weak)) for slot in value.slots}
        return any_of(*weak)

    return world.holds("SECRET_KEY_FALLBACKS", is_bad)


def _is_weak(value: Value) -> bool | None:
    if not isinstance(value, Known) or not isinstance(value.value, str):
        return None
    key = value.value
    return len(key) < 50 or len(set(key)) < 5 or key.startswith("django-insecure-")


def _async_unsafe(world: World) -> bool | None:
    slot = world.values.variables.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    return False if slot is None else all_of(world.there(slot), world.of(slot.value, world.truthy))


def _test_mailer(world: World) -> bool | None:
    def is_bad(value: Value) -> bool | None:
        slot = value.entry("default", "BACKEND") if isinstance(value, Mapping) else None
        if slot is None or not world.there(slot):
            return None
        return world.of(
            slot.value, lambda one: one.value in _NO_MAIL if isinstance(one, Known) else None
        )

    return world.holds("MAILERS", is_bad)


def _exposed_cache(world: World) -> bool | None:
    """Whether the files of a cache lie where files are served from, or the other way round."""
    served = _paths(world, "MEDIA_ROOT") + _paths(world, "STATIC_ROOT")
    served += _paths(world, "STATICFILES_DIRS")

    def is_bad(value: Value) -> bool | None:
        if not isinstance(value, Mapping):
            return None
        entries = [slot.value for slot in value.slots.values() if world.there(slot)]
        for entry in entries:
            if not isinstance(entry, Mapping):
                continue
            backend, location = entry.slots.get("BACKEND"), entry.slots.get("LOCATION")
            if backend is None or location is None:
                continue
            if world.of(backend.value, _is(_FILE_CACHE)) and world.of(
                location.value, lambda one: any(_overlap(one, path) for path in served)
            ):
                return True
        return None

    return world.holds("CACHES", is_bad)


def _paths(world: World, name: str) -> list[Value]:
    """The folders in a setting."""
    value = world.one(name)
    if isinstance(value, Known) and value.value:
        return [value]
    slots = value.slots if isinstance(value, Sequence) else ()
    return [_folder(slot) for slot in slots if world.there(slot)]


def _folder(slot: Slot) -> Value:
    """``("prefix", folder)`` is a folder of static files too."""
    value = slot.value
    if isinstance(value, Sequence) and len(value.slots) == 2:
        return value.slots[1].value
    return value


def _overlap(one: Value, other: Value) -> bool | None:
    if not isinstance(one, Known) or not isinstance(other, Known):
        return None
    texts = (one.value, other.value)
    if not all(isinstance(text, str | PurePath) for text in texts):
        return None
    first, second = (PurePath(os.path.normpath(str(text))) for text in texts)
    if first.is_absolute() != second.is_absolute():
        return None
    return first == second or first in second.parents or second in first.parents


def _flag(
    id: str,
    setting: str,
    problem: Problem,
    fault: str,
    beside: Callable[[World], str] = lambda world: "",
) -> DeployCheck:
    fault = f"{setting} is not True, {fault}"
    return DeployCheck(f"security.{id}", setting, problem, fault, "set it to True", beside)


def _middleware(id: str, path: str, fault: str) -> DeployCheck:
    fault = f"MIDDLEWARE lacks {path}, {fault}"
    return DeployCheck(f"security.{id}", "MIDDLEWARE", _lacks(path), fault, "add it")


_STOLEN: Final = "so the session cookie travels over plain HTTP"
_SCRIPTS: Final = "so scripts can read the session cookie"
_SECURE: Final = "SESSION_COOKIE_SECURE"
_HTTP_ONLY: Final = "SESSION_COOKIE_HTTPONLY"

#: Every id, in Django's order.
DEPLOY_CHECKS: Final[tuple[DeployCheck, ...]] = (
    _middleware("W001", _SECURITY, "without which most SECURE_* settings have no effect"),
    _middleware("W002", _FRAMES, "which keeps other sites from framing the pages"),
    _middleware("W003", _CSRF, "which refuses forged requests"),
    DeployCheck(
        "security.W004",
        "SECURE_HSTS_SECONDS",
        _without_hsts,
        "SECURE_HSTS_SECONDS is not set, so browsers may come back over plain HTTP",
        "set it, to a small value at first",
    ),
    _flag(
        "W005",
        "SECURE_HSTS_INCLUDE_SUBDOMAINS",
        _with_hsts("SECURE_HSTS_INCLUDE_SUBDOMAINS"),
        "so HSTS leaves subdomains open",
    ),
    _flag(
        "W006",
        "SECURE_CONTENT_TYPE_NOSNIFF",
        _unless_true("SECURE_CONTENT_TYPE_NOSNIFF", _SECURITY),
        "so browsers guess content types",
    ),
    _flag(
        "W008",
        "SECURE_SSL_REDIRECT",
        _unless_true("SECURE_SSL_REDIRECT", _SECURITY),
        "so Django serves pages over plain HTTP too",
    ),
    _flag("W010", _SECURE, _session_cookie(_SECURE, app=True, middleware=False), _STOLEN),
    _flag("W011", _SECURE, _session_cookie(_SECURE, app=False, middleware=True), _STOLEN),
    _flag("W012", _SECURE, _session_cookie(_SECURE, app=True, middleware=True), _STOLEN),
    _flag("W013", _HTTP_ONLY, _session_cookie(_HTTP_ONLY, app=True, middleware=False), _SCRIPTS),
    _flag("W014", _HTTP_ONLY, _session_cookie(_HTTP_ONLY, app=False, middleware=True), _SCRIPTS),
    _flag("W015", _HTTP_ONLY, _session_cookie(_HTTP_ONLY, app=True, middleware=True), _SCRIPTS),
    _flag("W016", "CSRF_COOKIE_SECURE", _csrf_cookie, "so the CSRF cookie travels over plain HTTP"),
    DeployCheck(
        "security.W019",
        "X_FRAME_OPTIONS",
        _framed,
        "X_FRAME_OPTIONS is not DENY, so pages of the site can frame others",
        "set it to DENY",
    ),
    _flag(
        "W021",
        "SECURE_HSTS_PRELOAD",
        _with_hsts("SECURE_HSTS_PRELOAD"),
        "so the site cannot be on the browsers' preload list",
        _short_for_preload,
    ),
    DeployCheck(
        "security.W022",
        "SECURE_REFERRER_POLICY",
        _no_referrer_policy,
        "SECURE_REFERRER_POLICY is None, so other sites learn which page led to them",
        "set it to same-origin",
    ),
    DeployCheck(
        "security.E023",
        "SECURE_REFERRER_POLICY",
        _bad_referrer_policy,
        "SECURE_REFERRER_POLICY has a value that no browser knows",
        "set it to same-origin",
    ),
    DeployCheck(
        "security.E024",
        "SECURE_CROSS_ORIGIN_OPENER_POLICY",
        _bad_opener_policy,
        "SECURE_CROSS_ORIGIN_OPENER_POLICY has a value that no browser knows",
        "set it to same-origin",
    ),
    DeployCheck(
        "security.W025",
        "SECRET_KEY_FALLBACKS",
        _weak_fallback,
        "SECRET_KEY_FALLBACKS holds a key that is short or insecure",
        "replace it by a long random one, or drop it",
    ),
    DeployCheck(
        "caches.W002",
        "CACHES",
        _exposed_cache,
        "CACHES keeps files where media or static files are",
        "give the cache a folder of its own",
    ),
    DeployCheck(
        "async.E001",
        "DJANGO_ALLOW_ASYNC_UNSAFE",
        _async_unsafe,
        "DJANGO_ALLOW_ASYNC_UNSAFE is set, which lets async code share a connection",
        "do not set it",
    ),
    DeployCheck(
        "mail.E001",
        "MAILERS",
        _test_mailer,
        "MAILERS sends no mail by its default",
        "use a backend that does, such as SMTP",
        module="django.core.checks.mail",
    ),
)
