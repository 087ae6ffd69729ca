from django import forms
from library.models import Copy


class LendingForm(forms.Form):
    copies = forms.ModelMultipleChoiceField(queryset=Copy.objects.filter(number__gte=0))


def run():
    str(LendingForm())
