from browser import get
from django import forms
from django.shortcuts import render
from shop.models import Order


class ItemForm(forms.Form):
    order = forms.ModelChoiceField(queryset=Order.objects.all())


def page(request):
    return render(request, "forms/by_name.html", {"form": ItemForm()})


def run():
    return get(page)
