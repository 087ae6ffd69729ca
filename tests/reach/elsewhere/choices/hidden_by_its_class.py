from django import forms
from library.models import Shelf


class ShelfField(forms.ModelChoiceField):
    widget = forms.HiddenInput


class LendingForm(forms.Form):
    shelf = ShelfField(queryset=Shelf.objects.all())


def run():
    str(LendingForm())
