"""What settings are evaluated to, one notation at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flake8_django_arch.options import Options
from flake8_django_arch.project.project import Project
from flake8_django_arch.project.settings_values.evaluation import SettingsValues, evaluate
from flake8_django_arch.project.settings_values.folding import NotKnown, python
from flake8_django_arch.project.settings_values.values import (
    Choice,
    Known,
    Mapping,
    Presence,
    Sequence,
    Unknown,
)

Make = Callable[..., SettingsValues]


@pytest.fixture
def settings(tmp_path: Path) -> Make:
    """Evaluates the module conf/settings.py of a project."""

    def make(text: str, **others: str) -> SettingsValues:
        files = {"settings": text, "__init__": "", **others}
        for name, content in files.items():
            path = tmp_path / "conf" / f"{name.replace('__in__', '/')}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
        project = Project(tmp_path, Options(no_cache=True))
        return evaluate(project, project.at(str(tmp_path / "conf" / "settings.py")))

    return make


def value(settings: SettingsValues, name: str = "X") -> Any:
    """What the setting is where the environment says nothing."""
    slot = settings.setting(name)
    assert slot is not None
    return python(slot.value, by_default=True)


def certain(settings: SettingsValues, name: str = "X") -> Any:
    """What the setting is, whatever the environment says."""
    slot = settings.setting(name)
    assert slot is not None
    assert slot.presence is Presence.ALWAYS
    return python(slot.value)


KNOWN = {
    "X = ['a', *('b', 'c')]": ["a", "b", "c"],
    "X = ['a']\nX += ['b']": ["a", "b"],
    "X = ('a',)\nX += ('b',)": ("a", "b"),
    "X = ['a']\nX.append('b')\nX.insert(0, 'c')\nX.extend(['d'])": ["c", "a", "b", "d"],
    "X = ['b', 'a', 'c']\nX.sort()\nX.reverse()": ["c", "b", "a"],
    "X = list(map(str.strip, 'a, b'.split(',')))": ["a", "b"],
    "X = list(filter(None, ['a', '', 'b']))": ["a", "b"],
    "X = ['a', 'c']\nX.insert(X.index('c'), 'b')": ["a", "b", "c"],
    "X = ['a', 'b']\nX.remove('a')": ["b"],
    "X = ['a', 'b']\nX[0] = 'c'\ndel X[1]": ["c"],
    "X = [a for a in ('a', None, 'b') if a]": ["a", "b"],
    "X = ['a'] + list(('b',)) + sorted({'c'})": ["a", "b", "c"],
    "X = {'a': 1}\nX.update({'b': 2})\nX.update(c=3)": {"a": 1, "b": 2, "c": 3},
    "X = {'a': 1}\nX |= {'b': 2}": {"a": 1, "b": 2},
    "X = {'a': 1, **{'b': 2}}": {"a": 1, "b": 2},
    "X = dict(a=1, **{'b': 2})": {"a": 1, "b": 2},
    "X = {'a': {'b': 1}}\nX['a']['c'] = 2": {"a": {"b": 1, "c": 2}},
    "X = {}\nX.setdefault('a', {}).setdefault('b', 1)": {"a": {"b": 1}},
    "X = {'a': {}}\nY = X['a']\nY['b'] = 1": {"a": {"b": 1}},
    "X = {a: len(a) for a in ('bb', 'c')}": {"bb": 2, "c": 1},
    "X = {'a': 1}\nfor key, one in X.items():\n    X[key] = one + 1": {"a": 2},
    "X = {'a': 1, 'b': 2}\nX.pop('b')": {"a": 1},
    "A, B = 1, 2\nX = A + B": 3,
    "X = Y = 'a'": "a",
    "A = 'shop'\nX = f'{A}.urls'": "shop.urls",
    "X = '%s.%s' % ('a', 'b')": "a.b",
    "X = '{}.{name}'.format('a', name='b')": "a.b",
    "X = ','.join(['a', 'b'])": "a,b",
    "X = 60 * 60 * 24": 86400,
    "X = -1": -1,
    "X = None or 'a'": "a",
    "X = '' and 'a'": "",
    "X = not False": True,
    "X = 'a' in ['a']": True,
    "X = 1 if 2 > 1 else 3": 1,
    "if 'a' == 'b':\n    X = 1\nelif not []:\n    X = 2\nelse:\n    X = 3": 2,
    "import sys\nX = 'test' in sys.argv": False,
    "import sys\nX = len(sys.argv) > 1 and sys.argv[1] == 'test'": False,
    "from typing import TYPE_CHECKING\nX = 1\nif TYPE_CHECKING:\n    X = 2": 1,
    "try:\n    import json\n    X = 1\nexcept ImportError:\n    X = 2": 1,
    "def both(a, b=2):\n    return [a, b]\nX = both(1)": [1, 2],
    "def chosen(a):\n    if a:\n        return 1\n    return 2\nX = chosen(0)": 2,
    "X = (lambda a: a + 1)(1)": 2,
    "from django.utils.translation import gettext_lazy as _\nX = _('English')": "English",
    "from django.conf import global_settings\nX = global_settings.X_FRAME_OPTIONS": "DENY",
    "from django.conf.global_settings import *\nX = X_FRAME_OPTIONS": "DENY",
    "globals()['X'] = 1": 1,
    "import json\nX = json.loads('[1]')": [1],
    "match 'a':\n    case 'b':\n        X = 1\n    case _:\n        X = 2": 2,
    "X = []\nfor a in (1, 2, 3):\n    if a == 2:\n        continue\n    X.append(a)": [1, 3],
    "X = []\nfor a in (1, 2, 3):\n    if a == 2:\n        break\n    X.append(a)": [1],
    "import os\nos.environ['A'] = '1'\nX = os.environ['A']": "1",
}


@pytest.mark.parametrize("text", KNOWN)
def test_known(text: str, settings: Make) -> None:
    assert certain(settings(text)) == KNOWN[text]


PATHS = {
    "from pathlib import Path\nX = Path(__file__).resolve().parent.parent / 'a'": "a",
    "from pathlib import Path\nX = str(Path(__file__).parents[1].joinpath('a'))": "a",
    "import os\nX = os.path.join(os.path.dirname(os.path.dirname(__file__)), 'a')": "a",
    "from os.path import abspath, dirname\nX = dirname(abspath(__file__)) + '/b'": "conf/b",
}


@pytest.mark.parametrize("text", PATHS)
def test_paths(text: str, settings: Make, tmp_path: Path) -> None:
    assert str(certain(settings(text))) == str(tmp_path / PATHS[text])


#: With a default: what holds where nothing is set, and the variable that may change it.
DEFAULTS: dict[str, tuple[Any, set[str]]] = {
    "import os\nX = os.environ.get('A', 'b')": ("b", {"A"}),
    "import os\nX = os.getenv('A', 'b').lower() == 'b'": (True, {"A"}),
    "import os\nX = os.environ.get('A') == '1'": (False, {"A"}),
    "import os\nX = bool(os.environ.get('A'))": (False, {"A"}),
    "import os\nX = bool(int(os.environ.get('A', '0')))": (False, {"A"}),
    "import os\nX = os.environ.get('A', 'b,c').split(',')": (["b", "c"], {"A"}),
    "import os\nX = os.environ['A'] if 'A' in os.environ else 'b'": ("b", {"A"}),
    "from os import environ, getenv\nX = environ.get('A', getenv('B', 'c'))": ("c", {"A", "B"}),
    "import os\ntry:\n    X = os.environ['A']\nexcept KeyError:\n    X = 'b'": ("b", {"A"}),
    "import environ\nenv = environ.Env()\nX = env('A', default='b')": ("b", {"A"}),
    "import environ\nenv = environ.Env()\nX = env.bool('A', False)": (False, {"A"}),
    "import environ\nenv = environ.Env()\nX = env.bool('A', default=False)": (False, {"A"}),
    "import environ\nenv = environ.Env()\nX = env.list('A', default=['b'])": (["b"], {"A"}),
    "import environ\nenv = environ.Env(A=(bool, False))\nX = env('A')": (False, {"A"}),
    "import environ\nenv = environ.Env(A=(bool, True))\nX = env.bool('A')": (True, {"A"}),
    "from environ import Env\nX = Env().int('A', default=1) * 2": (2, {"A"}),
    "from environs import Env\nenv = Env()\nX = env.bool('A', True)": (True, {"A"}),
    "from environs import Env\nenv = Env()\nX = env('A', 'b')": ("b", {"A"}),
    "from environs import env\nX = env.list('A', [])": ([], {"A"}),
    "from decouple import config\nX = config('A', default='no', cast=bool)": (False, {"A"}),
    "from decouple import config, Csv\nX = config('A', default='b, c', cast=Csv())": (
        ["b", "c"],
        {"A"},
    ),
    "from decouple import config\nX = config('A', 'b,c', cast=lambda v: v.split(','))": (
        ["b", "c"],
        {"A"},
    ),
    "from .helpers import flag\nX = flag('A')": (False, {"A"}),
    "from .helpers import flag\nX = flag('A', True)": (True, {"A"}),
    "from .helpers import required\nX = required('A', 'b')": ("b", {"A"}),
    "from . import helpers\nX = helpers.first('A', 'b')": ("b", {"A", "OLD_A"}),
    "from .helpers import ENV\nX = ENV.bool('A', default=False)": (False, {"A"}),
    "from distutils.util import strtobool\nimport os\nX = strtobool(os.getenv('A', 'no'))": (
        0,
        {"A"},
    ),
    "import os\nimport json\nX = json.loads(os.environ.get('A', '[]'))": ([], {"A"}),
    "import os\nX = [*os.environ.get('A', 'b').split(','), 'c']": (["b", "c"], set()),
}
HELPERS = """
import os
import environ
from django.core.exceptions import ImproperlyConfigured

