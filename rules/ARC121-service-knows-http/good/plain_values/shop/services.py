from __future__ import annotations

from typing import TYPE_CHECKING

from rest_framework.exceptions import ValidationError

from .models import LeaveRequest

if TYPE_CHECKING:
    from django.http import HttpRequest


def approve(request: LeaveRequest, by):
    if request.user == by:
        raise ValidationError("not by yourself")
    request.delete()


def send(request):
    return request.send()


def describe(value: HttpRequest | None = None):
    return value is None
