from browser import get
from django.shortcuts import render
from shop.models import Customer


class Caller(Customer):
    class Meta:
        proxy = True
        app_label = "shop"

    def open_orders(self):
        return self.orders.filter(status="open")


def page(request):
    return render(request, "lookups/open_count.html", {"buyers": Caller.objects.all()})


def run():
    return get(page)