ENV = environ.Env()


def flag(name, default=False):
    if name not in os.environ:
        return default
    return os.environ[name].lower() in {"1", "yes"}


def required(name, default=None):
    try:
        return os.environ[name]
    except KeyError:
        if default is None:
            raise ImproperlyConfigured(name)
        return default


def first(name, default):
    for key in (name, "OLD_" + name):
        value = os.environ.get(key)
        if value is not None:
            return value
    return default
"""


@pytest.mark.parametrize("text", DEFAULTS)
def test_default_of_the_environment(text: str, settings: Make) -> None:
    expected, variables = DEFAULTS[text]
    made = settings(text, helpers=HELPERS)
    assert value(made) == expected
    slot = made.setting("X")
    assert slot is not None
    assert slot.value.variables == variables
    with pytest.raises(NotKnown):
        python(slot.value)


UNKNOWN = [
    "X = ['a', 'b', 'c']\nX[1:] = ['d']",
    "X = ['a', 'b', 'c']\ndel X[1:]",
    "from decouple import config, Csv\nX = config('A', default='1;2', cast=Csv(delimiter=';'))",
    "import os\nX = os.environ['A']",
    "import environ\nenv = environ.Env()\nX = env('A')",
    "import environ\nenv = environ.Env()\nX = env.db()",
    "import environ\nenv = environ.Env(A=bool)\nX = env('A')",
    "from environs import Env\nX = Env().str('A')",
    "from decouple import config\nX = config('A', cast=bool)",
    "from somewhere import thing\nX = thing()",
    "from somewhere import X",
    "X = open('a').read()",
    "X = undefined",
    "X = 'a' * 10 ** 12",
    "X = 1 / 0",
    "try:\n    from somewhere import *\nexcept ImportError:\n    pass",
    "X = 1\nfrom somewhere import *",
    "X = 1\nexec(open('local.py').read())",
    "from somewhere import debug\nif debug:\n    X = 1\nelse:\n    X = 2",
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_unknown(text: str, settings: Make) -> None:
    with pytest.raises(NotKnown):
        value(settings(text))


def test_may_be_either(settings: Make) -> None:
    made = settings("from somewhere import debug\nif debug:\n    X = 1\nelse:\n    X = 2\n")
    assert made.own["X"].value == Choice(None, (Known(1), Known(2)))


def test_missing_variable_is_none(settings: Make) -> None:
    slot = settings("import os\nX = os.environ.get('A')\n").own["X"]
    assert slot.value == Choice(Known(None, is_missing=True), (Unknown(frozenset({"A"})),))


def test_conditional_items(settings: Make) -> None:
    text = "import os\nX = ['a']\nif os.getenv('A', '') == '1':\n    X.append('b')\nX += ['c']\n"
    slot = settings(text).own["X"]
    assert isinstance(slot.value, Sequence)
    presences = [item.presence for item in slot.value.slots]
    assert presences == [Presence.ALWAYS, Presence.UNLIKELY, Presence.ALWAYS]


def test_conditional_setting_falls_back_to_djangos(settings: Make) -> None:
    made = settings("import os\nif os.getenv('A'):\n    SECURE_SSL_REDIRECT = True\n")
    assert value(made, "SECURE_SSL_REDIRECT") is False
    assert made.own["SECURE_SSL_REDIRECT"].presence is Presence.UNLIKELY


def test_what_follows_from_debug_is_not_its_default(settings: Make) -> None:
    text = "import os\nDEBUG = os.getenv('A', '1') == '1'\nX = not DEBUG\n"
    made = settings(text)
    assert value(made, "DEBUG") is True
    with pytest.raises(NotKnown):
        value(made)


def test_raising_leaves_the_other_path(settings: Make) -> None:
    text = "import os\nX = os.environ.get('A', '')\nif not X:\n    raise ValueError\nY = 1\n"
    assert certain(settings(text), "Y") == 1


def test_imports_are_followed(settings: Make) -> None:
    made = settings(
        "from .base import *\nfrom .base import APPS as MORE\nX['a']['b'] = 2\nX['c'] = MORE\n",
        base="APPS = ['x']\nX = {'a': {'b': 1}}\n_HIDDEN = 1\n",
    )
    assert certain(made) == {"a": {"b": 2}, "c": ["x"]}
    assert made.setting("_HIDDEN") is None
    assert sorted(module.name for module in made.modules) == ["conf.base", "conf.settings"]


def test_places(settings: Make) -> None:
    made = settings(
        "from .base import *\n\nX = {\n    'a': [\n        'b',\n    ],\n}\n"
        "X['c'] = 1\nY += ['e']\n",
        base="Y = ['d']\n",
    )
    x, y = made.own["X"], made.own["Y"]
    assert x.location is not None and y.location is not None
    assert (x.location.module.name, x.location.line, x.location.end_line) == ("conf.settings", 3, 7)
    assert (y.location.module.name, y.location.line) == ("conf.base", 1)
    assert isinstance(x.value, Mapping) and isinstance(y.value, Sequence)
    entry, late = x.value.entry("a"), x.value.entry("c")
    assert entry is not None and entry.location is not None and entry.location.line == 4
    assert late is not None and late.location is not None and late.location.line == 8
    lines = [
        slot.location and (slot.location.module.name, slot.location.line) for slot in y.value.slots
    ]
    assert lines == [("conf.base", 1), ("conf.settings", 9)]


@pytest.mark.parametrize(
    "pattern", ["'base.py', 'more/*.py'", "'base.py', optional('absent.py'), 'more/a.py'"]
)
def test_split_settings(pattern: str, settings: Make) -> None:
    text = f"from split_settings.tools import include, optional\ninclude({pattern})\n"
    made = settings(text, base="X = ['a']\n", more__in__a="X += ['b']\n")
    if "optional" in pattern:
        assert made.is_open
    else:
        assert certain(made) == ["a", "b"]


def test_database_urls(settings: Make) -> None:
    text = (
        "import environ\nenv = environ.Env()\nX = {'default': env.db(default='psql://u:p@h/n')}\n"
    )
    slot = settings(text).own["X"]
    assert isinstance(slot.value, Mapping)
    entry = slot.value.entry("default")
    assert entry is not None and isinstance(entry.value.usual, Mapping)
    held = {key: one.value for key, one in entry.value.usual.slots.items()}
    assert held["ENGINE"] == Known("django.db.backends.postgresql")
    assert held["PASSWORD"] == Known("p")


def test_settings_that_never_end(settings: Make) -> None:
    made = settings("def f():\n    return f() + f()\nX = f()\nY = [a for a in range(10**9)]\n")
    with pytest.raises(NotKnown):
        value(made)
    with pytest.raises(NotKnown):
        value(made, "Y")


CLASSES = """
from configurations import Configuration, values


