"""Whether something may keep what views answer: middleware, packages, and what the code speaks of.

Source: "Django's cache framework", ``django.middleware``, and the packages' own documentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ...project import sites
from ...project.names import Module
from ...project.settings_values.evaluation import SettingsValues
from ...project.settings_values.values import Known, Sequence

if TYPE_CHECKING:
    from ...project.project import Project

#: Words of code that keeps something, or tells browsers and proxies to.
_KEEPING: Final = re.compile(
    r"cach|memoi[sz]e|^etags?$|last.modified|^(surrogate|expires|max_age|condition)$", re.I
)
#: A tag that keeps a part of a page: ``{% cache 60 courses %}``, ``{% cachedblock %}``.
_TAG: Final = re.compile(r"{%-?\s*\w*cache\w*\s")
#: Packages that keep querysets or whole pages without a word in the view.
_PACKAGES: Final = frozenset(
    {
        *("bakery", "cachalot", "cacheops", "caching", "cms", "django_distill", "fancy_cache"),
        *("johnny", "staticgenerator", "wagtail", "wagtailcache"),
    }
)
#: Middleware of Django's that neither keeps answers nor asks who is there.
HARMLESS_MIDDLEWARE: Final = frozenset(
    {
        "django.contrib.admindocs.middleware.XViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.auth.middleware.RemoteUserMiddleware",
        "django.contrib.auth.middleware.PersistentRemoteUserMiddleware",
        "django.contrib.flatpages.middleware.FlatpageFallbackMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.contrib.redirects.middleware.RedirectFallbackMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.sites.middleware.CurrentSiteMiddleware",
        *(
            f"django.middleware.{name}"
            for name in (
                *("clickjacking.XFrameOptionsMiddleware", "common.BrokenLinkEmailsMiddleware"),
                *("common.CommonMiddleware", "csp.ContentSecurityPolicyMiddleware"),
                *(
                    "csrf.CsrfViewMiddleware",
                    "gzip.GZipMiddleware",
                    "http.ConditionalGetMiddleware",
                ),
                *("locale.LocaleMiddleware", "security.SecurityMiddleware"),
            )
        ),
    }
)
#: Packages of which the same is true.
_HARMLESS: Final = frozenset(
    {
        *("allauth", "auditlog", "axes", "corsheaders", "csp", "debug_toolbar", "django_htmx"),
        *("django_permissions_policy", "django_prometheus", "django_structlog", "hijack"),
        *("impersonate", "log_request_id", "querycount", "reversion", "silk", "simple_history"),
        *("waffle", "whitenoise"),
    }
)
#: Words of the project's own middleware that may turn requests away, or answer them.
_TURNING_AWAY: Final = re.compile(
    r"cach|login|auth|perm|denied|forbidden|redirect|is_staff|is_superuser|tenant|HttpResponse",
    re.I,
)


def keeps(words: Iterable[str]) -> bool:
    """Whether words of code speak of keeping something."""
    return any(map(_KEEPING.search, words))


def keeps_part(template: str) -> bool:
    """Whether a template keeps a part of its page."""
    return _TAG.search(template) is not None


def lets_through(project: Project, module: Module) -> bool:
    """Whether each request surely reaches the views of a module, and each answer is made anew.

    As far as middleware and installed packages go; where settings are not known, nothing is sure.
    """
    having = sites.of(project, module)
    return bool(having) and all(_lets_through(project, site) for site in having)


def _lets_through(project: Project, site: SettingsValues) -> bool:
    apps, middleware = (_names(site, name) for name in ("INSTALLED_APPS", "MIDDLEWARE"))
    if apps is None or middleware is None:
        return False
    if any(app.partition(".")[0] in _PACKAGES for app in apps):
        return False
    return all(_is_harmless(project, site, path) for path in middleware)


def _names(site: SettingsValues, name: str) -> list[str] | None:
    """All that may stand in a list of dotted paths; None where that is not known."""
    slot = site.setting(name)
    found = []
    for value in () if slot is None else slot.value.alternatives:
        if not isinstance(value, Sequence):
            return None
        for item in value.slots:
            if item.is_spread or not isinstance(item.value, Known):
                return None
            found.append(str(item.value.value))
    return None if slot is None else found


def _is_harmless(project: Project, site: SettingsValues, path: str) -> bool:
    if path in HARMLESS_MIDDLEWARE or path.partition(".")[0] in _HARMLESS:
        return True
    module, _, name = path.rpartition(".")
    home = project.module(module, near=site.module)
    source = None if home is None or home.installed else project.source(home)
    if home is None or source is None:
        return False
    if name not in home.facts.classes and name not in home.facts.functions:
        return False  # defined elsewhere
    return _TURNING_AWAY.search(project.text(home)) is None
