"""Which functions are views, which of their writes meet, and how large they are."""

from __future__ import annotations

import ast
from importlib.util import find_spec
from pathlib import Path
from textwrap import dedent

import pytest
from lint import lint

from flake8_django_arch.flow import exits
from flake8_django_arch.flow.requests import measures
from flake8_django_arch.flow.analysis import Flow
from flake8_django_arch.flow.concepts.view import View
from flake8_django_arch.flow.file import File
from flake8_django_arch.options import Options
from flake8_django_arch.project.project import Project
from flake8_django_arch.project.source import FunctionNode


def _views(folder: Path, name: str = "views.py", **files: str) -> list[str]:
    """The names of the views in one of the project's files."""
    (folder / "pyproject.toml").touch()
    for stem, content in files.items():
        (folder / f"{stem}.py").write_text(dedent(content), encoding="utf-8")
    project = Project(folder, Options(no_cache=True))
    source = project.source(project.at(str(folder / name)))
    assert source is not None
    return [view.name for view in File(source, Flow(project)).all(View)]


def _function(code: str) -> FunctionNode:
    (node,) = ast.parse(dedent(code)).body
    assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    return node


# What is a view


@pytest.mark.parametrize(
    "returned",
    [
        "render(request, 'page.html')",
        "redirect('/')",
        "shortcuts.render(request, 'page.html')",
        "HttpResponseNotModified()",
        "Response({})",
        "TemplateResponse(request, 'page.html')",
    ],
)
def test_what_takes_a_request_and_returns_a_response(tmp_path: Path, returned: str) -> None:
    assert _views(tmp_path, views=f"def page(request):\n    return {returned}\n") == ["page"]


def test_a_response_in_a_variable(tmp_path: Path) -> None:
    code = """
        def export(request):
            response = HttpResponse(content_type="text/csv")
            response.write("a,b")
            return response
    """
    assert _views(tmp_path, views=code) == ["export"]


@pytest.mark.parametrize(
    "code",
    [
        "def user_of(request):\n    return request.user\n",
        "def text(request):\n    return render_to_string('page.html', request=request)\n",
        "def text(request, template):\n    return template.render({})\n",
        "def _part(request):\n    return render(request, 'part.html')\n",
        "def page(leave_request):\n    return redirect('/')\n",
        "def page(request: LeaveRequest):\n    return redirect('/')\n",
    ],
)
def test_helpers(tmp_path: Path, code: str) -> None:
    assert _views(tmp_path, views=code) == []


def test_the_request_by_its_annotation(tmp_path: Path) -> None:
    code = """
        def page(req: HttpRequest, pk):
            return redirect("/")
    """
    assert _views(tmp_path, views=code) == ["page"]


def test_a_response_elsewhere_than_in_a_views_module_needs_a_route_or_decorator(
    tmp_path: Path,
) -> None:
    code = """
        from django.views.decorators.http import require_POST

        def plain(request):
            return redirect("/")

        @require_POST
        def decorated(request):
            return redirect("/")
    """
    assert _views(tmp_path, "pages.py", pages=code) == ["decorated"]


def test_a_decorator_that_only_shares_its_name(tmp_path: Path) -> None:
    code = """
        from chemistry import condition

        @condition
        def boil(water):
            return water
    """
    assert _views(tmp_path, "kitchen.py", kitchen=code) == []


ROUTES = """
    from django.contrib.auth.decorators import login_required
    from django.urls import include, path, re_path
    from django.views.decorators.cache import cache_page

    import pages
    from pages import about as about_page

    more = [path("more/", pages.more)]
    urlpatterns = [
        path("", pages.home),
        path("about/", view=about_page, name="about"),
        path("cached/", cache_page(60)(login_required(pages.cached))),
        path("in/", include([re_path("x", pages.included)])),
        path("more/", include((more, "more"))),
    ]
    urlpatterns += [path("added/", pages.added)]
"""


