from browser import get
from django import forms
from django.forms import inlineformset_factory
from django.shortcuts import render
from shop.models import Item, Order


class BaseItems(forms.BaseInlineFormSet):
    def clean(self):
        return [form.instance.product.name for form in self.forms]


ItemFormSet = inlineformset_factory(Order, Item, fields=["quantity"], extra=0, formset=BaseItems)


def page(request):
    formset = ItemFormSet(instance=Order.objects.first())
    formset.clean()
    return render(request, "formsets/own_fields.html", {"formset": formset})


def run():
    return get(page)
