from django import forms
from library.models import Shelf
from library.styles import StyledForm


class LendingForm(StyledForm):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.all())


def run():
    str(LendingForm())
