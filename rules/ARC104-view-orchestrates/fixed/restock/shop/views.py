from django.shortcuts import get_object_or_404, redirect

from . import services
from .models import Product


def restock(request, pk):
    product = get_object_or_404(Product, pk=pk)
    amount = int(request.POST["amount"])

    delivery = services.restock(
        product=product,
        amount=amount,
        pk=pk,
        user=request.user,
    )

    return redirect("restock", pk=delivery.product_id)
