from django import forms

from .models import Order


class CloseForm(forms.Form):
    reason = forms.CharField()

    def save(self, order):
        Order.objects.filter(pk=order.pk).update(scan="")
        order.lines.all().delete()
