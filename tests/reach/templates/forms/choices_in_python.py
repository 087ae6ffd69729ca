from django import forms
from shop.models import Order


class ItemForm(forms.Form):
    order = forms.ModelChoiceField(queryset=Order.objects.all())


def run():
    form = ItemForm()
    for value, _ in form.fields["order"].choices:
        if value:
            value.instance.customer.name
