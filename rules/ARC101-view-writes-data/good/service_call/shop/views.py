from django.shortcuts import get_object_or_404, redirect

from . import services
from .models import Product


def buy(request, pk):
    product = get_object_or_404(Product, pk=pk)
    order = services.place_order(product=product, quantity=1)
    return redirect("order-detail", pk=order.pk)


def buy_all(request):
    for product in Product.objects.filter(stock__gt=0):
        services.place_order(product=product, quantity=1)
    return redirect("order-list")
