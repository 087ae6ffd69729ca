from browser import get
from django.core.paginator import Paginator
from django.shortcuts import render
from shop.models import Order


def orders(request):
    page = Paginator(Order.objects.order_by("pk"), 100).get_page(request.GET.get("page"))
    return render(request, "rendering/page.html", {"page": page})


def run():
    return get(orders)
