"""What a function takes, and how its body starts."""

from __future__ import annotations

from collections.abc import Iterable

import libcst as cst

from ..edits import StartBody
from .files import Refused
from .statements import parsed


def with_parameter(parameter: cst.Param, code: str, config: cst.PartialParserConfig) -> cst.Param:
    """A parameter with another name and annotation."""
    function = cst.ensure_type(cst.parse_statement(f"def f({code}): pass", config), cst.FunctionDef)
    new = function.params.params[0]
    return parameter.with_changes(name=new.name, annotation=new.annotation)


def with_start(
    function: cst.FunctionDef, edits: Iterable[StartBody], config: cst.PartialParserConfig
) -> cst.FunctionDef:
    """A function with statements behind its docstring."""
    if not isinstance(function.body, cst.IndentedBlock):
        raise Refused("a function is written on one line")
    body = list(function.body.body)
    at = 1 if function.get_docstring(clean=False) is not None else 0
    new = [each for edit in edits for each in parsed(edit.code, config)]
    return function.with_changes(
        body=function.body.with_changes(body=[*body[:at], *new, *body[at:]])
    )
