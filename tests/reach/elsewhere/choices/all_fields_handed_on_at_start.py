from django import forms
from library.models import Shelf


def hide(field):
    field.widget = forms.HiddenInput()


class LendingForm(forms.Form):
    number = forms.IntegerField()
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.all())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            hide(field)


def run():
    str(LendingForm())
