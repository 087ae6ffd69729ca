from browser import get
from django.shortcuts import render
from django_filters import FilterSet
from shop.models import Order


class OrderFilter(FilterSet):
    class Meta:
        model = Order
        fields = ["number"]

    def filter_queryset(self, queryset):
        return super().filter_queryset(queryset).select_related("customer")


def orders(request):
    found = OrderFilter(request.GET, queryset=Order.objects.all())
    return render(request, "generic/filtered.html", {"filter": found})


def run():
    return get(orders)
