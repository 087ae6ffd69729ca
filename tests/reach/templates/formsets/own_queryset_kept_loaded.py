from browser import get
from django import forms
from django.forms import modelformset_factory
from django.shortcuts import render
from shop.models import Order


class BaseOrders(forms.BaseModelFormSet):
    def get_queryset(self):
        if not hasattr(self, "_queryset"):
            self._queryset = super().get_queryset().select_related("customer")
        return self._queryset


OrderFormSet = modelformset_factory(Order, fields=["number"], extra=0, formset=BaseOrders)


def page(request):
    return render(request, "formsets/instances.html", {"formset": OrderFormSet()})


def run():
    return get(page)
