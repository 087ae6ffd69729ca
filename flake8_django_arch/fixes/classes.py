"""Classes with more attributes."""

from __future__ import annotations

from collections.abc import Mapping

import libcst as cst

from .files import Refused


def with_attributes(
    definition: cst.ClassDef, values: Mapping[str, cst.BaseExpression]
) -> cst.ClassDef:
    """A class with new attributes behind those that begin its body, before its methods."""
    if not isinstance(definition.body, cst.IndentedBlock):
        raise Refused("a class is written on one line")
    new = [
        cst.SimpleStatementLine([cst.Assign([cst.AssignTarget(cst.Name(name))], value)])
        for name, value in values.items()
    ]
    body = list(definition.body.body)
    attributes = [number for number, each in enumerate(body) if _is_attribute(each)]
    is_method = (isinstance(each, cst.FunctionDef) for each in body)
    head = next((number for number, found in enumerate(is_method) if found), len(body))
    own = [number for number in attributes if number < head] or attributes
    at = own[-1] + 1 if own else 0
    if at == 0 and body and is_docstring(body[0]):
        at = 1
    body[at:at] = new
    return definition.with_changes(body=definition.body.with_changes(body=body))


def _is_attribute(statement: cst.BaseStatement | cst.BaseSmallStatement) -> bool:
    return isinstance(statement, cst.SimpleStatementLine) and any(
        isinstance(small, cst.Assign | cst.AnnAssign) for small in statement.body
    )


def is_docstring(statement: cst.CSTNode) -> bool:
    """Whether a statement is a text that stands by itself."""
    return isinstance(statement, cst.SimpleStatementLine) and any(
        isinstance(small, cst.Expr) and isinstance(small.value, cst.SimpleString)
        for small in statement.body
    )
