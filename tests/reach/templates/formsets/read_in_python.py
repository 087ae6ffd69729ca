from browser import get
from django.forms import modelformset_factory
from django.shortcuts import render
from shop.models import Order

OrderFormSet = modelformset_factory(Order, fields=["number"], extra=0)


def page(request):
    formset = OrderFormSet(queryset=Order.objects.all())
    names = [form.instance.customer.name for form in formset]
    return render(request, "formsets/own_fields.html", {"formset": formset, "names": names})


def run():
    return get(page)
