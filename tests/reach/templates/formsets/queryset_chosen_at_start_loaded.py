from browser import get
from django import forms
from django.forms import inlineformset_factory
from django.shortcuts import render
from shop.models import Item, Order


class BaseItems(forms.BaseInlineFormSet):
    def __init__(self, *args, **kwargs):
        kwargs["queryset"] = Item.objects.select_related("product")
        super().__init__(*args, **kwargs)


ItemFormSet = inlineformset_factory(Order, Item, fields=["quantity"], extra=0, formset=BaseItems)


def page(request):
    return render(
        request, "formsets/items.html", {"formset": ItemFormSet(instance=Order.objects.first())}
    )


def run():
    return get(page)
