from django import forms
from library.models import Shelf


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.all())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["shelf"]
        field.label_from_instance = lambda shelf: f"{shelf.number}"
        field.required = False


def run():
    str(LendingForm())
