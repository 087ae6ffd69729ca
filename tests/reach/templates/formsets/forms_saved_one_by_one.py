from browser import get
from django.forms import modelformset_factory
from django.shortcuts import render
from shop.models import Order

OrderFormSet = modelformset_factory(Order, fields=["number"], extra=0)


def page(request):
    formset = OrderFormSet(queryset=Order.objects.all())
    for form in formset:
        form.save(commit=False)
    return render(request, "formsets/own_fields.html", {"formset": formset})


def run():
    return get(page)
