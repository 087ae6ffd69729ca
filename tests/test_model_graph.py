"""The model graph, held against Django: which relation a name is, and what it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from django_models import Django, RefusedError
from hypothesis import HealthCheck, assume, given, reject, settings
from hypothesis import strategies as st

from flake8_django_arch.options import Options
from flake8_django_arch.project.model_graph import ModelGraph
from flake8_django_arch.project.models import Model
from flake8_django_arch.project.project import Project

HEAD = """\
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, AbstractUser, Group, User
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import CASCADE, ForeignKey, ManyToManyField, OneToOneField

"""
CUSTOMER = "class Customer(models.Model):\n    pass\n\n"


def write(folder: Path, sources: dict[str, str]) -> Path:
    """Apps with their models; a key with a slash is any file."""
    (folder / "manage.py").touch()
    for name, source in sources.items():
        file = folder / name if "/" in name or "." in name else folder / name / "models.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        (file.parent / "__init__.py").touch()
        text = dedent(source)
        file.write_text(HEAD + text if file.suffix == ".py" and "models" in file.name else text)
    return folder


def graph_of(project: Path) -> ModelGraph:
    return Project(project, Options(no_cache=True)).models


def own_answer(graph: ModelGraph, label: str) -> dict[str, tuple[str, str | None]]:
    app, _, name = label.rpartition(".")
    model = graph.labelled(app, name)
    assert model is not None, f"{label} is not known"
    return {
        relation.name: (relation.kind.name, relation.target.label if relation.target else None)
        for relation in model.relations.values()
    }


@pytest.fixture(scope="module")
def django() -> Iterator[Django]:
    process = Django()
    yield process
    process.close()


def compare(project: Path, django: Django) -> None:
    """Each model of the project as Django sees it."""
    expected = django.ask(project)
    graph = graph_of(project)
    differences = []
    for label, relations in expected.items():
        if not label.startswith(("auth.", "contenttypes.")):
            found = own_answer(graph, label)
            differences += [
                f"{label}.{name} is {relations.get(name)}, not {found.get(name)}"
                for name in sorted(relations.keys() | found)
                if relations.get(name) != found.get(name)
            ]
    assert not differences, "\n".join(differences)


CASES: dict[str, dict[str, str]] = {
    "default names": {
        "shop": CUSTOMER
        + """\
class Order(models.Model):
    customer = models.ForeignKey(Customer, models.CASCADE)
    watchers = models.ManyToManyField(User)

class Receipt(models.Model):
    order = models.OneToOneField(Order, models.CASCADE)
"""
    },
    "related_name": {
        "shop": CUSTOMER
        + """\
class Order(models.Model):
    customer = models.ForeignKey(Customer, models.CASCADE, related_name="orders")
    payer = models.ForeignKey(Customer, models.CASCADE, related_name="paid", null=True)
    hidden = models.ForeignKey(Customer, models.CASCADE, related_name="+")
    hidden_too = models.ForeignKey(Customer, models.CASCADE, related_name="whatever+")
    queried = models.ForeignKey(
        Customer, models.CASCADE, related_name="q_set", related_query_name="q"
    )
    only_queried = models.ManyToManyField(Customer, related_query_name="q2")
"""
    },
    "placeholders in an abstract base": {
        "shop": CUSTOMER
        + """\
class Base(models.Model):
    one = models.ForeignKey(Customer, models.CASCADE, related_name="%(class)ss")
    two = models.ForeignKey(Customer, models.CASCADE, related_name="%(app_label)s_%(class)s_two")
    three = models.ManyToManyField(Customer, related_name="%(model_name)s_three")
    four = models.ForeignKey(Customer, models.CASCADE)

    class Meta:
        abstract = True

class OrderLine(Base):
    pass

class Invoice(Base):
    class Meta(Base.Meta):
        verbose_name = "bill"

class DeepInvoice(Invoice):
    pass
"""
    },
    "abstract chain": {"shop": """\
