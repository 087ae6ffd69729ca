"""ARC507: a ``.env`` with secrets is in the repository."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.env_file import TrackedEnvFile
from ..registry import check


@check("ARC507", TrackedEnvFile)
def env_file_committed(env_file: TrackedEnvFile) -> Iterator[Finding]:
    """A tracked file of variables that holds a secret's real value."""
    secrets = env_file.secrets
    if secrets:
        names = listed(f"{secret.name} (line {secret.line})" for secret in secrets)
        yield Finding(
            env_file.place,
            f"{env_file.path} is in the repository and holds {names}: remove it with git rm "
            "--cached, name it in .gitignore, and replace what it holds",
        )
