from django import forms
from library.models import Shelf


class ShelfField(forms.ModelChoiceField):
    widget = forms.RadioSelect()


class LendingForm(forms.Form):
    shelf = ShelfField(queryset=Shelf.objects.all())


def run():
    str(LendingForm())
