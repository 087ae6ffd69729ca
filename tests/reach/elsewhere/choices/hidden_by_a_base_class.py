from django import forms
from library.models import Shelf
from library.styles import FormWithHiddenShelf


class LendingForm(FormWithHiddenShelf):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.all())


def run():
    str(LendingForm())
