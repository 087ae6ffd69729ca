from browser import get
from django.shortcuts import render
from shop.models import Customer, Order


class Visitor(Customer):
    class Meta:
        proxy = True
        app_label = "shop"

    @property
    def open_orders(self):
        return Order.objects.filter(customer=self)


def page(request):
    return render(request, "lookups/open_orders.html", {"buyers": Visitor.objects.all()})


def run():
    return get(page)
