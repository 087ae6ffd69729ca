"""What all endpoints share: how a broken business rule becomes a response."""

from typing import Any

from rest_framework import status
from rest_framework.response import Response
from rest_framework.views import exception_handler

from academy.errors import DomainError


def handle_exception(exc: Exception, context: dict[str, Any]) -> Response | None:
    """Translate `DomainError` once, so that no view needs a `try` around its service call."""
    if isinstance(exc, DomainError):
        return Response(
            {"code": exc.code, "detail": exc.message}, status=status.HTTP_400_BAD_REQUEST
        )
    return exception_handler(exc, context)
