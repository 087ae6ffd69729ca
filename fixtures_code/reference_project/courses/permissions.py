"""Who may do what with courses."""

from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.views import APIView


class IsInstructor(IsAuthenticated):
    """Instructors only; which courses they reach is decided by the view's queryset."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        return super().has_permission(request, view) and request.user.is_instructor
