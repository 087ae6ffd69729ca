"""Asks Django which relations the models of a project have, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

#: By the model's label: by attribute, the relation's kind and the other model's label.
Relations = dict[str, dict[str, tuple[str, str | None]]]

_PROGRAM = '''
import inspect, json, os, sys, traceback
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.core import checks


def relation(model, name):
    """What an instance has under a name, by the descriptor that its class has there."""
    from django.contrib.contenttypes import fields as generic
    from django.db.models.fields import related_descriptors as descriptors

    found = inspect.getattr_static(model, name, None)
    match found:
        case descriptors.ForwardOneToOneDescriptor():
            if found.field.remote_field.parent_link:
                return None  # made of the row itself, without a query
            return "ONE_TO_ONE", found.field.related_model
        case descriptors.ForwardManyToOneDescriptor():
            return "FOREIGN_KEY", found.field.related_model
        case descriptors.ReverseOneToOneDescriptor():
            return "REVERSE_ONE_TO_ONE", found.related.related_model
        case generic.ReverseGenericManyToOneDescriptor():
            return "GENERIC_RELATION", found.rel.model
        case descriptors.ManyToManyDescriptor(reverse=True):
            return "MANY_TO_MANY", found.rel.related_model
        case descriptors.ManyToManyDescriptor():
            return "MANY_TO_MANY", found.rel.model
        case descriptors.ReverseManyToOneDescriptor():
            if isinstance(found.rel, generic.GenericRel):
                return None  # of a related_query_name: for lookups only
            return "REVERSE", found.rel.related_model
    if type(found).__name__ in ("GenericForeignKey", "GenericForeignKeyDescriptor"):
        return "GENERIC_FOREIGN_KEY", None
    return None


def answer(project):
    os.chdir(project)
    sys.path.insert(0, ".")
    user = Path("auth_user_model.txt")
    own = sorted(path.parent.name for path in Path(".").glob("*/models*"))
    settings.configure(
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", *own],
        AUTH_USER_MODEL=user.read_text() if user.exists() else "auth.User",
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
    )
    django.setup()
    errors = [str(error) for error in checks.run_checks() if error.is_serious()]
    if errors:
        return {"refused": errors}
    found = {}
    for model in apps.get_models():
        relations = found[model._meta.label] = {}
        for name in dir(model):
            if known := relation(model, name):
                kind, target = known
                relations[name] = kind, target and target._meta.label
    return {"models": found}


for line in sys.stdin:
    if os.fork() == 0:
        try:
            print(json.dumps(answer(line.rstrip("\\n"))), flush=True)
        except BaseException:
            print(json.dumps({"refused": traceback.format_exc()}), flush=True)
        os._exit(0)
    os.wait()
'''


class RefusedError(Exception):
    """Django does not take the models."""


class Django:
    """A process in which Django has been imported, and which forks for each project."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def ask(self, project: Path) -> Relations:
        """Every relation of every model of a project whose apps are the folders in it."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(f"{project}\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if "refused" in answer:
            raise RefusedError(answer["refused"])
        return {
            label: {name: (kind, target) for name, (kind, target) in relations.items()}
            for label, relations in answer["models"].items()
        }

    def close(self) -> None:
        """End the process."""
        self._process.communicate()
