from browser import get
from django.shortcuts import render
from shop.models import Customer


class Patron(Customer):
    class Meta:
        proxy = True
        app_label = "shop"

    def open_orders(self):
        return self.orders.all()


def page(request):
    return render(
        request, "lookups/open_orders.html", {"buyers": Patron.objects.prefetch_related("tags")}
    )


def run():
    return get(page)