class A(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    class Meta:
        abstract = True

class B(A):
    other = models.OneToOneField(User, models.CASCADE, related_name="%(class)s_other")
    class Meta:
        abstract = True

class C(B):
    pass

class D(B):
    user = None

class E(B):
    user = models.ForeignKey(Group, models.CASCADE)
"""},
    "abstract self": {"shop": """\
class Node(models.Model):
    parent = models.ForeignKey("self", models.CASCADE, null=True)
    links = models.ManyToManyField("self")
    class Meta:
        abstract = True

class Folder(Node):
    pass

class Page(Node):
    pass
"""},
    "multi-table": {
        "shop": CUSTOMER
        + """\
class Place(models.Model):
    owner = models.ForeignKey(Customer, models.CASCADE)

class Restaurant(Place):
    waiters = models.ManyToManyField(User)

class Italian(Restaurant):
    cook = models.OneToOneField(User, models.CASCADE)

class Review(models.Model):
    place = models.ForeignKey(Place, models.CASCADE, related_name="reviews")
    restaurant = models.ForeignKey(Restaurant, models.CASCADE, null=True)
"""
    },
    "explicit parent link": {"shop": """\
class Place(models.Model):
    pass

class Bar(Place):
    place = models.OneToOneField(Place, models.CASCADE, parent_link=True, related_name="as_bar")

class Pub(Place):
    it = models.OneToOneField(Place, models.CASCADE, parent_link=True, primary_key=True)

class Club(Place):
    link = models.OneToOneField(Place, models.CASCADE, parent_link=True, related_name="+")
"""},
    "two concrete parents": {"shop": """\
class A(models.Model):
    a_id = models.AutoField(primary_key=True)

class B(models.Model):
    b_id = models.AutoField(primary_key=True)

class C(A, B):
    pass

class ToA(models.Model):
    it = models.ForeignKey(A, models.CASCADE)

class ToB(models.Model):
    it = models.ForeignKey(B, models.CASCADE)
"""},
    "parent through an abstract one": {"shop": """\
class Place(models.Model):
    pass

class Base(Place):
    class Meta:
        abstract = True

class Bar(Base):
    pass
"""},
    "proxies": {
        "shop": CUSTOMER
        + """\
class Order(models.Model):
    customer = models.ForeignKey(Customer, models.CASCADE)

class OpenOrder(Order):
    class Meta:
        proxy = True

class Vip(Customer):
    class Meta:
        proxy = True

class Gift(models.Model):
    order = models.ForeignKey(OpenOrder, models.CASCADE)
    vip = models.OneToOneField("Vip", models.CASCADE)
    vips = models.ManyToManyField(Vip, related_name="many_gifts")

class BigOrder(OpenOrder):
    pass
"""
    },
    "default_related_name": {
        "shop": CUSTOMER
        + """\
class Base(models.Model):
    customer = models.ForeignKey(Customer, models.CASCADE)
    class Meta:
        abstract = True
        default_related_name = "%(class)s_list"

class Order(Base):
    pass

class Offer(Base):
    class Meta:
        default_related_name = "offers"

class Note(Base):
    class Meta(Base.Meta):
        ordering = ["pk"]

class Mark(Base):
    other = models.ManyToManyField(User, related_name="marks")
    class Meta:
        pass
"""
    },
    "strings": {
        "shop": CUSTOMER
        + """\
class Order(models.Model):
    customer = models.ForeignKey("Customer", models.CASCADE)
    carrier = models.ForeignKey("transport.Carrier", models.CASCADE)
    previous = models.ForeignKey("self", models.CASCADE, null=True)
    user = models.ForeignKey(to="auth.User", on_delete=models.CASCADE)
    group = models.ForeignKey("auth.group", models.CASCADE)
""",
        "transport": """\
class Carrier(models.Model):
    orders = models.ManyToManyField("shop.Order", related_name="+")

class Customer(models.Model):
    real = models.OneToOneField("shop.Customer", models.CASCADE)
""",
    },
    "string in an abstract base of another app": {
        "base": """\
class Owned(models.Model):
    owner = models.ForeignKey("Owner", models.CASCADE)
    class Meta:
        abstract = True

class Owner(models.Model):
    pass
""",
        "shop": """\
from base.models import Owned

class Owner(models.Model):
    pass

class Thing(Owned):
    pass
""",
    },
    "user model": {"shop": """\
class Order(models.Model):
    one = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="ones")
    two = models.ForeignKey(get_user_model(), models.CASCADE, related_name="twos")
    three = models.ForeignKey(User, models.CASCADE, related_name="threes")
    group = models.ManyToManyField(Group)
