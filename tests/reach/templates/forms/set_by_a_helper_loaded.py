from browser import get
from django import forms
from django.shortcuts import render
from shop.models import Order


class ItemForm(forms.Form):
    order = forms.ModelChoiceField(queryset=Order.objects.all())


def with_customers(form):
    form.fields["order"].queryset = Order.objects.select_related("customer")
    return form


def page(request):
    return render(request, "forms/rows.html", {"form": with_customers(ItemForm())})


def run():
    return get(page)