def test_routes(tmp_path: Path) -> None:
    names = ["home", "about", "cached", "included", "more", "added", "unrouted"]
    code = "".join(f"def {name}(http):\n    ...\n\n" for name in names)
    assert _views(tmp_path, "pages.py", pages=code, urls=ROUTES) == names[:-1]


def test_a_views_module_with_routes_holds_no_other_function_views(tmp_path: Path) -> None:
    code = """
        def page(request):
            return part(request)

        def part(request):
            return redirect("/")
    """
    urls = """
        from django.urls import path
        import views
        urlpatterns = [path("", views.page)]
    """
    assert _views(tmp_path, views=code, urls=urls) == ["page"]


def test_view_classes(tmp_path: Path) -> None:
    code = """
        from django.views import View
        from django_filters.views import FilterView
        from rest_framework.decorators import action
        from rest_framework.viewsets import ViewSet
        from collections.abc import KeysView

        class Page(View):
            def post(self, request): ...
            def get_context_data(self): ...

        class Filtered(FilterView):
            def get(self, request): ...

        class Orders(ViewSet):
            def list(self, request): ...
            @action(detail=True)
            def close(self, request, pk): ...
            def helper(self, request): ...

        class Keys(KeysView):
            def update(self, other): ...

        class SavingMixin:
            def form_valid(self, form): ...

        class UnusedMixin:
            def form_valid(self, form): ...

        class Saving(SavingMixin, View):
            pass
    """
    assert _views(tmp_path, views=code) == [
        "Page.post",
        "Filtered.get",
        "Orders.list",
        "Orders.close",
        "SavingMixin.form_valid",
    ]


def test_operations_and_mutations(tmp_path: Path) -> None:
    code = """
        import graphene
        import strawberry
        from graphene import relay
        from ninja import NinjaAPI, Router

        class OwnRouter(Router):
            pass

        api = NinjaAPI()
        router = OwnRouter()
        cache = dict()

        @api.get("/orders")
        def orders(request): ...

        @router.delete("/orders")
        def delete(request): ...

        @cache.get("x")
        def not_an_operation(request): ...

        @strawberry.mutation
        def close(info): ...

        class Cancel(relay.ClientIDMutation):
            @classmethod
            def mutate_and_get_payload(cls, root, info): ...

        class Archive(graphene.Mutation):
            def mutate(self, info): ...
            def resolve_order(self, info): ...
    """
    assert _views(tmp_path, "schema.py", schema=code) == [
        "orders",
        "delete",
        "close",
        "Cancel.mutate_and_get_payload",
        "Archive.mutate",
    ]


@pytest.mark.parametrize("name", ["test_views.py", "conftest.py"])
def test_tests_hold_no_views(tmp_path: Path, name: str) -> None:
    code = "def page(request):\n    return redirect('/')\n"
    assert _views(tmp_path, name, **{name.removesuffix(".py"): code}) == []


# Which writes meet


BRANCHES = """
def view(request):
    if a:
        if b:
            first()
            return 1
        second()
    with c:
        for row in rows:
            third()
    try:
        fourth()
        return 2
    except Missing.DoesNotExist:
        fifth()
    except Refused:
        sixth()
    try:
        seventh()
        raise Refused
    except Refused:
        eighth()
    def inner():
        return ninth()
    tenth()
"""


def _line(name: str) -> int:
    return BRANCHES[: BRANCHES.index(f"{name}()")].count("\n") + 1


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("first", "second", False),
        ("first", "third", False),
        ("second", "third", True),
        ("third", "fourth", True),
        ("fourth", "fifth", False),
        ("fourth", "sixth", True),
        ("fourth", "seventh", False),
        ("fifth", "seventh", True),
        ("seventh", "eighth", True),
        ("seventh", "tenth", True),
        ("ninth", "tenth", True),
    ],
)
def test_which_lines_meet(one: str, other: str, meet: bool) -> None:
    function = ast.parse(BRANCHES).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert exits.meet(function, _line(one), _line(other)) is meet


