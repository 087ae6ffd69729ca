"""ARC713: drf-spectacular cannot tell what a view takes and gives."""

from __future__ import annotations

from collections.abc import Iterator

from ...finding import Finding, listed
from ...flow.concepts.api_view import ApiView
from ..registry import check


@check("ARC713", ApiView)
def view_without_schema(view: ApiView) -> Iterator[Finding]:
    """A routed view without a serializer, and without ``extend_schema``."""
    handlers = view.undescribed
    if handlers:
        of = "" if handlers == [view.name] else f" of {listed(handlers)}"
        yield Finding(
            view.place,
            (
                f"the schema cannot tell request and response{of} of {view.name}: set "
                "serializer_class, or describe them with @extend_schema"
                if of
                else f"the schema cannot tell request and response of {view.name}: describe them "
                "with @extend_schema(request=…, responses=…)"
            ),
        )
