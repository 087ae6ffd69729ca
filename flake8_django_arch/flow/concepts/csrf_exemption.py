"""A view that is exempt from Django's protection against forged requests."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from ...finding import Place
from ...project import framework
from ...project.extract import dotted
from ...project.names import ClassDef, External, FunctionDef, Module
from ...project.source import FunctionNode
from ..file import Concept, File

_EXEMPT: Final = "django.views.decorators.csrf.csrf_exempt"
_METHOD_DECORATOR: Final = "django.utils.decorators.method_decorator"
#: What a view reads or calls that has another proof of who sent the request than the session.
_PROOF: Final = re.compile(
    r"signature|signed|signing|hmac|compare_digest|construct_event|verif|authorization"
    r"|webhook_?(secret|token|key)|hook_?secret|jwt|bearer|api_?key|check_token|auth[_-]?token",
    re.IGNORECASE,
)
#: What finishes a log-in elsewhere: the provider's answer is a form of its page, signed, or with
#: the ``state`` that the session was given. Source: ``social_core.backends.oauth.OAuthAuth``.
_LOGINS: Final = ("social_core.actions.do_complete", "onelogin.saml2.auth.OneLogin_Saml2_Auth")
#: What reads who is logged in, or asks that somebody is.
_SESSION: Final = re.compile(
    r"\b(request|req)\.(user|auser|session)\b|\blogin_required\b|\bpermission_required\b"
    r"|\buser_passes_test\b|\b(LoginRequired|PermissionRequired|UserPassesTest)Mixin\b"
)
#: Views that change nothing need no protection.
_SAFE: Final = re.compile(r"\brequire_(GET|safe)\b|\brequire_http_methods\(\[?'GET'\]?\)")
#: Views that Django REST framework exempts itself: its authentication asks for the token.
_REST: Final = (framework.API_VIEW, "rest_framework.viewsets.ViewSetMixin")
_REST_DECORATOR: Final = re.compile(r"(^|\.)api_view$")

Definition = FunctionNode | ast.ClassDef


class CsrfExemption(Concept):
    """``csrf_exempt`` around a function, a class or its ``dispatch``, or a view in a route."""

    def __init__(self, file: File, node: ast.expr, view: str, body: list[Definition]) -> None:
        super().__init__(file)
        self._node = node
        self.view = view
        self._body = body

    @classmethod
    def find(cls, file: File) -> Iterator[Self]:
        """Every one in the file; tests hold none."""
        exempt = "csrf_exempt"
        if file.is_test or not any(exempt in line for line in file.source.lines):
            return
        for node in ast.walk(file.source.tree):
            match node:
                case ast.ClassDef(name=name, decorator_list=decorators):
                    yield from cls._decorated(file, node, name, decorators)
                    for method in node.body:
                        if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef):
                            yield from cls._decorated(file, node, name, method.decorator_list)
                case ast.FunctionDef(name=name, decorator_list=decorators) | ast.AsyncFunctionDef(
                    name=name, decorator_list=decorators
                ):
                    for decorator in decorators:
                        if _is(file, decorator, _EXEMPT):
                            yield cls(file, decorator, name, [node])
                case ast.Call(func=function, args=[view]) if _is(file, function, _EXEMPT):
                    name, body = _definition(file, view)
                    if body is not None:
                        yield cls(file, function, name, [body])

    @classmethod
    def _decorated(
        cls, file: File, node: ast.ClassDef, name: str, decorators: list[ast.expr]
    ) -> Iterator[Self]:
        """``method_decorator(csrf_exempt)`` of a class, or of a method."""
        for decorator in decorators:
            match decorator:
                case ast.Call(func=function, args=[argument, *_]) if _is(
                    file, function, _METHOD_DECORATOR
                ):
                    if any(_is(file, one, _EXEMPT) for one in ast.walk(argument)):
                        yield cls(file, decorator, name, [node])

    @property
    def place(self) -> Place:
        """The decorator, or the call in the route."""
        return Place.of(self._node)

    @property
    def is_needless(self) -> bool:
        """Whether Django REST framework decides about the view, or it cannot change anything."""
        for node in self._body:
            if _SAFE.search(" ".join(map(ast.unparse, node.decorator_list))):
                return True
            if isinstance(node, ast.ClassDef):
                found = self.file.module.class_(node.name)
                if found is not None and self.project.classes.is_a(found, *_REST):
                    return True
            elif any(_REST_DECORATOR.search(_name(one)) for one in node.decorator_list):
                return True
        return False

    @property
    def checks_sender(self) -> bool:
        """Whether the view asks for another proof than the session of who sent a request."""
        called = [one for node in self._own for one in _called(self.file, node)]
        if any(_is(self.file, part, path) for path in _LOGINS for part in self._called_names):
            return True
        return any(_PROOF.search(ast.unparse(node)) for node in (*self._own, *called))

    @property
    def trusts_session(self) -> bool:
        """Whether the view acts for whoever is logged in: a forged request is theirs.

        What anybody may do without a session gains nothing by being forged.
        """
        return any(_SESSION.search(ast.unparse(node)) for node in self._own)

    @property
    def _called_names(self) -> Iterator[ast.expr]:
        for node in self._own:
            yield from (call.func for call in ast.walk(node) if isinstance(call, ast.Call))

    @cached_property
    def _own(self) -> list[Definition]:
        """The view, its bases and its decorators."""
        return [one for node in self._body for one in (node, *_around(self.file, node))]


def _is(file: File, node: ast.AST, path: str) -> bool:
    """Whether a name or attribute stands for something of that dotted path."""
    written = dotted(node) if isinstance(node, ast.expr) else None
    symbol = None if written is None else file.project.names.resolve(file.module, written)
    return isinstance(symbol, FunctionDef | External) and symbol.path == path


def _name(node: ast.expr) -> str:
    return ast.unparse(node.func if isinstance(node, ast.Call) else node)


def _definition(file: File, view: ast.expr) -> tuple[str, Definition | None]:
    """The view that an expression names, behind ``as_view()`` and other decorators."""
    while isinstance(view, ast.Call):
        is_class = isinstance(view.func, ast.Attribute) and view.func.attr == "as_view"
        if not is_class and not view.args:
            break
        view = (
            view.func.value if isinstance(view.func, ast.Attribute) and is_class else view.args[0]
        )
    written = dotted(view)
    symbol = None if written is None else file.project.names.resolve(file.module, written)
    if isinstance(symbol, ClassDef | FunctionDef) and not symbol.module.installed:
        return symbol.name, _node(file, symbol.module, symbol)
    return written or "", None


def _node(file: File, module: Module, symbol: ClassDef | FunctionDef) -> Definition | None:
    source = file.project.source(module)
    if source is None:
        return None
    if isinstance(symbol, ClassDef):
        return source.classes.get(symbol.facts.qualname)
    return source.functions.get(symbol.qualname)


def _around(file: File, node: Definition) -> Iterator[Definition]:
    """The project's bases of a class, and its decorators of a class or function."""
    cls = file.module.class_(node.name) if isinstance(node, ast.ClassDef) else None
    for base in () if cls is None else file.project.classes.ancestors(cls):
        if isinstance(base, ClassDef) and base is not cls and not base.module.installed:
            if (found := _node(file, base.module, base)) is not None:
                yield found
    for decorator in node.decorator_list:
        for part in ast.walk(decorator):
            if isinstance(part, ast.Name | ast.Attribute):
                yield from _definitions(file, part)


def _called(file: File, node: Definition) -> Iterator[Definition]:
    """The project's own functions that a view calls by name."""
    for call in ast.walk(node):
        if isinstance(call, ast.Call):
            yield from _definitions(file, call.func)


def _definitions(file: File, name: ast.expr) -> Iterator[Definition]:
    """The function of the project that an expression names, if it does."""
    written = dotted(name)
    symbol = None if written is None else file.project.names.resolve(file.module, written)
    if isinstance(symbol, FunctionDef) and not symbol.module.installed:
        if (found := _node(file, symbol.module, symbol)) is not None:
            yield found
