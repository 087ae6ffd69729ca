from browser import get
from django import forms
from django.views.generic import FormView
from shop.models import Order


class ItemForm(forms.Form):
    order = forms.ModelChoiceField(queryset=Order.objects.all())


class Page(FormView):
    form_class = ItemForm
    template_name = "forms/rows.html"


page = Page.as_view()


def run():
    return get(page)
