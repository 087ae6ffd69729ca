from browser import get
from django import forms
from django.forms import modelformset_factory
from django.shortcuts import render
from shop.models import Item, Order


class ItemForm(forms.ModelForm):
    order = forms.ModelChoiceField(queryset=Order.objects.all())

    class Meta:
        model = Item
        fields = ["order"]


ItemFormSet = modelformset_factory(Item, form=ItemForm, extra=0)


def page(request):
    items = Item.objects.order_by("pk")[:2]
    return render(request, "forms/formset.html", {"formset": ItemFormSet(queryset=items)})


def run():
    return get(page)
