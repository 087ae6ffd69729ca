from browser import get
from django.shortcuts import render
from shop.models import Order


def orders(request):
    context = {"orders": Order.objects.all()}
    if request.GET.get("short"):
        context["is_short"] = True
    return render(request, "rendering/flag.html", context)


def run():
    return get(orders)
