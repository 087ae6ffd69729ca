"""Which names are for secrets, and which texts are some."""

from __future__ import annotations

import pytest
from django.core.management.utils import get_random_secret_key

from flake8_django_arch.flow.settings.secret_texts import (
    Kind,
    is_own_host,
    is_private_host,
    is_random,
    is_secret,
    issued,
    kind_of,
    password_in_url,
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SECRET_KEY", Kind.KEY),
        ("SECRET_KEY_FALLBACKS", Kind.KEY),
        ("EMAIL_HOST_PASSWORD", Kind.PASSWORD),
        ("password", Kind.PASSWORD),
        ("dbPassword", Kind.PASSWORD),
        ("AWS_SECRET_ACCESS_KEY", Kind.SECRET),
        ("SOCIAL_AUTH_GITHUB_SECRET", Kind.SECRET),
        ("clientSecret", Kind.SECRET),
        ("STRIPE_API_KEY", Kind.TOKEN),
        ("apiKey", Kind.TOKEN),
        ("SENTRY_TOKEN", Kind.TOKEN),
        ("PASSWORD_RESET_TIMEOUT", None),
        ("AUTH_PASSWORD_VALIDATORS", None),
        ("TOKEN_MODEL", None),
        ("REINDEX_LOCK_TOKEN", None),
        ("SECRETS_FILE", None),
        ("PUBLIC_API_KEY", None),
        ("KEYBOARD", None),
        ("", None),
    ],
)
def test_names(name: str, kind: Kind | None) -> None:
    assert kind_of(name) is kind


@pytest.mark.parametrize(
    "text",
    ["4HbYUPGxe14VYQTtxnavc2QALmkkIDaY", "9f8b1c7d2e6a4053b1c9d8e7f6a5b4c3"]
    + ["k3v9x0q2m7t1z8p4w6r5n0c2", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "q8Zr2LmX5vTnB7wK0cJd"],
)
def test_random(text: str) -> None:
    assert is_random(text)


def test_keys_hold_signs_that_templates_hold_too() -> None:
    assert is_secret(Kind.KEY, "=ug_ucl@yi6^mrcjyz%(u0%&g2adt#bz3@yos%#@*t#t!ypx=a$")
    assert set(get_random_secret_key()) <= set("abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)")
    assert not is_secret(Kind.KEY, "{{ secret_key }}")


@pytest.mark.parametrize(
    "text",
    ["password_reset_token_generator_2", "a" * 40, "x" * 20 + "1", "two words and 3 more of them"]
    + ["https://accounts.bakery.io/oauth2/v4/token", "django-celery-results-2.backend", "short1"]
    + ["pbkdf2_sha256$600000$Wm8TzK1nBc7d$QJx4vQ9sLr2", "{{ token }}-q8Zr2LmX5vTnB7wK0cJd"],
)
def test_not_random(text: str) -> None:
    assert not is_random(text)


#: Keys in parts: whole ones would be found by whatever searches this repository for them.
KEYS = {
    "an AWS access key": ("AKIA", "4TQ7ZK2MXW5RNB3J"),
    "a Stripe key": ("sk_live_", "4eC39HqLyjWDarjtT1zdp7dc"),
    "a GitHub token": ("ghp_", "q8Zr2LmX5vTnB7wK0cJdq8Zr2LmX5vTnB7wK"),
    "a GitLab token": ("glpat-", "q8Zr2LmX5vTnB7wK0cJd"),
    "a SendGrid key": ("SG.", "q8Zr2LmX5vTnB7wK0cJdab.q8Zr2LmX5vTnB7wK0cJdq8Zr2LmX5vTnB7wK0cJdabc"),
    "an Anthropic key": ("sk-ant-", "q8Zr2LmX5vTnB7wK0cJdq8Zr2LmX5vTnB7wK0cJd"),
    "an OpenAI key": ("sk-", "q8Zr2LmX5vTnB7wK0cJdq8Zr2LmX5vTnB7wK0cJd"),
}


@pytest.mark.parametrize("issuer", KEYS)
def test_issued(issuer: str) -> None:
    beginning, rest = KEYS[issuer]
    assert issued(beginning + rest) == issuer
    assert issued(beginning) == ""
    assert issued(f"{beginning}{rest} and more") == ""
    assert issued(beginning + "x" * len(rest)) == ""


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("postgres://a:b%40c@db.bakery.io:5432/x", ("b@c", "db.bakery.io")),
        ("redis://:wheat@cache:6379/0", ("wheat", "cache")),
        ("postgresql+psycopg://a:b@db/x", ("b", "db")),
        ("postgres://a@db.bakery.io/x", None),
        ("postgres://user:password@db.bakery.io/x", None),
        ("postgres://a:****@db.bakery.io/x", None),
        ("postgres://a:{password}@db.bakery.io/x", None),
        ("https://bakery.io:443/@name", None),
        ("postgres://a:b@[broken/x", None),
    ],
)
def test_password_in_url(url: str, found: tuple[str, str] | None) -> None:
    assert password_in_url(url) == found


def test_hosts() -> None:
    assert all(map(is_own_host, ["", "localhost", "127.0.0.1", "db.example.com", "host"]))
    assert not any(map(is_own_host, ["db", "db.bakery.io", "10.0.0.1"]))
    assert is_private_host("db") and not is_private_host("db.bakery.io")
