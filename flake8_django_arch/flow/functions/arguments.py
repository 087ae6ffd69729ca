"""What a call gives to which parameter, and by which names."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile, product, takewhile

from ...project.names import FunctionDef
from ...project.source import FunctionNode
from ...project.syntax import positional_of, walk
from ..containers.key_tests import has_only_known_keys
from ..values import Dictionary, Fixed, Keywords, Value


def written(call: ast.Call, positional: Sequence[str]) -> dict[str, ast.expr]:
    """What a call surely gives to which parameter: ``*rest`` and what follows it may be any."""
    plain = takewhile(lambda each: not isinstance(each, ast.Starred), call.args)
    named = {word.arg: word.value for word in call.keywords if word.arg}
    return dict(zip(positional, plain, strict=False)) | named


def by_parameter(call: ast.Call, called: FunctionDef) -> Iterator[tuple[str, ast.expr]]:
    """What a call may give to which parameter; what a method is called on is its first.

    ``*rest`` may hold what any of those is given that are left, and so may ``**options``.
    """
    names = [parameter.name for parameter in called.facts.parameters]
    if called.owner is not None and names[:1] in (["self"], ["cls"]):
        first, *names = names
        if isinstance(call.func, ast.Attribute):  # otherwise its constructor makes the object
            yield first, call.func.value
    given = written(call, names)
    yield from given.items()
    rest = dropwhile(lambda each: not isinstance(each, ast.Starred), call.args)
    options = (word.value for word in call.keywords if word.arg is None)
    yield from product((name for name in names if name not in given), (*rest, *options))


def hands_on_all(function: FunctionNode, call: ast.Call) -> bool:
    """Whether a method gives a call all that it is given: ``super().__init__(*args, **kwargs)``."""
    own = function.args
    if len(positional_of(own)) != 1 or own.kwonlyargs:
        return False
    names = [each.arg for each in (own.vararg, own.kwarg) if each is not None]
    rest = [each.value for each in call.args if isinstance(each, ast.Starred)]
    options = [word.value for word in call.keywords if word.arg is None]
    if len(rest) + len(options) < len(call.args) + len(call.keywords):
        return False
    read = [each.id for each in walk(function) if isinstance(each, ast.Name) and each.id in names]
    return list(map(ast.unparse, rest + options)) == names and len(read) == len(names)


def may_bring_more(call: ast.expr, names: Mapping[str, Value]) -> bool:
    """Whether ``*pair`` of a call may stand for arguments of which nobody tells how many."""
    given = call.args if isinstance(call, ast.Call) else []
    return any(
        isinstance(each, ast.Starred) and not _is_counted(each.value, names) for each in given
    )


def _is_counted(node: ast.expr, names: Mapping[str, Value]) -> bool:
    """Whether it is known what stands in a list that is spread out."""
    if isinstance(node, ast.Name):
        return isinstance(names.get(node.id), Fixed)
    return isinstance(node, ast.List | ast.Tuple)


def spread(keywords: Keywords) -> dict[str, Value]:
    """The keyword arguments of a call, with those of ``**options`` that are known."""
    found: dict[str, Value] = {}
    for name, value in keywords:
        if name != "**":
            found[name] = value
        elif isinstance(value, Dictionary):
            found.update((key, each) for key, each in value.known if isinstance(key, str))
    return found


def written_out(keywords: Keywords) -> Keywords:
    """The keyword arguments of a call, with those of ``**options`` of which all are known."""
    found: dict[str, Value] = {}
    for name, value in keywords:
        if name == "**" and isinstance(value, Dictionary) and has_only_known_keys(value):
            found |= spread(((name, value),))
        else:
            found[name] = value
    return tuple(found.items())
