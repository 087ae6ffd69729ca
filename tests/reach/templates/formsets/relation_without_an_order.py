from browser import get
from django.forms import modelformset_factory
from django.shortcuts import render
from shop.models import Item, Order

ItemFormSet = modelformset_factory(Item, fields=["quantity"], extra=0)


def page(request):
    order = Order.objects.prefetch_related("items__product").first()
    formset = ItemFormSet(queryset=order.items.all())  # which it sorts
    return render(request, "formsets/items.html", {"formset": formset})


def run():
    return get(page)
