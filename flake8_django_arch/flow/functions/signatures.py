"""What the heads of functions say: parameters, defaults, annotations, decorators."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from ...immutable import Immutable
from ...project import facts
from ...project.extract import dotted
from ...project.names import ClassDef, External, FunctionDef, Module
from ...project.syntax import positional_of
from ..attributes import path_of_decorator
from ..joining import mix
from ..values import (
    UNKNOWN,
    UNSET,
    Bindings,
    Closure,
    Dictionary,
    Fixed,
    FunctionValue,
    Keywords,
    Known,
    Value,
)
from . import type_variables
from .annotations import annotated, declared
from .arguments import spread

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..events import Called

_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
#: Decorators after which a call still gives what the function returns.
_KEEPING: Final = frozenset(
    "abstractmethod action admin_display api_view assignment_tag async_to_sync asynccontextmanager"
    " atomic cache cached_property classmethod contextfilter contextfunction contextmanager"
    " csrf_exempt database_sync_to_async deprecated display environmentfilter environmentfunction"
    " evalcontextfilter evalcontextfunction extend_schema extend_schema_field field filter final"
    " global_function inclusion_tag login_required lru_cache mark_safe method_decorator never_cache"
    " overload override pass_context pass_environment pass_eval_context permission_classes"
    " permission_required property receiver require_GET require_http_methods require_POST setter"
    " shared_task simple_block_tag simple_tag staticmethod stringfilter swagger_auto_schema"
    " swagger_serializer_method sync_to_async task test wraps".split()
)
#: Those after which the class of the first argument decides what is called.
_DISPATCHING: Final = frozenset({"singledispatch", "singledispatchmethod"})
#: Those that keep what it returned for all later calls.
_CACHING: Final = frozenset({"cache", "lru_cache"})


class Signature(Immutable, frozen=True, eq=False):
    """The head of one function."""

    #: The dotted names of its decorators, called or not.
    decorators: frozenset[str]
    #: Whether a call gives what the function returns, whatever its decorators do.
    keeps_result: bool
    #: Whether it asks once for many calls, or is a package's, which may keep what it got.
    #: ``cached_property`` keeps it for one object: of rows there are many.
    asks_once: bool
    #: What the annotation of its result promises.
    promised: Value
    #: Whether it only stands for the functions that are registered with it.
    is_dispatch: bool = False
    #: The parameters that take arguments by their place.
    positional: tuple[str, ...] = ()
    #: All but ``*args`` and ``**options``, each with what its annotation promises.
    parameters: Mapping[str, Value] = _NOTHING
    #: Those that have a literal or a function for the caller that leaves them out.
    defaults: Mapping[str, Value] = _NOTHING
    #: The name of its ``**options``, if it has them.
    options: str | None = None
    #: The name of its ``*args``, if it has them.
    rest: str | None = None
    #: The heads of which what is given tells what they promise.
    heads: tuple[facts.Function, ...] = ()

    @property
    def is_cached_property(self) -> bool:
        """Whether an object asks it once: a ``cached_property`` of Django, Python or a package."""
        return any(name.endswith("cached_property") for name in self.decorators)

    @property
    def is_property(self) -> bool:
        """Whether it is read as an attribute, each time anew or not."""
        return self.is_cached_property or "property" in self.decorators

    @property
    def is_context(self) -> bool:
        """Whether what it yields is for ``with``, and given once: ``@contextmanager``."""
        return any(name.endswith("contextmanager") for name in self.decorators)

    def given(
        self,
        function: FunctionValue,
        arguments: tuple[Value, ...],
        keywords: Keywords,
    ) -> dict[str, Value]:
        """A call's arguments by parameter; what a method is bound to is its first.

        Of ``**options`` those that are known.
        """
        bound = () if function.bound is None else (function.bound,)
        found = dict(zip(self.positional, (*bound, *arguments), strict=False))
        if keywords:
            found.update(spread(keywords))
        return found

    def bound(
        self,
        function: FunctionValue,
        arguments: tuple[Value, ...],
        keywords: Keywords,
        give: Callable[[Value], Value],
        defaults: Mapping[str, Value] = _NOTHING,
    ) -> Bindings:
        """A call's arguments by parameter; what is not known falls back to the annotation."""
        given = {**defaults, **self.given(function, arguments, keywords)}
        result: dict[str, Value] = {}
        for name, value in self.parameters.items():
            if (argument := given.get(name, UNKNOWN)) not in (UNKNOWN, UNSET):
                value = give(argument)
            if value is not UNKNOWN:
                result[name] = value
        if self.rest is not None:
            rest = self.beyond(function, arguments)
            if any(value is not UNKNOWN for value in rest):
                result[self.rest] = Fixed(tuple(map(give, rest)))
        if self.options is not None:
            result[self.options] = self.left_for_options(keywords, give)
        return tuple(result.items())

    def left_out(self, function: FunctionValue, call: Called) -> Iterator[tuple[str, Value]]:
        """The defaults of parameters that a call surely leaves out."""
        if self.keeps_result and not call.may_hand_over_more:
            given = self.given(function, call.arguments, call.keywords)
            yield from (each for each in self.defaults.items() if each[0] not in given)

    def beyond(self, function: FunctionValue, arguments: tuple[Value, ...]) -> tuple[Value, ...]:
        """The arguments of a call that ``*args`` takes."""
        return arguments[len(self.positional) - (function.bound is not None) :]

    def left_for_options(self, keywords: Keywords, give: Callable[[Value], Value]) -> Dictionary:
        """What its ``**options`` hold: the keywords that no parameter of it takes."""
        given = {
            name: give(value)
            for name, value in spread(keywords).items()
            if name not in self.parameters
        }
        others = [
            value.key if isinstance(value, Dictionary) else UNKNOWN
            for name, value in keywords
            if name == "**"
        ]
        key = mix((*map(Known, given), *others))
        return Dictionary(key, UNKNOWN, known=tuple(given.items()))


