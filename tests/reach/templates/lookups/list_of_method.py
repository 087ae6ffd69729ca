from browser import get
from django.shortcuts import render
from shop.models import Customer


class Shopper(Customer):
    class Meta:
        proxy = True
        app_label = "shop"

    def open_orders(self):
        return [order for order in self.orders.all() if order.is_open]


def page(request):
    return render(
        request, "lookups/open_orders.html", {"buyers": Shopper.objects.prefetch_related("orders")}
    )


def run():
    return get(page)
