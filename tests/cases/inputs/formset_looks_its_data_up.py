# scope: queries
from django import forms

from shop.models import Customer, Order


class Orders(forms.BaseInlineFormSet):
    def __init__(self, data=None, **kwargs):
        super().__init__(self.known(data), **kwargs)

    @staticmethod
    def known(data):
        total = int(data["orders-TOTAL_FORMS"])
        for number in range(total):
            Order.objects.filter(number=data.get(f"orders-{number}-number")).exists()
        return data


def run():
    factory = forms.inlineformset_factory(Customer, Order, formset=Orders, fields=["number"])
    count = Order.objects.count()
    data = {"orders-TOTAL_FORMS": str(count), "orders-INITIAL_FORMS": "0"}
    return len(factory(data, instance=Customer.objects.first()).forms)
