"""What Django hands the methods of admin classes and of their filters: rows, forms, querysets.

Source: ``django.contrib.admin.options.ModelAdmin`` and ``views.main.ChangeList.get_queryset``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...project.names import ClassDef, FunctionDef
from ..forms import formsets
from ..held_rows import with_rows
from ..joining import join
from ..values import UNKNOWN, ClassValue, Fixed, Instance, Known, Value
from . import admins

if TYPE_CHECKING:
    from ..analysis import Flow
    from ..evaluate import Evaluator

#: Each of these is handed something behind the request.
_BEHIND_THE_REQUEST: Final = 2
#: The row of a form, which may be a new one.
_FORM_ROW: Final = frozenset(
    "log_addition log_change response_add response_change response_post_save_add"
    " response_post_save_change save_model".split()
)
#: The row of a page; None on the page that adds one, and for most permissions of a list.
_PAGE_ROW: Final = frozenset(
    "delete_model get_exclude get_fields get_fieldsets get_form get_formset_kwargs"
    " get_formsets_with_inlines get_inline_instances get_inlines get_prepopulated_fields"
    " get_readonly_fields has_change_permission has_delete_permission has_view_permission"
    " has_view_or_change_permission log_deletion".split()
)
#: The form of a row.
_FORM: Final = frozenset("construct_change_message save_form save_formset save_related".split())
#: The rows of the change list, which a search or an action is about.
_LISTED: Final = frozenset({"delete_queryset", "get_search_results", "response_action"})
_FILTERS: Final = tuple(
    f"django.contrib.admin.{path}" for path in ("SimpleListFilter", "filters.SimpleListFilter")
)
#: What the methods of a filter of the change list are handed.
OF_FILTERS: Final = frozenset({"lookups", "queryset"})


def parameter(evaluator: Evaluator, admin: Instance, method: str, number: int) -> Value:
    """What Django hands a method of an admin class."""
    if not evaluator.project.admins.is_fully_known(admin.definition):
        return UNKNOWN  # a base may load more
    if number == 1 and _is_readonly_field(evaluator, admin, Known(method)):
        return _page_row(evaluator, admin)
    if number != _BEHIND_THE_REQUEST:
        return UNKNOWN
    actions = admins.attribute(evaluator, admin, "actions")
    if method in _LISTED or _holds(actions, Known(method)):
        return _own_rows(admins.listed_queryset(evaluator, admin))
    if evaluator.project.admins.is_inline(admin.definition):
        return UNKNOWN  # its parent's row or form
    if method in _PAGE_ROW:
        return _page_row(evaluator, admin)
    if method in _FORM_ROW:
        return _form_row(evaluator, admin)
    return _form(evaluator, admin) if method in _FORM else UNKNOWN


def _is_readonly_field(evaluator: Evaluator, admin: Instance, name: Value) -> bool:
    """Whether a method shows something of the row of a form, and of no other."""
    return _holds(admins.configured(evaluator, admin, "readonly_fields"), name) and not _holds(
        admins.configured(evaluator, admin, "list_display"), name
    )


def _page_row(evaluator: Evaluator, admin: Instance) -> Value:
    """The row of a page, as the class's own ``get_object`` gives it, or Django's."""
    method = admins.method_of(evaluator, admin, "get_object")
    if method is None:
        return admins.row(evaluator, admin)
    return evaluator.flow.result(evaluator, method, ())


def _form_row(evaluator: Evaluator, admin: Instance) -> Value:
    """The row of a page as its form has it: that it saves it is no surprise."""
    return with_rows(_page_row(evaluator, admin), lambda row: replace(row, of_form=True))


def _form(evaluator: Evaluator, admin: Instance) -> Value:
    """The form of a page: of the class that ``form`` names, with the page's row."""
    row, form = _form_row(evaluator, admin), admins.attribute(evaluator, admin, "form")
    cls = formsets.class_of(evaluator, form if isinstance(form, ClassValue) else None)
    return UNKNOWN if cls is None or row == UNKNOWN else Instance(cls, (("instance", row),))


def of_filter(flow: Flow, evaluator: Evaluator, cls: ClassDef, method: str) -> Value:
    """What a method of a filter is handed by all the change lists that name it.

    Their rows are handed on before anything is joined to them unasked.
    """
    if not flow.project.classes.is_a(cls, *_FILTERS):
        return UNKNOWN
    several = [admins.of(flow, each) for each in flow.project.admins.naming("list_filter", cls)]
    if method == "lookups":
        return join(several)
    return join(_own_rows(admins.queryset(evaluator, admin)) for admin in several)


def rows_of_action(flow: Flow, evaluator: Evaluator, function: FunctionDef) -> Value:
    """The rows that an action gets which is a function of its own: those of all who name it."""
    return join(
        _own_rows(admins.listed_queryset(evaluator, admins.of(flow, cls)))
        for cls in flow.project.admins.naming("actions", function)
    )


def _own_rows(value: Value) -> Value:
    """The rows as the function has them that is handed them: there is where to load more."""
    return with_rows(value, lambda row: row, lambda queryset: replace(queryset, origin=None))


def _holds(names: Value, name: Value) -> bool:
    return isinstance(names, Fixed) and name in names.items
