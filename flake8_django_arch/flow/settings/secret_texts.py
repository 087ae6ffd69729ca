"""What names and texts tell of secrets: which names are for one, and which texts are none."""

from __future__ import annotations

import math
import re
from collections import Counter
from enum import Enum
from typing import Final
from urllib.parse import unquote, urlsplit


class Kind(Enum):
    """What a name is for; a text under it is judged accordingly."""

    #: Django's ``SECRET_KEY``: whatever text it is, sessions are signed with it.
    KEY = "key"
    PASSWORD = "password"
    SECRET = "secret"
    #: Tokens and API keys, which others issue. A short word under such a name is a name again.
    TOKEN = "token"


_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_PASSWORDS: Final = frozenset({"PASSWORD", "PASSWD", "PASSPHRASE"})
#: What a name with ``SECRET`` in it may end with.
_OF_SECRETS: Final = frozenset({"SECRET", "SECRETS", "KEY", "FALLBACKS", "SALT", "VALUE"})
#: Names with such a word are about a secret, or for one that need not be kept.
_ABOUT: Final = frozenset(
    {"LOCK", "HEADER", "HEADERS", "FIELD", "PARAM", "PARAMETER", "COOKIE", "TEMPLATE", "URL", "URI"}
    | {"PATH", "VIEW", "NAME", "PREFIX", "SUFFIX", "CLASS", "MODEL", "TYPE", "LABEL", "MESSAGE"}
    | {"PUBLIC", "PUBLISHABLE", "PLACEHOLDER", "PATTERN", "REGEX", "FORMAT", "ERROR", "ENV"}
    | {"TEST", "TESTS", "TESTING", "DUMMY", "FAKE", "EXAMPLE", "SAMPLE", "SANDBOX", "DEMO"}
    | {"DEV", "DEVELOPMENT", "LOCAL", "MOCK", "INVALID", "WRONG", "UNUSABLE"}
)


def kind_of(name: str) -> Kind | None:
    """What kind of secret a setting, variable, key or argument is for, by its name."""
    words = [word.upper() for word in _WORD.findall(name)]
    if not words or not _ABOUT.isdisjoint(words):
        return None
    last = words[-1]
    if words[:2] == ["SECRET", "KEY"] and words[2:] in ([], ["FALLBACKS"]):
        return Kind.KEY
    if last in _PASSWORDS:
        return Kind.PASSWORD
    if last in ("TOKEN", "APIKEY") or words[-2:] == ["API", "KEY"]:
        return Kind.TOKEN
    return Kind.SECRET if "SECRET" in words and last in _OF_SECRETS else None


# Texts

#: What is filled in later. Keys that Django makes hold ``$``, ``%`` and parentheses themselves.
_TEMPLATE: Final = re.compile(r"\{.*\}|\$\{|%\(\w+\)[sd]|<[^<>]+>|\[[A-Za-z _-]+\]|^\$\w+$")
#: What others issue has at least so many characters; less is a stand-in.
_SHORTEST: Final = 8
_PATH: Final = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)+(:\w+)?")
_LOCATION: Final = re.compile(r"[a-z][a-z+.-]*://|[./~]{1,2}/|/|[A-Za-z]:\\")
_HEADER: Final = re.compile(r"(HTTP|X)[-_][A-Za-z_-]+|[A-Z][a-z]+(-[A-Z][A-Za-z]*)+")
#: What several words are: the name of a URL, a lock, a cookie, a field, a translation's key.
_WORDS: Final = re.compile(r"[A-Za-z]+([-_:./ ][A-Za-z]+)*")
_STAND_IN: Final = re.compile(
    r"^(your|my|some|any|the|insert|enter|put|add|set|todo|tbd|none|null|n/?a|dummy|fake|mock|foo"
    r"|example|sample|test)([^a-z]|$)|change.?me|change.?this|replace|placeholder|redacted"
    r"|^(.)\2*$|x{4,}|\*{3,}|\.{3}|example|here$",
    re.IGNORECASE,
)
_HASH: Final = re.compile(r"[a-z0-9_]*\$.+\$|sha\d+[-:]|md5:|\{[A-Z0-9]+\}", re.IGNORECASE)


def is_secret(kind: Kind, text: str) -> bool:
    """Whether settings with this text under such a name hold a secret of production's."""
    if not text.strip() or _TEMPLATE.search(text):
        return False
    if kind is Kind.KEY:
        return True
    if is_name(text) or " " in text.strip():
        return False
    words = _WORDS.fullmatch(text)
    if kind is Kind.PASSWORD:  # "postgres" is one, "password_reset" is the name of a URL
        return not (words and words[1] and "pass" in text.lower()) and not set(text) <= {"*", "x"}
    if len(text) < _SHORTEST:
        return False
    if kind is Kind.SECRET:
        return True
    return not words and not _STAND_IN.search(text)


def is_name(text: str) -> bool:
    """Whether a text names something: a path, a location, a header."""
    if any(key.fullmatch(text) for key in _ISSUED.values()):
        return False
    return bool(
        (_PATH.fullmatch(text) and not is_random(text))
        or _LOCATION.match(text)
        or _HEADER.fullmatch(text)
    )


