from browser import get
from django.shortcuts import render
from shop.models import Customer


class Merchant(Customer):
    class Meta:
        proxy = True
        app_label = "shop"

    def open_orders(self):
        return self.orders.filter(status="open").select_related("coupon")


def page(request):
    return render(request, "lookups/open_of_one.html", {"buyer": Merchant.objects.first()})


def run():
    return get(page)