MODELS = """
from django.db import models


class Order(models.Model):
    status = models.CharField(max_length=10)


class Tag(models.Model):
    pass


class Line(models.Model):
    tags = models.ManyToManyField(Tag)
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
"""


def _found(folder: Path, body: str, *options: str) -> list[str]:
    """What is found in a view with that body."""
    (folder / "pyproject.toml").touch()
    (folder / "models.py").write_text(MODELS, encoding="utf-8")
    (folder / "views.py").write_text(
        "from django.db import transaction\n"
        "from django.shortcuts import redirect\n"
        "from models import Line, Order\n\n\n"
        f"def page(request, pk):\n{body}    return redirect('/')\n",
        encoding="utf-8",
    )
    found = lint(folder, "--select=ARC101,ARC103", *options)
    return [f"{item.line} {item.code} {item.message.partition(':')[0]}" for item in found]


def test_the_message_names_models_and_lines(tmp_path: Path) -> None:
    body = "    Order.objects.create()\n" * 2 + "    Line.objects.create()\n" * 3
    assert _found(tmp_path, body) == [
        "7 ARC101 page writes Order and Line itself (lines 7, 8, 9 and 2 more)"
    ]


def test_linking_rows_is_named_by_its_relation(tmp_path: Path) -> None:
    body = "    line = Line.objects.get(pk=pk)\n    line.tags.add(1)\n    line.tags.create()\n"
    assert _found(tmp_path, body) == [
        "8 ARC101 page writes Line.tags and Tag itself (lines 8 and 9)"
    ]


def test_one_write_in_a_loop(tmp_path: Path) -> None:
    body = "    for status in request.POST:\n        Order.objects.create(status=status)\n"
    assert _found(tmp_path, body) == ["8 ARC101 page writes Order in a loop (line 8)"]


def test_only_the_writes_that_meet_are_named(tmp_path: Path) -> None:
    body = (
        "    if request.GET:\n"
        "        Line.objects.all().delete()\n"
        "        return redirect('/')\n"
        "    Order.objects.create()\n"
        "    Order.objects.update(status='new')\n"
    )
    assert _found(tmp_path, body) == ["10 ARC101 page writes Order itself (lines 10 and 11)"]


def test_strict_names_a_single_write(tmp_path: Path) -> None:
    body = "    Order.objects.create()\n"
    assert _found(tmp_path, body) == []
    assert _found(tmp_path, body, "--arc-enable=ARC101") == [
        "7 ARC101 page writes Order itself (line 7)"
    ]


def test_rows_of_a_perform_destroy(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "models.py").write_text(MODELS, encoding="utf-8")
    (tmp_path / "views.py").write_text(
        "from rest_framework.viewsets import ModelViewSet\n"
        "from models import Order\n\n\n"
        "class Orders(ModelViewSet):\n"
        "    queryset = Order.objects.all()\n\n"
        "    def perform_destroy(self, instance):\n"
        "        instance.lines.all().delete()\n"
        "        instance.lines.create()\n"
        "        instance.delete()\n",
        encoding="utf-8",
    )
    (finding,) = lint(tmp_path, "--select=ARC101")
    assert "writes Line itself (lines 9 and 10)" in finding.message


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("    with transaction.atomic():\n        pass\n", "opens a transaction"),
        (
            "    with transaction.atomic():\n"
            "        Order.objects.filter(pk=pk).update(status='')\n",
            "opens a transaction around Order.update()",
        ),
        ("    Order.objects.select_for_update().get(pk=pk)\n", "locks rows"),
        ("    Order.objects.filter(pk=pk).select_for_update(nowait=True)\n", "locks rows"),
    ],
)
def test_transactions(tmp_path: Path, body: str, what: str) -> None:
    assert _found(tmp_path, body) == [f"7 ARC103 page {what}"]


def test_on_commit_opens_no_transaction(tmp_path: Path) -> None:
    assert _found(tmp_path, "    transaction.on_commit(print)\n") == []


