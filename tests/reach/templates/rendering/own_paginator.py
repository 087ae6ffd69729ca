from browser import get
from django.core.paginator import Paginator
from django.shortcuts import render
from shop.models import Order


class Pages(Paginator):
    def __init__(self, rows, **options):
        super().__init__(rows, 100, **options)


def orders(request):
    page = Pages(Order.objects.order_by("pk")).page(1)
    return render(request, "rendering/page.html", {"page": page})


def run():
    return get(orders)
