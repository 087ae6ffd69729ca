from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    rows = Order.objects.select_related("coupon__campaign")
    return render(request, "lookups/nullable_on_the_way.html", {"orders": rows})


def run():
    get(orders)
