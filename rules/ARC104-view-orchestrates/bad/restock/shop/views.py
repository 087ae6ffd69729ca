from django.db.models import F
from django.shortcuts import get_object_or_404, redirect

from .models import Delivery, Product
from .tasks import reorder


def restock(request, pk):
    product = get_object_or_404(Product, pk=pk)
    amount = int(request.POST["amount"])

    # the goods are there
    delivery = Delivery(product=product, amount=amount)
    delivery.received_by = request.user
    delivery.save()
    Product.objects.filter(pk=pk).update(stock=F("stock") + amount)
    # and what was sold meanwhile is ordered
    reorder.delay(delivery.pk)  # ARC104 restock writes Delivery

    return redirect("restock", pk=delivery.product_id)
