# scope: queries
from django.test import RequestFactory
from shop.models import Order


def confirm(request):
    orders = Order.objects.in_bulk(request.POST.getlist("orders"))
    return [order.total for order in orders.values()]


def run():
    keys = list(Order.objects.values_list("pk", flat=True))
    confirm(RequestFactory().post("/", {"orders": keys}))
