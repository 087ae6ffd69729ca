from browser import get
from django.core.paginator import Paginator
from django.shortcuts import render
from shop.models import Order


def orders(request):
    found = Order.objects.select_related("customer").order_by("pk")
    page = Paginator(found, 100).get_page(request.GET.get("page"))
    return render(request, "rendering/page.html", {"page": page})


def run():
    return get(orders)
