from browser import get
from django.forms import inlineformset_factory
from django.shortcuts import render
from shop.models import Item, Order

ItemFormSet = inlineformset_factory(Order, Item, fields=["quantity"], extra=0)


def page(request):
    formset = ItemFormSet(instance=Order.objects.first())
    names = [form.instance.order.number for form in formset]
    return render(request, "formsets/own_fields.html", {"formset": formset, "names": names})


def run():
    return get(page)
