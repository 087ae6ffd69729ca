from django import forms
from library.models import Shelf


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.all())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.fields:
            self.fields[name].widget = forms.HiddenInput()


def run():
    str(LendingForm())
