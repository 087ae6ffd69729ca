from browser import get
from django import forms
from django.shortcuts import render
from shop.models import Order


class ItemForm(forms.Form):
    order = forms.ModelChoiceField(queryset=Order.objects.all())


class LoadedItemForm(ItemForm):
    order = forms.ModelChoiceField(queryset=Order.objects.select_related("customer"))


def page(request):
    return render(request, "forms/rows.html", {"form": LoadedItemForm()})


def run():
    return get(page)
