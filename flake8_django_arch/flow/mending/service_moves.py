"""The edits that move a view's block of writes into a function of the app's ``services.py``."""

from __future__ import annotations

import ast
import builtins
import keyword
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...edits import AddFunction, AddImport, Edit, LeftToUser, ReplaceStatements, Span
from ...finding import Place
from ...project.apps import app_folder
from ...project.names import ClassDef, External
from ..blocks import Block, block_around, stored
from ..call_graph.transactions import ATOMIC
from ..events import Called, Form, Moment, Write
from ..requests.request_values import RequestValues
from ..side_effects import deeds, effects
from ..values import FunctionValue
from .import_edits import dropped
from .moved_code import MovedCode
from .obstacle import Obstacle
from .service_imports import ServiceImports
from .service_names import service_name

if TYPE_CHECKING:
    from ..concepts.view import View

_BUILTINS: Final = frozenset(dir(builtins))
#: How the names of forms and serializers end, and of what carries a request.
_FORMS: Final = ("form", "formset", "serializer", "request", "info")
_MOST_PARAMETERS: Final = 8
_WIDTH: Final = 88


def writes_moved(view: View) -> tuple[Edit, ...]:
    """The edits that move a view's writes, with what it hands over where that can go along."""
    return _moved(view, [*_with_dispatches(view), [*view.reported_writes]])


def dispatches_moved(view: View) -> tuple[Edit, ...]:
    """The edits that move what a view hands over, with its writes."""
    return _moved(view, _with_dispatches(view))


def _with_dispatches(view: View) -> list[list[Write | Called]]:
    handed_over = [call for call, _ in view.handed_over()]
    writes = view.reported_writes or view.all_writes
    return [[*writes, *handed_over]] if handed_over else []


def _moved(view: View, ways: Iterable[Sequence[Write | Called]]) -> tuple[Edit, ...]:
    """All edits of the first move that is possible, or the reason why there are none."""
    why = ""
    for events in ways:
        try:
            return tuple(_Move(view, [event.place.line for event in events]).edits())
        except Obstacle as obstacle:
            why = why or str(obstacle)
    return (LeftToUser(Span.of_file(view.file.module.path), why),) if why else ()


