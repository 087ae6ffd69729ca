from django.http import HttpResponse
from django.views import View
from rest_framework import viewsets
from rest_framework.decorators import action, api_view
from rest_framework.response import Response


def order_list(request):
    return HttpResponse()


def order_refund(request, pk):
    return HttpResponse()


def order_page(request, pk):
    return HttpResponse()


def order_label(request, pk):
    return HttpResponse()


class OrderView(View):
    def get(self, request, pk):
        return HttpResponse()


class ExportView(View):
    def get(self, request):
        return HttpResponse()


@api_view(["GET"])
def health(request):
    return Response()


class CustomerViewSet(viewsets.ViewSet):
    def list(self, request):
        return Response([])


class InvoiceViewSet(viewsets.ViewSet):
    def list(self, request):
        return Response([])

    @action(detail=True, methods=["post"])
    def pay(self, request, pk=None):
        return Response()


class UnroutedView(View):
    """No URLconf names it."""

    def get(self, request):
        return HttpResponse()
