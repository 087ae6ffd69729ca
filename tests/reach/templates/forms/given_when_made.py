from browser import get
from django import forms
from django.shortcuts import render
from shop.models import Order


class ItemForm(forms.Form):
    order = forms.ModelChoiceField(queryset=None)

    def __init__(self, orders):
        super().__init__()
        self.fields["order"].queryset = orders


def page(request):
    return render(request, "forms/rows.html", {"form": ItemForm(Order.objects.all())})


def run():
    return get(page)