"""},
    "through": {
        "shop": CUSTOMER
        + """\
class Club(models.Model):
    members = models.ManyToManyField(Customer, through="Membership")
    guests = models.ManyToManyField(
        Customer, through="Visit", through_fields=("club", "guest"), related_name="visited"
    )

class Membership(models.Model):
    club = models.ForeignKey(Club, models.CASCADE)
    customer = models.ForeignKey(Customer, models.CASCADE)

class Visit(models.Model):
    club = models.ForeignKey(Club, models.CASCADE)
    guest = models.ForeignKey(Customer, models.CASCADE, related_name="visits")
    host = models.ForeignKey(Customer, models.CASCADE, related_name="hosted")
"""
    },
    "self many-to-many": {"shop": """\
class Person(models.Model):
    friends = models.ManyToManyField("self")
    follows = models.ManyToManyField("self", symmetrical=False, related_name="followers")
    likes = models.ManyToManyField("self", symmetrical=False)
    peers = models.ManyToManyField("self", related_name="ignored")
    named = models.ManyToManyField("Person", related_name="named_by")
"""},
    "generic": {
        "shop": CUSTOMER
        + """\
class Tag(models.Model):
    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveIntegerField()
    content_object = GenericForeignKey()
    kind = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    key = models.TextField()
    other = GenericForeignKey("kind", "key")

class Order(models.Model):
    tags = GenericRelation(Tag)
    labels = GenericRelation("Tag", "key", "kind", related_query_name="order")

class Item(models.Model):
    tags = GenericRelation("shop.Tag")
    class Meta:
        abstract = True

class Book(Item):
    pass
"""
    },
    "own field classes": {
        "fields": """\
class CustomerKey(models.ForeignKey):
    def __init__(self, to="shop.Customer", on_delete=models.CASCADE, **options):
        super().__init__(to, on_delete, **options)

class Key(models.ForeignKey):
    pass

class Partner(Key, models.OneToOneField):
    pass
""",
        "shop": CUSTOMER
        + """\
from fields.models import Key, Partner

class Order(models.Model):
    customer = Key(Customer, CASCADE)
    partner = Partner(Customer, CASCADE, related_name="partner_of")
    plain = ForeignKey(Customer, CASCADE, related_name="plains")
    many = ManyToManyField(Customer, "manys")
    one = OneToOneField(Customer, CASCADE, related_name="one")
""",
    },
    "package of models": {
        "shop/models/__init__.py": "from .order import Order\nfrom .customer import *\n",
        "shop/models/customer.py": "from django.db import models\n\n" + CUSTOMER,
        "shop/models/order.py": """\
from django.db import models
from . import customer

class Order(models.Model):
    customer = models.ForeignKey(customer.Customer, models.CASCADE)
    again = models.ForeignKey("Customer", models.CASCADE, related_name="again")
""",
    },
    "label of an AppConfig": {
        "shop/apps.py": """\
from django.apps import AppConfig

class ShopConfig(AppConfig):
    name = "shop"
    label = "store"
""",
        "shop": CUSTOMER
        + """\
class Order(models.Model):
    customer = models.ForeignKey("store.Customer", models.CASCADE)
    labelled = models.ForeignKey(Customer, models.CASCADE, related_name="%(app_label)s_orders")
""",
    },
    "app_label": {
        "shop": CUSTOMER
        + """\
