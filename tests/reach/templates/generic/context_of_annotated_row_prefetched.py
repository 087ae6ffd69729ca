from browser import get
from django.shortcuts import render
from shop.models import Customer


def show(request, customer: Customer):
    return render(request, "generic/coupons.html", {"orders": customer.orders.all()})


def page(request):
    return show(
        request, Customer.objects.prefetch_related("orders__coupon").get(email="c0@shop.test")
    )


def run():
    return get(page)
