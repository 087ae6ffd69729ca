from browser import get
from django import forms
from django.shortcuts import render
from shop.models import Order


class ItemForm(forms.Form):
    order = forms.ModelChoiceField(queryset=Order.objects.select_related("customer"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["order"].queryset &= Order.objects.exclude(number="")


def page(request):
    return render(request, "forms/rows.html", {"form": ItemForm()})


def run():
    return get(page)
