from browser import get
from django.shortcuts import render
from shop.models import Customer


class Payer(Customer):
    class Meta:
        proxy = True
        app_label = "shop"

    def open_orders(self):
        return self.orders.all()


def page(request):
    return render(
        request, "lookups/open_orders.html", {"buyers": Payer.objects.prefetch_related("orders")}
    )


def run():
    return get(page)