class Base(Configuration):
    A = "base"
    B = ["a"]
    C = values.BooleanValue(False)
    D = values.Value("d", environ_name="OTHER", environ_prefix=None)
    E = values.SecretValue()
    F = values.BooleanValue(True, environ=False)

    @property
    def G(self):
        return [*self.B, self.A]

    @classmethod
    def setup(cls):
        super().setup()


class Production(Base):
    A = "production"
    B = Base.B + ["b"]
"""


def test_classes(settings: Make, tmp_path: Path) -> None:
    project = settings(CLASSES).module.project
    module = project.at(str(tmp_path / "conf" / "settings.py"))
    made = evaluate(project, module, module.class_("Production"))
    assert certain(made, "A") == "production"
    assert certain(made, "B") == ["a", "b"]
    assert certain(made, "G") == ["a", "b", "production"]
    assert certain(made, "F") is True
    assert value(made, "C") is False
    assert made.own["C"].value.variables == {"DJANGO_C"}
    assert made.own["D"].value.variables == {"OTHER"}
    assert made.own["E"].value == Unknown(frozenset({"DJANGO_E"}))
    assert made.own["A"].location is not None and made.own["A"].location.line == 23


def test_either_of_two_tuples(settings: Make) -> None:
    text = "import os\nA, X = (1, 2) if 'V' in os.environ else (3, 4)\n"
    assert value(settings(text)) == 4


@pytest.mark.parametrize(
    ("call", "is_doubted"),
    [("overlay(__name__)", True), ("overlay(globals())", True), ("get_logger(__name__)", False)],
)
def test_functions_that_set_settings(call: str, is_doubted: bool, settings: Make) -> None:
    text = f"from somewhere import get_logger, overlay\nX = 1\nlogger = {call}\n"
    made = settings(text)
    assert made.is_open is is_doubted
    if not is_doubted:
        assert certain(made) == 1


def test_notset_is_no_default_for_django_environ(settings: Make) -> None:
    environ = pytest.importorskip("environ")
    with pytest.raises(environ.ImproperlyConfigured):
        environ.Env().str("ACADEMY_UNSET", default=environ.Env.NOTSET)

    made = settings("import environ\nenv = environ.Env()\nKEY = env('KEY', default=env.NOTSET)\n")
    assert made.own["KEY"].value == Unknown(frozenset({"KEY"}))
