"""What each kind of statement does."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Final

from ..project import extract
from ..project.names import FunctionDef
from ..project.syntax import last_name, walk
from . import arms, calls, comparisons
from .containers import contents, places
from .events import Moment
from .frame import leaves
from .functions import contexts, results
from .functions.annotations import annotated
from .joining import options
from .loops import attribute_paths, failures, recursion, tenants
from .operators import united
from .querysets import asking, early_returns, load_guards, locks
from .querysets.assigned import NO_KEY, as_left
from .querysets.origins import Loop
from .values import (
    EMPTY,
    NONE,
    UNKNOWN,
    UNSET,
    Closure,
    Count,
    Dictionary,
    Items,
    Known,
    QuerySet,
    Unset,
    Value,
    is_unknown,
)

if TYPE_CHECKING:
    from .evaluate import Evaluator

_SLEEPING: Final = frozenset({"time.sleep", "asyncio.sleep"})


def _expression_statement(evaluator: Evaluator, node: ast.Expr) -> None:
    if isinstance(node.value, ast.Call):
        calls.call_statement(evaluator, node.value)
        called = evaluator.last_call(node.value)
        if called is not None and tenants.is_chosen_by(called):
            evaluator.frame.apart = evaluator.frame.loops
    else:
        evaluator.expression(node.value)


def _assign(evaluator: Evaluator, node: ast.Assign) -> None:
    value = evaluator.expression(node.value)
    for target in node.targets:
        evaluator.bind(target, value, node.value)


def _annotated(evaluator: Evaluator, node: ast.AnnAssign) -> None:
    value = UNKNOWN if node.value is None else evaluator.expression(node.value)
    if value == UNKNOWN:
        value = annotated(evaluator.flow, evaluator.module, extract.expression(node.annotation))
    evaluator.bind(node.target, value)


def _augmented(evaluator: Evaluator, node: ast.AugAssign) -> None:
    value = evaluator.expression(node.value)
    if isinstance(node.target, ast.Name):
        before = evaluator.frame.names.get(node.target.id, UNKNOWN)
        evaluator.frame.names[node.target.id] = united(evaluator, node, before, value)
    elif isinstance(node.target, ast.Attribute):
        owner = evaluator.expression(node.target.value)
        evaluator.read(owner, node.target.attr, node.target)
        evaluator.note_change(owner, node.target)
    else:
        before = evaluator.expression(node.target)
        places.put_back(evaluator, node.target, united(evaluator, node, before, value), before)


def _delete(evaluator: Evaluator, node: ast.Delete) -> None:
    for target in node.targets:
        if isinstance(target, ast.Name):
            evaluator.frame.names.pop(target.id, None)
        elif isinstance(target, ast.Subscript):
            contents.take_out(evaluator, target, evaluator.expression(target.slice))


def _return(evaluator: Evaluator, node: ast.Return) -> None:
    value = NONE if node.value is None else evaluator.escape(evaluator.expression(node.value))
    evaluator.events.may_be_false |= not results.is_true(node, value)
    if all(isinstance(option, Unset) or is_unknown(option) for option in options(value)):
        if _is_kept(evaluator, node, value):
            return
        again = evaluator.calls_itself.get(node.value) if node.value else None
        known = value if again is None else recursion.given_back(evaluator, again)
        if known is None:
            return
        value = known
        evaluator.events.gives_kept |= _is_kept_by_others(evaluator, node)
    value = early_returns.given_back(evaluator, node, value)
    value = asking.as_asked(as_left(value, evaluator.frame), evaluator.frame)
    value = locks.returned(evaluator, value)
    evaluator.events.returned.append(UNKNOWN if evaluator.events.gives_kept else value)
    match node.value:
        case ast.Call(func=ast.Attribute(attr="none")) if value == EMPTY:
            evaluator.events.returns_none = True


def _is_kept_by_others(evaluator: Evaluator, node: ast.Return) -> bool:
    """Whether a method gives what it finds on its object, and puts there what it does not find."""
    match node.value, evaluator.function:
        case ast.Attribute(value=ast.Name(id="self"), attr=name), FunctionDef() as method:
            return name in evaluator.flow.words.assigned(method)
    return False


def _is_kept(evaluator: Evaluator, node: ast.Return, value: Value) -> bool:
    """Whether a ``return`` gives what an earlier call has returned at another one."""
    function = None if evaluator.function is None else evaluator.flow.node(evaluator.function)
    if function is None:
        return False
    if value == UNSET:
        return evaluator.flow.memos.gives_another(function, node)
    return evaluator.flow.memos.give(function, node)


def _for(evaluator: Evaluator, node: ast.For | ast.AsyncFor) -> None:
    if attribute_paths.run(evaluator, node):
        return
    with evaluator.frame.looping(evaluator.draw(node.iter, node.target, node)):
        before = dict(evaluator.frame.names)
        _forget_counters(evaluator, node.body)
        evaluator.statements(node.body)
    evaluator.frame.joined(evaluator.frame.names, _left_alone(evaluator, node, before))
    if not evaluator.running and evaluator.flow.may_return(node):
        evaluator.frame.has_searched = True  # what follows is done after a miss
    evaluator.statements(node.orelse)


def _left_alone(
    evaluator: Evaluator, node: ast.For | ast.AsyncFor, before: dict[str, Value]
) -> dict[str, Value]:
    """What names hold where a loop had nothing to go through.

    A queryset that its passes go on with is meant as they leave it: ``for name in names: orders =
    orders.prefetch_related(name)``. So is a list or dictionary to which they do something.
    """
    after = evaluator.frame.names
    bound = evaluator.flow.bound_in(node.body)
    return {
        name: value
        for name, value in before.items()
        if after.get(name) == value or not _is_gone_on_with(value, name in bound)
    }


def _is_gone_on_with(value: Value, is_bound: bool) -> bool:
    return isinstance(value, QuerySet) or isinstance(value, Items | Dictionary) and not is_bound


def _while(evaluator: Evaluator, node: ast.While) -> None:
    before = dict(evaluator.frame.names)
    with evaluator.frame.remembering():  # a condition waits for what changes meanwhile
        loop = Loop(id(node), node.lineno, _runs_per_item(evaluator, node, node.test))
    with evaluator.frame.looping(loop):
        _forget_counters(evaluator, node.body)
        with evaluator.frame.remembering():
            evaluator.truth(node.test)
        evaluator.statements(node.body)
    evaluator.frame.joined(evaluator.frame.names, before)
    evaluator.statements(node.orelse)


def _runs_per_item(evaluator: Evaluator, node: ast.While, test: ast.expr) -> bool:
    """Whether a ``while`` goes through a list: it tests the list itself, or its length."""
    match test:
        case ast.Name():
            return evaluator.grows(evaluator.expression(test))
        case ast.UnaryOp(operand=operand):
            return _runs_per_item(evaluator, node, operand)
        case ast.BoolOp(values=values):
            return any(_runs_per_item(evaluator, node, value) for value in values)
        case ast.Compare(left=left, comparators=comparators):
            counted = [
                side for side in (left, *comparators) if evaluator.expression(side) == Count()
            ]
            return bool(counted) and not (any(map(_asks, counted)) and _sleeps(evaluator, node))
        case ast.Call(func=ast.Name(id="len")):
            return evaluator.expression(test) == Count()
    return False


def _asks(counted: ast.expr) -> bool:
    """``jobs.count()``, anew before each pass; ``len(jobs)`` counts what is there."""
    return any(last_name(call.func) != "len" for call in _calls(counted))


def _sleeps(evaluator: Evaluator, node: ast.While) -> bool:
    """Whether its passes wait for others, however long, and look again."""
    sleeping = (each.func for each in _calls(node) if last_name(each.func) == "sleep")
    return any(calls.path_of(evaluator.expression(each)) in _SLEEPING for each in sleeping)


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    return (each for each in walk(node) if isinstance(each, ast.Call))


def _forget_counters(evaluator: Evaluator, body: list[ast.stmt]) -> None:
    """``index += 1``, ``first = False``: what the name holds is another in the next pass."""
    for name in evaluator.flow.bound_in(body):
        if isinstance(evaluator.frame.names.get(name), Known):
            evaluator.frame.names[name] = UNKNOWN


def _with(evaluator: Evaluator, node: ast.With | ast.AsyncWith) -> None:
    moment = evaluator.frame.moment
    is_apart = any(_opens_a_transaction(item) for item in node.items)
    for item in node.items:
        value = evaluator.expression(item.context_expr)
        evaluator.note_use(item.context_expr, value)
        used = evaluator.last_call(item.context_expr)
        if used is not None:
            opened = evaluator.flow.transactions.opened_by(evaluator.module, item, used)
            if opened is not None and moment is not Moment.IN_TRANSACTION:
                moment = opened
            is_apart = is_apart or tenants.is_chosen_within(used)
        value = contexts.entered(evaluator, node, value)
        if item.optional_vars is not None:
            evaluator.bind(item.optional_vars, value)
    with evaluator.frame.isolating(is_apart, is_transaction=is_apart):
        with evaluator.frame.at(moment):
            evaluator.statements(node.body)
    if moment is not evaluator.frame.moment:
        locks.end(evaluator)
    evaluator.frame.assigned.drop(NO_KEY)  # an error may have come first, and been swallowed


def _opens_a_transaction(item: ast.withitem) -> bool:
    call = item.context_expr
    path = extract.dotted(call.func) if isinstance(call, ast.Call) else None
    return path is not None and path.rpartition(".")[2] == "atomic"


def _try(evaluator: Evaluator, node: ast.Try) -> None:
    before = dict(evaluator.frame.names)
    evaluator.frame.tried.add(id(node))
    evaluator.frame.leading_on.add(id(node))
    with evaluator.frame.arm(node, 0), evaluator.frame.isolating(bool(node.handlers)):
        evaluator.statements(node.body)
        _else_of_try(evaluator, node)
    states = [evaluator.frame.names] if not leaves(node.body) else []
    for number, handler in enumerate(node.handlers, start=1):
        evaluator.frame.names = dict(before)
        evaluator.frame.joined(evaluator.frame.names, before)
        if handler.name:
            evaluator.frame.names[handler.name] = UNKNOWN
        # What the body did before it failed may have happened too, so arms do not exclude it.
        # What is asked or written after a miss or a failure is not in each pass.
        frame = evaluator.frame
        with (
            frame.arm(handler, 0, remembers=True),
            frame.isolating(),
            frame.finding_duplicates(_is_for_several(handler)),
        ):
            failures.run_handler(evaluator, handler)
        if not leaves(handler.body):
            states.append(evaluator.frame.names)
    done, *failed = states or [before]
    evaluator.frame.joined(done, *(load_guards.tried(node.body, done, each) for each in failed))
    evaluator.statements(node.finalbody)


def _is_for_several(handler: ast.ExceptHandler) -> bool:
    """Whether it is there for a ``get()`` that has found more than one row."""
    path = None if handler.type is None else extract.dotted(handler.type)
    return path is not None and path.rpartition(".")[2] == "MultipleObjectsReturned"


def _else_of_try(evaluator: Evaluator, node: ast.Try) -> None:
    """What no handler runs beside: where nothing fails it is as certain as the body."""
    handlers = set(map(id, node.handlers))
    evaluator.frame.tried |= handlers
    with ExitStack() as stack:
        for handler in node.handlers:
            stack.enter_context(evaluator.frame.arm(handler, 1))
        evaluator.statements(node.orelse)
    evaluator.frame.tried -= handlers


def _match(evaluator: Evaluator, node: ast.Match) -> None:
    subject = evaluator.expression(node.subject)
    before = dict(evaluator.frame.names)
    states = []
    for number, case in enumerate(node.cases):
        is_taken = comparisons.matches(evaluator, case.pattern, subject)
        if is_taken is False:
            continue
        evaluator.frame.names = dict(before)
        _bind_pattern(evaluator, case.pattern, subject)
        if case.guard is not None:
            evaluator.truth(case.guard)
        with evaluator.frame.arm(node, number):
            evaluator.statements(case.body)
        if not leaves(case.body):
            states.append(evaluator.frame.names)
        if is_taken and case.guard is None:
            break
    else:
        states.append(before)
    evaluator.is_over = not states
    evaluator.frame.joined(*states or [before])


def _bind_pattern(evaluator: Evaluator, pattern: ast.pattern, subject: Value) -> None:
    match pattern:
        case ast.MatchAs(pattern=None, name=str() as name):
            evaluator.frame.names[name] = subject
        case ast.MatchAs(pattern=ast.pattern() as inner, name=name):
            _bind_pattern(evaluator, inner, subject)
            if name:
                evaluator.frame.names[name] = subject
        case _:
            for node in ast.walk(pattern):
                if isinstance(node, ast.MatchAs | ast.MatchStar) and node.name:
                    evaluator.frame.names[node.name] = UNKNOWN


def _assert(evaluator: Evaluator, node: ast.Assert) -> None:
    evaluator.truth(node.test)


def _function(evaluator: Evaluator, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    closure = Closure(node, evaluator.frame.names, evaluator.module)
    evaluator.frame.names[node.name] = closure
    evaluator.nested[closure] = False


def _class(evaluator: Evaluator, node: ast.ClassDef) -> None:
    evaluator.frame.names[node.name] = UNKNOWN


def _import(evaluator: Evaluator, node: ast.Import | ast.ImportFrom) -> None:
    for name, imported in extract.imported_names(node):
        if name != "*":
            symbol = evaluator.project.names.imported(evaluator.module, imported)
            evaluator.frame.names[name] = evaluator.flow.meanings.symbol(symbol)


#: By the statement's class.
STATEMENTS: Final[dict[type[ast.stmt], Callable[[Any, Any], None]]] = {
    ast.Expr: _expression_statement,
    ast.Assign: _assign,
    ast.AnnAssign: _annotated,
    ast.AugAssign: _augmented,
    ast.Delete: _delete,
    ast.Return: _return,
    ast.If: arms.run_if,
    ast.For: _for,
    ast.AsyncFor: _for,
    ast.While: _while,
    ast.With: _with,
    ast.AsyncWith: _with,
    ast.Try: _try,
    ast.TryStar: _try,
    ast.Match: _match,
    ast.Raise: failures.run_raise,
    ast.Assert: _assert,
    ast.FunctionDef: _function,
    ast.AsyncFunctionDef: _function,
    ast.ClassDef: _class,
    ast.Import: _import,
    ast.ImportFrom: _import,
}
