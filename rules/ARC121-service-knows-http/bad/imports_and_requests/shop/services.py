from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, JsonResponse  # ARC121 imports django.http.HttpRequest
from rest_framework import status  # ARC121 imports rest_framework.status

from .models import Order

if TYPE_CHECKING:
    from rest_framework.request import Request


def cancel_order(request, pk):  # ARC121 the service cancel_order takes a request:
    Order.objects.filter(pk=pk, number=request.user.pk).delete()


def close_order(request: Request, pk):  # ARC121 close_order takes a request
    Order.objects.filter(pk=pk).delete()


def order_as_json(request: HttpRequest, order):
    return JsonResponse({"number": order.number}, status=status.HTTP_200_OK)


def order_of(pk):
    from django.shortcuts import get_object_or_404  # ARC121 imports django.shortcuts.get_object_or_404

    return get_object_or_404(Order, pk=pk)
