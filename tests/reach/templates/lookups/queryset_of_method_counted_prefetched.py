from browser import get
from django.shortcuts import render
from shop.models import Customer


class Guest(Customer):
    class Meta:
        proxy = True
        app_label = "shop"

    def open_orders(self):
        return self.orders.all()


def page(request):
    return render(
        request, "lookups/open_count.html", {"buyers": Guest.objects.prefetch_related("orders")}
    )


def run():
    return get(page)
