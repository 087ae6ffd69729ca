from django import forms
from library.models import Shelf


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(Shelf.objects.all(), widget=forms.HiddenInput)


def run():
    str(LendingForm())
