from browser import get
from django import forms
from django.shortcuts import render
from shop.models import Item


class ItemForm(forms.ModelForm):
    class Meta:
        model = Item
        fields = ["order", "quantity"]


def page(request):
    return render(request, "forms/rows.html", {"form": ItemForm()})


def run():
    return get(page)
