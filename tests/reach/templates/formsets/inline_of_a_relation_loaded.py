from browser import get
from django.forms import inlineformset_factory
from django.shortcuts import render
from shop.models import Item, Order

ItemFormSet = inlineformset_factory(Order, Item, fields=["quantity"], extra=0)


def page(request):
    order = Order.objects.first()
    formset = ItemFormSet(instance=order, queryset=order.items.select_related("product"))
    return render(request, "formsets/items.html", {"formset": formset})


def run():
    return get(page)
