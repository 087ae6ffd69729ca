from django.contrib.auth.decorators import login_required
from django.db.models import F
from django.shortcuts import redirect, render

from .forms import OrderForm
from .models import Order, Product


@login_required
def order_create(request):
    form = OrderForm(request.POST or None)
    if not form.is_valid():
        return render(request, "shop/order_form.html", {"form": form})
    order = Order.objects.create(customer=request.user, **form.cleaned_data)  # ARC101
    Product.objects.filter(pk=order.product_id).update(stock=F("stock") - order.quantity)
    return redirect("order-detail", pk=order.pk)
