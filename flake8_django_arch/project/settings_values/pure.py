"""Functions and methods without side effects, which Python itself carries out on known values."""

from __future__ import annotations

import ast
import json
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import PurePath
from typing import Any, Final

from .environment import as_bool
from .folding import LONGEST


def absolute(path: Any) -> str:
    """``os.path.abspath`` without the folder that a program is started in."""
    if not os.path.isabs(path):
        raise ValueError(path)
    return str(os.path.normpath(path))


def range_(*bounds: int) -> list[int]:
    """``range``, as far as it is short."""
    found = range(*bounds)
    if len(found) > LONGEST:
        raise OverflowError
    return list(found)


#: Functions without side effects, by their path.
PURE: Final[dict[str, Callable[..., Any]]] = {
    "os.path.join": os.path.join,
    "os.path.dirname": os.path.dirname,
    "os.path.basename": os.path.basename,
    "os.path.splitext": os.path.splitext,
    "os.path.normpath": os.path.normpath,
    "os.path.abspath": absolute,
    "os.path.realpath": absolute,
    "os.fspath": os.fspath,
    "pathlib.Path": PurePath,
    "pathlib.PurePath": PurePath,
    "pathlib.PosixPath": PurePath,
    "datetime.timedelta": timedelta,
    "json.loads": json.loads,
    "ast.literal_eval": ast.literal_eval,
    "distutils.util.strtobool": lambda text: int(as_bool(text)),
    "setuptools._distutils.util.strtobool": lambda text: int(as_bool(text)),
    "builtins.bool": bool,
    "builtins.int": int,
    "builtins.float": float,
    "builtins.str": str,
    "builtins.len": len,
    "builtins.any": any,
    "builtins.all": all,
    "builtins.min": min,
    "builtins.max": max,
    "builtins.sum": sum,
    "builtins.abs": abs,
    "builtins.round": round,
    "builtins.sorted": sorted,
    "builtins.zip": lambda *parts: list(zip(*parts, strict=False)),
    "builtins.enumerate": lambda items, start=0: list(enumerate(items, start)),
    "builtins.reversed": lambda items: list(reversed(items)),
    "builtins.range": range_,
    "builtins.pow": lambda base, power: pow(base, power) if abs(power) < 1_000 else None,
}
#: What hands its argument through.
TRANSPARENT: Final = frozenset(
    f"django.utils.translation.{name}"
    for name in ("gettext", "gettext_lazy", "gettext_noop", "ugettext", "ugettext_lazy")
) | {
    "copy.copy",
    "copy.deepcopy",
    "typing.cast",
    "builtins.iter",
    "django.utils.functional.lazystr",
}
KINDS: Final[dict[str, type]] = {
    "builtins.list": list,
    "builtins.tuple": tuple,
    "builtins.set": set,
    "builtins.frozenset": frozenset,
    "builtins.dict": dict,
    "collections.OrderedDict": dict,
    "collections.deque": list,
}
#: Methods of texts, numbers and paths that only compute.
METHODS: Final = frozenset(
    {"lower", "upper", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "join"}
    | {"replace", "startswith", "endswith", "format", "title", "capitalize", "casefold", "count"}
    | {"find", "index", "isdigit", "isupper", "islower", "partition", "rpartition", "zfill"}
    | {"removeprefix", "removesuffix", "encode", "decode", "format_map", "isnumeric", "swapcase"}
    | {"joinpath", "as_posix", "with_name", "with_suffix", "relative_to", "is_absolute"}
    | {"total_seconds", "__str__", "bit_length", "hex", "isalpha", "isalnum", "ljust", "rjust"}
)
ABSOLUTE: Final = frozenset({"resolve", "absolute"})
