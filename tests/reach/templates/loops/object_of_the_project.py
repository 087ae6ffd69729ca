from browser import get
from django.shortcuts import render
from shop.models import Order


class Basket:
    def __init__(self, request):
        self.request = request

    def __iter__(self):
        for order in Order.objects.all():
            yield {"order": order, "total": order.total}


def basket(request):
    return render(request, "loops/basket.html", {"basket": Basket(request)})


def run():
    return get(basket)