class _Move:
    def __init__(self, view: View, lines: Sequence[int]) -> None:
        self._view = view
        self._file = view.file
        self._project = view.project
        self._path = view.file.module.path
        block = block_around(view.node, lines, self._is_atomic)
        if block is None:
            raise Obstacle("its writes stand in no statement of their own")
        self._block = self._with_what_builds(block)
        self._refuse_what_cannot_move()
        self._request = RequestValues(
            view.function, self._block, self._project.text(view.file.module)
        )

    def edits(self) -> Iterator[Edit]:
        """The function, what it imports, and the call."""
        if self._request.obstacle:
            raise Obstacle(self._request.obstacle)
        values = self._values()
        gives = self._gives()
        imports = ServiceImports(self._file, self._services_path(), self._foreign())
        if imports.obstacle:
            raise Obstacle(imports.obstacle)
        name = service_name(self._view.function, imports.taken | values.keys())
        if name is None:
            raise Obstacle("services.py has functions of all names that would fit")
        services, known = self._services_name()
        code = self._function(name, list(values), gives)
        yield AddFunction(Span.of_file(self._services_path()), name, code)
        yield from imports.edits(needs_transaction="transaction.atomic" in code)
        yield from known
        yield ReplaceStatements(self._span(), self._call(f"{services}.{name}", values, gives))
        for imported in self._foreign():
            if not self._is_used_outside(imported):
                yield from dropped(self._file, imported)

    # Which statements

    def _is_atomic(self, statement: ast.stmt) -> bool:
        """``with transaction.atomic():``, which stays in one piece."""
        return isinstance(statement, ast.With) and any(
            self._opens(item.context_expr) for item in statement.items
        )

    def _opens(self, context: ast.expr) -> bool:
        function = context.func if isinstance(context, ast.Call) else context
        symbol = self._project.names.resolve(self._file.module, ast.unparse(function))
        return isinstance(symbol, External) and symbol.path == ATOMIC

    def _with_what_builds(self, block: Block) -> Block:
        """The block with the statements right above it that prepare the rows that it saves."""
        saved = {
            node.func.value.id
            for node in block.nodes()
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "save"
            and isinstance(node.func.value, ast.Name)
        }
        while block.start > 0 and self._prepares(block.body[block.start - 1], saved):
            block = block.extended()
        return block

    def _prepares(self, statement: ast.stmt, saved: set[str]) -> bool:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(func=function)):
                names = self._project.names
                symbol = names.definition(names.resolve(self._file.module, ast.unparse(function)))
                is_row = isinstance(symbol, ClassDef) and self._project.models.of(symbol)
                return name in saved and bool(is_row)
            case ast.Assign(targets=[ast.Attribute(value=ast.Name(id=name))]):
                return name in saved
            case ast.AugAssign(target=ast.Attribute(value=ast.Name(id=name))):
                return name in saved
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=name)))):
                return name in saved
        return False

    # What stands in the way

    def _refuse_what_cannot_move(self) -> None:
        if isinstance(self._view.node, ast.AsyncFunctionDef):
            raise Obstacle("it is asynchronous")
        if any(isinstance(node, ast.Global | ast.Nonlocal) for node in ast.walk(self._view.node)):
            raise Obstacle("it binds global names")
        for statement in self._block.statements:
            if why := _leaves(statement):
                raise Obstacle(why)
        for node in self._block.nodes():
            if why := self._obstacle(node):
                raise Obstacle(why)
        for write in self._view.all_writes:
            if write.form is Form.FORM and self._block.holds(write.place.line):
                raise Obstacle("a form or serializer saves among its writes")

    def _obstacle(self, node: ast.AST) -> str | None:
        match node:
            case ast.Try():
                return "it handles errors among its writes"
            case ast.Import() | ast.ImportFrom():
                return "it imports among its writes"
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() | ast.Match():
                return "it defines functions or matches patterns among its writes"
            case ast.Name(id="super" | "locals" | "__class__"):
                return f"it reads {node.id} among its writes"
            case ast.Lambda():
                bound_later = self._block.stored_elsewhere & self._block.stored
                if bound_later:
                    return "a lambda may read names that change later"
            case ast.Delete():
                return "it deletes names among its writes"
        return None

    # What the function takes and gives

    def _values(self) -> dict[str, str]:
        """Its parameters, with what the view passes."""
        block = self._block
        known = block.bound_before
        values: dict[str, str] = {}
        for name in [*block.needed, *self._kept()]:
            if name in self._request.holders or name in values:
                continue
            if name not in block.stored_elsewhere:
                continue  # the block alone binds it
            if name not in known:
                raise Obstacle(f"{name} may not be bound before its writes")
            if self._is_imported_inside(name):
                raise Obstacle(f"{name} is imported inside the view")
            if name.endswith(_FORMS):
                raise Obstacle(f"its writes need {name}, which a service should not know")
            values[name] = name
        for name, code in self._request.values.items():
            if name in values or name in block.stored or keyword.iskeyword(name):
                raise Obstacle(f"two values would be called {name}")
            values[name] = code
        if len(values) > _MOST_PARAMETERS:
            raise Obstacle(f"the function would take {len(values)} values")
        return values

    def _kept(self) -> list[str]:
        """Names that it may bind or not, and that are read later all the same."""
        return [name for name in self._gives() if name not in self._block.bound_after]

    def _gives(self) -> list[str]:
        """The names that it binds and the view reads later."""
        block = self._block
        given = sorted(block.stored & block.read_after)
        if given and block.is_tried:
            raise Obstacle("the view handles errors of its writes and reads what they bind")
        for name in given:
            if name not in block.bound_after and name not in block.stored_elsewhere:
                raise Obstacle(f"{name} may not be bound after its writes")
        order = list(dict.fromkeys(stored(block.statements)))
        return sorted(given, key=order.index)

    def _is_imported_inside(self, name: str) -> bool:
        return any(
            isinstance(node, ast.Import | ast.ImportFrom) and name in stored([node])
            for node in ast.walk(self._view.node)
        )

    def _foreign(self) -> list[str]:
        """The names of the module that it reads."""
        names: dict[str, None] = {}
        for statement in self._block.statements:
            for name in self._request.names_in(statement):
                if name not in self._block.locals and name not in _BUILTINS:
                    names[name] = None
                elif name in self._file.module.facts.imports and name not in self._block.locals:
                    names[name] = None
        return list(names)

    def _is_used_outside(self, name: str) -> bool:
        inside = set(map(id, self._block.nodes()))
        return any(
            isinstance(node, ast.Name) and node.id == name and id(node) not in inside
            for node in ast.walk(self._file.source.tree)
        )

    # The code

    def _function(self, name: str, parameters: Sequence[str], gives: Sequence[str]) -> str:
        code = MovedCode(self._project.text(self._file.module), self._block, self._request)
        if code.obstacle:
            raise Obstacle(code.obstacle)
        body, decorator = self._body(code)
        if gives:
            body = f"{body}\n    return {', '.join(gives)}"
        head = f"def {name}(*, {', '.join(parameters)}):" if parameters else f"def {name}():"
        if len(head) > _WIDTH:
            lines = "".join(f"    {each},\n" for each in parameters)
            head = f"def {name}(\n    *,\n{lines}):"
        return f"{decorator}{head}\n{body}"

    def _body(self, code: MovedCode) -> tuple[str, str]:
        """The statements, and the decorator where all of it is one transaction."""
        statements = self._block.statements
        only = statements[0] if len(statements) == 1 else None
        if isinstance(only, ast.With) and len(only.items) == 1 and self._is_bare(only.items[0]):
            return code.inside(only), "@transaction.atomic\n"
        effectful = [number for number, each in enumerate(statements) if self._acts(each)]
        writing = [number for number, each in enumerate(statements) if self._writes(each)]
        if not effectful:
            return code.all(), "@transaction.atomic\n"
        if len(writing) > 1 and writing[-1] < effectful[0]:
            return code.all(in_transaction=effectful[0]), ""
        return code.all(), ""

    def _is_bare(self, item: ast.withitem) -> bool:
        context = item.context_expr
        is_plain = isinstance(context, ast.Call) and not context.args and not context.keywords
        return is_plain and item.optional_vars is None and self._opens(context)

    def _acts(self, statement: ast.stmt) -> bool:
        """Whether a statement does at once what no transaction takes back."""
        for call in self._view.flow.analyse(self._view.function).calls:
            if call.moment is Moment.AFTER_COMMIT or not _holds(statement, call.place):
                continue
            effect = self._view.flow.effects.of(call)
            if effect is not None and effect.kind in effects.SIDE_EFFECTS:
                return True
            if isinstance(call.target, FunctionValue):
                done = deeds.caused(self._view.flow, call.target.definition, lambda _: True)
                if any(isinstance(deed.cause, Called) for deed in done):
                    return True
        return False

    def _writes(self, statement: ast.stmt) -> bool:
        return any(_holds(statement, write.place) for write in self._view.all_writes)

    def _call(self, function: str, values: dict[str, str], gives: Sequence[str]) -> str:
        start = f"{', '.join(gives)} = " if gives else ""
        arguments = [f"{name}={code}" for name, code in values.items()]
        line = f"{start}{function}({', '.join(arguments)})"
        if len(line) + self._block.statements[0].col_offset <= _WIDTH:
            return line
        lines = "".join(f"    {each},\n" for each in arguments)
        return f"{start}{function}(\n{lines})"

    def _span(self) -> Span:
        first, last = self._block.statements[0], self._block.statements[-1]
        start, end = Span.of(self._path, first), Span.of(self._path, last)
        at = start.start
        if isinstance(first, ast.FunctionDef | ast.ClassDef) and first.decorator_list:
            at = Place.of(first.decorator_list[0])
        return Span(start.path, at, end.end)

    # Where it goes

    def _services_path(self) -> Path:
        folder = Path(app_folder(self._project, self._file.module))
        models = ("apps.py", "models.py", os.path.join("models", "__init__.py"))
        if not any(os.fspath(folder / name) in self._project.files for name in models):
            raise Obstacle("its module belongs to no app")
        if (folder / "services").is_dir():
            raise Obstacle("the app's services are a package")
        return folder / "services.py"

    def _services_name(self) -> tuple[str, tuple[Edit, ...]]:
        """What the view's module calls the app's services, with the import that it lacks."""
        services = os.fspath(self._services_path())
        module = self._file.module
        if services in self._project.files:
            for bound in module.facts.imports:
                if self._project.names.resolve(module, bound) is self._project.at(services):
                    return bound, ()
        for node in ast.walk(self._file.source.tree):
            if isinstance(node, ast.Name | ast.arg) and "services" in (
                getattr(node, "id", ""),
                getattr(node, "arg", ""),
            ):
                raise Obstacle("the module calls something else services")
        if "services" in module.facts.imports or "services" in module.facts.functions:
            raise Obstacle("the module calls something else services")
        folder = os.path.dirname(services)
        if not os.path.exists(os.path.join(folder, "__init__.py")):
            raise Obstacle("the app is no package")
        levels = len(Path(module.path).parent.relative_to(folder).parts)
        dots = "." * (levels + 1)
        return "services", (AddImport(Span.of_file(self._path), dots, "services"),)


def _holds(statement: ast.stmt, place: Place) -> bool:
    return statement.lineno <= place.line <= (statement.end_lineno or statement.lineno)


def _leaves(statement: ast.stmt) -> str | None:
    """How a statement may leave the block before its end. Its loops are all in it."""
    for node in ast.walk(statement):
        match node:
            case ast.Return():
                return "it returns among its writes"
            case ast.Yield() | ast.YieldFrom() | ast.Await():
                return "it yields or awaits among its writes"
    return None
