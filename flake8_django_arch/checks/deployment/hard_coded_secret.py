"""ARC501: a secret stands in the code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...finding import Finding
from ...flow.concepts.secret import How, Secret
from ..registry import check

_MESSAGES: Final = {
    How.LITERAL: "{name} stands in the code, for all who can read it: read it from the "
    "environment, and replace this one",
    How.DEFAULT: "{name} has a default that stands in the code{unless}: drop the default, so that "
    "production does not start without it",
    How.RANDOM: "{name} is made anew by each process{unless}, and none accepts what another "
    "signed: read it from the environment without a default",
    How.ISSUED: "{name} stands in the code, for all who can read it: revoke it, and read a new "
    "one from the environment",
    How.URL: "{name} holds a password, for all who can read the code: read it from the "
    "environment, and replace the password",
}


@check("ARC501", Secret)
def hard_coded_secret(secret: Secret) -> Iterator[Finding]:
    """Each secret of settings that production uses, and each key elsewhere."""
    message = _MESSAGES[secret.how]
    yield Finding(secret.place, message.format(name=secret.name, unless=secret.unless))
