from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import render
from django.urls import path
from django.views.generic import DetailView, ListView
from rest_framework import filters, generics, pagination, viewsets
from rest_framework.decorators import api_view
from rest_framework.response import Response

from .models import Order, Task
from .serializers import OrderSerializer


class PagedList(generics.ListAPIView):
    queryset = Order.objects.all()
    serializer_class = OrderSerializer
    pagination_class = pagination.CursorPagination


class FilteredList(generics.ListAPIView):
    queryset = Order.objects.filter(is_open=True)
    serializer_class = OrderSerializer


class SearchedList(generics.ListAPIView):
    queryset = Order.objects.all()
    serializer_class = OrderSerializer
    filter_backends = [filters.SearchFilter]
    search_fields = ["number"]


class ListOfManager(generics.ListAPIView):
    queryset = Order.open.all()
    serializer_class = OrderSerializer


class OneOrder(generics.RetrieveAPIView):
    queryset = Order.objects.all()
    serializer_class = OrderSerializer


class OwnList(viewsets.ModelViewSet):
    queryset = Order.objects.all()
    serializer_class = OrderSerializer

    def filter_queryset(self, queryset):
        return queryset[:20]


class DecidedList(generics.ListAPIView):
    serializer_class = OrderSerializer

    def get_queryset(self):
        if self.request.user.is_staff:
            return Order.objects.all()
        return Order.objects.filter(is_open=True)


class BaseList(generics.ListAPIView):
    queryset = Order.objects.all()


class NarrowedList(BaseList):
    def get_queryset(self):
        return super().get_queryset().filter(is_open=True)


class PagedPage(ListView):
    model = Order
    paginate_by = 50


class PageOfRoute(ListView):
    model = Order


class PageOfManager(ListView):
    model = Task


class OrderPage(DetailView):
    model = Order


@api_view()
def some(request):
    return Response(OrderSerializer(Order.objects.all()[:20], many=True).data)


@api_view()
def one(request):
    return Response(OrderSerializer(Order.objects.first()).data)


@api_view()
def paged(request):
    page = Paginator(Order.objects.all(), 20).page(1)
    return Response(OrderSerializer(page, many=True).data)


def numbers(request):
    numbers = list(Order.objects.values_list("number", flat=True))
    return JsonResponse({"count": len(numbers), "first": max(list(Order.objects.all()))})


def choices(request):
    return render(request, "choices.html", {"orders": Order.objects.all()})


urlpatterns = [path("route/", PageOfRoute.as_view(paginate_by=20))]
