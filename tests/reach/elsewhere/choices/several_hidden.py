from django import forms
from library.models import Shelf


class LendingForm(forms.Form):
    shelves = forms.ModelMultipleChoiceField(
        queryset=Shelf.objects.all(), widget=forms.MultipleHiddenInput
    )


def run():
    str(LendingForm())