class Foreign(models.Model):
    customer = models.ForeignKey("shop.Customer", models.CASCADE)
    class Meta:
        app_label = "other"
""",
        "other": "class Home(models.Model):\n    foreign = models.ForeignKey('Foreign', CASCADE)\n",
    },
    "mixins": {
        "shop": CUSTOMER
        + """\
class Stamped:
    def touch(self): pass

class Owned(models.Model):
    owner = models.ForeignKey(User, models.CASCADE)
    class Meta:
        abstract = True

class Order(Stamped, Owned):
    owner_name = "x"

class Offer(Owned, Stamped):
    customer = models.ForeignKey(Customer, models.CASCADE)
    def customer_name(self): pass
"""
    },
    "conditional": {"shop": """\
import sys
if sys.version_info > (3,):
    class Customer(models.Model):
        pass
try:
    from django.db.models import Model as Base
except ImportError:
    Base = object

class Order(Base):
    customer = models.ForeignKey(Customer, models.CASCADE)
"""},
    "target by an alias": {
        "shop": CUSTOMER
        + "Buyer = Customer\nAccount = get_user_model()\nLABEL = 'shop.Customer'\n"
        + """\
class Order(models.Model):
    buyer = models.ForeignKey(Buyer, models.CASCADE)
    account = models.ForeignKey(Account, models.CASCADE)
    label = models.ForeignKey(LABEL, models.CASCADE, related_name="+")
"""
    },
    "proxy of an installed model": {"shop": """\
class Member(User):
    class Meta:
        proxy = True

class Team(Group):
    lead = models.ForeignKey(Member, models.CASCADE, related_name="leads")
"""},
    "nothing but a class": {
        "shop": CUSTOMER,
        "vip": "from shop.models import Customer\n\nclass Vip(Customer):\n    pass\n",
    },
    "names": {"shop": """\
class HTTPLog(models.Model):
    user = models.ForeignKey(User, models.CASCADE)

class Order_Line(models.Model):
    log = models.ForeignKey(HTTPLog, models.CASCADE)
    user = models.OneToOneField(User, models.CASCADE)
