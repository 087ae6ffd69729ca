from browser import get
from django import forms
from django.shortcuts import render
from shop.models import Order


class ItemForm(forms.Form):
    order = forms.ModelChoiceField(queryset=Order.objects.all())


class EmptyForm(ItemForm):
    order = None


def page(request):
    return render(request, "forms/rows.html", {"form": EmptyForm()})


def run():
    return get(page)
