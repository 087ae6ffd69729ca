from browser import get
from django.http import HttpResponse
from shop.models import Order


class Basket:
    def __iter__(self):
        yield from Order.objects.all()


def basket(request):
    return HttpResponse(", ".join([order.customer.name for order in Basket()]))


def run():
    return get(basket)
