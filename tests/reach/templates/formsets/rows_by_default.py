from browser import get
from django.forms import modelformset_factory
from django.shortcuts import render
from shop.models import Order

OrderFormSet = modelformset_factory(Order, fields=["number"], extra=0)


def page(request):
    return render(request, "formsets/instances.html", {"formset": OrderFormSet()})


def run():
    return get(page)
