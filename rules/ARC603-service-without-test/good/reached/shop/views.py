from django.http import HttpResponse
from django.views import View

from .services import export_orders, place_order, refund_order, ship_order


def order_create(request):
    place_order(request.user)
    return HttpResponse()


def order_refund(request, pk):
    refund_order(pk)
    return HttpResponse()


class ShipView(View):
    def post(self, request, pk):
        ship_order(pk)
        return HttpResponse()


class ExportView(View):
    """``client.get`` is no call of it."""

    def get(self, request):
        return HttpResponse(export_orders())
