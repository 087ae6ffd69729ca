from browser import get
from django.forms import modelformset_factory
from django.shortcuts import render
from shop.models import Order

OrderFormSet = modelformset_factory(Order, fields=["number"], extra=0)


def page(request):
    formset = OrderFormSet(queryset=Order.objects.select_related("customer"))
    return render(request, "formsets/list_of_forms.html", {"formset": formset})


def run():
    return get(page)
