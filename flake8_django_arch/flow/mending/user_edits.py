"""The edits that name users by the setting, or ask for their model when it is there.

Django's documentation, "Referencing the User model": relations name ``settings.AUTH_USER_MODEL``;
``get_user_model()`` needs the module of the user model to be loaded, which only code that runs
later than the models are loaded can count on.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Final

from ...edits import AddStatement, DropImport, Edit, Replace, Span
from ...project import framework
from ...project.annotated import reads
from ...project.source import FunctionNode
from ...project.syntax import assigned, is_name, keyword_of, last_name
from .import_edits import dropped, imported, is_imported_once, is_taken_from

if TYPE_CHECKING:
    from ...project.models import Field
    from ..file import File

_SETTING: Final = "AUTH_USER_MODEL"
_AUTH: Final = "django.contrib.auth"
_GETTER: Final = "get_user_model"
_USER: Final = "User"
_RELATIONS: Final = {
    path.rpartition(".")[2]
    for path in (framework.FOREIGN_KEY, framework.ONE_TO_ONE, framework.MANY_TO_MANY)
}


def target(file: File, field: Field) -> ast.expr | None:
    """What names a relation's target, where the field is assigned once."""
    node = file.source.classes.get(field.owner.facts.qualname)
    value = None if node is None else assigned(node, field.name)
    return None if value is None else _target(value)


def named_by_setting(file: File, named: ast.expr | None) -> tuple[Edit, ...]:
    """``settings.AUTH_USER_MODEL`` as a relation's target."""
    settings = imported(file, "django.conf", "settings")
    if named is None or settings is None:
        return ()
    name, edits = settings
    new = _replaced(file, named, f"{name}.{_SETTING}")
    match named:
        case (
            ast.Name(id=read)
            | ast.Call(func=ast.Name(id=read))
            | ast.Attribute(value=ast.Name(id=read))
        ):
            return (new, *edits, *dropped(file, read))
    return (new, *edits)


def _target(value: ast.expr) -> ast.expr | None:
    """The first argument, or ``to``, of a field's call or of the only call that is given to one."""
    if not isinstance(value, ast.Call):
        return None
    inner = [given for given in value.args if isinstance(given, ast.Call)]
    if last_name(value.func) not in _RELATIONS and len(inner) == 1 and not keyword_of(value, "to"):
        if last_name(inner[0].func) in _RELATIONS:
            value = inner[0]
    if value.args:
        return None if isinstance(value.args[0], ast.Starred) else value.args[0]
    return keyword_of(value, "to")


def asked_for(file: File, statement: ast.stmt, targets: Collection[ast.expr]) -> tuple[Edit, ...]:
    """``get_user_model()`` for what a file reads of Django's ``User``.

    Where models load the file, it may run before the user model is there: only the bodies of
    functions ask then, and relations name the setting (``targets`` are what they name). Other
    files ask once, behind their imports.
    """
    tree = file.source.tree
    name = _user_name(statement)
    getter = imported(file, _AUTH, _GETTER)
    if name is None or getter is None or statement not in tree.body:
        return ()
    if not is_imported_once(file, name) or _is_annotation(tree, name):
        return ()
    called, edits = getter
    where = Span.of_file(file.module.path)
    if not file.project.load_order.is_with_models(file.module):
        if not _is_at_top(tree, statement):
            return ()
        asking = AddStatement(where, f"{name} = {called}()\n")
        return (*edits, DropImport(where, name, is_replaced=True), asking)
    reads = [node for node in ast.walk(tree) if is_name(node, name)]
    late = _run_late(tree)
    settings = imported(file, "django.conf", "settings")
    if settings is None or is_taken_from(file, name):
        return ()
    news: list[Edit] = []
    for read in reads:
        if read in targets:
            news += [_replaced(file, read, f"{settings[0]}.{_SETTING}"), *settings[1]]
        elif read in late:
            news += [_replaced(file, read, f"{called}()"), *edits]
        else:
            return ()
    return (*dict.fromkeys(news), DropImport(where, name))


def _replaced(file: File, node: ast.AST, code: str) -> Replace:
    assert isinstance(node, ast.expr)
    return Replace(Span.of(file.module.path, node), code)


def _user_name(statement: ast.stmt) -> str | None:
    """What a file calls the user that it imports by itself."""
    match statement:
        case ast.ImportFrom(module="django.contrib.auth.models", names=names):
            return next((each.asname or each.name for each in names if each.name == _USER), None)
    return None


def _is_annotation(tree: ast.Module, name: str) -> bool:
    """Whether some annotation reads a name: a type checker wants a class there, not a variable."""
    for node in ast.walk(tree):
        match node:
            case ast.arg(annotation=annotation) | ast.AnnAssign(annotation=annotation):
                pass
            case ast.FunctionDef(returns=annotation) | ast.AsyncFunctionDef(returns=annotation):
                pass
            case _:
                continue
        for inner in () if annotation is None else ast.walk(annotation):
            match inner:
                case ast.Name(id=read) if read == name:
                    return True
                case ast.Constant(value=str() as text) if reads(text, name):
                    return True
    return False


def _run_late(tree: ast.Module) -> set[ast.AST]:
    """The nodes in bodies of functions that the file does not call while it is loaded."""
    functions = list(_outermost(tree))
    late = {
        inner: function
        for function in functions
        for statement in function.body
        for inner in ast.walk(statement)
    }
    called = {
        last_name(node.func)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and node not in late
    }
    decorating = {
        last_name(decorator.func if isinstance(decorator, ast.Call) else decorator)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef | FunctionNode)
        for decorator in node.decorator_list
    }
    matched = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.MatchClass)
        for inner in (node.cls,)
    }
    early = called | decorating
    return {node for node, function in late.items() if function.name not in early} - matched


def _outermost(node: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for inner in ast.iter_child_nodes(node):
        if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
            yield inner
        elif not isinstance(inner, ast.expr):
            yield from _outermost(inner)


def _is_at_top(tree: ast.Module, statement: ast.stmt) -> bool:
    """Whether only imports, and the file's text about itself, stand before an import."""
    for number, other in enumerate(tree.body):
        if other is statement:
            return True
        is_text = isinstance(other, ast.Expr) and isinstance(other.value, ast.Constant)
        if not isinstance(other, ast.Import | ast.ImportFrom) and not (number == 0 and is_text):
            return False
    return False