def is_stand_in(text: str) -> bool:
    """Whether a text only shows where the secret belongs: ``your-key``, ``changeme``, ``xxxx``."""
    return _STAND_IN.search(text) is not None


def is_random(text: str) -> bool:
    """Whether a text is one that only a random generator writes, 20 characters of it or more."""
    if len(text) < 20 or len(text) > 500 or not text.isascii() or re.search(r"\s", text):
        return False
    if _TEMPLATE.search(text) or _LOCATION.match(text) or _HASH.match(text):
        return False
    if _STAND_IN.search(text) or not re.search(r"\d", text) or not re.search(r"[A-Za-z]", text):
        return False
    counts = Counter(text)
    entropy = -sum(n / len(text) * math.log2(n / len(text)) for n in counts.values())
    is_hex = re.fullmatch(r"[0-9a-fA-F-]+", text) is not None
    return entropy >= (3.0 if is_hex else 3.5) and not _is_spoken(text)


def _is_spoken(text: str) -> bool:
    """Whether a text consists of words and numbers: ``django_2_token_backend``."""
    words = re.findall(r"[A-Z]?[a-z]{3,}", text.lower() if text.isupper() else text)
    return sum(map(len, words)) >= 0.7 * len(text)


# Keys that tell by themselves what they are

#: Keys that others issue, by whose they are. The first that fits counts.
_ISSUED: Final = {
    name: re.compile(pattern)
    for name, pattern in {
        "an AWS access key": r"AKIA[0-9A-Z]{16}",
        "a Stripe key": r"[rs]k_live_[0-9A-Za-z]{20,}",
        "a GitHub token": r"gh[opsru]_[0-9A-Za-z]{36,}|github_pat_\w{60,}",
        "a GitLab token": r"glpat-[\w-]{20,}",
        "a Slack token": r"xox[abpors]-[0-9A-Za-z-]{20,}",
        "a Slack webhook": r"https://hooks\.slack\.com/services/T\w{8,}/B\w{8,}/\w{20,}",
        "a SendGrid key": r"SG\.[\w-]{20,}\.[\w-]{40,}",
        "a Mailgun key": r"key-[0-9a-f]{32}",
        "a Google API key": r"AIza[\w-]{35}",
        "an Anthropic key": r"sk-ant-[\w-]{40,}",
        "an OpenAI key": r"sk-(proj-)?[0-9A-Za-z_-]{40,}",
        "an npm token": r"npm_[0-9A-Za-z]{36}",
        "a PyPI token": r"pypi-AgEIcHlwaS5vcmc[\w-]{40,}",
        "a DigitalOcean token": r"do[opr]_v1_[0-9a-f]{64}",
    }.items()
}
_PRIVATE: Final = re.compile(
    r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----\s+(?:[\w-]+: .*\s+)*[A-Za-z0-9+/=\s]{64,}"
)


def issued(text: str) -> str:
    """Whose key a text is, or ``""``."""
    if _PRIVATE.search(text.replace("\\n", "\n")):
        return "a private key"
    for name, pattern in _ISSUED.items():
        if pattern.fullmatch(text) and not _STAND_IN.search(text):
            secret = text.rpartition("_")[2]
            return name if len(set(secret)) > 5 else ""
    return ""


# URLs with a password

_SCHEMES: Final = re.compile(
    r"(postgres|postgresql|postgis|psql|pgsql|mysql|mysqlgis|mariadb|mssql|oracle|rediss?|amqps?"
    r"|mongodb|smtps?|submission|ldaps?|ftps?|sftp|https?)(\+\w+)?://[^\s/]*:[^\s/]*@"
)
_HERE: Final = frozenset({"", "localhost", "127.0.0.1", "::1", "0.0.0.0", "host.docker.internal"})
#: Hosts that are written where any host may stand (RFC 2606).
_ANYWHERE: Final = re.compile(
    r"(^|\.)(example(\.(com|org|net))?|test|invalid|localhost|local)$"
    r"|^(host|hostname|server|domain)$"
)


def password_in_url(text: str) -> tuple[str, str] | None:
    """The password of ``scheme://user:password@host/``, and the host; None without."""
    if not _SCHEMES.match(text):
        return None
    try:
        parts = urlsplit(text)
        password, host = unquote(parts.password or ""), parts.hostname or ""
    except ValueError:
        return None
    if not password or _TEMPLATE.search(text) or set(password) <= {"*", "x"}:
        return None
    if password.lower() in ("password", "pass", "pwd", "passwd", "secret"):
        return None  # as documentation writes it
    return password, host


def is_own_host(host: str) -> bool:
    """Whether a host is the machine itself, or one that stands for any."""
    return host in _HERE or host.startswith("127.") or _ANYWHERE.search(host) is not None


def is_private_host(host: str) -> bool:
    """Whether only neighbours know a host: what a container is called, and this machine."""
    return is_own_host(host) or "." not in host
