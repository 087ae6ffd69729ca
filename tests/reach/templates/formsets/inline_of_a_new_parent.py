from browser import get
from django.forms import inlineformset_factory
from django.shortcuts import render
from shop.models import Item, Order

ItemFormSet = inlineformset_factory(Order, Item, fields=["quantity"], extra=0)


def page(request):
    return render(request, "formsets/items.html", {"formset": ItemFormSet(instance=Order())})


def run():
    return get(page)
