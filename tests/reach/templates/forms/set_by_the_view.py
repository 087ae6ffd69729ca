from browser import get
from django import forms
from django.shortcuts import render
from shop.models import Order


class ItemForm(forms.Form):
    order = forms.ModelChoiceField(queryset=Order.objects.select_related("customer"))


def page(request):
    form = ItemForm()
    form.fields["order"].queryset = Order.objects.order_by("number")
    return render(request, "forms/rows.html", {"form": form})


def run():
    return get(page)
