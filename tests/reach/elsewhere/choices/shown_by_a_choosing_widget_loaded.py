from django import forms
from library.models import Shelf


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(
        queryset=Shelf.objects.select_related("keeper"), widget=forms.RadioSelect
    )


def run():
    str(LendingForm())
