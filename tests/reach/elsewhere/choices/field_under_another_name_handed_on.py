from django import forms
from library.models import Shelf


def hide(field):
    field.widget = forms.HiddenInput()


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.all())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["shelf"]
        field.required = False
        hide(field)


def run():
    str(LendingForm())
