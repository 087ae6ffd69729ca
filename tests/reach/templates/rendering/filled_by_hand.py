from browser import get
from django.shortcuts import render
from shop.models import Customer, Order


def orders(request):
    customers = Customer.objects.in_bulk()
    found = list(Order.objects.all())
    for order in found:
        order.customer = customers[order.customer_id]
    return render(request, "rendering/orders.html", {"orders": found})


def run():
    return get(orders)