class Signatures:
    """Answers what the heads of functions say. Every answer is computed once."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._of: dict[FunctionDef, Signature] = {}

    def of(self, function: FunctionDef) -> Signature:
        """The head of a function."""
        if function not in self._of:
            self._of[function] = self._read(function)
        return self._of[function]

    def promised(
        self, function: FunctionValue, arguments: tuple[Value, ...], keywords: Keywords
    ) -> Value:
        """What the annotations of a function promise a call."""
        signature = self.of(function.definition)
        if not signature.heads:
            return signature.promised
        given = signature.given(function, arguments, keywords)
        if all(name != "**" for name, _ in keywords):
            given = {**signature.defaults, **given}
        module = function.definition.module
        told = type_variables.promised(self._flow, module, signature.heads, given)
        return signature.promised if told is UNKNOWN else told

    def keeps(self, module: Module, decorator: facts.Expression) -> bool:
        """Whether a call gives what the function returns in spite of a decorator."""
        name = path_of_decorator(decorator).rpartition(".")[2]
        return name in _KEEPING or self._flow.decorators.only_runs(module, decorator)

    def _defaults(self, module: Module, arguments: ast.arguments) -> dict[str, Value]:
        positional = positional_of(arguments)
        last = len(positional) - len(arguments.defaults)
        pairs = [
            *zip(positional[last:], arguments.defaults, strict=True),
            *zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True),
        ]
        found = ((parameter.arg, self._default(module, default)) for parameter, default in pairs)
        return {name: value for name, value in found if value != UNKNOWN}

    def _default(self, module: Module, default: ast.expr | None) -> Value:
        match default:
            case ast.Constant(value=value):
                return Known(value)
            case ast.Lambda():
                return Closure(default, {}, module)
            case ast.Name() | ast.Attribute():
                found = self._flow.project.names.resolve(module, dotted(default) or "")
                if isinstance(found, FunctionDef | ClassDef | External):
                    return self._flow.meanings.symbol(found)
        return UNKNOWN

    def _read(self, function: FunctionDef) -> Signature:
        decorators = frozenset(map(path_of_decorator, function.facts.decorators))
        names = {path.rpartition(".")[2] for path in decorators}
        keeps_result = all(self.keeps(function.module, each) for each in function.facts.decorators)
        asks_once = function.module.installed or not names.isdisjoint(_CACHING)
        returns = function.facts.returns
        promised = UNKNOWN if returns is None else annotated(self._flow, function.module, returns)
        node = self._flow.node(function)
        is_dispatch = not names.isdisjoint(_DISPATCHING)
        if node is None:
            return Signature(decorators, keeps_result, asks_once, promised, is_dispatch)
        positional = positional_of(node.args)
        parameters = {
            parameter.arg: declared(self._flow, function.module, parameter)
            for parameter in (*positional, *node.args.kwonlyargs)
        }
        return Signature(
            decorators,
            keeps_result,
            asks_once,
            promised,
            is_dispatch,
            tuple(parameter.arg for parameter in positional),
            parameters,
            self._defaults(function.module, node.args),
            None if node.args.kwarg is None else node.args.kwarg.arg,
            None if node.args.vararg is None else node.args.vararg.arg,
            type_variables.heads_of(self._flow, function),
        )
