from browser import get
from django import forms
from django.forms import modelformset_factory
from django.shortcuts import render
from shop.models import Order


class BaseOrders(forms.BaseModelFormSet):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.queryset = Order.objects.select_related("customer")


OrderFormSet = modelformset_factory(Order, fields=["number"], extra=0, formset=BaseOrders)


def page(request):
    return render(request, "formsets/instances.html", {"formset": OrderFormSet()})


def run():
    return get(page)