"""},
}


@pytest.mark.parametrize("name", CASES)
def test_django_agrees(name: str, tmp_path: Path, django: Django) -> None:
    compare(write(tmp_path, CASES[name]), django)


# Any graph of models


@st.composite
def model_sources(draw: st.DrawFn) -> str:
    """Models that inherit from and relate to one another in any way that Django takes."""
    names = ["Alpha", "BetaBeta", "GAMMA", "Delta_D", "Eps"][: draw(st.integers(1, 5))]
    lines: list[str] = []
    abstract: set[str] = set()
    concrete: list[str] = []
    for name in names:
        base = draw(st.sampled_from(["models.Model", *concrete, *sorted(abstract)]))
        is_abstract = draw(st.booleans()) and base not in concrete and name != names[-1]
        is_proxy = base in concrete and draw(st.booleans())
        lines.append(f"class {name}({base}):")
        for number in range(0 if is_proxy else draw(st.integers(0, 3))):
            lines.append(
                f"    {name.lower().strip('_')}{number} = {draw(field_sources(names, name))}"
            )
        lines += ["    class Meta:", "        app_label = 'shop'"]
        lines += ["        abstract = True"] if is_abstract else []
        lines += ["        proxy = True"] if is_proxy else []
        if is_abstract:
            abstract.add(name)
        else:
            concrete.append(name)
    text = "\n".join(lines)
    assume(not any(f'"{name}"' in text or f'"shop.{name}"' in text for name in abstract))
    return text + "\n"


@st.composite
def field_sources(draw: st.DrawFn, names: list[str], own: str) -> str:
    """A relation field to one of the models, by string, since the other may come later."""
    target = draw(st.sampled_from(names))
    to = draw(st.sampled_from([f'"{target}"', f'"shop.{target}"', f'"{target.lower()}"', '"self"']))
    kind = draw(st.sampled_from(["ForeignKey", "OneToOneField", "ManyToManyField"]))
    options = [to] if kind == "ManyToManyField" else [to, "models.CASCADE"]
    related = draw(
        st.sampled_from(
            [None, "+", "%(class)s_{}", "%(app_label)s_%(class)s_{}", "x_%(class)s_{}+"]
        )
    )
    if related is not None:
        options.append(
            f'related_name="{related.format(own.lower() + str(draw(st.integers(0, 99))))}"'
        )
    if kind == "ManyToManyField" and draw(st.booleans()):
        options.append("symmetrical=False")
    return f"models.{kind}({', '.join(options)})"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(source=model_sources())
def test_any_models(source: str, tmp_path_factory: pytest.TempPathFactory, django: Django) -> None:
    project = write(tmp_path_factory.mktemp("graph"), {"shop": source})
    try:
        compare(project, django)
    except RefusedError:
        reject()


# What Django's API does not show


def model(graph: ModelGraph, label: str) -> Model:
    found = graph.labelled(*label.split("."))
    assert found is not None
    return found


def test_swapped_user(tmp_path: Path, django: Django) -> None:
    write(
        tmp_path,
        {
            "people": """\
            class Person(AbstractUser):
                boss = models.ForeignKey("self", CASCADE)
            """,
            "shop": """\
            class Order(models.Model):
                user = models.ForeignKey(settings.AUTH_USER_MODEL, CASCADE)
            """,
            "config/settings.py": "AUTH_USER_MODEL = 'people.Person'\n",
            "auth_user_model.txt": "people.Person",
        },
    )
    (tmp_path / "manage.py").write_text(
        "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'config.settings')\n"
    )
    for file in ("people", "shop"):
        path = tmp_path / file / "models.py"
        path.write_text(path.read_text().replace(", Group, User\n", "\n"))
    expected = django.ask(tmp_path)
    graph = graph_of(tmp_path)
    labels = ["people.Person", "shop.Order", "auth.Group"]
    assert {label: own_answer(graph, label) for label in labels} == {
        label: expected[label] for label in labels
    }


def test_back_leads_back(tmp_path: Path) -> None:
    graph = graph_of(write(tmp_path, CASES["default names"]))
    for label in ("shop.Customer", "shop.Order", "shop.Receipt"):
        for relation in model(graph, label).relations.values():
            assert relation.target is not None and relation.back is not None
            assert relation.target.relations[relation.back].back == relation.name
            assert relation.target.relations[relation.back].target is relation.source


def test_nullable(tmp_path: Path) -> None:
    source = CUSTOMER + (
        "class Order(models.Model):\n"
        "    a = models.ForeignKey(Customer, CASCADE, null=True, related_name='a')\n"
        "    b = models.ForeignKey(Customer, CASCADE, null=False, related_name='b')\n"
        "    c = models.ForeignKey(Customer, CASCADE, related_name='c')\n"
    )
    relations = model(graph_of(write(tmp_path, {"shop": source})), "shop.Order").relations
    assert [relations[name].nullable for name in "abc"] == [True, False, False]


def test_target_that_is_not_known(tmp_path: Path) -> None:
    """A model that cannot be found gives a relation that leads nowhere, and no error."""
    source = (
        "from nowhere.models import Gone\n"
        "class Order(models.Model):\n"
        "    a = models.ForeignKey(Gone, CASCADE)\n"
        "    b = models.ForeignKey('gone.Gone', CASCADE)\n"
        "    c = models.ForeignKey(f'{x}', CASCADE)\n"
        "    d = models.ManyToManyField()\n"
        "    e = models.ForeignKey('a.b.c.Gone', CASCADE)\n"
        "    f = models.ForeignKey('', CASCADE)\n"
    )
    order = model(graph_of(write(tmp_path, {"shop": source})), "shop.Order")
    assert set(order.relations) == set("abcdef")
    assert all(relation.target is None for relation in order.relations.values())