# How large it is


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ("    return Order.objects.get(pk=pk)\n", "services, selectors or templates"),
        ("    Order.objects.create()\n", "services"),
    ],
)
def test_where_the_rest_belongs(tmp_path: Path, body: str, where: str) -> None:
    _found(tmp_path, body * 2)
    (finding,) = lint(tmp_path, "--select=ARC102", "--arc-max-view-statements=1")
    assert finding.message.endswith(f"move the rest into {where}")


@pytest.mark.parametrize(
    ("body", "weight"),
    [
        ("if a: b()", 1),
        ("if a: b()\nelif c: d()\nelse: e()", 2),
        ("if a and b or c: d()", 1),
        ("for a in b: c()", 1),
        ("while a: b()", 1),
        ("x = a if b else c", 1),
        ("x = [a for a in b if c if d]", 3),
        ("x = {a for b in c for a in b}", 2),
        ("try: a()\nexcept B: c()\nexcept D: e()\nfinally: f()", 2),
        ("match a:\n    case 1: b()\n    case 2: c()\n    case _: d()", 2),
        ("match request.method:\n    case 'GET': b()\n    case 'PUT': c()", 0),
        ("def inner():\n    if a: b()", 0),
        ("x = lambda: a if b else c", 0),
        ("with a: b()", 0),
        ("assert a", 0),
        ("if request.method == 'POST': a()", 0),
        ("if self.request.method in ('GET', 'HEAD'): a()", 0),
        ("if form.is_valid() and formset.is_valid(): a()", 0),
        ("if not form.is_valid(): a()", 0),
        ("if all(form.is_valid() for form in forms): a()", 1),  # the comprehension's
        ("form = F(request.POST if request.method == 'POST' else None)", 0),
        ("if request.method == 'POST' and 'close' in request.POST: a()", 1),
        ("if a: return HttpResponseForbidden()", 0),
        ("if a: return JsonResponse({}, status=404)", 0),
        ("if a: return Response({}, status.HTTP_400_BAD_REQUEST)", 0),
        ("if a: return Response({}, status=200)", 1),
        ("if a: return HttpResponse(status=HTTPStatus.NOT_FOUND)", 0),
        ("if a: return 404, {}", 0),
        ("if a: return 200, {}", 1),
        ("if a: raise Http404", 0),
        ("if a:\n    logger.warning(b)\n    return HttpResponseForbidden()", 0),
        ("if a:\n    b.save()\n    return HttpResponseForbidden()", 1),
        ("try: a()\nexcept B: return HttpResponseBadRequest()", 0),
        ("if a: return redirect('login')", 1),
    ],
)
def test_complexity(body: str, weight: int) -> None:
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    assert measures.complexity(_function(f"def view(request):\n{lines}\n")) == 1 + weight


def test_statements() -> None:
    function = _function('''
        def view(request):
            """The docstring."""
            if request.user.is_anonymous:
                return HttpResponseForbidden()
            if a:
                b()
            else:
                c()
            def inner():
                d()
                e()
            return inner()
        ''')
    assert measures.statements(function) == 5


def test_graphene_django_may_open_a_transaction_around_its_mutations() -> None:
    """By the setting for which ARC115 stays silent."""
    spec = find_spec("graphene_django")
    assert spec is not None and spec.origin is not None
    settings = (Path(spec.origin).parent / "settings.py").read_text()
    assert '"ATOMIC_MUTATIONS": False' in settings


def test_graphql_answers_with_whatever_a_mutation_raises() -> None:
    """ARC404 takes an exception that a result decides on for an answer, whatever its class."""
    graphene = pytest.importorskip("graphene")

    class Enrol(graphene.Mutation):
        ok = graphene.Boolean()

        def mutate(self, info: object) -> None:
            raise LookupError("Are you human?")

    class Query(graphene.ObjectType):
        now = graphene.String()

    mutation = type("Mutation", (graphene.ObjectType,), {"enrol": Enrol.Field()})
    schema = graphene.Schema(query=Query, mutation=mutation)
    answer = schema.execute("mutation { enrol { ok } }")

    assert [error.message for error in answer.errors] == ["Are you human?"]
